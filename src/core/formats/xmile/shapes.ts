import { foldName } from '#core/language';
import { drawView, freeSpot } from '#core/diagram';
import type { Frame, Ghost, LabelSide, NoteBox, Point, Shape, Variable } from '#core/model';
import { words } from '#core/words';
import type { XmlElement } from '../xml.ts';
import { addElement, centreOf, sizeOf, type Drawn } from './drawn.ts';
import { attributeOf, childOf, nameFrom, textOf } from './element.ts';
import { ignoreUnknown } from './keep.ts';
import { inferredLabel, isBox, ownFace } from './looks.ts';
import { ownOfFrame, ownOfLabel, ownOfNote, ownOfShape, ownSize, readOwn } from './own.ts';
import { readName, readProse } from './spelling.ts';
import { tintFrom } from './tints.ts';

const SYMBOLS = ['stock', 'flow', 'aux', 'gf', 'module'];
const ATTRIBUTES = ['name', 'color', 'background', 'x', 'y', 'width', 'height', 'label_side', 'uid', 'title', 'appearance', 'locked', 'isee:label'];
const CHILDREN = ['shape', 'pts', 'of', 'item'];

/** How large tools draw a stock or a module that nobody resized, with its name beside it. */
const USUAL_SIZE = { stock: { width: 45, height: 35 }, module: { width: 55, height: 45 } } as const;
/** What a text box takes up whose size the file does not tell. */
const NOTE_SIZE = { width: 160, height: 48 };

/** Adds the symbols, ghosts, notes and frames of a view. */
export function drawShapes(drawn: Drawn): void {
  for (const tag of drawn.element.children) {
    const isSymbol = SYMBOLS.includes(tag.name);
    if (!isSymbol && !['alias', 'text_box', 'group'].includes(tag.name)) continue;
    ignoreUnknown(tag, { attributes: ATTRIBUTES, children: CHILDREN }, drawn.reading.file.report);
    const centre = centreOf(tag, drawn.origin);
    if (!centre) continue;
    if (isSymbol) drawSymbol(drawn, tag, centre);
    else if (tag.name === 'alias') drawGhost(drawn, tag, centre, textOf(tag, 'of') ?? '');
    else if (tag.name === 'text_box') drawNote(drawn, tag, centre);
    else drawFrame(drawn, tag, centre);
  }
}

/** Converters put what the original did not show on one spot: symbols there are moved to where there is room, so that each can be read. What we wrote ourselves stays as it is. */
export function partStacked({ reading: { model, file }, element, view, shapes }: Drawn): void {
  const taken = new Set<string>();
  for (const shape of shapes.values()) {
    const { x, y, variable } = shape;
    const spot = `${Math.round(x)} ${Math.round(y)}`;
    const name = model.variables[variable]?.name ?? '';
    if (taken.has(spot)) {
      Object.assign(shape, freeSpot(drawView(model, view), shape));
      file.report.notice(element, words.formats.sameSpot(name));
    } else taken.add(spot);
  }
}

/** A variable has one symbol in a view; a second tag of its name is a ghost of it (XMILE 1.0, 6.1.7). */
function drawSymbol(drawn: Drawn, tag: XmlElement, centre: Point): void {
  const { report } = drawn.reading.file;
  const name = nameFrom(attributeOf(tag, 'name') ?? '');
  const variable = drawn.reading.byName.get(foldName(name));
  if (!variable) return report.notice(tag, words.formats.unknownEntity(name), 'lost');
  if (drawn.shapes.has(variable.id)) {
    report.notice(tag, words.formats.shownTwice(variable.name));
    return drawGhost(drawn, tag, centre, name);
  }
  const label = labelOf(drawn, tag, variable);
  const tint = tintFrom(attributeOf(tag, 'color'));
  const looks = { ...shownSize(drawn, tag, variable), ...(label && { label }), ...(tint && { tint }), ...readOwn(ownOfShape, tag) };
  const shape = addElement<Shape>(drawn, { kind: 'shape', variable: variable.id, ...centre, ...looks });
  drawn.shapes.set(variable.id, shape);
  const chosen = attributeOf(tag, 'loopwell:label_side') ?? attributeOf(tag, 'label_side');
  if (label && chosen === null && isBox(variable)) drawn.loose.add(shape.id);
}

