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
    const largest = Math.max(largestFlow(stock, after), largestFlow(stock, before));
    const whole = netFlow(stock, after) - netFlow(stock, before);
    for (const { flow, place, sign } of links) {
      const change = (after[flow] ?? NaN) - (before[flow] ?? NaN);
      const still = isNothingBeside(whole, largest) || isNothingBeside(change, largest);
      scores[place] = still ? 0 : finite(sign * Math.abs(change / whole));
    }
  },
  '2020': ({ stock, links }, _, before, scores) => {
    const sum = netFlow(stock, before);
    const largest = largestFlow(stock, before);
    for (const { flow, place, sign } of links) {
      scores[place] = isNothingBeside(sum, largest) ? 0 : finite(sign * Math.abs((before[flow] ?? NaN) / sum));
    }
  },
};

/** What a stock gains per unit of time, by the values of all slots. */
export function netFlow({ inflows, outflows }: StockSlots, values: Float64Array): number {
  let net = 0;
  for (const flow of inflows) net += values[flow] ?? NaN;
  for (const flow of outflows) net -= values[flow] ?? NaN;
  return net;
}

/** The size of the largest flow of a stock. */
function largestFlow({ inflows, outflows }: StockSlots, values: Float64Array): number {
  let largest = 0;
  for (const flow of inflows) largest = Math.max(largest, Math.abs(values[flow] ?? NaN));
  for (const flow of outflows) largest = Math.max(largest, Math.abs(values[flow] ?? NaN));
  return largest;
}

/** What is no finite number scores nothing. */
export function finite(score: number): number {
  return Number.isFinite(score) ? score : 0;
}
