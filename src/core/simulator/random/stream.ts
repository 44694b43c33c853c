import { philox } from './philox.ts';

/** What the numbers of a draw depend on beside the run's seed: the call that draws, and the step. */
export interface DrawPlace {
  /** The hash of the call: two words of 32 bits. */
  readonly stream: readonly [number, number];
  readonly step: number;
}

/** What all draws of a run have in common. */
export interface RunKey {
  readonly seed: number;
  /** Which of many runs with the same seed this is, from 0. */
  readonly run: number;
}

/** Gives one number after another, each strictly between 0 and 1 and uniform there to 53 bits. */
export type Uniforms = () => number;

/** The numbers of one draw; `own` is the seed that the call itself asks for, 0 for none. */
export function uniforms({ seed, run }: RunKey, { stream: [high, low], step }: DrawPlace, own: number): Uniforms {
  const key = [seedWord(seed) ^ mixed(seedWord(own)), run | 0] as const;
  let block = 0;
  let kept: number | null = null;
  return () => {
    if (kept !== null) {
      const value = kept;
      kept = null;
      return value;
    }
    const [a, b, c, d] = philox([high, low, step | 0, block], key);
    block += 1;
    kept = fraction(c, d);
    return fraction(a, b);
  };
}

/** A seed of any size as a word of 32 bits; whole numbers below 2^32 as they are. */
function seedWord(seed: number): number {
  const whole = Math.floor(Math.abs(seed));
  if (!(whole < Infinity)) return 0;
  return (whole % 4294967296) ^ Math.imul(Math.floor(whole / 4294967296), 0x9e3779b1);
}

/** A word with its bits spread over all others; 0 stays 0. Source: MurmurHash3's finalizer, A. Appleby, public domain. */
function mixed(word: number): number {
  const first = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return second ^ (second >>> 16);
}

/** 53 bits of two words as a number between 0 and 1, never one of the two. */
function fraction(a: number, b: number): number {
  return ((a >>> 5) * 67108864 + (b >>> 6) + 0.5) / 9007199254740992;
}
