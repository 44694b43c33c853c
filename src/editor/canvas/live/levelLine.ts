import { type Bounds, digits } from '#core/diagram';

/** How far the line stays away from what it is interrupted for. */
const AIR = 3;

/** A level line from edge to edge of a body, at a height from its middle: interrupted where a name or a small curve stands, so that both can be read. */
export function levelLine(y: number, half: number, inside: readonly Bounds[]): string {
  const gaps = inside.filter(({ top, bottom }) => y > top - 1 && y < bottom + 1).toSorted((a, b) => a.left - b.left);
  let path = '';
  let from = -half;
  for (const { left, right } of [...gaps, { left: half + AIR, right: half }]) {
    const to = Math.min(left - AIR, half);
    if (to > from) path += `M${digits(from)} ${digits(y)}H${digits(to)}`;
    from = Math.max(from, right + AIR);
  }
  return path;
}
