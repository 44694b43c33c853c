import { labelParts, type LabelParts, type NoteBox } from '#core/model';
import { type Bounds, shiftBounds } from './bounds.ts';
import { badgeFace } from './loopBadge.ts';

/** What an empty label shows is as wide as this, or narrower. */
const USUAL: LabelParts = { name: 'R1', caption: 'reinforcing' };

/** What the label of a loop covers: its ring with the words below. */
export function labelBounds({ text, x, y }: NoteBox): Bounds {
  const parts = labelParts(text);
  const { name, caption } = parts.name === '' && parts.caption === '' ? USUAL : parts;
  return shiftBounds(badgeFace(name, caption, 'clockwise', 'bottom').bounds, { x, y });
}
