import type { Point } from '#core/model';
import { arrowHead } from './arrow.ts';
import { type Bounds, boundsAround, growBounds, joinBounds } from './bounds.ts';
import { type Course, courseBetween, courseBounds, courseLength, coursePath, distanceToCourse, headingOn, pointOn } from './course.ts';
import { type Outline, distanceToOutline } from './outline.ts';
import { polyline } from './path.ts';
import { angleTo, distance, polar } from './point.ts';

/** A link's curve, clipped where it leaves its source and enters its target. All in diagram units. */
export interface LinkArc {
  /** Path data to stroke, from the source's edge to the base of the arrow head; empty where nothing shows. */
  readonly path: string;
  /** Path data to fill: the arrow head. */
  readonly head: string;
  /** Where the curve shows first, and the tip of its head. */
  readonly start: Point;
  readonly end: Point;
  /** The middle of what shows: the place of the handle that bends the curve. */
  readonly handle: Point;
  /** The centre of the polarity mark: beside the head on the outer side, or where `settleMarks` found it room. */
  readonly mark: Point;
  /** The centre of a sign of how the link stands beside the equations: further back than the mark, or where `settleMarks` found it room. */
  readonly aside: Point;
  /** The direction of the head: radians, clockwise on screen from 3 o'clock. */
  readonly heading: number;
  /** Holds the curve, its head and its mark. */
  readonly bounds: Bounds;
  readonly course: Course;
  /** The visible part of the course. */
  readonly span: readonly [number, number];
  /** Where on the course the line ends under its head. */
  readonly neck: number;
}

/** Clear space between a curve's ends and the outlines they belong to. */
const GAP = 2.5;
/** The arrow head: its length and half its width at the base. */
const HEAD = { length: 9.5, half: 3.7, notch: 2 };
/** Where a polarity mark sits: back from the tip, and off the curve; how far it reaches with the air around it. */
const MARK = { back: 15, off: 9.5, reach: 7 };
/** How far a sign behind the polarity, which is larger, stands off the curve. */
const ASIDE_OFF = 11.5;
/** How far back from the tip that sign stands where it finds room. */
export const ASIDE_BACK = 32;
/** A mark on a short curve stays within this share of what shows. */
const MARK_SHARE = 0.6;
/** The two bars of a delay mark: half their length and half the space between them. */
const DELAY = { half: 6.5, apart: 2.25 };
const SELF_RADIUS = 20;
const SAMPLES = 96;
/** An arc that turns further than this many radians comes back to where it began: each end looks at its own half. */
const ROUND = 1.5 * Math.PI;

/**
 * The arc of a link from one outline to another. `bend` is in degrees between the chord (centre to centre) and the
 * take-off, counter-clockwise as seen on screen, in (-180, 180). Outlines with one centre get a loop that leaves
 * and returns, turned by the bend from straight above.
 */
export function linkArc(from: Outline, to: Outline, bend: number): LinkArc {
  const course = distance(from.centre, to.centre) < 1 ? selfLoop(from, bend) : courseBetween(from.centre, to.centre, bend);
  const leave = lastInside(course, from, false);
  const enter = 1 - lastInside(course, to, true);
  return leave < enter ? visibleArc(course, leave, enter) : hiddenArc(course);
}

/** The bend that takes the curve from one centre to the other through a point: what dragging the handle sets. */
export function bendThrough(from: Point, to: Point, through: Point): number {
  if (distance(from, to) < 1) return selfBend(from, through);
  const inscribed = angleTo(through, to) - angleTo(through, from);
  const folded = Math.abs(Math.atan2(Math.sin(inscribed), Math.cos(inscribed)));
  const side = (to.x - from.x) * (through.y - from.y) - (to.y - from.y) * (through.x - from.x);
  const bend = ((Math.PI - folded) * 180) / Math.PI;
  const limited = Math.min(bend, 170);
  if (limited < 2) return 0;
  return tidy(side < 0 ? limited : -limited);
}

/** A point on what shows of a link, so far beyond its middle, but no further than half-way to its head. */
export function beyondMiddle({ course, span: [leave, enter] }: LinkArc, far: number): Point {
  const share = Math.min(far / courseLength(course), (enter - leave) / 4);
  return pointOn(course, (leave + enter) / 2 + share);
}

/** Points along what shows of a link's curve, from its start to its end, no further apart than a step. */
export function pointsAlong({ course, span: [start, end] }: LinkArc, step: number): Point[] {
  const steps = Math.max(1, Math.ceil((courseLength(course) * (end - start)) / step));
  return Array.from({ length: steps + 1 }, (_, k) => pointOn(course, start + ((end - start) * k) / steps));
}

/** Distance from a point to what shows of a link's curve. */
export function distanceToArc(arc: LinkArc, point: Point): number {
  return arc.path === '' ? Infinity : distanceToCourse(arc.course, arc.span[0], arc.span[1], point);
}

function selfBend(centre: Point, through: Point): number {
  const degrees = (-(angleTo(centre, through) + Math.PI / 2) * 180) / Math.PI;
  return tidy(((((degrees + 180) % 360) + 360) % 360) - 180);
}

function tidy(bend: number): number {
  return Math.round(bend * 10) / 10 || 0;
}

/** A circle that overlaps the outline's edge in the direction of the bend; it starts and ends inside. */
function selfLoop(outline: Outline, bend: number): Course {
  const direction = -Math.PI / 2 - (bend * Math.PI) / 180;
  let reach = 0;
  while (reach < 1000 && distanceToOutline(outline, polar(outline.centre, direction, reach)) < 0) reach += 1;
  const centre = polar(outline.centre, direction, reach + 0.7 * SELF_RADIUS);
  return { kind: 'arc', centre, radius: SELF_RADIUS, start: direction + Math.PI, sweep: 2 * Math.PI };
}

