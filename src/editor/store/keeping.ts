import { CURRENT_FORMAT, type ModelDocument } from '#core/model';
import type { Edit, History } from './history.ts';

/** The form of `SavedHistory` that this program writes. */
export const VERSION = 1;

/** History as plain data, to be kept beside the document it belongs to. */
export interface SavedHistory {
  readonly version: number;
  /** The document format that its patches speak of. */
  readonly format: number;
  /** The counter of the document it belongs to, which every edit that makes something moves. */
  readonly counter: number;
  readonly past: readonly Edit[];
  readonly future: readonly Edit[];
}

/** The history of a document as plain data. */
export function savedHistory(document: ModelDocument, { past, future }: History): SavedHistory {
  return { version: VERSION, format: CURRENT_FORMAT, counter: document.counter, past, future };
}

/** The history in kept data; null where it is of another version, belongs to another document or is no history. */
export function readHistory(document: ModelDocument, data: unknown): History | null {
  if (!isRecord(data) || data['version'] !== VERSION || data['format'] !== CURRENT_FORMAT) return null;
  const { past, future, counter } = data;
  return counter === document.counter && isEdits(past) && isEdits(future) ? { past, future } : null;
}

/** Whether kept data are edits, as far as can be told without the document. */
export function isEdits(data: unknown): data is readonly Edit[] {
  return Array.isArray(data) && data.every(isEdit);
}

function isEdit(data: unknown): data is Edit {
  if (!isRecord(data)) return false;
  const { label, patches, inverse, places, selectionBefore, selectionAfter } = data;
  return typeof label === 'string' && [patches, inverse, places].every(isPaths) && [selectionBefore, selectionAfter].every(isSelection);
}

function isPaths(data: unknown): boolean {
  return Array.isArray(data) && data.every((entry) => isRecord(entry) && Array.isArray(entry['path']));
}

function isSelection(data: unknown): boolean {
  return isRecord(data) && typeof data['model'] === 'string' && Array.isArray(data['elements']);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
