import type { Choice, Range, Variable } from '#core/model';

/** How far a slider goes and by which grain. */
export interface Track {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** Steps that a slider without a stated grain has at the least. */
const STEPS = 100;

/**
 * The track of a constant: what its range says, and where it says nothing, from 0 to twice the base (or from twice
 * the base to 0), in round steps. The base and the present value are always on it.
 */
export function trackOf(range: Range | undefined, base: number, value: number): Track {
  const far = base === 0 ? 1 : 2 * Math.abs(base);
  const min = range?.min ?? (base < 0 ? -far : 0);
  const max = range?.max ?? (base < 0 ? 0 : far);
  const step = range?.step ?? grain((max - min) / STEPS);
  // Beyond the ends whole steps are added, so that the values in between stay the round ones.
  const low = Math.min(base, value);
  const high = Math.max(base, value);
  // Adding steps to a far end may round past it by the last digit.
  return { min: Math.min(low, min - beyond(min - low, step)), max: Math.max(high, max + beyond(high - max, step)), step };
}

/** A value from a slider, which knows whole steps only: within half a step of the base it is the base, to the last digit. */
export function settled(value: number, base: number, step: number): number {
  return Math.abs(value - base) < step / 2 ? base : value;
}

/** What moves a constant best: a switch for a range of 0 to 1 in steps of 1, a choice where values have names, else a slider. */
export function controlOf(variable: Variable | undefined): { readonly kind: 'switch' | 'slider' } | { readonly kind: 'choice'; readonly choices: readonly Choice[] } {
  if (variable?.kind === 'auxiliary' && variable.choices && variable.choices.length > 0) return { kind: 'choice', choices: variable.choices };
  const { min, max, step } = variable?.range ?? {};
  return { kind: min === 0 && max === 1 && step === 1 ? 'switch' : 'slider' };
}

/** Whole steps that cover a distance; none for what is no distance. */
function beyond(distance: number, step: number): number {
  return distance > 0 ? Math.ceil(distance / step - 1e-9) * step : 0;
}

/** The round number at or below: 1, 2 or 5 times a power of ten. */
function grain(wanted: number): number {
  if (!(wanted > 0)) return 1;
  const power = Math.floor(Math.log10(wanted));
  const factor = [5, 2, 1].find((each) => each * 10 ** power <= wanted * (1 + 1e-9)) ?? 1;
  // Dividing by a whole power of ten gives 0.01 where multiplying by 1e-2 may give 0.010000000000000002.
  return power < 0 ? factor / 10 ** -power : factor * 10 ** power;
}
