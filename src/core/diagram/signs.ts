import { inSteps, type ElementId, type Link, type Point, type Steps } from '#core/model';
import { ASIDE_BACK, asidePlaces, markedAt, markPlaces } from './arc.ts';
import { type Arrow, arrowsOf, badgeIn } from './badges.ts';
import { growBounds, holds, shiftBounds } from './bounds.ts';
import { distanceToCourse, leastDistance } from './course.ts';
import type { LinkDrawing, SymbolFace } from './drawing.ts';
import type { DrawingMemo } from './memo.ts';
import { distanceToOutline, type Outline } from './outline.ts';
import { distance, distanceToSegment } from './point.ts';

/** What links leave and enter, as far as marks keep clear of it. */
export interface MarkedEnd {
  readonly outline: Outline;
  readonly element: Point;
  readonly face?: SymbolFace;
  readonly pipe?: { readonly points: readonly Point[] };
}

/** Where what stands beside a link has found room: its polarity, and behind that a sign of how it stands beside the equations. */
export interface Settled {
  readonly mark: Point;
  readonly aside: Point;
}

/** A place where a mark could stand, and what it costs to stand there rather than beside the head on the outer side. */
interface Place {
  readonly at: Point;
  readonly cost: number;
}

/** How far back from the tip a mark may stand, and what each costs; what the inner side costs. */
const BACK: readonly (readonly [back: number, cost: number])[] = [[15, 0], [21, 2], [27, 4], [34, 7], [42, 10], [52, 14]];
const INNER = 3;
/** The same for the sign behind the mark. On a short curve it stands across from the mark, or beyond the curve's middle. */
const ASIDE: readonly (readonly [back: number, cost: number])[] = [[ASIDE_BACK, 0], [39, 2], [24, 4], [47, 5], [16, 7], [57, 9], [70, 13]];
/** What standing in the way of something costs. */
const COST = { outline: 50, pipe: 40, mark: 60, line: 20, head: 20, delay: 20, sign: 30, badge: 6 } as const;
/** How near to the middle of a mark, or of the larger sign behind it, something is that it stands in the way of. */
const NEAR = {
  mark: { outline: 7, pipe: 10, mark: 14, line: 7, head: 9.5, delay: 12, sign: 5, badge: 13 },
  aside: { outline: 10, pipe: 12, mark: 15, line: 9, head: 12.5, delay: 15, sign: 8, badge: 16 },
} as const;
type Near = (typeof NEAR)[keyof typeof NEAR];
/** With more links than this at one target their curves lie so close that marks keep clear of each other alone. */
const MOST_LINES = 24;
/** Each mark is placed so often: the first time it does not know where those after it will stand. */
const ROUNDS = 2;

/** Whether a link shows its polarity. */
export function isMarked({ polarity, association = false }: Link): boolean {
  return polarity !== undefined && !association;
}

/** The links at each end. */
export function joinedIn(links: readonly LinkDrawing[]): ReadonlyMap<ElementId, readonly LinkDrawing[]> {
  const at = new Map<ElementId, LinkDrawing[]>();
  for (const link of links) {
    for (const end of new Set(link.ends)) {
      const known = at.get(end);
      if (known) known.push(link);
      else at.set(end, [link]);
    }
  }
  return at;
}

/** The same links with their marks where they neither touch each other nor what is around their targets. */
export function* settleMarks(links: readonly LinkDrawing[], at: ReadonlyMap<ElementId, readonly LinkDrawing[]>, endAt: (id: ElementId) => MarkedEnd | undefined, memo: DrawingMemo): Steps<LinkDrawing[]> {
  const settled = new Map<ElementId, Settled>();
  for (const [id, joined] of at) {
    const places = memo.recall(`marks ${id}`, [endAt(id), ...joined], () => marksAt(id, joined, endAt));
    for (const [link, place] of places) settled.set(link, place);
    yield;
  }
  return yield* inSteps(links, (link) => {
    const place = settled.get(link.id);
    return place ? memo.recall(`marked ${link.id}`, [link, place], () => marked(link, place)) : link;
  });
}

/** A link with its mark, and the sign behind that, at a place: the very same where they stand there. */
export function marked(link: LinkDrawing, { mark, aside }: Settled): LinkDrawing {
  if (distance(link.arc.mark, mark) === 0 && distance(link.arc.aside, aside) === 0) return link;
  const arc = markedAt(link.arc, mark, aside);
  return { ...link, arc, bounds: arc.bounds };
}

