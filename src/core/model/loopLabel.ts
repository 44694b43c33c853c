/** What an author wrote in the label of a loop: its letter with or without a number, and what the loop is called. */
export interface LabelParts {
  readonly name: string;
  readonly caption: string;
}

/** A letter with or without a number, as textbooks name loops; what follows is what the loop is called. */
const NAMED = /^(?<name>[RB]\d{0,3}|U\d{1,3})(?:[\s:.,–-]+(?<caption>.*))?$/su;

/** A note with nothing but `R`, `B1`, `B2: Price war`: one line, and a number or a colon before any words. */
const LIKE = /^[RB](?:\d{0,3}|\d{1,3}[:.,–-]?[ ]\S.{0,59}|:[ ]?\S.{0,59})$/u;

/** The parts of what an author wrote in a label: `R1 Word of mouth`, `B`; a text without a letter is all caption. */
export function labelParts(text: string): LabelParts {
  const line = text.trim().replace(/\s+/gu, ' ');
  const groups = NAMED.exec(line)?.groups;
  return groups ? { name: groups['name'] ?? '', caption: groups['caption'] ?? '' } : { name: '', caption: line };
}

/** Whether a note that is no label reads like one, so that it is taken by its word: `R`, `B1`, `B2: Price war`. */
export function looksLikeLabel(text: string): boolean {
  return LIKE.test(text.trim());
}
