import { computeAt, moveStocks, netFlows, stockValues, type ByStock, type Machine } from './machine.ts';

/**
 * The classical method of Runge and Kutta: flows at the beginning, twice at the middle and at the end of the step,
 * weighted 1 : 2 : 2 : 1. The first stage is computed already.
 */
export function rk4(machine: Machine, time: number, next: number): void {
  const { dt } = machine;
  const base = stockValues(machine);
  const flowsAfter = (rate: ByStock, length: number, at: number): ByStock => {
    moveStocks(machine, base, rate, length);
    computeAt(machine, at);
    return netFlows(machine);
  };
  const first = netFlows(machine);
  const second = flowsAfter(first, dt / 2, time + dt / 2);
  const third = flowsAfter(second, dt / 2, time + dt / 2);
  const fourth = flowsAfter(third, dt, next);
  moveStocks(machine, base, base.map((_, i) => mean(first[i], second[i], third[i], fourth[i])), dt);
}

function mean(first = NaN, second = NaN, third = NaN, fourth = NaN): number {
  return (first + 2 * second + 2 * third + fourth) / 6;
}
