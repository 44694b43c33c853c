import { readJson } from '#core/formats';
import { replayed, type SavedHistory } from '#editor/store';
import type { Found } from './journal.ts';
import type { Taken } from './shelf.ts';

/** A kept model; `newer` where it holds what the shelf has not, with the history that the shelf has or null. */
export type Recovered = Taken & { readonly newer?: { readonly base: SavedHistory | null } };

/** A model with what was noted beside it; null where there is neither. What does not fit the shelf's state is passed over. */
export function recover(taken: Taken | null, entries: readonly Found[]): Recovered | null {
  for (const { steps, whole } of entries) {
    const found = taken === null ? unpacked(whole) : taken.ok ? continued(taken, steps) : null;
    if (found !== null) return found;
  }
  return taken;
}

function continued({ stamp, document, history }: Extract<Taken, { ok: true }>, steps: Found['steps']): Recovered | null {
  const further = replayed(document, history, steps[stamp]);
  return further && { ok: true, stamp, document: further.document, history: further.history, newer: { base: further.base } };
}

function unpacked(whole: Found['whole']): Recovered | null {
  const read = whole && readJson(whole.text);
  return read?.ok ? { ok: true, stamp: '', document: read.document, history: whole?.history, newer: { base: null } } : null;
}
