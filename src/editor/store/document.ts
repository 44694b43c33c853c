import type { ElementId, ModelDocument } from '#core/model';
import { amended, change, emptyHistory, record, repeated, reverted, sealed, type Edit, type History } from './history.ts';
import { readHistory, savedHistory, type SavedHistory } from './keeping.ts';
import { leaveBehind } from './notices.ts';
import { picked, settled } from './picking.ts';
import { opened, state, type EditorState } from './state.ts';

/** What happened to the open document. */
export interface Commit {
  /** `amend`: what was worked out of the latest edit became part of it. */
  readonly kind: 'open' | 'edit' | 'amend' | 'undo' | 'redo';
  readonly document: ModelDocument;
  readonly key: string | null;
}

type CommitListener = (commit: Commit) => void;

const listeners = new Set<CommitListener>();

/** The open document: frozen, a new object after each edit that changed something. */
export function getDocument(): ModelDocument {
  return state.getState().document;
}

/** Under which the open document is kept on this device; null: not kept yet. */
export function getKey(): string | null {
  return state.getState().key;
}

/** Hears of every change of the document after it happened, such as autosave; answers how to stop listening. */
export function onCommit(listener: CommitListener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What may come with a document that is opened. */
export interface Opening {
  /** Under which it is kept on this device. */
  readonly key?: string | null;
  /** Its history as kept with it, unread. */
  readonly history?: unknown;
}

/**
 * Shows another document in place of the open one, with nothing selected and the history that came with it. Answers
 * false where there was a history that had to be dropped: it is of another version, or of another document.
 */
export function openDocument(document: ModelDocument, { key = null, history }: Opening = {}): boolean {
  const kept = readHistory(document, history);
  state.setState({ ...opened(document, key), history: kept ?? emptyHistory }, true);
  tell('open');
  return kept !== null || history === undefined || history === null;
}

/** Gives the open document its place on this device, without a change to it. */
export function setKey(key: string | null): void {
  state.setState({ key });
}

/** The history of the open document as plain data, to be kept together with the document. */
export function exportHistory(): SavedHistory {
  const { document, history } = state.getState();
  return savedHistory(document, history);
}

/** Gives the open document a history that was kept for it; false where it had to be dropped. */
export function restoreHistory(data: unknown): boolean {
  const history = readHistory(getDocument(), data);
  if (history) state.setState({ history });
  return history !== null;
}

/** The labels of the edits that undo and redo would touch; null where there is none. */
export function getHistory(): { readonly undo: string | null; readonly redo: string | null } {
  return labels(state.getState());
}

/** The labels that `getHistory` answers, from a state of the store. */
export function labels({ history }: EditorState): { readonly undo: string | null; readonly redo: string | null } {
  return { undo: history.past.at(-1)?.label ?? null, redo: history.future.at(-1)?.label ?? null };
}

/** What an edit may say about itself. */
export interface EditOptions<Result> {
  /** Edits of the same key that follow each other are one undo step: typing in one field, a slider's drag. */
  readonly merge?: string;
  /** What is selected after the edit, and again after redoing it; left out: what was selected before. */
  readonly select?: (result: Result) => readonly ElementId[];
}

/**
 * The only way to change the document: runs the recipe on a draft and records one undo step under the label. A recipe
 * that changes nothing makes no step; one that throws leaves everything as it was. Answers what the recipe answers,
 * which must be no part of the draft.
 */
export function edit<Result>(label: string, recipe: (draft: ModelDocument) => Result, options: EditOptions<Result> = {}): Result {
  const before = state.getState();
  const { next, result, patches, inverse, places } = change(before.document, recipe);
  if (patches.length === 0) return result;
  const selection = options.select
    ? picked(next, before.selection, options.select(result))
    : settled(next, before.selection);
  const step: Edit = {
    label,
    patches,
    inverse,
    places,
    selectionBefore: before.selection,
    selectionAfter: selection,
    ...(options.merge === undefined ? {} : { merge: options.merge }),
  };
  state.setState({ document: next, history: record(before.history, step), selection });
  tell('edit');
  return result;
}

/**
 * Changes the document as a part of the latest edit: what was worked out of it belongs to its step, and undoing that takes
 * it back. Does nothing, and answers false, where the latest step is no edit that was just made.
 */
export function amend(recipe: (draft: ModelDocument) => void): boolean {
  const { document, history, selection } = state.getState();
  if (history.past.length === 0 || history.future.length > 0) return false;
  const { next, patches, inverse, places } = change(document, recipe);
  if (patches.length === 0) return false;
  state.setState({ document: next, history: amended(history, { patches, inverse, places }), selection: settled(next, selection) });
  tell('amend');
  return true;
}

/** Ends merging: the next edit makes a step of its own, whatever its key. */
export function sealStep(): void {
  state.setState(({ history }) => ({ history: sealed(history) }));
}

/** Takes back the step that edits of this key make up, as if it had never been made; false where the latest step is another. */
export function takeBack(merge: string): boolean {
  const { document, history, selection } = state.getState();
  const last = history.past.at(-1);
  const next = last?.merge === merge ? reverted(document, last) : null;
  if (!next) return false;
  state.setState({ document: next, history: { past: history.past.slice(0, -1), future: [] }, selection: settled(next, selection) });
  tell('undo');
  return true;
}

/** Takes back the latest edit and restores what was selected before it; false where there is none. */
export function undo(): boolean {
  return step('undo');
}

/** Does again the edit undone last; false where there is none. */
export function redo(): boolean {
  return step('redo');
}

function step(kind: 'undo' | 'redo'): boolean {
  const { document, history } = state.getState();
  const edit = (kind === 'undo' ? history.past : history.future).at(-1);
  if (!edit) return false;
  const next = kind === 'undo' ? reverted(document, edit) : repeated(document, edit);
  if (!next) {
    state.setState({ history: emptyHistory });
    return false;
  }
  const wanted = kind === 'undo' ? edit.selectionBefore : edit.selectionAfter;
  state.setState({ document: next, history: moved(history, edit, kind), selection: settled(next, wanted), renaming: null });
  tell(kind);
  return true;
}

function moved({ past, future }: History, edit: Edit, kind: 'undo' | 'redo'): History {
  return kind === 'undo'
    ? { past: past.slice(0, -1), future: [...future, edit] }
    : { past: [...past, edit], future: future.slice(0, -1) };
}

/** What was told of the step before goes. One listener's failure is its own: the edit stands, the others hear of it, and the error is reported as uncaught. */
function tell(kind: Commit['kind']): void {
  const { document, key } = state.getState();
  if (kind !== 'amend') leaveBehind(kind === 'open' ? 'document' : 'step');
  for (const listener of listeners) {
    try {
      listener({ kind, document, key });
    } catch (error) {
      queueMicrotask(() => {
        throw error;
      });
    }
  }
}
