/** One factor of a unit: `month^-1` is month to the power -1. */
export interface UnitFactor {
  /** As it was first written: `customers`. */
  readonly name: string;
  /** What it is compared by: folded, singular: `customer`. */
  readonly key: string;
  /** Never 0. Whole in what people write; roots may make it a fraction. */
  readonly power: number;
}

/** A unit of measure: its factors in the order of their keys, each key once. None: a pure number. */
export type Units = readonly UnitFactor[];

/** The unit of a pure number. */
export const DIMENSIONLESS: Units = [];

/** The unit of a product. */
export function multiplyUnits(one: Units, other: Units): Units {
  const factors = new Map(one.map((factor) => [factor.key, factor]));
  for (const factor of other) {
    const before = factors.get(factor.key);
    factors.set(factor.key, before ? { ...before, power: before.power + factor.power } : factor);
  }
  return [...factors.values()].filter(({ power }) => power !== 0).toSorted(byKey);
}

/** The unit of a quotient. */
export function divideUnits(one: Units, other: Units): Units {
  return multiplyUnits(one, powerUnits(other, -1));
}

/** The unit of a power: 2 squares, 0.5 takes the square root. */
export function powerUnits(units: Units, power: number): Units {
  return power === 0 ? DIMENSIONLESS : units.map((factor) => ({ ...factor, power: factor.power * power }));
}

/** Whether two units are the same: customers is customer, order makes no difference. */
export function sameUnits(one: Units, other: Units): boolean {
  return one.length === other.length && one.every(({ key, power }, index) => key === other[index]?.key && power === other[index]?.power);
}

/** A unit as people write it: `customers/month`, `$/customer/month`, `m^2`, `1/month`, `1`. Parsing it gives the same unit. */
export function printUnits(units: Units): string {
  const above = units.filter(({ power }) => power > 0).map(({ name, power }) => printFactor(name, power));
  const below = units.filter(({ power }) => power < 0).map(({ name, power }) => printFactor(name, -power));
  return [above.join('*') || '1', ...below].join('/');
}

function printFactor(name: string, power: number): string {
  return power === 1 ? name : `${name}^${power}`;
}

function byKey(one: UnitFactor, other: UnitFactor): number {
  return one.key < other.key ? -1 : 1;
}