/** Where the marks of all links that enter a target stand. `joined` are the links that enter or leave it, in painting order. */
export function marksAt(target: ElementId, joined: readonly LinkDrawing[], endAt: (id: ElementId) => MarkedEnd | undefined): ReadonlyMap<ElementId, Settled> {
  const entering = joined.filter(({ link, ends, arc }) => ends[1] === target && isMarked(link) && arc.path !== '');
  const end = endAt(target);
  const badge = end?.face && entering.length > 0 ? badgeIn(end.face, end.element, arrowsOf(joined)) : null;
  const others = joined.length > MOST_LINES ? [] : joined;
  const around: Around = { others, arrows: arrowsOf(others), target: end, badge, endAt };
  const marks = settledAlong(entering, (link) => placesOf(link, BACK, markPlaces, NEAR.mark, around), NEAR.mark, new Map());
  const asides = settledAlong(entering, (link) => placesOf(link, ASIDE, asidePlaces, NEAR.aside, around), NEAR.aside, marks);
  return new Map([...marks].map(([id, mark]) => [id, { mark, aside: asides.get(id) ?? mark }]));
}

/** The best place of each link's sign, given where other signs stand already: first those after it are not known. */
function settledAlong(links: readonly LinkDrawing[], placesOfLink: (link: LinkDrawing) => readonly Place[], near: Near, standing: ReadonlyMap<ElementId, Point>): ReadonlyMap<ElementId, Point> {
  const places = new Map(links.map((link) => [link.id, placesOfLink(link)]));
  const settled = new Map<ElementId, Point>();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { id } of links) {
      const others = [...settled].flatMap(([other, at]) => (other === id ? [] : [at]));
      const best = bestOf(places.get(id) ?? [], [...standing.values(), ...others], near.mark);
      if (best) settled.set(id, best);
    }
  }
  return settled;
}

interface Around {
  readonly others: readonly LinkDrawing[];
  readonly arrows: readonly Arrow[];
  readonly target: MarkedEnd | undefined;
  /** Where the target's badge would stand. */
  readonly badge: Point | null;
  readonly endAt: (id: ElementId) => MarkedEnd | undefined;
}

function placesOf(link: LinkDrawing, backs: typeof BACK, beside: typeof markPlaces, near: Near, around: Around): Place[] {
  const { course, span } = link.arc;
  const ends = [around.target, around.endAt(link.ends[0])].filter((end) => end !== undefined);
  return backs.flatMap(([back, cost]) => beside(course, span, back).map((at, side) => ({ at, cost: cost + side * INNER + standingIn(at, link, ends, near, around) })));
}

function bestOf(places: readonly Place[], marks: readonly Point[], near: number): Point | null {
  let best: Place | null = null;
  for (const { at, cost } of places) {
    if (best && cost >= best.cost) continue;
    const whole = cost + COST.mark * marks.filter((mark) => distance(mark, at) < near).length;
    if (!best || whole < best.cost) best = { at, cost: whole };
  }
  return best?.at ?? null;
}

/** What a mark stands in the way of besides other marks. `ends` are what its link joins. */
function standingIn(mark: Point, { id, link, arc }: LinkDrawing, ends: readonly MarkedEnd[], near: Near, { others, arrows, target, badge }: Around): number {
  const outlines = ends.filter(({ outline }) => distanceToOutline(outline, mark) < near.outline).length;
  const signs = ends.filter((end) => isOnSign(end, mark, near.sign)).length;
  const onPipe = target?.pipe && isNear(target.pipe.points, mark, near.pipe);
  const lines = others.filter((other) => other.id !== id && isOn(other, mark, near)).length;
  const heads = arrows.filter((arrow) => distanceToSegment(mark, ...arrow) < near.head).length;
  const onDelay = link.delay && distance(arc.handle, mark) < near.delay;
  const onBadge = badge !== null && distance(badge, mark) < near.badge;
  return COST.outline * outlines + COST.sign * signs + (onPipe ? COST.pipe : 0) + COST.line * lines + COST.head * heads + (onDelay ? COST.delay : 0) + (onBadge ? COST.badge : 0);
}

function isOnSign({ face, element }: MarkedEnd, mark: Point, near: number): boolean {
  return face?.signs?.some((sign) => holds(growBounds(shiftBounds(sign, element), near), mark)) ?? false;
}

function isOn({ arc: { course, span } }: LinkDrawing, mark: Point, near: Near): boolean {
  return leastDistance(course, mark) < near.line && distanceToCourse(course, span[0], span[1], mark) < near.line;
}

function isNear(corners: readonly Point[], point: Point, near: number): boolean {
  return corners.some((corner, index) => distanceToSegment(point, corners[index - 1] ?? corner, corner) < near);
}
