import { type LoopKey, type Point, type Steps, withoutPause } from '#core/model';
import { distanceToArc } from './arc.ts';
import { boundsAround, type Bounds, growBounds, shiftBounds } from './bounds.ts';
import type { Drawing, ViewDrawing } from './drawing.ts';
import { titleBounds } from './frame.ts';
import { drawingsNear, gridOf } from './grid.ts';
import { badgeFace, type BadgeFace, type BadgeSide, RING } from './loopBadge.ts';
import type { LoopCourse } from './loopCourse.ts';
import { distanceToOutline, type Outline } from './outline.ts';
import { distanceToPipe } from './pipe.ts';
import { distance, polar } from './point.ts';

/** A loop that is to have a badge in a view: its course there, and what is written. */
export interface BadgedLoop {
  readonly key: LoopKey;
  readonly course: LoopCourse;
  /** Inside the ring. */
  readonly name: string;
  /** Beside it. */
  readonly caption: string;
}

/** The badge of a loop in a view. */
export interface LoopBadge extends BadgedLoop {
  /** The middle of its ring. */
  readonly at: Point;
  readonly side: BadgeSide;
  readonly face: BadgeFace;
  /** What it lies on, by how much that harms: 0 where it stands free. */
  readonly harm: number;
}

/** Every step from the middle of its loop costs this much per unit, so that a badge stands no further off than it must. */
const FAR = 0.3;
/** What standing on something costs, beside how deep it stands there. */
const COST = { name: 70, badge: 80, mark: 40, pipe: 40, line: 36, outside: 14 } as const;
const SIDES: readonly (readonly [BadgeSide, number])[] = [['bottom', 0], ['right', 3], ['left', 4], ['top', 5]];
/** Clear space around a ring, and from its caption to anything. */
const AIR = { ring: 7, caption: 4 };
/** A caption is asked about every so many units along its lines. */
const ALONG = 10;
/** How places are tried: rings so far apart, in steps of so many units along each, up to the furthest; so many between two pauses. */
const TRY = { apart: 9, along: 13, furthest: 216, stride: 8 };
/** How far a polarity mark reaches. */
const MARK = 7;

/**
 * Badges for loops, the first ones first: each at the centroid of its loop, moved off names, symbols, lines, marks and
 * other badges as little as serves. One that stood in the view `before` stays where it was while its loop's members stand
 * still and nothing new was put on it.
 */
export function placeBadges(view: Pick<ViewDrawing, 'drawings'>, loops: readonly BadgedLoop[], before: readonly LoopBadge[] = []): LoopBadge[] {
  return withoutPause(placingSteps(view, loops, before));
}

/** The same, with pauses: where many lines cross, some badge may be tried at a thousand places. */
export function* placingSteps(view: Pick<ViewDrawing, 'drawings'>, loops: readonly BadgedLoop[], before: readonly LoopBadge[] = []): Steps<LoopBadge[]> {
  const grid = gridOf(view.drawings);
  const near = (area: Bounds): Obstacle[] => drawingsNear(grid, area, 0).flatMap(obstaclesOf);
  const known = new Map(before.map((badge) => [badge.key, badge]));
  const placed = new Map<LoopKey, LoopBadge>();
  for (const loop of loops) {
    const badge = stayed(loop, known.get(loop.key), near);
    if (badge) placed.set(loop.key, badge);
  }
  for (const loop of loops) {
    yield;
    if (!placed.has(loop.key)) placed.set(loop.key, yield* placeBadge(loop, near, [...placed.values()]));
  }
  return loops.flatMap(({ key }) => placed.get(key) ?? []);
}

/** The badge from before, with what is written now, where nothing speaks against its place. */
function stayed(loop: BadgedLoop, before: LoopBadge | undefined, near: (area: Bounds) => Obstacle[]): LoopBadge | null {
  if (!before || !samePoints(before.course.points, loop.course.points)) return null;
  const face = sameWords(before, loop) && before.course.turn === loop.course.turn ? before.face : badgeFace(loop.name, loop.caption, loop.course.turn, before.side);
  const harm = harmAt(discsOf(face), before.at, near(growBounds(shiftBounds(face.bounds, before.at), RING)));
  return harm > before.harm + COST.line ? null : { ...loop, at: before.at, side: before.side, face, harm: Math.max(harm, before.harm) };
}

const sameWords = (a: BadgedLoop, b: BadgedLoop): boolean => a.name === b.name && a.caption === b.caption;

function samePoints(a: readonly Point[], b: readonly Point[]): boolean {
  return a.length === b.length && a.every(({ x, y }, at) => x === b[at]?.x && y === b[at]?.y);
}

function* placeBadge(loop: BadgedLoop, near: (area: Bounds) => Obstacle[], others: readonly LoopBadge[]): Steps<LoopBadge> {
  const { course, name, caption } = loop;
  const { centre, points } = course;
  const obstacles = [...near(boundsAround(centre, 2 * TRY.furthest + 160, 2 * TRY.furthest + 160)), ...others.flatMap(badgeObstacles)];
  const faces = SIDES.slice(0, caption === '' ? 1 : undefined).map(([side, rank]) => ({ side, rank, face: badgeFace(name, caption, course.turn, side) }));
  const sides = faces.map((each) => ({ ...each, discs: discsOf(each.face) }));
  let best: { cost: number; badge: LoopBadge } | null = null;
  for (let radius = 0; radius <= TRY.furthest && (best === null || radius * FAR < best.cost); radius += TRY.apart) {
    for (const [turn, at] of around(centre, radius).entries()) {
      if (turn % TRY.stride === 0) yield;
      const strayed = radius * FAR + (isInside(points, at) ? 0 : COST.outside);
      for (const { side, rank, face, discs } of sides) {
        if (best && strayed + rank >= best.cost) continue;
        const harm = harmAt(discs, at, obstacles, best === null ? Infinity : best.cost - strayed - rank);
        const cost = strayed + rank + harm;
        if (best === null || cost < best.cost) best = { cost, badge: { ...loop, at, side, face, harm } };
      }
    }
  }
  return best?.badge ?? { ...loop, at: centre, side: 'bottom', face: badgeFace(name, caption, course.turn, 'bottom'), harm: 0 };
}

