import { type Bounds, boundsAround, distanceToArc, growBounds, joinBounds, type LinkDrawing, overlaps, type ViewDrawing } from '#core/diagram';
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
/** What a place costs: over the link's own ends, curve or marks; under what lies over the canvas; over anything else; over the foot; for each pixel away. */
const COST = { own: 1000, under: 500, other: 60, foot: 40, away: 0.2 };
/** Further off and sideways, in bars and gaps, where the nearest places are taken. */
const STEPS = [0, 1, 2, 3, 5];
const SLIDES = [0, -0.5, 0.5, -1, 1];

/**
 * The upper left corner for a bar about one link: close to its middle, on the canvas, over none of what the link
 * consists of or joins, under no notice, and over as little else as can be.
 */
export function besideLink(link: LinkDrawing, view: ViewDrawing, { toScreen, canvas, bar, over = [] }: Sight): Point {
  const boxed = (bounds: Bounds): Bounds => onScreen(bounds, toScreen);
  const { own, others } = coversOf(link, view);
  const [mine, strange] = [own.map(boxed), others.map(boxed)];
  const around = boxed(link.arc.bounds);
  const handle = toScreen(link.arc.handle);
  let best: { readonly corner: Point; readonly cost: number } = { corner: { x: EDGE, y: EDGE }, cost: Infinity };
  for (const corner of cornersAround(around, handle, bar)) {
    const at = kept(corner, canvas, bar);
    const box = { left: at.x, top: at.y, right: at.x + bar.width, bottom: at.y + bar.height };
    const hits = (boxes: readonly Bounds[]) => boxes.filter((each) => overlaps(growBounds(each, 3), box)).length;
    const away = Math.hypot((box.left + box.right) / 2 - handle.x, (box.top + box.bottom) / 2 - handle.y);
    const foot = box.bottom > canvas.height - FOOT ? COST.foot : 0;
    const cost = hits(mine) * COST.own + hits(over) * COST.under + hits(strange) * COST.other + foot + away * COST.away;
    if (cost < best.cost) best = { corner: at, cost };
  }
  return best.corner;
}

/** Above and below what the curve takes up and its middle, left and right of them, each also further off and aside. */
function cornersAround(around: Bounds, handle: Point, { width, height }: Size): Point[] {
  const point = boundsAround(handle, 0, 0);
  return [around, point].flatMap(({ left, top, right, bottom }) => STEPS.flatMap((step) => SLIDES.flatMap((slide) => {
    const [x, y] = [handle.x - width / 2 + slide * width, handle.y - height / 2 + slide * 3 * height];
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
  const own: Bounds[] = [boundsAround(link.arc.mark, 14, 14), boundsAround(link.arc.handle, 12, 12), ...beads(link)];
  const others: Bounds[] = [];
  const ends = new Set([link.link.from, link.link.to]);
  for (const drawing of view.drawings) {
    if (drawing.kind === 'cloud') others.push(drawing.bounds);
    if (drawing.kind === 'link' && drawing.id !== link.id) others.push(boundsAround(drawing.arc.mark, 14, 14), boundsAround(drawing.arc.handle, 10, 10));
    if (drawing.kind !== 'symbol' && drawing.kind !== 'flow') continue;
    const { face, element, variable } = drawing;
    const parts = [boundsAround(element, face.width, face.height), shifted(face.label.bounds, element)];
    (ends.has(variable.id) ? own : others).push(...parts);
  }
  return { own, others };
}

/** Small boxes strung along the curve: its bounds alone would forbid the hollow of a bow. */
function beads({ arc }: LinkDrawing): Bounds[] {
  const { left, top, right, bottom } = arc.bounds;
  const grain = Math.max(8, (right - left) / 24, (bottom - top) / 24);
  const found: Bounds[] = [];
  for (let x = left; x <= right; x += grain) {
    for (let y = top; y <= bottom; y += grain) {
      if (distanceToArc(arc, { x, y }) < grain) found.push(boundsAround({ x, y }, grain, grain));
    }
  }
  return found;
}

function shifted({ left, top, right, bottom }: Bounds, { x, y }: Point): Bounds {
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}

function onScreen({ left, top, right, bottom }: Bounds, toScreen: (point: Point) => Point): Bounds {
  const [a, b] = [toScreen({ x: left, y: top }), toScreen({ x: right, y: bottom })];
  return joinBounds(boundsAround(a, 0, 0), boundsAround(b, 0, 0));
}
