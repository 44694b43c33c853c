import { applyPatches, enablePatches, produceWithPatches, type Patch } from 'immer';
import type { ModelDocument } from '#core/model';
import { placesOf, putBack, type Placement } from './order.ts';
import type { Selection } from './picking.ts';

enablePatches();

/** One undo step, as plain data: it survives a reload. */
export interface Edit {
  readonly label: string;
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
  /** Where entries that the inverse brings back stood among their neighbours. */
  readonly places: readonly Placement[];
  readonly selectionBefore: Selection;
  readonly selectionAfter: Selection;
  /** Edits of one key that follow each other make one step. */
  readonly merge?: string;
}

/** Edits done and edits undone, the latest last in both. */
export interface History {
  readonly past: readonly Edit[];
  readonly future: readonly Edit[];
}

/** No step to undo or redo. */
export const emptyHistory: History = { past: [], future: [] };

/** Steps kept; the oldest are forgotten beyond it. */
export const HISTORY_LIMIT = 2000;

/** What a recipe made of a document: the next one, the recipe's answer, and the way there and back. */
export interface Change<Result> {
  readonly next: ModelDocument;
  readonly result: Result;
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
  readonly places: readonly Placement[];
}

/** Runs a recipe on a draft. The document given stays as it is; without a change `next` is the same object. */
export function change<Result>(document: ModelDocument, recipe: (draft: ModelDocument) => Result): Change<Result> {
  let answer: { result: Result } | null = null;
  const [next, patches, inverse] = produceWithPatches(document, (draft) => {
    answer = { result: recipe(draft) };
  });
  if (!answer) throw new Error('The recipe did not run');
  const { result } = answer as { result: Result };
  return { next, result, patches, inverse, places: placesOf(document, inverse) };
}

/**
 * Appends an edit: into the last one where their merge keys agree; where both together come back to where they began,
 * no step is left. What was undone cannot be redone any more.
 */
export function record({ past, future }: History, edit: Edit): History {
  const last = past.at(-1);
  const merges = edit.merge !== undefined && last?.merge === edit.merge && future.length === 0;
  if (last && merges) {
    const both = merged(last, edit);
    return { past: [...past.slice(0, -1), ...(isIdle(both) ? [] : [both])], future: [] };
  }
  return { past: [...past, edit].slice(-HISTORY_LIMIT), future: [] };
}

/** Adds a change to the last edit, which stays what it was in all else. */
export function amended({ past, future }: History, { patches, inverse, places }: Pick<Edit, 'patches' | 'inverse' | 'places'>): History {
  const last = past.at(-1);
  if (!last) return { past, future };
  const both = { ...last, patches: [...last.patches, ...patches], inverse: [...inverse, ...last.inverse], places: [...places, ...last.places] };
  return { past: [...past.slice(0, -1), both], future };
}

/** Closes the last edit, so that the next one of the same key makes a step of its own. */
export function sealed(history: History): History {
  const last = history.past.at(-1);
  if (last?.merge === undefined) return history;
  const { merge: _, ...closed } = last;
  return { ...history, past: [...history.past.slice(0, -1), closed] };
}

/** The document as it was before an edit, entries in their old order; null where the edit does not fit the document. */
export function reverted(document: ModelDocument, edit: Edit): ModelDocument | null {
  return applied(() => edit.places.reduce(putBack, applyPatches(document, edit.inverse)));
}

/** The document as an edit made it; null where the edit does not fit the document. */
export function repeated(document: ModelDocument, edit: Edit): ModelDocument | null {
  return applied(() => applyPatches(document, edit.patches));
}

/** A history from elsewhere may be damaged: patches that lead nowhere throw. */
function applied(apply: () => ModelDocument): ModelDocument | null {
  try {
    return apply();
  } catch {
    return null;
  }
}

function merged(last: Edit, edit: Edit): Edit {
  const both = { ...last, selectionAfter: edit.selectionAfter };
  const [patch] = edit.patches;
  const before = last.patches.at(-1);
  if (edit.patches.length === 1 && patch && before && overwrites(patch, before)) {
    return { ...both, patches: [...last.patches.slice(0, -1), { ...before, value: patch.value as unknown }] };
  }
  return {
    ...both,
    patches: [...last.patches, ...edit.patches],
    inverse: [...edit.inverse, ...last.inverse],
    places: [...edit.places, ...last.places],
  };
}

/** Whether an edit gives one plain value and that is the value there was: text typed and taken back. */
function isIdle({ patches, inverse }: Edit): boolean {
  const [done, undone] = [patches[0], inverse[0]];
  if (patches.length !== 1 || inverse.length !== 1 || !done || !undone) return false;
  return done.op === 'replace' && undone.op === 'replace' && samePath(done.path, undone.path) && typeof done.value !== 'object' && done.value === undone.value;
}

/** Whether a patch gives a new plain value to what the patch before it set: then the one between is of no interest. */
function overwrites(patch: Patch, before: Patch): boolean {
  const plain = typeof patch.value !== 'object' && typeof before.value !== 'object';
  return plain && patch.op === 'replace' && before.op !== 'remove' && samePath(patch.path, before.path);
}

function samePath(a: readonly (string | number)[], b: readonly (string | number)[]): boolean {
  return a.length === b.length && a.every((part, at) => part === b[at]);
}
