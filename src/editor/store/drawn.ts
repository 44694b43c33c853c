import type { LinkId } from '#core/model';
import { words } from '#core/words';
import { state, type EditorState } from './state.ts';

/** Steps after its making after which a link just drawn to a new variable is still the one that is meant: they say something of it. */
const ABOUT_IT: ReadonlySet<string> = new Set([words.actions.steps.polarity, words.actions.steps.delay]);

/** The latest step drew a link to a new variable, which is selected to be named: what is said next of a link is said of it. */
export function drewLink(link: LinkId): void {
  state.setState(({ selection, history }) => ({ drawn: { link, selection, making: lastStep(history) } }));
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
  if (drawn?.selection !== selection) return null;
  const last = lastStep(history);
  if (last !== drawn.making && !ABOUT_IT.has(last)) return null;
  return document.models[selection.model]?.links[drawn.link] ? drawn.link : null;
}

function lastStep({ past }: EditorState['history']): string {
  return past.at(-1)?.label ?? '';
}
