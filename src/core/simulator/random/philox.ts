/**
 * Philox4x32-10: 128 bits of counter and 64 of key become 128 random bits, so that every number of every stream can be
 * had at once, in any order and on any machine. Source: Salmon, Moraes, Dror and Shaw (2011), "Parallel random numbers:
 * as easy as 1, 2, 3", SC11; passes TestU01's BigCrush.
 */
export function philox(counter: Words, [k0, k1]: readonly [number, number]): Words {
  let [a, b, c, d] = counter;
  let [key, other] = [k0, k1];
  for (let round = 0; round < ROUNDS; round++) {
    [a, b, c, d] = [upper(MULTIPLIER_1, c) ^ b ^ key, Math.imul(MULTIPLIER_1, c), upper(MULTIPLIER_0, a) ^ d ^ other, Math.imul(MULTIPLIER_0, a)];
    key = (key + WEYL_0) | 0;
    other = (other + WEYL_1) | 0;
  }
  return [a >>> 0, b >>> 0, c >>> 0, d >>> 0];
}

/** Four words of 32 bits. */
export type Words = readonly [number, number, number, number];

const ROUNDS = 10;
const MULTIPLIER_0 = 0xd2511f53;
const MULTIPLIER_1 = 0xcd9e8d57;
const WEYL_0 = 0x9e3779b9;
const WEYL_1 = 0xbb67ae85;

/** The upper 32 bits of the product of two words. */
function upper(x: number, y: number): number {
  const [xh, xl, yh, yl] = [x >>> 16, x & 0xffff, y >>> 16, y & 0xffff];
  const low = xl * yl;
  const middle = xh * yl + (low >>> 16);
  const carried = xl * yh + (middle & 0xffff);
  // Each sum stays below 2^32 but the two halves of `middle`, which is exact as a double.
  return (xh * yh + Math.floor(middle / 65536) + Math.floor(carried / 65536)) | 0;
}
