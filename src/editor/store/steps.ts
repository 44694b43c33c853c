import { CURRENT_FORMAT, type ModelDocument } from '#core/model';
import { emptyHistory, HISTORY_LIMIT, repeated, reverted, type Edit } from './history.ts';
import { isEdits, readHistory, savedHistory, VERSION, type SavedHistory } from './keeping.ts';

/** How a document and its history came from an earlier state of both, as plain data: small, since it names only what differs. */
export interface SavedSteps {
  readonly version: number;
  readonly format: number;
  /** The counter of the document that it leads to. */
  readonly counter: number;
  /** Which of the earlier edits are still there: from the first, and how many. */
  readonly from: number;
  readonly kept: number;
  /** The edits done after those. */
  readonly past: readonly Edit[];
  /** How many of the earlier edits that could be done again still can, and those after them. */
  readonly waiting: number;
  readonly future: readonly Edit[];
}

/** The way from an earlier history of a document to a later one; null where it is too long to tell. */
export function stepsSince(before: SavedHistory, now: SavedHistory): SavedSteps | null {
  const [first] = now.past;
  const found = first === undefined ? 0 : before.past.indexOf(first);
  const from = Math.max(found, 0);
  const kept = common(before.past.slice(from), now.past);
  // A full history may have forgotten edits that lie between the two.
  if (kept === 0 && now.past.length >= HISTORY_LIMIT) return null;
  const waiting = common(before.future, now.future);
  const { version, format, counter } = now;
  return { version, format, counter, from, kept, past: now.past.slice(kept), waiting, future: now.future.slice(waiting) };
}

/** Where steps lead, and the history they began with. */
export interface Replayed {
  readonly document: ModelDocument;
  readonly history: SavedHistory;
  readonly base: SavedHistory;
}

/**
 * Goes the way again, from the earlier document with its history as it was kept, unread; null where the steps are of
 * another version, or lead from or to another document.
 */
export function replayed(before: ModelDocument, history: unknown, data: unknown): Replayed | null {
  const steps = readSteps(data);
  if (steps === null) return null;
  const known = readHistory(before, history) ?? emptyHistory;
  const { past, future } = known;
  const end = steps.from + steps.kept;
  if (end > past.length || steps.waiting > future.length) return null;
  const back = past.slice(end).reduceRight<ModelDocument | null>((document, edit) => document && reverted(document, edit), before);
  const document = steps.past.reduce<ModelDocument | null>((reached, edit) => reached && repeated(reached, edit), back);
  if (document?.counter !== steps.counter) return null;
  const whole = { past: [...past.slice(steps.from, end), ...steps.past], future: [...future.slice(0, steps.waiting), ...steps.future] };
  return { document, history: savedHistory(document, whole), base: savedHistory(before, known) };
}

/** How many edits two lists have in common from their beginnings: the very same ones. */
function common(before: readonly Edit[], now: readonly Edit[]): number {
  const differs = now.findIndex((edit, at) => edit !== before[at]);
  return differs === -1 ? now.length : differs;
}

function readSteps(data: unknown): SavedSteps | null {
  if (typeof data !== 'object' || data === null) return null;
  const { version, format, counter, from, kept, past, waiting, future } = data as Partial<Record<keyof SavedSteps, unknown>>;
  if (version !== VERSION || format !== CURRENT_FORMAT || !isEdits(past) || !isEdits(future)) return null;
  if (!isCount(counter) || !isCount(from) || !isCount(kept) || !isCount(waiting)) return null;
  return { version, format, counter, from, kept, past, waiting, future };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
