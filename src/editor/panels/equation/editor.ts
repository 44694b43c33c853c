import { autocompletion } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, placeholder, tooltips } from '@codemirror/view';
import { completeNames, type Vocabulary } from './completion.ts';
import { highlighting } from './highlighting.ts';
import { theme } from './theme.ts';

/** A place in the text that something is said about. */
export interface Remark {
  readonly from: number;
  readonly to: number;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
}

/** What the editor asks and tells. Read anew at each use, so that one editor serves a whole session of typing. */
export interface EditorPort {
  readonly vocabulary: () => Vocabulary;
  /** What is said about the text as a whole, for screen readers; the page's own elements do not reach in here. */
  readonly description: () => string;
  readonly onChange: (text: string) => void;
  /** The caret stands at this offset now. */
  readonly onPlace: (at: number) => void;
  readonly onFocus: () => void;
  /** Enter: the equation is done. */
  readonly onDone: () => void;
  /** Escape: back to the text there was. */
  readonly onRevert: () => void;
  readonly onBlur: () => void;
}

/** What an editor starts with. */
export interface EditorStart {
  readonly text: string;
  readonly label: string;
  readonly hint: string;
  readonly port: EditorPort;
}

/** A field for one equation. */
export interface EquationEditor {
  readonly setText: (text: string) => void;
  readonly setRemarks: (remarks: readonly Remark[]) => void;
  /** Brings the keyboard into the field and selects a part of the text; without one the caret goes to the end. */
  readonly focus: (part?: { readonly from: number; readonly to: number }) => void;
  readonly destroy: () => void;
}

/**
 * Puts an equation editor into a host. It lives in a shadow root: its styles then are adopted there as sheets, which
 * a policy without inline styles allows.
 */
export function createEditor(host: HTMLElement, { text, ...start }: EditorStart): EquationEditor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open', delegatesFocus: true });
  const view = new EditorView({ root, parent: root, state: EditorState.create({ doc: text, extensions: extensionsOf(start) }) });
  const inside = (at: number) => Math.min(at, view.state.doc.length);
  return {
    setText: (next) => {
      const now = view.state.doc.toString();
      if (now !== next) view.dispatch({ changes: { from: 0, to: now.length, insert: next } });
    },
    setRemarks: (remarks) => {
      const known = remarks.map((remark): Diagnostic => ({ ...remark, from: inside(remark.from), to: inside(remark.to) }));
      view.dispatch(setDiagnostics(view.state, known));
    },
    focus: (part) => {
      view.focus();
      const { length } = view.state.doc;
      view.dispatch({ selection: { anchor: inside(part?.from ?? length), head: inside(part?.to ?? length) }, scrollIntoView: true });
    },
    destroy: () => view.destroy(),
  };
}

function extensionsOf({ label, hint, port }: Omit<EditorStart, 'text'>) {
  return [
    history(),
    highlighting,
    autocompletion({ override: [(context) => completeNames(context, port.vocabulary())], icons: false, maxRenderedOptions: 50 }),
    tooltips({ position: 'fixed' }),
    placeholder(hint),
    keymap.of([
      { key: 'Enter', run: act(port.onDone) },
      { key: 'Escape', run: act(port.onRevert) },
    ]),
    keymap.of([...historyKeymap, ...defaultKeymap]),
    EditorView.domEventHandlers({ beforeinput: typeOver }),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of(() => ({
      'aria-label': label,
      'aria-description': port.description(),
      spellcheck: 'false',
      autocapitalize: 'off',
    })),
    EditorView.updateListener.of((update) => {
      const typed = update.transactions.some((transaction) => byHand.some((event) => transaction.isUserEvent(event)));
      if (update.docChanged && typed) port.onChange(update.state.doc.toString());
      if (update.selectionSet || update.docChanged) port.onPlace(update.state.selection.main.head);
      if (update.focusChanged) (update.view.hasFocus ? port.onFocus : port.onBlur)();
    }),
    theme,
  ];
}

/**
 * Typing over selected text is done here: where that text is styled, such as an underlined error, Chromium would carry its
 * look over in a style attribute, which the page's policy forbids.
 */
function typeOver(event: InputEvent, view: EditorView): boolean {
  const { state, composing } = view;
  if (event.inputType !== 'insertText' || event.data === null || composing || state.selection.main.empty) return false;
  event.preventDefault();
  view.dispatch(state.replaceSelection(event.data), { userEvent: 'input.type', scrollIntoView: true });
  return true;
}

/** Events of people; what the document itself changed is not told back to it. */
const byHand = ['input', 'delete', 'undo', 'redo', 'move'];

function act(action: () => void): () => boolean {
  return () => {
    action();
    return true;
  };
}
