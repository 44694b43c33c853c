/** What separates words and tokens: blanks of any width, line breaks, the byte order mark. */
const BLANK = /[\s\uFEFF\u200B]/u;
/** Signs beyond ASCII that operate, quote or separate, and so cannot stand in a bare name. */
const SIGNS = String.raw`\p{Z}\p{Cc}\p{Cs}\u200B\uFEFF×÷−–—≤≥≠·“”„«»`;
/** Letters, marks, and any symbol beyond ASCII that has no meaning of its own in an equation (XMILE 1.0, 3.2.2.1). */
const NAME_START = new RegExp(String.raw`[\p{L}\p{M}_]|(?![\p{Sc}\p{N}${SIGNS}])[\u0080-\u{10FFFF}]`, 'u');
const NAME_PART = new RegExp(String.raw`[\p{L}\p{M}\p{N}\p{Sc}_]|(?![${SIGNS}])[\u0080-\u{10FFFF}]`, 'u');
const CURRENCY = /\p{Sc}/u;

/** The whole character (a surrogate pair counts as one) at `at`; empty beyond the end. */
export function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

/** Whether a character separates words. */
export function isBlank(character: string): boolean {
  return character !== '' && BLANK.test(character);
}

/** Whether a bare name may begin with this character. */
export function isNameStart(character: string): boolean {
  return character !== '' && NAME_START.test(character);
}

/** Whether this character may stand inside a word of a bare name. */
export function isNamePart(character: string): boolean {
  return character !== '' && NAME_PART.test(character);
}

/** Whether a word after the first one of a bare name may begin with this character. */
export function isWordStart(character: string): boolean {
  return isNamePart(character) && !isCurrency(character);
}

/** Whether a character is a sign of money: `$`, `€`. */
export function isCurrency(character: string): boolean {
  return character !== '' && CURRENCY.test(character);
}

/** Whether a character is one of the ten digits that numbers are written with. */
export function isDigit(character: string): boolean {
  return character >= '0' && character <= '9' && character.length === 1;
}

/** The first offset at or after `at` that holds no blank. */
export function skipBlanks(text: string, at: number): number {
  let offset = at;
  while (offset < text.length && isBlank(text.charAt(offset))) offset += 1;
  return offset;
}
