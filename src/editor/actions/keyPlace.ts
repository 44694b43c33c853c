/** Where the keyboard is: typing a text, moving in a menu or a dialog, on the diagram, where a run says how it stands, or somewhere else. */
export type KeyPlace = 'typing' | 'menu' | 'diagram' | 'run' | 'elsewhere';

/** Inputs that take no text: the keys of actions are free there. */
const WITHOUT_TEXT = new Set(['range', 'checkbox', 'radio', 'button', 'color']);

/** What an element with the keyboard means for keys. What floats over the diagram is not the diagram. */
export function placeOf(element: EventTarget | null | undefined): KeyPlace {
  if (!(element instanceof HTMLElement)) return 'elsewhere';
  const inside = element.shadowRoot?.activeElement;
  if (inside) return placeOf(inside);
  if (takesText(element)) return 'typing';
  if (element.closest('[role="menu"], [role="listbox"], dialog')) return 'menu';
  if (element.closest('[data-keys="run"]')) return 'run';
  return element === element.ownerDocument.body || element.closest('[role="application"]') ? 'diagram' : 'elsewhere';
}

function takesText(element: HTMLElement): boolean {
  if (element instanceof HTMLInputElement) return !WITHOUT_TEXT.has(element.type);
  return element.isContentEditable || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;
}
