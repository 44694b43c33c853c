import { normalBelow } from '../normal.ts';
import { exp } from '../transcendental/exponential.ts';
import { pow } from '../transcendental/power.ts';

/**
 * One side of a market: so much from each, at prices spread around its priority as its profile tells. The profile's four
 * numbers are the kind of curve, the priority, the width and the elasticity (Vensim help, "Specifying the Curves").
 */
export interface Side {
  readonly amounts: readonly number[];
  readonly profiles: readonly number[];
}

/** Kinds of curves; 10 more asks for whole numbers. */
const FIXED = 0;
const NORMAL = 3;
const ELASTIC = 5;
const WHOLE = 10;
/** A normal curve is at least so wide (Vensim's runs of SDEverywhere's model allocate_normal_width). */
const LEAST_DEVIATION = 0.05;
/** Beyond so many widths no curve but an elastic one has anything left. */
const REACH = 40;
/** How many widths around each priority, by kind of curve, a market's price is looked for: where there is none, the end of that is it. */
const MARKET_REACHES: readonly number[] = [0, 0.5, 0.5, 5, 10, 10];
/** As many halvings as bring any span of prices down to neighbouring numbers. */
const HALVINGS = 1100;

/** How much of its amount one gives at a price: 0 far below its priority, all far above. */
export function supplied({ amounts, profiles }: Side, i: number, price: number): number {
  const [kind, priority, width, elasticity] = profileOf(profiles, i);
  const amount = amounts[i] ?? NaN;
  if (kind === FIXED) return amount;
  if (kind === ELASTIC) return amount * (price < priority ? pow(Math.max(0, price / priority), elasticity) : 1);
  return amount * below(kind, (price - priority) / width);
}

/** How much of its amount one takes at a price: all far below its priority, 0 far above. */
export function demanded({ amounts, profiles }: Side, i: number, price: number): number {
  const [kind, priority, width, elasticity] = profileOf(profiles, i);
  const amount = amounts[i] ?? NaN;
  if (kind === FIXED) return amount;
  if (kind === ELASTIC) return amount * (price > priority ? pow(priority / price, elasticity) : 1);
  return amount * below(kind, (priority - price) / width);
}

function profileOf(profiles: readonly number[], i: number): [number, number, number, number] {
  const [kind = NaN, priority = NaN, width = NaN, elasticity = NaN] = profiles.slice(4 * i, 4 * i + 4);
  const shape = kind % WHOLE;
  return [shape, priority, shape === NORMAL ? Math.max(width, LEAST_DEVIATION) : width, elasticity];
}

/** The share of a curve at or below a distance from its middle, in widths; a width of 0 makes a jump. */
function below(kind: number, distance: number): number {
  // 0/0: exactly at the priority of a curve without width.
  const z = distance !== distance ? 0 : distance;
  if (kind === 1) return Math.min(1, Math.max(0, z + 0.5));
  if (kind === 2) return triangular(Math.min(1, Math.max(0, z + 0.5)));
  if (kind === NORMAL) return normalBelow(z);
  if (kind === 4) return z < 0 ? exp(z) / 2 : 1 - exp(-z) / 2;
  return NaN;
}

function triangular(share: number): number {
  return share < 0.5 ? 2 * share * share : 1 - 2 * (1 - share) * (1 - share);
}

/**
 * Divides a supply: all get what they ask for if there is enough, else what they take at the price that uses up the
 * supply. Fixed quantities know no price: where they alone are more than the supply, each gets its share of it.
 */
export function allocate(requests: Side, supply: number): number[] {
  const { amounts, profiles } = requests;
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  if (supply >= total) return [...amounts];
  const price = priceWhere(requests, (at) => taken(requests, at) <= supply);
  const wanted = taken(requests, price);
  const scale = wanted > supply && isFinite(wanted) ? supply / wanted : 1;
  const shares = amounts.map((_, i) => demanded(requests, i, price) * scale);
  return (profiles[0] ?? 0) >= WHOLE ? inWholes(shares, supply) : shares;
}

/** What all take together at a price. */
function taken(side: Side, price: number): number {
  return side.amounts.reduce((sum, _, i) => sum + demanded(side, i, price), 0);
}

/** The price at which buyers take what sellers give. */
export function marketPrice(buyers: Side, sellers: Side): number {
  const both = { amounts: [...buyers.amounts, ...sellers.amounts], profiles: [...buyers.profiles, ...sellers.profiles] };
  const given = (price: number): number => sellers.amounts.reduce((sum, _, i) => sum + supplied(sellers, i, price), 0);
  return priceWhere(both, (price) => taken(buyers, price) <= given(price), (kind) => MARKET_REACHES[kind] ?? REACH);
}

/** The lowest price at which something holds that holds at all higher ones, by halving. */
function priceWhere({ amounts, profiles }: Side, holds: (price: number) => boolean, reach: (kind: number) => number = () => REACH): number {
  let [low, high] = [Infinity, -Infinity];
  // A fixed quantity knows no price.
  const allFixed = amounts.every((_, i) => profileOf(profiles, i)[0] === FIXED);
  amounts.forEach((_, i) => {
    const [kind, priority, width] = profileOf(profiles, i);
    if (kind === FIXED && !allFixed) return;
    const far = reach(kind) * Math.abs(width);
    low = Math.min(low, priority - far);
    high = Math.max(high, priority + far);
  });
  if (holds(low)) return low;
  for (let n = 0; n < HALVINGS; n++) {
    const middle = (low + high) / 2;
    if (!(middle > low && middle < high)) break;
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** Shares cut to whole numbers; what is left of the supply goes, one by one, to those that lost most by it. */
function inWholes(shares: readonly number[], supply: number): number[] {
  const whole = shares.map((share) => Math.floor(share));
  const lost = shares.map((share, i) => ({ i, loss: share - (whole[i] ?? 0) })).sort((a, b) => b.loss - a.loss || a.i - b.i);
  const left = Math.round(Math.floor(supply) - whole.reduce((sum, share) => sum + share, 0));
  for (const { i } of lost.slice(0, Math.max(0, left))) whole[i] = (whole[i] ?? 0) + 1;
  return whole;
}

/** Profiles of equal width, which ask in a straight line over it: those of MARKETP and ALLOCATE BY PRIORITY. */
export function evenProfiles(priorities: readonly number[], width: number): number[] {
  return priorities.flatMap((priority) => [1, priority, width, 0]);
}

/** The price at which requests by priority use up a supply: the one that ALLOC P takes. */
export function priceByPriority(amounts: readonly number[], priorities: readonly number[], width: number, supply: number): number {
  const requests = { amounts, profiles: evenProfiles(priorities, width) };
  return priceWhere(requests, (price) => taken(requests, price) <= supply);
}
