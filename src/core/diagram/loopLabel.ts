import type { NoteBox } from '#core/model';
import { type Bounds, shiftBounds } from './bounds.ts';
import { badgeFace } from './loopBadge.ts';

/** What stands in the ring of a loop's label, and beside it. */
export interface LabelParts {
  readonly name: string;
  readonly caption: string;
}

/** A letter with or without a number, as textbooks name loops; what follows is what the loop is called. */
const NAMED = /^(?<name>[RB]\d{0,3}|U\d{1,3})(?:[\s:.,–-]+(?<caption>.*))?$/su;
/** What an empty label shows is as wide as this, or narrower. */
const USUAL: LabelParts = { name: 'R1', caption: 'reinforcing' };

/** The parts of what an author wrote in a label: `R1 Word of mouth`, `B`; a text without a letter is all caption. */
export function labelParts(text: string): LabelParts {
  const line = text.trim().replace(/\s+/gu, ' ');
  const groups = NAMED.exec(line)?.groups;
  return groups ? { name: groups['name'] ?? '', caption: groups['caption'] ?? '' } : { name: '', caption: line };
}

/** What the label of a loop covers: its ring with the words below. */
export function labelBounds({ text, x, y }: NoteBox): Bounds {
  const parts = labelParts(text);
  const { name, caption } = parts.name === '' && parts.caption === '' ? USUAL : parts;
  return shiftBounds(badgeFace(name, caption, 'clockwise', 'bottom').bounds, { x, y });
}
