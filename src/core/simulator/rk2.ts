import { computeAt, moveStocks, netFlows, stockValues, type Machine } from './machine.ts';

/**
 * The method of Heun: flows at the beginning and at the end of an Euler step, averaged. Both Stella and Vensim mean it by
 * RK2. Source: isee systems, "Simulation algorithms". The first stage is computed already.
 */
export function rk2(machine: Machine, _time: number, next: number): void {
  const { dt } = machine;
  const base = stockValues(machine);
  const first = netFlows(machine);
  moveStocks(machine, base, first, dt);
  computeAt(machine, next);
  const second = netFlows(machine);
  moveStocks(machine, base, base.map((_, i) => ((first[i] ?? NaN) + (second[i] ?? NaN)) / 2), dt);
}
