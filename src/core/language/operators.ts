import type { BinaryOperator, UnaryOperator } from './expr.ts';
import type { Keyword } from './names.ts';
import type { Sign } from './token.ts';

/** How tightly operators bind (XMILE 1.0, 3.3.1); a higher number binds tighter. Power groups from the right. */
export const PRECEDENCE = {
  OR: 1,
  AND: 2,
  '=': 3, '<>': 3,
  '<': 4, '<=': 4, '>': 4, '>=': 4,
  '+': 5, '-': 5,
  '*': 6, '/': 6, '//': 6, MOD: 6,
  '^': 8,
} as const satisfies Record<BinaryOperator, number>;

/** `-`, `+` and NOT bind between multiplication and power: -2^2 is -4. */
export const UNARY_PRECEDENCE = 7;

/** Looser than every operator: where a whole expression may stand. */
export const LOOSEST = 0;

/** A way to write an operator. One that is not `accepted` is understood, and reported with ours. */
export interface Spelling {
  readonly text: string;
  readonly meaning: Sign | Keyword;
  readonly accepted: boolean;
}

const accepted = (spellings: Readonly<Record<string, Sign>>): Spelling[] =>
  Object.entries(spellings).map(([text, meaning]) => ({ text, meaning, accepted: true }));

const understood = (spellings: Readonly<Record<string, Sign | Keyword>>): Spelling[] =>
  Object.entries(spellings).map(([text, meaning]) => ({ text, meaning, accepted: false }));

/** All spellings, longer before shorter ones that they begin with. */
export const SPELLINGS: readonly Spelling[] = [
  ...understood({ ':AND:': 'AND', ':OR:': 'OR', ':NOT:': 'NOT' }),
  ...accepted({ '//': '//', '<>': '<>', '<=': '<=', '>=': '>=', '==': '=', '!=': '<>' }),
  ...understood({ '**': '^', '&&': 'AND', '||': 'OR', '=>': '>=', '=<': '<=' }),
  ...accepted({ '+': '+', '-': '-', '*': '*', '/': '/', '^': '^', '<': '<', '>': '>', '=': '=' }),
  ...accepted({ '×': '*', '·': '*', '÷': '/', '−': '-', '≤': '<=', '≥': '>=', '≠': '<>' }),
  ...understood({ '–': '-', '—': '-', '!': 'NOT', '&': 'AND', '|': 'OR' }),
];

/** The operator that a keyword stands for between two values, or null. */
export function binaryKeyword(word: Keyword): BinaryOperator | null {
  return word === 'AND' || word === 'OR' || word === 'MOD' ? word : null;
}

/** The operator that a sign or keyword stands for before one value, or null. */
export function unaryOperator(meaning: Sign | Keyword): UnaryOperator | null {
  return meaning === '+' || meaning === '-' || meaning === 'NOT' ? meaning : null;
}
