import { foldName } from '#core/language';
import type { Settings, Variable } from '#core/model';

/** What a name or unit tells of a number. */
type Hint = 'fraction' | 'time' | 'price' | 'amount' | 'factor';

/**
 * Words of names and units that tell what a number is like, and the number that a model starts with until somebody
 * knows better. The first line with a word of the name decides; then the unit; then the kind of variable.
 */
const TABLE: readonly { readonly hint: Hint; readonly value: number; readonly words: readonly string[] }[] = [
  { hint: 'time', value: 12, words: ['time', 'delay', 'lag', 'duration', 'lifetime', 'tenure', 'period', 'horizon', 'hour', 'day', 'week', 'month', 'quarter', 'year'] },
  { hint: 'fraction', value: 0.1, words: ['rate', 'fraction', 'share', 'percent', 'percentage', '%', 'ratio', 'probability', 'likelihood', 'conversion', 'churn'] },
  { hint: 'price', value: 10, words: ['price', 'cost', 'fee', 'wage', 'salary', 'spend', 'productivity'] },
  { hint: 'amount', value: 100, words: ['target', 'goal', 'desired', 'capacity', 'limit', 'maximum', 'market', 'population', 'initial', 'total', 'budget'] },
  { hint: 'factor', value: 1, words: ['effect', 'multiplier', 'factor', 'index', 'weight', 'normal', 'impact'] },
];

/** What a variable starts with where nothing tells more. */
const BY_KIND: Readonly<Record<Variable['kind'], number>> = { stock: 100, flow: 10, auxiliary: 1, lookup: 1, module: 1 };

/** Into how many parts a stock is divided, of which a flow that nobody has told anything of moves one in a unit of time. */
const TENTH = 10;

/**
 * A first number for a variable: by its name and unit, else its kind; within its range where it has one. A flow moves a
 * tenth of `level`, the positive number that its stock starts with, so that no first outflow empties it at once.
 */
export function firstValue(variable: Variable, settings: Pick<Settings, 'timeUnit'>, level: number | null): number {
  const beside = level !== null && level > 0 ? level / TENTH : undefined;
  const hinted = variable.kind === 'auxiliary' ? entryOf(variable, settings)?.value : beside;
  const { min = -Infinity, max = Infinity } = variable.range ?? {};
  return Math.max(min, Math.min(max, hinted ?? BY_KIND[variable.kind]));
}

/** Whether a number says what part of a stock goes in a step of time. */
export function isFraction(variable: Variable, settings: Pick<Settings, 'timeUnit'>): boolean {
  return variable.kind === 'auxiliary' && entryOf(variable, settings)?.hint === 'fraction';
}

/** Whether a number says how long something takes. */
export function isTime(variable: Variable, settings: Pick<Settings, 'timeUnit'>): boolean {
  return variable.kind === 'auxiliary' && entryOf(variable, settings)?.hint === 'time';
}

function entryOf(variable: Variable, { timeUnit }: Pick<Settings, 'timeUnit'>): (typeof TABLE)[number] | undefined {
  if (variable.format?.display === 'percent') return byHint('fraction');
  const found = TABLE.find(({ words }) => wordsIn(variable.name).some((word) => words.includes(word)));
  return found ?? byUnit(variable.units, singular(foldName(timeUnit)));
}

/** `1/month` and `%` are fractions, the document's own unit of time is a time. */
function byUnit(units: string | undefined, timeUnit: string): (typeof TABLE)[number] | undefined {
  const unit = foldName(units ?? '').replace(/\s/gu, '');
  if (unit === '%' || /^1\/[^*/]+$/u.test(unit)) return byHint('fraction');
  if (unit === '') return undefined;
  return singular(unit) === timeUnit ? byHint('time') : undefined;
}

function byHint(hint: Hint): (typeof TABLE)[number] | undefined {
  return TABLE.find((entry) => entry.hint === hint);
}

function wordsIn(name: string): string[] {
  return foldName(name).split(/[^\p{L}\p{N}%]+/u).map(singular);
}

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}
