import type { LoopKey } from '#core/model';
import type { GroupedLoops, LoopGroup } from './groups.ts';
import type { LoopRun } from './loopRun.ts';
import type { Stretch } from './periods.ts';

/** One loop gets ahead of another: when, and where the stocks stand that both or the second go through. No cause is told. */
export interface HandOver {
  readonly row: number;
  readonly time: number;
  readonly from: LoopKey;
  readonly to: LoopKey;
  readonly stocks: readonly StockLevel[];
}

/** What a stock holds, and the limit of it that an equation on the loops states. */
export interface StockLevel {
  readonly name: string;
  readonly value: number;
  readonly limit: { readonly name: string; readonly value: number } | null;
}

/** The hand-overs between stretches of one partition, whose tops are places in all groups. */
export function handOversOf(run: LoopRun, { groups }: GroupedLoops, stretches: readonly Stretch[]): HandOver[] {
  const found: HandOver[] = [];
  let ahead: LoopGroup | undefined;
  for (const { first, top } of stretches) {
    const next = top === null ? undefined : groups[top];
    if (next && ahead && next !== ahead) found.push({ row: first, time: run.times[first] ?? NaN, from: ahead.key, to: next.key, stocks: levelsAt(run, first, ahead, next) });
    ahead = next ?? ahead;
  }
  return found;
}

/** More stocks than this are no sentence. */
const MOST_STOCKS = 3;

/** The stocks that both loops go through; where there are none, those of the second. Of arrays none: there are too many. */
function levelsAt(run: LoopRun, row: number, from: LoopGroup, to: LoopGroup): StockLevel[] {
  const { levels: { stocks, values }, nodes, loops } = run;
  const nodesOf = ({ members }: LoopGroup): ReadonlySet<number> => new Set(members.flatMap((member) => loops[member]?.nodes ?? []));
  const [first, second] = [nodesOf(from), nodesOf(to)];
  const own = [...stocks.keys()].filter((at) => second.has(stocks[at] ?? -1) && nodes[stocks[at] ?? -1]?.element === '');
  const shared = own.filter((at) => first.has(stocks[at] ?? -1));
  const through = new Set([...first, ...second]);
  return (shared.length > 0 ? shared : own).slice(0, MOST_STOCKS).map((at): StockLevel => {
    const node = stocks[at] ?? -1;
    return { name: nodes[node]?.name ?? '', value: values[row * stocks.length + at] ?? NaN, limit: limitAt(run, row, node, through) };
  });
}

/** The one limit of a stock that equations on the loops state; null where they state none, or several. */
function limitAt({ levels: { limits, limitValues } }: LoopRun, row: number, stock: number, through: ReadonlySet<number>): StockLevel['limit'] {
  const stated = limits.flatMap((limit, at) => (limit.stock === stock && through.has(limit.target) ? [{ name: limit.name, value: limitValues[row * limits.length + at] ?? NaN }] : []));
  const [first, ...others] = stated;
  return first && first.value > 0 && others.every(({ name }) => name === first.name) ? first : null;
}
