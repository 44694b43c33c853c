import { autocompletion, completionKeymap, startCompletion } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, tooltips } from '@codemirror/view';
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
  readonly onChange: (text: string) => void;
  /** Enter: the equation is done. */
  readonly onDone: () => void;
  /** Escape: back to the text there was. */
  readonly onRevert: () => void;
  readonly onBlur: () => void;
}

/** A field for one equation. */
export interface EquationEditor {
  readonly setText: (text: string) => void;
  readonly setRemarks: (remarks: readonly Remark[]) => void;
  /** Puts the caret at an offset, the keyboard into the field. */
  readonly focus: (at?: number) => void;
  readonly destroy: () => void;
}

/**
 * Puts an equation editor into a host. It lives in a shadow root: its styles then are adopted there as sheets, which
 * a policy without inline styles allows.
 */
export function createEditor(host: HTMLElement, { text, label, port }: { text: string; label: string; port: EditorPort }): EquationEditor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open', delegatesFocus: true });
  const view = new EditorView({ root, parent: root, state: EditorState.create({ doc: text, extensions: extensionsOf(label, port) }) });
  return {
    setText: (next) => {
      const now = view.state.doc.toString();
      if (now !== next) view.dispatch({ changes: { from: 0, to: now.length, insert: next } });
    },
    setRemarks: (remarks) => {
      const length = view.state.doc.length;
      const known = remarks.map((remark): Diagnostic => ({ ...remark, from: Math.min(remark.from, length), to: Math.min(remark.to, length) }));
      view.dispatch(setDiagnostics(view.state, known));
    },
    focus: (at) => {
      view.focus();
      if (at !== undefined) view.dispatch({ selection: { anchor: Math.min(at, view.state.doc.length) } });
    },
    destroy: () => view.destroy(),
  };
}

function extensionsOf(label: string, port: EditorPort) {
  return [
    history(),
    highlighting,
    autocompletion({ override: [(context) => completeNames(context, port.vocabulary())], icons: false, maxRenderedOptions: 50 }),
    tooltips({ position: 'fixed' }),
    keymap.of([
      { key: 'Enter', run: act(port.onDone) },
      { key: 'Escape', run: act(port.onRevert) },
      { key: 'Ctrl-Space', run: startCompletion },
    ]),
    keymap.of([...completionKeymap, ...historyKeymap, ...defaultKeymap]),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false', autocapitalize: 'off' }),
    EditorView.updateListener.of((update) => {
      const typed = update.transactions.some((transaction) => byHand.some((event) => transaction.isUserEvent(event)));
      if (update.docChanged && typed) port.onChange(update.state.doc.toString());
      if (update.focusChanged && !update.view.hasFocus) port.onBlur();
    }),
    theme,
  ];
}

/** Events of people; what the document itself changed is not told back to it. */
const byHand = ['input', 'delete', 'undo', 'redo', 'move'];

function act(action: () => void): () => boolean {
  return () => {
    action();
    return true;
  };
}
