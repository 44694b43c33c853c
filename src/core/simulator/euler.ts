import { moveStocks, netFlows, stockValues, type Machine } from './machine.ts';

/** Euler's method: what flows at the beginning of the step flows through all of it. */
export function euler(machine: Machine): void {
  moveStocks(machine, stockValues(machine), netFlows(machine), machine.dt);
}
