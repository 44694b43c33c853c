/**
 * A product of scores may lie far beyond what a number can hold: it is kept as a number between 1e-150 and 1e150 and how
 * many times 1e150 it is to be taken. Only multiplications are needed, so every engine comes to the same bits.
 */
export const SCALE = 1e150;

/** A product as far as a number holds it. */
export function withinRange(part: number, times: number): number {
  if (times === 0 || part === 0) return part;
  if (times < 0) return times < -2 ? 0 : part / SCALE / (times < -1 ? SCALE : 1);
  const value = times > 2 ? Math.sign(part) * Infinity : part * SCALE * (times > 1 ? SCALE : 1);
  return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value));
}

/** What a product is beside the largest, which is to be taken `largest` times by the scale; too small a one is nothing. */
export function beside(part: number, times: number, largest: number): number {
  if (times === largest) return part;
  return times === largest - 1 ? part / SCALE : 0;
}