/** Boxes keep the size that the file's positions were chosen for, unless ours would have it anyway; round symbols have a size of their own. */
function shownSize({ styles }: Drawn, tag: XmlElement, variable: Variable): { width?: number; height?: number } {
  if (!isBox(variable)) return readOwn(ownSize, tag);
  const styled = styles.map((style) => sizeOf(childOf(childOf(style, tag.name) ?? style, 'shape')));
  const size = sizeOf(childOf(tag, 'shape')) ?? sizeOf(tag) ?? styled.find((one) => one !== null) ?? USUAL_SIZE[variable.kind];
  const { width, height } = ownFace(variable);
  return size.width === width && size.height === height ? {} : size;
}

/** The side that the file, its style or custom gives a name; our own word comes first. A style that says what is usual chooses nothing. */
function labelOf(drawn: Drawn, tag: XmlElement, variable: Variable): LabelSide | null {
  const own = attributeOf(tag, 'loopwell:label_side');
  if (own === 'auto') return null;
  const styled = drawn.styles.map((style) => childOf(style, tag.name)).filter((style) => style !== null);
  const style = styled.map((one) => sideFrom(attributeOf(one, 'label_side'))).find((side) => side !== null) ?? null;
  const side = sideFrom(attributeOf(tag, 'label_side')) ?? (style === ownFace(variable).label.side ? null : style);
  return sideFrom(own) ?? inferredLabel(variable, side);
}

function sideFrom(text: string | null): LabelSide | null {
  const side = text?.toLowerCase();
  return side === 'top' || side === 'bottom' || side === 'left' || side === 'right' || side === 'center' ? side : null;
}

function drawGhost(drawn: Drawn, tag: XmlElement, centre: Point, name: string): void {
  const variable = drawn.reading.byName.get(foldName(nameFrom(name)));
  if (!variable) return drawn.reading.file.report.notice(tag, words.formats.unknownEntity(nameFrom(name)), 'lost');
  const label = sideFrom(attributeOf(tag, 'label_side'));
  const ghost = addElement<Ghost>(drawn, { kind: 'ghost', variable: variable.id, ...centre, ...(label && { label }) });
  const uid = attributeOf(tag, 'uid');
  if (uid !== null) drawn.ghosts.set(uid, ghost);
}

/** A box without a text carries nothing, but for one of ours, which says so. */
function drawNote(drawn: Drawn, tag: XmlElement, centre: Point): void {
  const text = readProse(tag);
  if (text === '' && tag.attributes['loopwell:text'] !== '') return;
  const size = sizeOf(tag) ?? sizeOf(childOf(tag, 'shape'));
  const place = size ? centre : { x: centre.x + NOTE_SIZE.width / 2, y: centre.y + NOTE_SIZE.height / 2 };
  const tint = tintFrom(attributeOf(tag, 'background'));
  addElement<NoteBox>(drawn, { kind: 'note', text, ...place, ...(size ?? NOTE_SIZE), ...(tint && { tint }), ...readOwn(ownOfNote, tag), ...readOwn(ownOfLabel, tag) });
}

function drawFrame(drawn: Drawn, tag: XmlElement, centre: Point): void {
  const size = sizeOf(tag) ?? sizeOf(childOf(tag, 'shape'));
  if (!size) return;
  const title = readName(tag) ?? tag.attributes['loopwell:name'] ?? '';
  const shown = attributeOf(tag, 'title');
  const tint = tintFrom(attributeOf(tag, 'color'));
  addElement<Frame>(drawn, { kind: 'frame', title: shown === null ? title : nameFrom(shown), ...centre, ...size, ...(tint && { tint }), ...readOwn(ownOfFrame, tag) });
}
