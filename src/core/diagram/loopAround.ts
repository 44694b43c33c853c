import type { LoopKey, Point } from '#core/model';
import type { ViewDrawing } from './drawing.ts';
import { type CourseFinder, courseFinder, signedArea } from './loopCourse.ts';
import { isInside } from './loopPlaces.ts';
import type { LoopKind, ShownLoop } from './loopSigns.ts';
import { distance } from './point.ts';

/** A label this far from the middle of a loop that does not go round it may still be meant for it. */
const NEAR = 120;

/**
 * The loop that a label at a point is about: the one of its name; else the smallest that goes round the point, rather one
 * of the kind that the label claims; else the nearest. Null where none is near.
 */
export function loopAround(view: Pick<ViewDrawing, 'drawings'>, loops: readonly ShownLoop[], at: Point, claim: string): LoopKey | null {
  const find = courseFinder(view);
  const named = loops.find(({ name }) => name === claim && /\d$/u.test(claim));
  if (named) return named.key;
  const ranked = loops.flatMap((loop) => rankOf(loop, find, at, claim)).toSorted((a, b) => a.rank - b.rank);
  return ranked[0]?.key ?? null;
}

function rankOf({ key, variables, kind }: ShownLoop, find: CourseFinder, at: Point, claim: string): { key: LoopKey; rank: number }[] {
  const course = find(variables);
  if (!course) return [];
  const away = distance(course.centre, at);
  const wrong = claims(claim, kind) ? 0 : OTHER_KIND;
  if (isInside(course.points, at)) return [{ key, rank: wrong + Math.abs(signedArea(course.points)) }];
  return away <= NEAR ? [{ key, rank: wrong + OUTSIDE + away }] : [];
}

/** Behind any loop that goes round the point, and behind any of the kind that is claimed. */
const OUTSIDE = 1e12;
const OTHER_KIND = 1e9;

const claims = (claim: string, kind: LoopKind): boolean => claim === '' || claim.startsWith(kind);
