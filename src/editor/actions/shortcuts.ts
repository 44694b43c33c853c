import { getDialog } from '#editor/store';
import type { Action } from './action.ts';
import { matches, type KeyPress } from './keys.ts';
import { actions } from './table.ts';

/** Where the keyboard is: typing a text, moving in a menu or a dialog, on the diagram, where a run says how it stands, or somewhere else. */
export type KeyPlace = 'typing' | 'menu' | 'diagram' | 'run' | 'elsewhere';

/** Inputs that take no text: the keys of actions are free there. */
const WITHOUT_TEXT = new Set(['range', 'checkbox', 'radio', 'button', 'color']);

/** Runs actions by their keys until the answer is called. */
export function listenForKeys(target: Window): () => void {
  const hear = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const action = actionFor(event, placeOf(event));
    if (action === null) return;
    event.preventDefault();
    if (action.when()) action.run();
  };
  target.addEventListener('keydown', hear);
  return () => target.removeEventListener('keydown', hear);
}

/** The action that a key press means in that place, or null. */
export function actionFor(press: KeyPress, place: KeyPlace): Action | null {
  if (place === 'menu' || getDialog() !== null) return null;
  const meant = actions.find(({ keys = [] }) => keys.some((each) => matches(press, each)));
  if (meant === undefined) return null;
  if (place === 'typing') return meant.whileTyping === true ? meant : null;
  if (meant.onRun === true && place !== 'run') return null;
  return meant.onDiagram === true && place !== 'diagram' ? null : meant;
}

function placeOf(event: KeyboardEvent): KeyPlace {
  // Inside a shadow root, such as the equation field's, only the path tells where the key was pressed.
  const [target] = event.composedPath();
  if (!(target instanceof HTMLElement)) return 'elsewhere';
  if (takesText(target)) return 'typing';
  if (target.closest('[role="menu"], [role="listbox"], dialog')) return 'menu';
  if (target.closest('[data-keys="run"]')) return 'run';
  return target === target.ownerDocument.body || target.closest('main') ? 'diagram' : 'elsewhere';
}

function takesText(element: HTMLElement): boolean {
  if (element instanceof HTMLInputElement) return !WITHOUT_TEXT.has(element.type);
  return element.isContentEditable || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;
}
