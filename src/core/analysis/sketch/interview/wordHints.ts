import { foldName } from '#core/language';
import type { WordKind } from '#core/model';

/** Words of names that tell what a thing is: there at any moment, happening over time, or a number about others. */
const HINTS: Readonly<Record<WordKind, readonly string[]>> = {
  stock: [
    'customer', 'account', 'user', 'subscriber', 'member', 'client', 'logo', 'people', 'person', 'staff', 'team', 'agent', 'employee', 'csm', 'workforce', 'population', 'backlog', 'ticket', 'inventory',
    'stock', 'cash', 'fund', 'debt', 'balance', 'capital', 'asset', 'prospect', 'lead', 'advocate', 'promoter', 'knowledge', 'skill', 'experience', 'reputation', 'trust', 'market', 'queue', 'pool', 'base', 'plant', 'installed',
  ],
  flow: [
    'rate', 'per', 'churn', 'churning', 'sale', 'hiring', 'growth', 'new', 'lost', 'birth', 'death', 'arrival', 'departure', 'order', 'renewal', 'referral', 'purchase', 'conversion', 'cancellation', 'signup', 'sign',
    'spending', 'income', 'revenue', 'investment', 'cost', 'expense', 'loss', 'gain', 'acquisition', 'adoption', 'production', 'shipment', 'delivery', 'inflow', 'outflow', 'infection', 'recovery',
  ],
  auxiliary: [
    'effect', 'ratio', 'fraction', 'share', 'percent', 'percentage', 'price', 'gap', 'goal', 'target', 'desired', 'pressure', 'time', 'delay', 'index', 'probability', 'quality', 'attractiveness', 'load', 'limit', 'normal', 'average',
    'satisfaction', 'perceived', 'perception', 'success', 'need', 'demand',
  ],
};

/** The kind that a name suggests. */
export interface WordHint {
  readonly kind: WordKind;
  /** The word of the name that suggests it. */
  readonly word: string;
  /** No more than its ending does: much that ends in -ing flows, and much does not. */
  readonly ending?: true;
}

/** The kind that a name suggests and the word of it that does; of several the last, which names the thing itself. */
export function hintOf(name: string): WordHint | null {
  const parts = foldName(name).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  // "churn per month", "new customers": these words rule whatever stands behind them.
  const ruling = parts.find((word) => word === 'per' || word === 'new' || word === 'lost');
  if (ruling !== undefined) return { kind: 'flow', word: ruling };
  for (const word of parts.toReversed()) {
    const kind = KINDS.find((each) => HINTS[each].includes(word) || HINTS[each].includes(singular(word)));
    if (kind) return { kind, word };
    if (/.{3}ing$/u.test(word)) return { kind: 'flow', word, ending: true };
  }
  return null;
}

const KINDS = ['flow', 'stock', 'auxiliary'] as const satisfies readonly WordKind[];

/** What is counted, as a unit: the last word of a name where that is a plural, money where it is about money; else a pure number. */
export function unitOf(name: string): string {
  const parts = foldName(name).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const last = parts.at(-1) ?? '';
  if (parts.some((word) => MONEY.has(singular(word)))) return '$';
  if (PEOPLE.has(singular(last))) return 'people';
  return /\p{L}{3}s$/u.test(last) && !last.endsWith('ss') ? last : '1';
}

const MONEY = new Set(['cash', 'fund', 'debt', 'balance', 'capital', 'budget', 'revenue', 'income', 'money', 'spending', 'cost']);
const PEOPLE = new Set(['people', 'person', 'staff', 'team', 'workforce', 'population']);

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}
