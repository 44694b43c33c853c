import { newDocument, type ElementId, type LinkId, type ModelDocument } from '#core/model';
import { words } from '#core/words';
import { freeze } from 'immer';
import { createStore } from 'zustand/vanilla';
import { emptyHistory, type History } from './history.ts';
import { nothingIn, type Selection, type Tool } from './picking.ts';

/**
 * The open document, its history and what is selected in it, in one store: an undo changes all three at once, and
 * nobody ever sees a selection of what is no longer there.
 */
export interface EditorState {
  readonly document: ModelDocument;
  /** Under which the document is kept on this device; null: not kept. */
  readonly key: string | null;
  readonly history: History;
  readonly selection: Selection;
  readonly tool: Tool;
  /** The tool stays in hand after it made something. */
  readonly toolKept: boolean;
  /** The tool was asked for; a new model gives one that nobody asked for. */
  readonly toolAsked: boolean;
  /** The element whose name is being typed on the canvas. */
  readonly renaming: ElementId | null;
  /** The element made last that was to be named, and the merge key of its making: its first name belongs to that step. */
  readonly birth: { readonly element: ElementId; readonly merge: string } | null;
  /** The link drawn last to a new variable, what was selected then, and the label of the step that made it. */
  readonly drawn: { readonly link: LinkId; readonly selection: Selection; readonly making: string } | null;
}

/** A document just opened: nothing selected, nothing to undo. */
export function opened(document: ModelDocument, key: string | null): EditorState {
  return {
    document: freeze(document, true),
    key,
    history: emptyHistory,
    selection: nothingIn(document),
    tool: 'select',
    toolKept: false,
    toolAsked: false,
    renaming: null,
    birth: null,
    drawn: null,
  };
}

/** The only store of what is edited. Other files of this folder read and write it; the rest of the program uses them. */
export const state = createStore<EditorState>(() => opened(newDocument({ title: words.model.untitled }), null));
