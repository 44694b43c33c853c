import type { Program } from '#core/compiler';
import type { LinkId, SketchArrow, SketchPlan } from '#core/model';
import { pow, uniforms, type RunInputs } from '#core/simulator';

/** Which versions of a sketch there are: the same seed gives the same ones. */
export interface Versions {
  readonly seed: number;
  readonly count: number;
}

/** What one version makes of an arrow: how much stronger and slower than drawn; one without polarity gets one. */
export interface Twist {
  readonly link: LinkId;
  /** Half to twice, evenly on the scale of doublings. */
  readonly strength: number;
  readonly delay: number;
  /** Always 1 where a polarity is drawn. */
  readonly sign: 1 | -1;
}

/** Names the stream of random numbers that versions draw from. */
const STREAM = 0x736b7463;

/** Every version's twists, by the arrow: an arrow more changes nothing for the others. */
export function twistsOf(plan: SketchPlan, { seed, count }: Versions): Twist[][] {
  const unsigned = new Set(plan.unsigned);
  return Array.from({ length: count }, (_, run) =>
    plan.arrows.map(({ link }) => {
      const next = uniforms({ seed, run }, { stream: [STREAM, Number(link.replace(/\D/gu, '')) | 0], step: 0 }, 0);
      return { link, strength: factor(next()), delay: factor(next()), sign: unsigned.has(link) && next() < 0.5 ? -1 : 1 };
    }),
  );
}

/** The constants of a program that make a version of it. */
export function constantsOf(program: Program, plan: SketchPlan, twists: readonly Twist[]): NonNullable<RunInputs['constants']> {
  const byAddress = new Map(program.constants.map((constant) => [constant.address, constant]));
  return plan.arrows.flatMap((arrow: SketchArrow, at) => {
    const twist = twists[at];
    const strength = byAddress.get(arrow.strength);
    const delay = arrow.delay === null ? undefined : byAddress.get(arrow.delay);
    if (!twist || !strength) return [];
    return [{ slot: strength.slot, value: arrow.weight * twist.strength * twist.sign }, ...(delay ? [{ slot: delay.slot, value: delay.value * twist.delay }] : [])];
  });
}

/** 2^U(-1, 1). */
function factor(uniform: number): number {
  return pow(2, 2 * uniform - 1);
}