function around(centre: Point, radius: number): Point[] {
  const steps = Math.max(1, Math.round((2 * Math.PI * radius) / TRY.along));
  return Array.from({ length: steps }, (_, step) => polar(centre, Math.PI / 2 + (2 * Math.PI * step) / steps, radius));
}

/** A round piece of a badge, from the middle of its ring. */
interface Disc extends Point {
  readonly radius: number;
}

/** A badge as a handful of discs: its ring, and some along each line of its caption. */
function discsOf({ caption }: BadgeFace): Disc[] {
  const ring: Disc = { x: 0, y: 0, radius: RING + AIR.ring };
  if (!caption) return [ring];
  const { bounds: { left, top, right, bottom }, lines } = caption;
  const half = (bottom - top) / (2 * lines.length);
  const inner = Math.max(0, right - left - 2 * half);
  const count = Math.max(1, Math.ceil(inner / ALONG));
  const rows = lines.flatMap((_, row) => Array.from({ length: count + 1 }, (__, k): Disc => ({ x: left + half + (inner * k) / count, y: top + (2 * row + 1) * half, radius: half + AIR.caption })));
  return [ring, ...rows];
}

/** Something that a badge should not lie on. */
interface Obstacle {
  readonly bounds: Bounds;
  readonly cost: number;
  /** From a point to it; negative inside. */
  readonly away: (point: Point) => number;
}

/** What lying there harms, as far as it is less than a limit that makes it not worth knowing. */
function harmAt(discs: readonly Disc[], at: Point, obstacles: readonly Obstacle[], limit = Infinity): number {
  let harm = 0;
  for (const { bounds: { left, top, right, bottom }, cost, away } of obstacles) {
    let deepest = 0;
    for (const disc of discs) {
      const [x, y, radius] = [at.x + disc.x, at.y + disc.y, disc.radius];
      if (x < left - radius || x > right + radius || y < top - radius || y > bottom + radius) continue;
      deepest = Math.max(deepest, radius - away({ x, y }));
    }
    if (deepest > 0) harm += cost * (0.5 + Math.min(1, deepest / RING));
    if (harm >= limit) return harm;
  }
  return harm;
}

function obstaclesOf(drawing: Drawing): Obstacle[] {
  const { bounds } = drawing;
  switch (drawing.kind) {
    case 'link': return linkObstacles(drawing);
    case 'frame': return [boxed(titleBounds(drawing), COST.mark)];
    case 'note': return [boxed(bounds, COST.name)];
    case 'cloud': return [outlined(drawing.outline, bounds, COST.name)];
    case 'symbol': return [outlined(drawing.outline, bounds, COST.name), ...sparkObstacles(drawing)];
    case 'flow': return [outlined(drawing.outline, bounds, COST.name), { bounds: drawing.pipe.bounds, cost: COST.pipe, away: (point) => distanceToPipe(drawing.pipe, point) }, ...sparkObstacles(drawing)];
  }
}

/** The small curve beside a symbol. */
function sparkObstacles({ spark, element }: Drawing & { kind: 'symbol' | 'flow' }): Obstacle[] {
  return spark ? [boxed(shiftBounds(spark, element), COST.mark)] : [];
}

function linkObstacles({ arc, link, bounds }: Drawing & { kind: 'link' }): Obstacle[] {
  if (arc.path === '') return [];
  const line: Obstacle = { bounds, cost: COST.line, away: (point) => distanceToArc(arc, point) };
  if (link.polarity === undefined) return [line];
  const mark: Obstacle = { bounds: boundsAround(arc.mark, 2 * MARK, 2 * MARK), cost: COST.mark, away: (point) => distance(arc.mark, point) - MARK };
  return [line, mark];
}

function badgeObstacles({ at, face }: LoopBadge): Obstacle[] {
  const ring: Obstacle = { bounds: boundsAround(at, 2 * RING, 2 * RING), cost: COST.badge, away: (point) => distance(at, point) - RING - 4 };
  return face.caption ? [ring, boxed(shiftBounds(face.caption.bounds, at), COST.badge)] : [ring];
}

function outlined(outline: Outline, bounds: Bounds, cost: number): Obstacle {
  return { bounds, cost, away: (point) => distanceToOutline(outline, point) };
}

function boxed(bounds: Bounds, cost: number): Obstacle {
  const { left, top, right, bottom } = bounds;
  const outline: Outline = { kind: 'box', centre: { x: (left + right) / 2, y: (top + bottom) / 2 }, width: right - left, height: bottom - top, radius: 0 };
  return outlined(outline, bounds, cost);
}

/** Whether a polygon holds a point, by how often a ray from it to the right crosses an edge. */
export function isInside(points: readonly Point[], { x, y }: Point): boolean {
  let inside = false;
  points.forEach((a, at) => {
    const b = points[(at + 1) % points.length] ?? a;
    if (a.y > y !== b.y > y && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)) inside = !inside;
  });
  return inside;
}
