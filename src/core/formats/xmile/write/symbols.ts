import { faceOf, isSymbol, type Drawing, type SymbolFace } from '#core/diagram';
import { isBlank, type Ghost, type Shape, type Variable } from '#core/model';
import { xml, type XmlAttributes, type XmlNode } from '../../writeXml.ts';
import { inferredLabel, isBox, ownFace } from '../looks.ts';
import { ownAttributes, ownOfShape, ownSize } from '../own.ts';
import { tintColour } from '../tints.ts';
import { nameAttributes, spelledName } from '../spelling.ts';
import type { ViewWriting } from './drawn.ts';
import { flowParts } from './pipes.ts';

/** How the symbols of each kind are called. */
const TAGS: Readonly<Record<Variable['kind'], string>> = { stock: 'stock', flow: 'flow', auxiliary: 'aux', lookup: 'aux', module: 'module' };

/** The symbol of a variable (XMILE 1.0, 6.1). */
export function shapeNode(viewing: ViewWriting, shape: Shape): XmlNode | null {
  const variable = viewing.model.variables[shape.variable];
  if (!variable) return null;
  const face = faceDrawn(viewing.drawing.byElement.get(shape.id)) ?? faceOf(variable, shape);
  const attributes: XmlAttributes = {
    name: nameAttributes(variable.name).name,
    uid: viewing.uid(shape.id),
    ...viewing.place(shape),
    ...labelAttributes(shape, variable, face),
    color: tintColour(shape.tint),
    ...ownAttributes(ownOfShape, shape),
    ...(!isBox(variable) && ownAttributes(ownSize, shape)),
  };
  return xml(TAGS[variable.kind], attributes, [...form(viewing, variable, shape, face), ...(variable.kind === 'flow' ? flowParts(viewing, shape, variable) : [])]);
}

/** Another appearance of a variable. */
export function ghostNode(viewing: ViewWriting, ghost: Ghost): XmlNode | null {
  const variable = viewing.model.variables[ghost.variable];
  if (!variable) return null;
  return xml('alias', { uid: viewing.uid(ghost.id), ...viewing.place(ghost), label_side: ghost.label }, [xml('of', {}, spelledName(variable.name))]);
}

function faceDrawn(drawing: Drawing | undefined): SymbolFace | null {
  return drawing && isSymbol(drawing) ? drawing.face : null;
}

/** A box has its size, whether its author gave it or not, so that others draw it alike; a word is its name alone. */
function form({ view }: ViewWriting, variable: Variable, shape: Shape, face: SymbolFace): XmlNode[] {
  if (isBox(variable)) {
    const { width, height } = shape.width === undefined ? ownFace(variable) : face;
    return [xml('shape', { type: 'rectangle', width: shape.width ?? width, height: shape.height ?? height })];
  }
  const isWord = view.notation === 'causal' || (variable.kind === 'auxiliary' && isBlank(variable.equation));
  return isWord && variable.kind !== 'flow' ? [xml('shape', { type: 'name_only' })] : [];
}

/** The side that the name stands on, for others; for us whether its author chose it, where that is not the same. */
function labelAttributes({ label }: Shape, variable: Variable, face: SymbolFace): XmlAttributes {
  const shown = label ?? face.label.side;
  const said = label === undefined && inferredLabel(variable, null) === null && shown === 'bottom' ? undefined : shown;
  const read = inferredLabel(variable, said ?? null) ?? undefined;
  return { label_side: said, ...(read !== label && { 'loopwell:label_side': label ?? 'auto' }) };
}

