import { getDialog, getSession } from '#editor/store';
import type { Action } from './action.ts';
import { placeOf, type KeyPlace } from './keyPlace.ts';
import { isSingle, matches, type KeyPress } from './keys.ts';
import { actions } from './table.ts';

/**
 * Runs actions by their keys until the answer is called. A page whose keyboard is nowhere hears keys as its diagram
 * does, except after a field: who types on where a field has just gone does not mean the diagram.
 */
export function listenForKeys(target: Window): () => void {
  const { document } = target;
  let last: EventTarget | undefined;
  const follow = (event: FocusEvent) => {
    last = event.composedPath()[0];
  };
  const hear = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    // Inside a shadow root, such as the equation field's, only the path tells where the key was pressed.
    const [at] = event.composedPath();
    const lost = at === document.body && placeOf(last) === 'typing';
    const action = actionFor(event, lost ? 'elsewhere' : placeOf(at));
    if (action === null) return;
    event.preventDefault();
    if (action.when()) action.run();
  };
  target.addEventListener('keydown', hear);
  target.addEventListener('focusin', follow);
  return () => {
    target.removeEventListener('keydown', hear);
    target.removeEventListener('focusin', follow);
  };
}

/**
 * The action that a key press means in that place, or null. Where keys mean several, it is the first that can be done
 * right now: plus is a polarity while a link is selected and zooms otherwise.
 */
export function actionFor(press: KeyPress, place: KeyPlace): Action | null {
  if (place === 'menu' || getDialog() !== null) return null;
  const meant = actions.filter((action) => isHeard(action, place) && action.keys?.some((each) => matches(press, each) && (!isSingle(each) || singles(place, action))));
  return meant.find((action) => action.when()) ?? meant[0] ?? null;
}

function isHeard({ byBrowser, whileTyping, onRun, onDiagram }: Action, place: KeyPlace): boolean {
  if (byBrowser === true || (place === 'typing' && whileTyping !== true)) return false;
  if (onRun === true && place !== 'run') return false;
  return onDiagram !== true || place === 'diagram';
}

/** Keys without Ctrl, Cmd or Alt that are signs act on the diagram, a few of them anywhere, and only for those who want them. */
function singles(place: KeyPlace, { anywhere }: Action): boolean {
  return (place === 'diagram' || anywhere === true) && getSession().preferences.singleKeys;
}
