import { characterAt, isNamePart, isNameStart, isWordStart } from './characters.ts';

/** Words with a meaning of their own: they end a bare name. */
export type Keyword = 'AND' | 'OR' | 'NOT' | 'MOD' | 'IF' | 'THEN' | 'ELSE';

const KEYWORDS: ReadonlySet<string> = new Set(['AND', 'OR', 'NOT', 'MOD', 'IF', 'THEN', 'ELSE'] satisfies Keyword[]);

/** The keyword that a word spells in any case, or null. */
export function keywordOf(word: string): Keyword | null {
  const upper = word.toUpperCase();
  return KEYWORDS.has(upper) ? (upper as Keyword) : null;
}

/**
 * A name as it is kept and shown: runs of blanks and line breaks become one blank, the ends are trimmed.
 * Case and underscores stay as the author wrote them.
 */
export function cleanName(name: string): string {
  return name.replace(/[\s\uFEFF\u200B]+/gu, ' ').trim();
}

/**
 * The form in which names are compared: lower case, with every run of blanks, underscores, line breaks, no-break
 * spaces and written-out `\n` as one blank, and none at the ends (XMILE 1.0, 3.2.2). Two names with the same folded
 * form are the same name.
 */
export function foldName(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/(?:\\n|[\s_\uFEFF\u200B])+/gu, ' ').trim();
}

/** Whether two names are the same to an equation. */
export function sameName(one: string, other: string): boolean {
  return foldName(one) === foldName(other);
}

/** Whether a name may stand in an equation without quotes: one run of words, none of them a keyword. */
export function isBareName(name: string): boolean {
  if (name !== cleanName(name) || foldName(name) === '') return false;
  return name.split(' ').every((word, index) => isBareWord(word, index === 0) && keywordOf(word) === null);
}

function isBareWord(word: string, first: boolean): boolean {
  const start = characterAt(word, 0);
  if (!(first ? isNameStart(start) : isWordStart(start))) return false;
  for (const character of word) if (!isNamePart(character)) return false;
  return true;
}

/** A name as an equation must spell it: bare where possible, else in double quotes with `\"`, `\\` escaped. */
export function quoteName(name: string): string {
  const clean = cleanName(name);
  if (isBareName(clean)) return clean;
  return `"${clean.replace(/["\\]/g, '\\$&')}"`;
}
