import { Decoration, ViewPlugin, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view';
import { tokens } from '#core/language';

/** Colours an equation by the pieces that the language itself sees in it; equations are short, so all at once. */
export const highlighting = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = decorate(view);
    }

    update({ docChanged, view }: ViewUpdate): void {
      if (docChanged) this.decorations = decorate(view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

function decorate({ state }: EditorView): DecorationSet {
  const pieces = tokens(state.doc.toString()).filter(({ span }) => span.to > span.from);
  return Decoration.set(pieces.map(({ kind, span }) => Decoration.mark({ class: `lw-code-${kind}` }).range(span.from, span.to)));
}
