import type { LinkId } from '#core/model';
import { words } from '#core/words';
import { state, type EditorState } from './state.ts';

/** Steps after which a link just drawn to a new variable is still the one that is meant: its making, and what is said of it. */
const ABOUT_IT: ReadonlySet<string> = new Set([words.canvas.edit.addLinked, words.actions.steps.polarity, words.actions.steps.delay]);

/** A link was just drawn to a new variable, which is selected to be named: what is said next of a link is said of it. */
export function drewLink(link: LinkId): void {
  state.setState(({ selection }) => ({ drawn: { link, selection } }));
}

/**
 * The link that is spoken of: the selected one, or the one just drawn to a new variable as long as that has stayed
 * selected and nothing else was done; null: none.
 */
export function getLinkInHand(): LinkId | null {
  return linkInHand(state.getState());
}

/** The same, from a state of the store. */
export function linkInHand({ document, history, selection, drawn }: EditorState): LinkId | null {
  if (selection.link !== null) return selection.link;
  // An edit leaves the selection the very same object; whoever selects makes another.
  if (drawn?.selection !== selection || !ABOUT_IT.has(history.past.at(-1)?.label ?? '')) return null;
  return document.models[selection.model]?.links[drawn.link] ? drawn.link : null;
}