/**
 * How far along the course its end still lies within an outline and the gap around it, counted from the start, or
 * from the end backwards. Names beside a symbol make outlines hollow, so the course is sampled from its middle
 * towards that end and the crossing found by bisection.
 */
function lastInside(course: Course, outline: Outline, backwards: boolean): number {
  const away = (t: number): number => distanceToOutline(outline, pointOn(course, backwards ? 1 - t : t)) - GAP;
  const inside = (t: number): boolean => away(t) < 0;
  const step = courseLength(course) / SAMPLES;
  let k = course.kind === 'arc' && Math.abs(course.sweep) > ROUND ? SAMPLES / 2 : SAMPLES;
  for (let free = away(k / SAMPLES); k > 0 && free >= 0; free = away(k / SAMPLES)) k = Math.max(0, k - samplesIn(free, step));
  if (k === 0 && !inside(0)) return 0;
  let low = k / SAMPLES;
  let high = Math.min(1, (k + 1) / SAMPLES);
  for (let round = 0; round < 24; round += 1) {
    const middle = (low + high) / 2;
    if (inside(middle)) low = middle;
    else high = middle;
  }
  return high;
}

/** How many samples on the next one can be that is not free: nothing that far from an outline comes to it sooner. */
function samplesIn(free: number, step: number): number {
  return Math.max(1, Math.floor((free / step) * (1 - 1e-9)));
}

function visibleArc(course: Course, leave: number, enter: number): LinkArc {
  const length = courseLength(course);
  const visible = (enter - leave) * length;
  const headLength = Math.min(HEAD.length, visible);
  const base = enter - headLength / length;
  const neck = enter - Math.max(0, headLength - HEAD.notch) / length;
  const end = pointOn(course, enter);
  const heading = angleTo(pointOn(course, base), end);
  const middle = (leave + enter) / 2;
  const [mark] = markPlaces(course, [leave, enter], MARK.back);
  const [aside] = asidePlaces(course, [leave, enter], ASIDE_BACK);
  return {
    path: coursePath(course, leave, neck),
    head: arrowHead(end, heading, headLength, HEAD.half, HEAD.notch),
    start: pointOn(course, leave),
    end,
    handle: pointOn(course, middle),
    mark,
    aside,
    heading,
    bounds: boundsOf(course, [leave, enter], mark),
    course,
    span: [leave, enter],
    neck,
  };
}

function hiddenArc(course: Course): LinkArc {
  const point = pointOn(course, 0.5);
  const nothing = { path: '', head: '', heading: 0, span: [0.5, 0.5] as const, neck: 0.5 };
  return { ...nothing, start: point, end: point, handle: point, mark: point, aside: point, bounds: boundsAround(point, 0, 0), course };
}

/** The same arc with its mark, and the sign behind that, elsewhere. */
export function markedAt(arc: LinkArc, mark: Point, aside: Point): LinkArc {
  return { ...arc, mark, aside, bounds: boundsOf(arc.course, arc.span, mark) };
}

/** Beside a curve, so far back from its tip: first away from its centre, or above or left of a straight one; then on the other side. */
export function markPlaces(course: Course, span: LinkArc['span'], back: number): readonly [outer: Point, inner: Point] {
  return placesBeside(course, span, back, MARK_SHARE, MARK.off);
}

/** The same for the sign behind the mark, which may stand anywhere along the curve. */
export function asidePlaces(course: Course, span: LinkArc['span'], back: number): readonly [outer: Point, inner: Point] {
  return placesBeside(course, span, back, 1, ASIDE_OFF);
}

function placesBeside(course: Course, [leave, enter]: LinkArc['span'], back: number, share: number, off: number): readonly [outer: Point, inner: Point] {
  const length = courseLength(course);
  const t = Math.max(leave, enter - Math.min(back / length, share * (enter - leave)));
  const point = pointOn(course, t);
  const side = headingOn(course, t) - Math.PI / 2;
  const outer = course.kind === 'arc' ? angleTo(course.centre, point) : Math.sin(side) < 0.01 ? side : side + Math.PI;
  return [polar(point, outer, off), polar(point, outer + Math.PI, off)];
}

function boundsOf(course: Course, [leave, enter]: LinkArc['span'], mark: Point): Bounds {
  const curve = growBounds(courseBounds(course, leave, enter), HEAD.half);
  return joinBounds(curve, boundsAround(mark, 2 * MARK.reach, 2 * MARK.reach));
}

/** The middle line of a link's arrow head, from its tip to its base. */
export function arrowOf({ end, heading }: LinkArc): readonly [tip: Point, base: Point] {
  return [end, polar(end, heading, -HEAD.length)];
}

/** Path data to stroke where a link has no head: all the way to its target's edge. */
export function headlessLine({ path, course, span }: LinkArc): string {
  return path === '' ? '' : coursePath(course, ...span);
}

/** Path data to stroke: the two bars of a delay mark across the middle of a link; empty where nothing shows. */
export function delayBars({ path, course, span: [leave, enter] }: LinkArc): string {
  if (path === '') return '';
  const length = courseLength(course);
  const bars = [-DELAY.apart, DELAY.apart].map((shift) => {
    const t = (leave + enter) / 2 + shift / length;
    const across = headingOn(course, t) + Math.PI / 2;
    const point = pointOn(course, t);
    return polyline([polar(point, across, -DELAY.half), polar(point, across, DELAY.half)]);
  });
  return bars.join('');
}
