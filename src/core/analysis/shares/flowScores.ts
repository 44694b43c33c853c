import { isNothingBeside } from './dust.ts';
import type { FlowRule } from './convention.ts';
import type { StockSlots } from './slotGraph.ts';

/** The links into one stock that are to be scored. */
export interface StockTarget {
  readonly stock: StockSlots;
  readonly links: readonly { readonly flow: number; readonly place: number; readonly sign: 1 | -1 }[];
}

/** Scores the links of flows to their stock, given all values after and before a step. */
export type FlowScores = (target: StockTarget, after: Float64Array, before: Float64Array, scores: Float64Array) => void;

/** By the flow rule. An inflow is scored as adding even where it runs backwards: which way it counts is a matter of structure. */
export const flowScores: Record<FlowRule, FlowScores> = {
  '2023': ({ stock, links }, after, before, scores) => {
    const [net, earlier] = [netOf(stock, after), netOf(stock, before)];
    const largest = Math.max(net.largest, earlier.largest);
    const whole = net.sum - earlier.sum;
    for (const { flow, place, sign } of links) {
      const change = (after[flow] ?? NaN) - (before[flow] ?? NaN);
      const still = isNothingBeside(whole, largest) || isNothingBeside(change, largest);
      scores[place] = still ? 0 : finite(sign * Math.abs(change / whole));
    }
  },
  '2020': ({ stock, links }, _, before, scores) => {
    const { sum, largest } = netOf(stock, before);
    for (const { flow, place, sign } of links) {
      scores[place] = isNothingBeside(sum, largest) ? 0 : finite(sign * Math.abs((before[flow] ?? NaN) / sum));
    }
  },
};

function netOf({ inflows, outflows }: StockSlots, values: Float64Array): { sum: number; largest: number } {
  let sum = 0;
  let largest = 0;
  for (const flow of inflows) {
    sum += values[flow] ?? NaN;
    largest = Math.max(largest, Math.abs(values[flow] ?? NaN));
  }
  for (const flow of outflows) {
    sum -= values[flow] ?? NaN;
    largest = Math.max(largest, Math.abs(values[flow] ?? NaN));
  }
  return { sum, largest };
}

/** What is no finite number scores nothing. */
export function finite(score: number): number {
  return Number.isFinite(score) ? score : 0;
}
