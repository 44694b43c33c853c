import { inSteps, type Curve, type ElementId, type Point, type Steps } from '#core/model';
import { apart } from './apart.ts';
import { type Bounds, boundsAround, growBounds, shiftBounds } from './bounds.ts';
import { type Course, courseBetween, courseBounds } from './course.ts';
import { bestPlace, type Hindrance, type LabelPlace, standsFree, Strips } from './labels.ts';
import { createDrawingMemo, type DrawingMemo } from './memo.ts';
import { piecesOf } from './pipe.ts';
import { isBeside, narrowPlaces, type Planned, reachOf, standing, usualPlaces } from './planned.ts';
import { cloudSize } from './symbols.ts';

/** The elements that a curve runs between. */
type EndsOf = (curve: Curve) => { readonly from: ElementId; readonly to: ElementId } | null;

/** What stands in a view before it is settled how its names stand. */
export interface Sketch {
  readonly plans: readonly Planned[];
  readonly curves: readonly Curve[];
  /** What else names keep off: notes, and the titles of frames. */
  readonly texts: readonly Hindrance[];
  readonly endsOf: EndsOf;
  /** What curves and their ends are found in: while these are the same objects, no curve has changed its course. */
  readonly places: readonly unknown[];
}

/** Half the width of a pipe with its walls. */
const PIPE = 5;

/**
 * Puts the names that stand beside their symbols where they cover least: on a side, unless their authors said which,
 * and where there is little room in shorter lines. Each depends on its neighbours alone, so that a drag settles a few
 * anew and the same view always comes out the same.
 */
export function* settleNames({ plans, curves, texts, endsOf, places }: Sketch, memo: DrawingMemo): Steps<Planned[]> {
  if (!plans.some(isBeside)) return [...plans];
  // What names depend on is kept apart: nothing of it is forgotten by drawings that find all of it unchanged.
  const names = memo.recall('names', NOTHING, createDrawingMemo);
  const around = [...plans.flatMap(({ element, face, pipe }) => [element, face, pipe]), ...texts, ...places];
  const stands = yield* memo.recallInSteps('stands', around, function* () {
    const hindrances = new Strips<Hindrance>();
    for (const hindrance of [...(yield* hindrancesOf(plans, curves, endsOf, names)), ...texts]) hindrances.add(hindrance);
    const chosen = yield* inSteps(plans, (planned) => (isBeside(planned) ? choose(planned, hindrances, names) : null));
    const stands = apart(plans, chosen, hindrances, names);
    names.sweep();
    return stands;
  });
  return plans.map((planned, at) => {
    const stand = stands[at];
    return stand ? standing(planned, stand, memo) : planned;
  });
}

const NOTHING: readonly unknown[] = [];

/** How a name stands best when all others stand as usual: in shorter lines only where it would lie on something. */
function choose(planned: Planned, hindrances: Strips<Hindrance>, memo: DrawingMemo): LabelPlace | null {
  const { element, face } = planned;
  const near = hindrances.within(reachOf(planned, memo), element.id);
  return memo.recall(`stand ${element.id}`, [face, element.x, element.y, ...near], () => {
    const best = bestPlace(usualPlaces(planned, memo), element, near);
    if (!best || standsFree(best)) return best?.place ?? null;
    return (bestPlace(narrowPlaces(planned), element, near, best.cost) ?? best).place;
  });
}

function* hindrancesOf(plans: readonly Planned[], curves: readonly Curve[], endsOf: EndsOf, memo: DrawingMemo): Steps<Hindrance[]> {
  const places = new Map(plans.map((planned) => [planned.element.id, planned]));
  const solid = yield* inSteps(plans, (planned) => memo.recall(`solid ${planned.element.id}`, [planned.element, planned.face, planned.pipe], () => solids(planned)));
  const lines = yield* inSteps(curves, (curve) => {
    const ends = endsOf(curve);
    const [from, to] = [ends && places.get(ends.from)?.element, ends && places.get(ends.to)?.element];
    if (!from || !to || from === to) return [];
    return [memo.recall(`course ${curve.id}`, [from.x, from.y, to.x, to.y, curve.bend], () => lineOf(courseBetween(from, to, curve.bend)))];
  });
  return [...solid, ...lines].flat();
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
