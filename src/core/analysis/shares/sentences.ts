import { formatNumber, type NumberSigns } from '#core/language';
import type { LoopKey } from '#core/model';
import { words } from '#core/words';
import type { HandOver } from './handOvers.ts';
import type { LoopsSummary, PartitionSummary, Period } from './summary.ts';

const said = words.shares;

/** What it takes to say something of a run. */
export interface Telling {
  /** What a loop is called, `R1`. */
  readonly nameOf: (key: LoopKey) => string;
  /** `month`. */
  readonly timeUnit: string;
  /** How the reader writes numbers. */
  readonly signs?: NumberSigns;
}

/** "R1 hands over to B1 at month 14: Customers is 5,010 of 10,000." */
export function handOverSentence({ from, to, time, stocks }: HandOver, telling: Telling): string {
  const levels = stocks.map(({ name, value, limit }) =>
    limit ? said.levelOf(name, numberIn(value, telling), numberIn(limit.value, telling)) : said.level(name, numberIn(value, telling)),
  );
  return said.handOver(telling.nameOf(from), telling.nameOf(to), whenIn(time, telling), levels);
}

/** More stretches than this are counted, not listed. */
const MOST_LISTED = 4;

/** One sentence for what loops did: who is ahead until when. It tells of the partition in which loops compete, the largest of these. */
export function runSentence(summary: LoopsSummary, telling: Telling): string {
  if (summary.groups.length === 0) return said.none;
  if (summary.still) return said.still;
  const part = mainPart(summary);
  const [first, ...others] = part?.periods ?? [];
  if (!part || !first) return said.none;
  if (others.length === 0) return said.allAlong(leadersIn(first, telling), percentOf(first, summary, telling));
  if (others.length < MOST_LISTED) return `${part.periods.map((period, at) => clauseOf(period, at === 0, part.periods[at + 1], telling)).join(', ')}.`;
  const leading = part.periods.filter(({ top }) => top !== null);
  return said.inTurn(part.handOvers.length, leadersIn(leading[0] ?? first, telling), leadersIn(leading.at(-1) ?? first, telling));
}

/** The partition that a sentence is about: of those that change, the one with most loops. */
export function mainPart({ parts, partitions }: LoopsSummary): PartitionSummary | undefined {
  const sizes = parts.map((part, place) => ({ part, size: part.still ? 0 : (partitions[place]?.groups.length ?? 0) }));
  return sizes.toSorted((one, other) => other.size - one.size)[0]?.part;
}

/** A stretch lasts until the next begins. */
function clauseOf(period: Period, isFirst: boolean, next: Period | undefined, telling: Telling): string {
  const until = next && whenIn(next.from, telling);
  if (period.top === null) return until === undefined ? said.rest : isFirst ? said.restUntil(until) : said.thenRest(until);
  const leaders = leadersIn(period, telling);
  if (until === undefined) return said.last(leaders);
  return isFirst ? said.until(leaders, until) : said.then(leaders, until);
}

function leadersIn({ together, top }: Period, { nameOf }: Telling): string {
  const names = together.map(nameOf);
  return names.length > 1 ? said.together(names) : (names[0] ?? (top === null ? '' : nameOf(top)));
}

function percentOf({ together }: Period, { loops }: LoopsSummary, { signs }: Telling): string {
  const sum = loops.reduce((total, { key, mean }) => total + (together.includes(key) ? Math.abs(mean) : 0), 0);
  return said.percent(formatNumber(Math.round(100 * sum), {}, signs));
}

function whenIn(time: number, telling: Telling): string {
  return said.at(telling.timeUnit, numberIn(time, telling));
}

function numberIn(value: number, { signs }: Telling): string {
  return formatNumber(Number(value.toPrecision(4)), {}, signs);
}
