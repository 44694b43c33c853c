/** How well what was typed meets a name, from its very words down to words cut short. */
const FIT = { whole: 1, start: 0.95, ordered: 0.9, words: 0.8, inside: 0.7 } as const;
/** What another name for it counts beside its own, its group with its name, and words cut short. */
const WEIGHT = { also: 0.7, group: 0.45, together: 0.4, short: 0.3 } as const;
/** Words that say nothing of what is looked for. */
const SMALL = new Set(['a', 'an', 'the', 'my', 'of', 'to']);

/** A line of the palette as it can be looked for. */
export interface Sought {
  /** What it is called there. */
  readonly name: string;
  /** What other tools call it. */
  readonly also: readonly string[];
  /** Its group. */
  readonly group: string;
}

/** How well a line meets what was typed: 0 not at all, 1 to the letter. The line that people mean comes first. */
export function rank({ name, also, group }: Sought, typed: string): number {
  const search = typed.trim().toLowerCase();
  if (search === '') return 1;
  return Math.max(
    fit(name, search),
    ...also.map((other) => WEIGHT.also * fit(other, search)),
    startsWords(`${group} ${name}`, search) ? WEIGHT.group : 0,
    startsWords(`${group} ${name} ${also.join(' ')}`, search, SMALL) ? WEIGHT.together : 0,
    shortens(name, search) ? WEIGHT.short : 0,
  );
}

function fit(name: string, search: string): number {
  const written = name.toLowerCase();
  if (written === search) return FIT.whole;
  if (written.startsWith(search)) return FIT.start;
  if (` ${wordsOf(written).join(' ')}`.includes(` ${wordsOf(search).join(' ')}`)) return FIT.ordered;
  if (startsWords(written, search)) return FIT.words;
  return written.includes(search) ? FIT.inside : 0;
}

/** Whether each word that was typed begins a word of a text, at least one; some words are passed over. */
function startsWords(text: string, search: string, over: ReadonlySet<string> = new Set()): boolean {
  const words = wordsOf(text.toLowerCase());
  const parts = wordsOf(search).filter((part) => !over.has(part));
  return parts.length > 0 && parts.every((part) => words.some((word) => word.startsWith(part)));
}

/** Whether each word that was typed is one of a text with letters left out, never its first. */
function shortens(text: string, search: string): boolean {
  const words = wordsOf(text.toLowerCase());
  return wordsOf(search).every((part) => words.some((word) => word.startsWith(part.charAt(0)) && inOrder(part, word)));
}

function inOrder(letters: string, word: string): boolean {
  let from = 0;
  return [...letters].every((letter) => {
    const at = word.indexOf(letter, from);
    from = at + 1;
    return at >= 0;
  });
}

const wordsOf = (text: string): string[] => text.split(/[^\p{L}\p{N}+%]+/u).filter((word) => word !== '');
