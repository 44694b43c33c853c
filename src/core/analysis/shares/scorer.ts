import type { Code } from '#core/compiler';
import { newDesk, valueIn, type Desk, type Moment } from '#core/simulator';
import type { Convention } from './convention.ts';
import { differs, isDust } from './dust.ts';
import { finite, flowScores, type StockTarget } from './flowScores.ts';
import { narrower, type Narrowed } from './narrow.ts';
import type { Reading, SlotGraph } from './slotGraph.ts';

/** A link between two slots that is to be scored. */
export interface SlotLink {
  readonly from: number;
  readonly to: number;
}

/** Scores links of a program from one full step to the next. */
export interface Scorer {
  /** Takes a step in; the one before it stays beside it. */
  readonly take: (moment: Moment) => void;
  /** The score of every link for the change between the two steps taken last, into a list by the place of the link. */
  readonly score: (scores: Float64Array) => void;
}

/** What it takes to score the links into one slot. */
interface Target {
  readonly reading: Reading;
  readonly links: readonly { readonly input: number; readonly place: number; readonly narrowed: Narrowed }[];
}

/** A scorer of some links, each of which is there in the graph. Scores are those of Schoenberg et al. 2020, eq. 1, and of the rule for flows. */
export function newScorer(graph: SlotGraph, links: readonly SlotLink[], { attribution, flow }: Convention): Scorer {
  const [targets, stocks] = sorted(graph, links);
  let [now, old] = [newDesk(graph.program, graph.slots), newDesk(graph.program, graph.slots)];
  const part = PARTS[attribution];
  return {
    take: (moment) => {
      [now, old] = [old, now];
      now.values.set(moment.memory.values);
      for (const { slot, code, counter } of graph.probes) now.values[slot] = valueIn(moment, code, counter);
    },
    score: (scores) => {
      for (const target of targets) scoreTarget(target, now, old, part, scores);
      for (const stock of stocks) flowScores[flow](stock, now.values, old.values, scores);
    },
  };
}

function sorted({ readings, stocks }: SlotGraph, links: readonly SlotLink[]): [Target[], StockTarget[]] {
  const into = new Map<number, { from: number; place: number }[]>();
  links.forEach(({ from, to }, place) => {
    const list = into.get(to);
    if (list) list.push({ from, place });
    else into.set(to, [{ from, place }]);
  });
  const targets = readings.flatMap((reading): Target[] => {
    const own = into.get(reading.formula.target);
    const narrow = own && narrower(reading.formula);
    return narrow ? [{ reading, links: own.map(({ from, place }) => ({ input: from, place, narrowed: narrow(from) })) }] : [];
  });
  const filled = stocks.flatMap((stock): StockTarget[] => {
    const own = into.get(stock.slot);
    return own ? [{ stock, links: own.map(({ from, place }) => ({ flow: from, place, sign: stock.inflows.includes(from) ? 1 : -1 })) }] : [];
  });
  return [targets, filled];
}

/** The change of a target that comes through one input. */
type Part = (target: Target, link: Target['links'][number], now: Desk, old: Desk) => number;

const PARTS: Record<Convention['attribution'], Part> = {
  current: (target, link, now, old) => partOf(target, link, now, old.values[link.input] ?? NaN),
  previous: (target, link, now, old) => -partOf(target, link, old, now.values[link.input] ?? NaN),
  mean: (target, link, now, old) => (PARTS.current(target, link, now, old) + PARTS.previous(target, link, now, old)) / 2,
};

/** The value on a desk less what it would be with one input at another value. */
function partOf({ reading: { formula } }: Target, { input, narrowed }: Target['links'][number], desk: Desk, other: number): number {
  const { values } = desk;
  const own = values[input] ?? NaN;
  desk.counters[0] = formula.counter;
  let difference = own - other;
  if (!isLoadOf(narrowed.code, input)) {
    const worth = narrowed.code === formula.code && !formula.mixing ? (values[formula.target] ?? NaN) : valueOn(desk, formula.place, narrowed.code);
    values[input] = other;
    const swapped = valueOn(desk, formula.place, narrowed.code);
    values[input] = own;
    difference = isDust(worth - swapped, worth, swapped) ? 0 : worth - swapped;
  }
  for (const { code, divides } of narrowed.factors) {
    const factor = code.op === 'load' && !code.along ? (values[code.slot] ?? NaN) : desk.evaluate(code);
    difference = divides ? difference / factor : difference * factor;
  }
  return narrowed.sign * difference;
}

function isLoadOf(code: Code, slot: number): boolean {
  return code.op === 'load' && code.slot === slot && !code.along;
}

function valueOn(desk: Desk, place: number | undefined, code: Code): number {
  return place !== undefined && code.op === 'vector' ? desk.evaluatePlace(code, place) : desk.evaluate(code);
}

function scoreTarget(target: Target, now: Desk, old: Desk, part: Part, scores: Float64Array): void {
  const { reading, links } = target;
  const whole = changeOf(target, now, old);
  const changed = whole === 0 ? 0 : changesIn(reading, now.values, old.values);
  // Where nothing else has changed, all of the change came through this input.
  const all = changed === 1 && !reading.formula.mixing;
  for (const link of links) {
    const after = now.values[link.input] ?? NaN;
    const before = old.values[link.input] ?? NaN;
    if (changed === 0 || !differs(after, before)) {
      scores[link.place] = 0;
      continue;
    }
    const through = all ? whole : part(target, link, now, old);
    const size = Math.abs(through / whole);
    scores[link.place] = finite(through > 0 === after > before ? size : -size);
  }
}

/** How many inputs have changed: more than one where time itself is one. */
function changesIn({ inputs, timed }: Reading, after: Float64Array, before: Float64Array): number {
  let changed = timed ? 2 : 0;
  for (let at = 0; at < inputs.length && changed < 2; at++) {
    const slot = inputs[at] ?? 0;
    if (after[slot] !== before[slot]) changed += 1;
  }
  return changed;
}

/** How much a target has changed; 0 for dust. Of one that counts as mixed, how much what it would be has. */
function changeOf({ reading: { formula } }: Target, now: Desk, old: Desk): number {
  if (!formula.mixing) return changeBetween(now.values[formula.target] ?? NaN, old.values[formula.target] ?? NaN);
  now.counters[0] = formula.counter;
  old.counters[0] = formula.counter;
  return changeBetween(now.evaluate(formula.code), old.evaluate(formula.code));
}

function changeBetween(after: number, before: number): number {
  return isDust(after - before, after, before) ? 0 : after - before;
}
