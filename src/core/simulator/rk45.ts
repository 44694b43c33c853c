import { computeAt, moveStocks, netFlows, restoreStocks, stockValues, type ByStock, type Machine } from './machine.ts';

/** Stages of Dormand and Prince (1980), "A family of embedded Runge-Kutta formulae": when they are, and what of the earlier stages goes in. */
const STAGES: readonly { readonly at: number; readonly of: readonly number[] }[] = [
  { at: 1 / 5, of: [1 / 5] },
  { at: 3 / 10, of: [3 / 40, 9 / 40] },
  { at: 4 / 5, of: [44 / 45, -56 / 15, 32 / 9] },
  { at: 8 / 9, of: [19372 / 6561, -25360 / 2187, 64448 / 6561, -212 / 729] },
  { at: 1, of: [9017 / 3168, -355 / 33, 46732 / 5247, 49 / 176, -5103 / 18656] },
  { at: 1, of: [35 / 384, 0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84] },
];
/** The fifth order less the fourth: how far the two answers are apart. */
const GAP = [71 / 57600, 0, -71 / 16695, 71 / 1920, -17253 / 339200, 22 / 525, -1 / 40];

/** No part of a step gets shorter than this share of it. */
const SHORTEST = 1 / 1048576;
/** A part's length changes by at most these factors, and aims a little below what would just do. */
const LEAST = 0.2;
const MOST = 5;
const CAUTION = 0.9;
/** What counts as nothing beside the tolerance, in the unit of a stock: an error below this share of it is never too large. */
const FLOOR = 1e-6;

/**
 * The fifth-order method of Dormand and Prince, which cuts each dt into parts whose estimated error stays within the
 * tolerance, as a share of each stock. What moves at full steps only (held values, fixed delays, random numbers, pulses)
 * keeps still while the parts are made. The first stage is computed already.
 */
export function rk45(machine: Machine, time: number, next: number): void {
  const whole = machine.dt;
  let rate = netFlows(machine);
  let done = 0;
  let part = 1;
  while (done < 1) {
    const share = Math.min(part, 1 - done);
    const base = stockValues(machine);
    const { rates, error } = tried(machine, base, rate, share * whole, (at) => (done + share * at >= 1 ? next : time + (done + share * at) * whole));
    if (error <= 1 || share <= SHORTEST || error !== error) {
      done += share;
      if (1 - done < SHORTEST / 2) done = 1;
      rate = rates;
    } else {
      restoreStocks(machine, base);
    }
    part = Math.max(SHORTEST, share * factorFor(error));
  }
}

/** How much longer the next part may be than this one. */
function factorFor(error: number): number {
  if (!(error > 0)) return MOST;
  // The fourth root, which needs no logarithm, is as good a guide as the fifth.
  return Math.min(MOST, Math.max(LEAST, CAUTION / Math.sqrt(Math.sqrt(error))));
}

/** Makes a part: leaves the stocks at its end; gives the flows there, and the error as a multiple of what is tolerated. */
function tried(machine: Machine, base: ByStock, first: ByStock, length: number, timeOf: (at: number) => number): { rates: ByStock; error: number } {
  const rates: ByStock[] = [first];
  for (const { at, of } of STAGES) {
    moveStocks(machine, base, mixed(rates, of), length);
    computeAt(machine, timeOf(at));
    rates.push(netFlows(machine));
  }
  const gap = mixed(rates, GAP);
  const end = stockValues(machine);
  let error = 0;
  for (const [i, value] of end.entries()) {
    const size = Math.max(Math.abs(value), Math.abs(base[i] ?? 0), FLOOR);
    error = Math.max(error, (Math.abs(gap[i] ?? 0) * length) / (machine.tolerance * size));
  }
  return { rates: rates.at(-1) ?? first, error };
}

function mixed(rates: readonly ByStock[], weights: readonly number[]): ByStock {
  const sum = new Float64Array(rates[0]?.length ?? 0);
  weights.forEach((weight, stage) => {
    const rate = rates[stage];
    if (rate && weight !== 0) for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + weight * (rate[i] ?? NaN);
  });
  return sum;
}
