import type { Line, LineRule } from '#core/compiler';
import type { Machine } from './machine.ts';

/** Moves a line on by one full step. */
export type Shift = () => void;

/** The lines of a machine that has just started; `steps` is how many its run has. */
export function startLines(machine: Machine, steps: number): Shift[] {
  return machine.program.lines.map((line) => START[line.rule](line, machine, steps));
}

type Start = (line: Line, machine: Machine, steps: number) => Shift;

const START: Readonly<Record<LineRule, Start>> = { fixed: startFixed, information: startInformation, material: startMaterial, periods: startPeriods, belt: startBelt, record: startRecord };

/** A time in whole steps, at least one. */
function stepsIn(time: number | undefined, dt: number): number {
  return Math.max(1, Math.floor((time ?? NaN) / dt + 0.5) || 1);
}

function startFixed({ slot, from, time }: Line, { memory, before, dt }: Machine, steps: number): Shift {
  const length = Math.min(stepsIn(memory.values[time], dt), steps + 1);
  const places = new Float64Array(length).fill(memory.values[slot] ?? NaN);
  let place = 0;
  return () => {
    places[place] = before[from] ?? NaN;
    place = (place + 1) % length;
    memory.values[slot] = places[place] ?? NaN;
  };
}

function startInformation({ slot, from, time }: Line, { memory, before, dt }: Machine): Shift {
  const waiting: { readonly due: number; readonly value: number }[] = [];
  let step = 0;
  return () => {
    const due = step + stepsIn(before[time], dt);
    while ((waiting.at(-1)?.due ?? -1) >= due) waiting.pop();
    waiting.push({ due, value: before[from] ?? NaN });
    step += 1;
    while (waiting[0] && waiting[0].due <= step) memory.values[slot] = waiting.shift()?.value ?? NaN;
  };
}

function startMaterial({ slot, from, time, other }: Line, { memory, before, dt }: Machine, steps: number): Shift {
  const initial = memory.values[slot] ?? NaN;
  const first = Math.min(stepsIn(memory.values[time], dt), steps + 1);
  const arriving = new Map(Array.from({ length: first }, (_, at) => [at, initial]));
  let step = 0;
  return () => {
    const due = step + stepsIn(before[time], dt);
    arriving.set(due, (arriving.get(due) ?? 0) + (before[from] ?? NaN));
    arriving.delete(step);
    step += 1;
    memory.values[slot] = arriving.get(step) ?? before[other ?? slot] ?? NaN;
  };
}

function startPeriods({ slot, from, time, other }: Line, { memory, before, dt }: Machine): Shift {
  const [whole = NaN, period = NaN] = [memory.values[time], memory.values[other ?? time]];
  const count = Math.max(1, Math.round(whole / period) || 1);
  const length = stepsIn(period, dt);
  /** What each of the periods before the run adds. */
  const each = count > 1 ? (memory.values[slot] ?? NaN) / (count - 1) : 0;
  const averages: number[] = [];
  let [step, sum] = [0, 0];
  return () => {
    sum += before[from] ?? NaN;
    step += 1;
    if (step % length !== 0) return;
    averages.push(sum / length);
    sum = 0;
    while (averages.length > count - 1) averages.shift();
    memory.values[slot] = averages.reduce((total, average) => total + average / count, each * (count - 1 - averages.length));
  };
}

/** How far short of its end what lies on a belt may be and count as there: times are sums of steps. */
const BELT_SLACK = 1e-6;

function startBelt({ slot, from, time }: Line, { memory, before }: Machine): Shift {
  const carried: { readonly from: number; readonly value: number }[] = [];
  return () => {
    carried.push({ from: before[time] ?? NaN, value: before[from] ?? NaN });
    const belt = memory.values[time] ?? NaN;
    let sum = 0;
    while (carried[0] && belt - carried[0].from >= 1 - BELT_SLACK) sum += carried.shift()?.value ?? NaN;
    memory.values[slot] = sum;
  };
}

function startRecord({ slot, from }: Line, { memory, before }: Machine): Shift {
  const record: number[] = [];
  memory.records.set(slot, record);
  return () => {
    const value = before[from] ?? NaN;
    record.push(value);
    memory.values[slot] = value;
  };
}
