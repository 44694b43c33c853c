import { type Bounds, boundsAround, growBounds, holds, joinBounds, type LinkDrawing, overlaps, pointsAlong, type ViewDrawing } from '#core/diagram';
import type { Point } from '#core/model';

/** Where on the screen a bar may stand and what it must leave uncovered. In pixels. */
interface Sight {
  /** A place in the diagram as pixels of the canvas. */
  readonly toScreen: (point: Point) => Point;
  readonly canvas: Size;
  readonly bar: Size;
  /** What lies over the canvas now, and would cover the bar. */
  readonly over?: readonly Bounds[];
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** How far off its link a bar floats, from the edges of the canvas, and above what floats at the canvas's foot. */
const OFF = 14;
const EDGE = 8;
const FOOT = 64;
/** What a place costs: over the link's own ends or marks, or its curve; under what lies over the canvas; over anything else; over the foot; for each pixel between the bar and its link, and between their middles. */
const COST = { own: 1000, line: 300, under: 500, other: 40, foot: 40, away: 0.5, aside: 0.05 };
/** Further off and sideways, in bars and gaps, where the nearest places are taken. */
const STEPS = [0, 1, 2, 3, 5];
const SLIDES = [0, -0.5, 0.5, -1, 1];
/** The curve is looked at every so many diagram units. */
const GRAIN = 12;

/**
 * The upper left corner for a bar about one link: on the canvas, close to the middle of what is in sight of the link, over
 * none of what it consists of or joins, under nothing that floats there, and over as little else as can be.
 */
export function besideLink(link: LinkDrawing, view: ViewDrawing, { toScreen, canvas, bar, over = [] }: Sight): Point {
  const boxed = (bounds: Bounds): Bounds => onScreen(bounds, toScreen);
  const { own, others } = coversOf(link, view);
  const sight = { left: 0, top: 0, right: canvas.width, bottom: canvas.height };
  const [mine, strange] = [own.map(boxed), others.map(boxed).filter((box) => overlaps(box, sight))];
  const line = pointsAlong(link.arc, GRAIN).map(toScreen);
  const middle = middleIn(line, growBounds(sight, -EDGE)) ?? toScreen(link.arc.handle);
  let best: { readonly corner: Point; readonly cost: number } = { corner: { x: EDGE, y: EDGE }, cost: Infinity };
  for (const corner of cornersAround(boxed(link.arc.bounds), middle, bar)) {
    const at = kept(corner, canvas, bar);
    const box = { left: at.x, top: at.y, right: at.x + bar.width, bottom: at.y + bar.height };
    const aired = growBounds(box, 3);
    const hits = (boxes: readonly Bounds[]) => boxes.filter((each) => overlaps(each, aired)).length;
    const crossed = line.some((point) => holds(aired, point)) ? COST.line : 0;
    const foot = box.bottom > canvas.height - FOOT ? COST.foot : 0;
    const far = apart(box, middle) * COST.away + Math.abs(at.x + bar.width / 2 - middle.x) * COST.aside;
    const cost = hits(mine) * COST.own + crossed + hits(over) * COST.under + hits(strange) * COST.other + foot + far;
    if (cost < best.cost) best = { corner: at, cost };
  }
  return best.corner;
}

/** Of the points of a line the one nearest to its middle that lies in a box; null where none does. */
function middleIn(line: readonly Point[], box: Bounds): Point | null {
  const fromMiddle = (k: number) => Math.abs(k - (line.length - 1) / 2);
  const seen = line.flatMap((point, k) => (holds(box, point) ? [{ point, off: fromMiddle(k) }] : []));
  return seen.toSorted((a, b) => a.off - b.off)[0]?.point ?? null;
}

/** How far a point is from a box; nothing where it lies in it. */
function apart({ left, top, right, bottom }: Bounds, { x, y }: Point): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

/** Above and below what the curve takes up and its middle, left and right of them, each also further off and aside. */
function cornersAround(around: Bounds, middle: Point, { width, height }: Size): Point[] {
  const point = boundsAround(middle, 0, 0);
  return [around, point].flatMap(({ left, top, right, bottom }) => STEPS.flatMap((step) => SLIDES.flatMap((slide) => {
    const [x, y] = [middle.x - width / 2 + slide * width, middle.y - height / 2 + slide * 3 * height];
    const [up, aside] = [OFF + step * (height / 2 + OFF), OFF + step * (width / 4 + OFF)];
    return [{ x, y: top - up - height }, { x: right + aside, y }, { x, y: bottom + up }, { x: left - aside - width, y }];
  })));
}

function kept({ x, y }: Point, canvas: Size, bar: Size): Point {
  const within = (value: number, most: number) => Math.round(Math.max(EDGE, Math.min(value, most - EDGE)));
  return { x: within(x, canvas.width - bar.width), y: within(y, canvas.height - bar.height) };
}

/** What the link consists of and joins, and everything else that a bar could cover, in diagram units. */
function coversOf(link: LinkDrawing, view: ViewDrawing): { own: Bounds[]; others: Bounds[] } {
  const own: Bounds[] = [boundsAround(link.arc.mark, 14, 14), boundsAround(link.arc.handle, 12, 12)];
  const others: Bounds[] = [];
  const ends = new Set([link.link.from, link.link.to]);
  for (const drawing of view.drawings) {
    if (drawing.kind === 'cloud' || drawing.kind === 'note') others.push(drawing.bounds);
    if (drawing.kind === 'link' && drawing.id !== link.id) others.push(boundsAround(drawing.arc.mark, 14, 14), boundsAround(drawing.arc.handle, 10, 10));
    if (drawing.kind !== 'symbol' && drawing.kind !== 'flow') continue;
    const { face, element, variable } = drawing;
    const parts = [boundsAround(element, face.width, face.height), shifted(face.label.bounds, element)];
    (ends.has(variable.id) ? own : others).push(...parts);
  }
  return { own, others };
}

function shifted({ left, top, right, bottom }: Bounds, { x, y }: Point): Bounds {
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}

function onScreen({ left, top, right, bottom }: Bounds, toScreen: (point: Point) => Point): Bounds {
  const [a, b] = [toScreen({ x: left, y: top }), toScreen({ x: right, y: bottom })];
  return joinBounds(boundsAround(a, 0, 0), boundsAround(b, 0, 0));
}
