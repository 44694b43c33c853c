import { divideUnits, multiplyUnits, powerUnits, type UnitFactor, type Units } from '#core/language';

/** Names of units that are to be worked out begin so; no unit that people write does. */
const UNKNOWN = '?';

/** What two units turned out to be. */
export type Comparison = 'same' | 'solved' | 'different';

/** Units that have been worked out so far. */
export interface Solution {
  /** A unit with what is known put in. */
  known(units: Units): Units;
  /** Makes two units the same, if they can be, by working out one of the unknown ones. */
  equate(one: Units, other: Units): Comparison;
}

/** A unit that is to be worked out. */
export function unknownUnit(name: string): Units {
  return [{ name: UNKNOWN + name, key: UNKNOWN + name, power: 1 }];
}

/** How many unknown units a unit is made of. */
export function unknownsIn(units: Units): number {
  return units.filter(isUnknown).length;
}

function isUnknown({ key }: UnitFactor): boolean {
  return key.startsWith(UNKNOWN);
}

/** Solves equations between products of powers, one unknown after the other (Gauss; for units: Kennedy 1996, "Programming languages and dimensions"). */
export function createSolution(): Solution {
  const found = new Map<string, Units>();
  const known = (units: Units): Units =>
    units.some(({ key }) => found.has(key))
      ? units.reduce<Units>((product, factor) => {
          const value = found.get(factor.key);
          return multiplyUnits(product, value ? powerUnits(known(value), factor.power) : [factor]);
        }, [])
      : units;
  return {
    known,
    equate(one, other) {
      const difference = known(divideUnits(one, other));
      if (difference.length === 0) return 'same';
      const unknown = difference.find(isUnknown);
      if (!unknown) return 'different';
      const rest = difference.filter((factor) => factor !== unknown);
      found.set(unknown.key, powerUnits(rest, -1 / unknown.power));
      return 'solved';
    },
  };
}
