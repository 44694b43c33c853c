import type { ElementId, Link, Point } from '#core/model';
import { markedAt, markPlaces } from './arc.ts';
import { distanceToCourse, leastDistance } from './course.ts';
import type { LinkDrawing } from './drawing.ts';
import type { DrawingMemo } from './memo.ts';
import { distanceToOutline, type Outline } from './outline.ts';
import { distance, distanceToSegment } from './point.ts';

/** What links leave and enter, as far as marks keep clear of it. */
export interface MarkedEnd {
  readonly outline: Outline;
  readonly pipe?: { readonly points: readonly Point[] };
}

/** A place where a mark could stand, and what it costs to stand there rather than beside the head on the outer side. */
interface Place {
  readonly at: Point;
  readonly cost: number;
}

/** How far back from the tip a mark may stand, and what each costs; what the inner side costs. */
const BACK: readonly (readonly [back: number, cost: number])[] = [[15, 0], [21, 2], [27, 4], [34, 7], [42, 10], [52, 14]];
const INNER = 3;
/** What standing in the way of something costs, and how near to the middle of a mark that thing then is. */
const COST = { outline: 50, pipe: 40, mark: 60, line: 20, delay: 20 } as const;
const NEAR = { outline: 7, pipe: 10, mark: 14, line: 7, delay: 12 } as const;
/** With more links than this at one target their curves lie so close that marks keep clear of each other alone. */
const MOST_LINES = 24;
/** Each mark is placed so often: the first time it does not know where those after it will stand. */
const ROUNDS = 2;

/** Whether a link shows its polarity. */
export function isMarked({ polarity, association = false }: Link): boolean {
  return polarity !== undefined && !association;
}

/** The same links with their marks where they neither touch each other nor what is around their targets. */
export function settleMarks(links: readonly LinkDrawing[], endAt: (id: ElementId) => MarkedEnd | undefined, memo: DrawingMemo): LinkDrawing[] {
  const at = new Map<ElementId, LinkDrawing[]>();
  for (const link of links) {
    for (const end of new Set(link.ends)) {
      const known = at.get(end);
      if (known) known.push(link);
      else at.set(end, [link]);
    }
  }
  const settled = new Map<ElementId, Point>();
  for (const [id, joined] of at) {
    const places = memo.recall(`marks ${id}`, [endAt(id), ...joined], () => marksAt(id, joined, endAt));
    for (const [link, mark] of places) settled.set(link, mark);
  }
  return links.map((link) => {
    const mark = settled.get(link.id);
    return mark ? memo.recall(`marked ${link.id}`, [link, mark], () => marked(link, mark)) : link;
  });
}

/** A link with its mark at a place: the very same where it stands there. */
export function marked(link: LinkDrawing, mark: Point): LinkDrawing {
  if (distance(link.arc.mark, mark) === 0) return link;
  const arc = markedAt(link.arc, mark);
  return { ...link, arc, bounds: arc.bounds };
}

/** Where the marks of all links that enter a target stand. `joined` are the links that enter or leave it, in painting order. */
export function marksAt(target: ElementId, joined: readonly LinkDrawing[], endAt: (id: ElementId) => MarkedEnd | undefined): ReadonlyMap<ElementId, Point> {
  const entering = joined.filter(({ link, ends, arc }) => ends[1] === target && isMarked(link) && arc.path !== '');
  const around = { joined: joined.length > MOST_LINES ? [] : joined, target: endAt(target), endAt };
  const places = new Map(entering.map((link) => [link.id, placesOf(link, around)]));
  const marks = new Map<ElementId, Point>();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { id } of entering) {
      const others = [...marks].flatMap(([other, mark]) => (other === id ? [] : [mark]));
      const best = bestOf(places.get(id) ?? [], others);
      if (best) marks.set(id, best);
    }
  }
  return marks;
}

interface Around {
  readonly joined: readonly LinkDrawing[];
  readonly target: MarkedEnd | undefined;
  readonly endAt: (id: ElementId) => MarkedEnd | undefined;
}

function placesOf(link: LinkDrawing, around: Around): Place[] {
  const { course, span } = link.arc;
  return BACK.flatMap(([back, cost]) => markPlaces(course, span, back).map((at, side) => ({ at, cost: cost + side * INNER + standingIn(at, link, around) })));
}

function bestOf(places: readonly Place[], marks: readonly Point[]): Point | null {
  let best: Place | null = null;
  for (const { at, cost } of places) {
    if (best && cost >= best.cost) continue;
    const whole = cost + COST.mark * marks.filter((mark) => distance(mark, at) < NEAR.mark).length;
    if (!best || whole < best.cost) best = { at, cost: whole };
  }
  return best?.at ?? null;
}

/** What a mark stands in the way of besides other marks. */
function standingIn(mark: Point, { id, ends, link, arc }: LinkDrawing, { joined, target, endAt }: Around): number {
  const outlines = [target, endAt(ends[0])].filter((end) => end && distanceToOutline(end.outline, mark) < NEAR.outline).length;
  const onPipe = target?.pipe && isNear(target.pipe.points, mark, NEAR.pipe);
  const lines = joined.filter((other) => other.id !== id && isOn(other, mark)).length;
  const onDelay = link.delay && distance(arc.handle, mark) < NEAR.delay;
  return COST.outline * outlines + (onPipe ? COST.pipe : 0) + COST.line * lines + (onDelay ? COST.delay : 0);
}

function isOn({ arc: { course, span } }: LinkDrawing, mark: Point): boolean {
  return leastDistance(course, mark) < NEAR.line && distanceToCourse(course, span[0], span[1], mark) < NEAR.line;
}

function isNear(corners: readonly Point[], point: Point, near: number): boolean {
  return corners.some((corner, index) => distanceToSegment(point, corners[index - 1] ?? corner, corner) < near);
}
