import type { Curve, ElementId, Ghost, LabelSide, Point, Shape, Variable } from '#core/model';
import { type Bounds, boundsAround, growBounds, shiftBounds } from './bounds.ts';
import { type Course, courseBetween, courseBounds } from './course.ts';
import type { SymbolFace } from './drawing.ts';
import { bestSide, type Hindrance, type LabelPlace, labelPlaces, labelReach, Strips } from './labels.ts';
import { createDrawingMemo, type DrawingMemo } from './memo.ts';
import { type Pipe, piecesOf } from './pipe.ts';
import { cloudSize } from './symbols.ts';

/** A symbol on its way to a drawing. */
export interface Planned {
  readonly element: Shape | Ghost;
  readonly variable: Variable;
  /** Null for all but flows drawn with a valve. */
  readonly pipe: Pipe | null;
  /** The face with its name where its author put it, else on the usual side. */
  readonly face: SymbolFace;
  /** The same face with its name elsewhere. */
  readonly make: (label: LabelSide | undefined) => SymbolFace;
}

/** The elements that a curve runs between. */
type EndsOf = (curve: Curve) => { readonly from: ElementId; readonly to: ElementId } | null;

/** What stands in a view before the sides of its names are settled. */
export interface Sketch {
  readonly plans: readonly Planned[];
  readonly curves: readonly Curve[];
  readonly endsOf: EndsOf;
  /** What curves and their ends are found in: while these are the same objects, no curve has changed its course. */
  readonly places: readonly unknown[];
}

/** Half the width of a pipe with its walls. */
const PIPE = 5;

/**
 * Puts the names that stand beside their symbols, and whose authors did not say where, on the sides where they cover
 * least. Each depends on its neighbours alone, and on the usual sides of their names, so that a drag settles a few
 * anew and the same view always comes out the same.
 */
export function settleSides({ plans, curves, endsOf, places }: Sketch, memo: DrawingMemo): Planned[] {
  if (!plans.some(isFree)) return [...plans];
  // What names depend on is kept apart: nothing of it is forgotten by drawings that find all of it unchanged.
  const names = memo.recall('names', NOTHING, createDrawingMemo);
  const around = [...plans.flatMap(({ element, face, pipe }) => [element, face, pipe]), ...places];
  const sides = memo.recall('sides', around, () => sidesOf(plans, curves, endsOf, names));
  return plans.map((planned, at) => {
    const side = sides[at] ?? planned.face.label.side;
    return side === planned.face.label.side ? planned : onSide(planned, side, memo);
  });
}

const NOTHING: readonly unknown[] = [];

/** The side of each name that is free to move; null for the others. */
function sidesOf(plans: readonly Planned[], curves: readonly Curve[], endsOf: EndsOf, memo: DrawingMemo): (LabelSide | null)[] {
  const strips = new Strips<Hindrance>();
  for (const hindrance of hindrancesOf(plans, curves, endsOf, memo)) strips.add(hindrance);
  const sides = plans.map((planned) => (isFree(planned) ? sideOf(planned, strips, memo) : null));
  memo.sweep();
  return withoutClashes(plans, sides);
}

/** Names that left their usual sides for the same spot go back: each knew only where the other usually stands. */
function withoutClashes(plans: readonly Planned[], sides: readonly (LabelSide | null)[]): (LabelSide | null)[] {
  const strips = new Strips<Hindrance>();
  const moved = plans.map(({ element, face }, at): Hindrance | null => {
    const side = sides[at];
    if (!side || side === face.label.side) return null;
    const place = labelPlaces(face).find((each) => each.side === side);
    return place ? { kind: 'name', owner: element.id, bounds: shiftBounds(place.bounds, element) } : null;
  });
  for (const name of moved) if (name) strips.add(name);
  return sides.map((side, at) => {
    const name = moved[at];
    return name && strips.within(growBounds(name.bounds, 2), name.owner ?? '').length > 0 ? null : side;
  });
}

function isFree({ element, face }: Planned): boolean {
  return element.label === undefined && face.label.side !== 'center';
}

function sideOf({ element, face }: Planned, strips: Strips<Hindrance>, memo: DrawingMemo): LabelSide {
  const { places, reach } = memo.recall(`places ${element.id}`, [face], () => placesOf(face));
  const near = strips.within(shiftBounds(reach, element), element.id);
  return memo.recall(`side ${element.id}`, [face, element.x, element.y, ...near], () => bestSide(places, element, near) ?? face.label.side);
}

function placesOf(face: SymbolFace): { readonly places: readonly LabelPlace[]; readonly reach: Bounds } {
  const places = labelPlaces(face);
  return { places, reach: labelReach(places) ?? face.bounds };
}

/** The same with its name on another side. */
export function onSide(planned: Planned, side: LabelSide, memo: DrawingMemo): Planned {
  const { element, face, make } = planned;
  return { ...planned, face: memo.recall(`face ${element.id}`, [face, side], () => make(side)) };
}

function hindrancesOf(plans: readonly Planned[], curves: readonly Curve[], endsOf: EndsOf, memo: DrawingMemo): Hindrance[] {
  const places = new Map(plans.map((planned) => [planned.element.id, planned]));
  const solid = plans.flatMap((planned) => memo.recall(`solid ${planned.element.id}`, [planned.element, planned.face, planned.pipe], () => solids(planned)));
  const lines = curves.flatMap((curve) => {
    const ends = endsOf(curve);
    const [from, to] = [ends && places.get(ends.from)?.element, ends && places.get(ends.to)?.element];
    if (!from || !to || from === to) return [];
    return [memo.recall(`course ${curve.id}`, [from.x, from.y, to.x, to.y, curve.bend], () => lineOf(courseBetween(from, to, curve.bend)))];
  });
  return [...solid, ...lines];
}

function lineOf(course: Course): Hindrance {
  return { kind: 'link', course, bounds: courseBounds(course, 0, 1) };
}

/** The body of a symbol, its name on the usual side, and the pieces of its pipe with the room of a cloud at its ends. */
function solids({ element, face, pipe }: Planned): Hindrance[] {
  const owner = element.id;
  const points = pipe?.points ?? [];
  const body: Hindrance = { kind: 'body', owner, bounds: boundsAround(element, face.width, face.height) };
  const name: Hindrance[] = face.label.side === 'center' ? [] : [{ kind: 'name', owner, bounds: shiftBounds(face.label.bounds, element) }];
  const ends = [points[0], points.at(-1)].flatMap((end): Hindrance[] => (end ? [{ kind: 'body', owner, bounds: boundsAround(end, 2 * cloudSize.width, cloudSize.height) }] : []));
  const clouds = [beyond(points[1], points[0]), beyond(points.at(-2), points.at(-1))].flatMap((bounds): Hindrance[] => (bounds ? [{ kind: 'body', bounds }] : []));
  return [body, ...name, ...ends, ...clouds, ...piecesOf(points).map((piece): Hindrance => ({ kind: 'pipe', bounds: growBounds(piece, PIPE) }))];
}

/** What a cloud covers that a pipe runs into: a valve's own name keeps off it too. */
function beyond(before: Point | undefined, end: Point | undefined): Bounds | null {
  if (!before || !end) return null;
  const { width, height } = cloudSize;
  const middle = { x: end.x + (Math.sign(end.x - before.x) * width) / 2, y: end.y + (Math.sign(end.y - before.y) * height) / 2 };
  return boundsAround(middle, width, height);
}
