import type { Constant, Program } from '#core/compiler';
import type { Scenario } from '#core/model';
import type { RunInputs } from './run.ts';

/** The values of a scenario for the constants that the program has, in the program's order; others are passed over. */
export function scenarioConstants({ constants }: Program, { values }: Scenario): NonNullable<RunInputs['constants']> {
  return constants.flatMap((constant) => {
    const value = valueFor(constant, values[constant.address]);
    return value === undefined ? [] : [{ slot: constant.slot, value }];
  });
}

function valueFor({ element }: Constant, value: Scenario['values'][string] | undefined): number | undefined {
  if (typeof value !== 'object') return value;
  return element === undefined ? undefined : value[element];
}
