import { foldName } from '#core/language';
import { newView, type Ghost, type LabelSide, type NoteBox, type Shape, type Variable } from '#core/model';
import { words } from '#core/words';
import { tintFrom } from '../../xmile/tints.ts';
import { givenName } from '../given.ts';
import type { Scope } from '../scope.ts';
import { drawArrows } from './arrows.ts';
import { addElement, type Drawing } from './drawing.ts';
import { readSketches, type Sketch, type SketchComment, type SketchWord } from './objects.ts';
import { drawPipes } from './pipes.ts';
import type { Line } from '../sections.ts';

/** A box of a stock that is no larger than this has the size that ours have. */
const USUAL = { width: 90, height: 48 };

/** Adds the views of a file's sketch to the model; whether any of them shows something. */
export function drawSketches(lines: readonly Line[], scope: Scope): boolean {
  const sketches = readSketches(lines).filter(({ objects }) => objects.length > 0);
  for (const [at, sketch] of sketches.entries()) drawSketch(sketch, at, scope);
  for (const { id, elements } of Object.values(scope.model.views)) if (Object.keys(elements).length === 0) delete scope.model.views[id];
  return Object.keys(scope.model.views).length > 0;
}

function drawSketch(sketch: Sketch, at: number, scope: Scope): void {
  const id = newView(scope.file.document, scope.model, sketch.name === '' ? words.formats.viewName(at + 1) : sketch.name);
  const view = scope.model.views[id];
  if (!view) return;
  const objects = new Map(sketch.objects.flatMap((object) => (object.kind === 'arrow' ? [] : [[object.id, object]])));
  const drawing: Drawing = { scope, sketch, view, shapes: new Map(), curves: new Set(), drawn: new Map(), objects };
  const shown = sketch.objects.filter((object) => object.kind === 'word');
  // Shadows come last, so that the symbol itself is known.
  for (const word of [...shown.filter(({ shadow }) => !shadow), ...shown.filter(({ shadow }) => shadow)]) drawWord(drawing, word);
  for (const object of sketch.objects) if (object.kind === 'comment' && !object.cloud) drawNote(drawing, object);
  drawPipes(drawing);
  drawArrows(drawing);
}

function drawWord(drawing: Drawing, word: SketchWord): void {
  const { scope, shapes, drawn } = drawing;
  const variable = scope.made.get(foldName(word.name));
  if (!variable) {
    if (givenName(word.name) === null) scope.file.report.notice(word, words.formats.unknownEntity(word.name), 'lost');
    return;
  }
  const valve = word.valve === null || variable.kind !== 'flow' ? undefined : drawing.objects.get(word.valve);
  const { x, y } = valve ?? word;
  if (word.shadow || shapes.has(variable.id)) {
    drawn.set(word.id, addElement<Ghost>(drawing, { kind: 'ghost', variable: variable.id, x, y }));
    return;
  }
  const tint = tintFrom(word.colour);
  const label = valve ? sideOf(word, valve) : null;
  const looks = { ...sizeOf(word, variable), ...(label && { label }), ...(tint && { tint }) };
  const shape = addElement<Shape>(drawing, { kind: 'shape', variable: variable.id, x, y, ...looks });
  shapes.set(variable.id, shape);
  drawn.set(word.id, shape);
  if (word.valve !== null) drawn.set(word.valve, shape);
}

/** Stocks keep boxes that are larger than ours. */
function sizeOf({ halfWidth, halfHeight }: SketchWord, { kind }: Variable): { width?: number; height?: number } {
  const width = Math.max(USUAL.width, halfWidth * 2);
  const height = Math.max(USUAL.height, halfHeight * 2);
  return kind !== 'stock' || (width === USUAL.width && height === USUAL.height) ? {} : { width, height };
}

/** Where the name of a flow stands beside its valve. */
function sideOf(word: SketchWord, valve: { readonly x: number; readonly y: number }): LabelSide {
  const [dx, dy] = [word.x - valve.x, word.y - valve.y];
  if (Math.abs(dx) > word.halfWidth) return dx < 0 ? 'left' : 'right';
  return dy < 0 ? 'top' : 'bottom';
}

function drawNote(drawing: Drawing, { text, x, y, halfWidth, halfHeight }: SketchComment): void {
  if (text === '') return;
  addElement<NoteBox>(drawing, { kind: 'note', text, x, y, width: Math.max(40, halfWidth * 2), height: Math.max(24, halfHeight * 2) });
}
