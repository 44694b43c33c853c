import { inSteps, type ElementId, type Point, type Steps } from '#core/model';
import { arrowOf } from './arc.ts';
import { boundsAround, overlaps } from './bounds.ts';
import type { FlowDrawing, LinkDrawing, SymbolDrawing, SymbolFace } from './drawing.ts';
import type { DrawingMemo } from './memo.ts';
import { distanceToSegment } from './point.ts';

/** How far a badge, the round sign of what is wrong with a variable, reaches from its middle with its rim, in diagram units. */
export const BADGE = 8;
/** How far a badge stands off a name beside it. */
const OFF = 9;
/** What standing on something costs; each further place costs 1 more than the one before. */
const COST = { head: 20, sign: 30, name: 30 } as const;
/** How near the middle of a badge comes to the middle line of an arrow head that it lies on. A line may run under it: its rim parts the two. */
const NEAR_HEAD = BADGE + 4;

/** The middle line of an arrow head. */
export type Arrow = ReturnType<typeof arrowOf>;

/** The arrow heads of links: those of the ones that show any. */
export function arrowsOf(links: readonly LinkDrawing[]): Arrow[] {
  return links.filter(({ arc, link }) => arc.path !== '' && link.association !== true).map(({ arc }) => arrowOf(arc));
}

/**
 * Where a badge at a symbol stands, counted from the symbol's centre: in its right upper corner, or where an arrow
 * ends, a name or a sign of the symbol is there, in another one or beside the name. `arrows` end at it.
 */
export function badgePlace(face: SymbolFace, centre: Point, arrows: readonly Arrow[] = []): Point {
  let best = { at: { x: 0, y: 0 }, cost: Infinity };
  placesOf(face).forEach((at, rank) => {
    const there = { x: centre.x + at.x, y: centre.y + at.y };
    const cost = rank + ownCost(face, at) + COST.head * arrows.filter((arrow) => distanceToSegment(there, ...arrow) < NEAR_HEAD).length;
    if (cost < best.cost) best = { at, cost };
  });
  return best.at;
}

/** The same symbols with their badges where no arrow ends. `joined` are the links at each. */
export function* settleBadges<Shown extends SymbolDrawing | FlowDrawing>(symbols: readonly Shown[], joined: ReadonlyMap<ElementId, readonly LinkDrawing[]>, memo: DrawingMemo): Steps<Shown[]> {
  return yield* inSteps(symbols, (drawing) => {
    const links = joined.get(drawing.id);
    if (!links) return drawing;
    const badge = memo.recall(`badge ${drawing.id}`, [drawing, ...links], () => badgePlace(drawing.face, drawing.element, arrowsOf(links)));
    if (badge.x === drawing.badge.x && badge.y === drawing.badge.y) return drawing;
    return memo.recall(`badged ${drawing.id}`, [drawing, badge.x, badge.y], () => ({ ...drawing, badge }));
  });
}

/** The corners of a body, or of a word's name; then beside the name of a small body. */
function placesOf({ body, width, height, bounds, label }: SymbolFace): Point[] {
  const word = body === '';
  const [left, right] = word ? [bounds.left - 2, bounds.right + 2] : [-width / 2, width / 2];
  const [top, bottom] = word ? [bounds.top, bounds.bottom] : [-height / 2, height / 2];
  const corners = [{ x: right, y: top }, { x: left, y: top }, { x: right, y: bottom }, { x: left, y: bottom }];
  if (label.side === 'center') return corners;
  return [...corners, { x: label.bounds.right + OFF, y: (label.bounds.top + label.bounds.bottom) / 2 }];
}

function ownCost({ label, signs = [] }: SymbolFace, at: Point): number {
  const box = boundsAround(at, 2 * BADGE, 2 * BADGE);
  const onName = label.side !== 'center' && overlaps(box, label.bounds);
  return (onName ? COST.name : 0) + (signs.some((sign) => overlaps(box, sign)) ? COST.sign : 0);
}

/** Where a badge stands in the view itself. */
export function badgeIn(face: SymbolFace, centre: Point, arrows: readonly Arrow[]): Point {
  const { x, y } = badgePlace(face, centre, arrows);
  return { x: centre.x + x, y: centre.y + y };
}
