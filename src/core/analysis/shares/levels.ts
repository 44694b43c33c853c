import type { ElementGraph } from './elementGraph.ts';
import { netFlow } from './flowScores.ts';
import { roomLimits } from './limits.ts';

/** What stocks hold and gain row by row, and what they are measured against. Each list has one row after the other. */
export interface Levels {
  /** The stocks of the graph: places in its nodes. */
  readonly stocks: readonly number[];
  readonly values: Float64Array;
  /** Per unit of time. */
  readonly nets: Float64Array;
  /** The limits that equations state of stocks, and the values of these limits. */
  readonly limits: readonly LevelLimit[];
  readonly limitValues: Float64Array;
}

/** A limit of a stock, stated in the equation of a node: places in the nodes. */
export interface LevelLimit {
  readonly stock: number;
  readonly target: number;
  readonly name: string;
}

/** Keeps the levels of a run by rows. */
export interface LevelWatch {
  readonly keep: (row: number, values: Float64Array) => void;
  /** The rows before one. */
  readonly until: (rows: number) => Levels;
}

/** Watches the stocks of a graph, with room for so many rows. */
export function watchLevels(graph: ElementGraph, room: number): LevelWatch {
  const { nodes, slotGraph: { program, stocks: all } } = graph;
  const places = new Map(nodes.map(({ slot }, place) => [slot, place]));
  const names = new Map(program.columns.map(({ slot, name }) => [slot, name]));
  const stocks = all.filter(({ slot }) => places.has(slot));
  const limits = roomLimits(graph).filter(({ stock, limit }) => places.has(stock) && names.has(limit));
  const [values, nets, limitValues] = [new Float64Array(room * stocks.length), new Float64Array(room * stocks.length), new Float64Array(room * limits.length)];
  return {
    keep(row, current) {
      for (let at = 0; at < stocks.length; at++) {
        const stock = stocks[at];
        if (!stock) continue;
        values[row * stocks.length + at] = current[stock.slot] ?? NaN;
        nets[row * stocks.length + at] = netFlow(stock, current);
      }
      for (let at = 0; at < limits.length; at++) limitValues[row * limits.length + at] = current[limits[at]?.limit ?? -1] ?? NaN;
    },
    until: (rows) => ({
      stocks: stocks.map(({ slot }) => places.get(slot) ?? 0),
      values: values.slice(0, rows * stocks.length),
      nets: nets.slice(0, rows * stocks.length),
      limits: limits.map(({ stock, limit, target }) => ({ stock: places.get(stock) ?? 0, target: places.get(target) ?? 0, name: names.get(limit) ?? '' })),
      limitValues: limitValues.slice(0, rows * limits.length),
    }),
  };
}
