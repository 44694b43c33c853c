import type { Line } from '#core/compiler';
import type { Machine } from './machine.ts';

/** Moves a fixed delay on by one full step. */
export type Shift = () => void;

/** The fixed delays of a machine that has just started, each with as many places as its time has steps. */
export function startLines(machine: Machine, steps: number): Shift[] {
  return machine.program.lines.map((line) => startLine(line, machine, steps));
}

function startLine({ slot, from, time }: Line, { memory, before, dt }: Machine, steps: number): Shift {
  const wanted = Math.floor((memory.values[time] ?? NaN) / dt + 0.5);
  const length = wanted >= 1 ? Math.min(wanted, steps + 1) : 1;
  const places = new Float64Array(length).fill(memory.values[slot] ?? NaN);
  let place = 0;
  return () => {
    places[place] = before[from] ?? NaN;
    place = (place + 1) % length;
    memory.values[slot] = places[place] ?? NaN;
  };
}
