import type { Point } from '#core/model';
import type { Tool } from '#editor/store';

/** What is selected, as far as keys care. */
export type Chosen = 'nothing' | 'link' | 'flow' | 'box' | 'one' | 'several';

/** What a key means on the diagram. */
export type Intent =
  | { readonly do: 'walk'; readonly step: 1 | -1 }
  | { readonly do: 'nudge'; readonly by: Point }
  | { readonly do: 'grow'; readonly by: Point }
  | { readonly do: 'bend'; readonly by: number }
  /** Takes the next corner of a pipe in hand, or the one before; what is in hand is moved by `shiftCorner`. */
  | { readonly do: 'corner'; readonly step: 1 | -1 }
  | { readonly do: 'shiftCorner'; readonly by: Point }
  | { readonly do: 'rename' }
  /** Enter with nothing selected: back to the element that was left last. */
  | { readonly do: 'enter' }
  /** Enter with a tool in hand: does with the keyboard what a press does with the mouse. */
  | { readonly do: 'draw'; readonly tool: Exclude<Tool, 'select' | 'hand' | 'sketch'> }
  /** Goes to what feeds the selected element, or to what it feeds; `anew`: not to the next of several. */
  | { readonly do: 'follow'; readonly way: 'causes' | 'effects'; readonly anew: boolean }
  | { readonly do: 'cancel' };

/** The part of a keyboard event that matters here. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/** Steps of the arrow keys in diagram units, of the bending keys in degrees. */
const STEP = 8;
const BIG_STEP = 10 * STEP;
const BEND = 10;
const FINE_BEND = 2;

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** The meaning of a key pressed on the diagram; null leaves it to the rest of the program. */
export function intentOf(press: KeyPress, tool: Tool, chosen: Chosen): Intent | null {
  const { key, code, shiftKey, altKey, ctrlKey, metaKey } = press;
  if (ctrlKey || metaKey) return null;
  const arrow = ARROWS[key];
  if (arrow) return arrowIntent(arrow, shiftKey ? BIG_STEP : STEP, altKey, chosen);
  if (altKey) return withAlt(altBracket(key, code), chosen);
  switch (key) {
    case 'Tab': return { do: 'walk', step: shiftKey ? -1 : 1 };
    case 'Escape': return { do: 'cancel' };
    case 'Enter': return tool === 'select' || tool === 'hand' || tool === 'sketch' ? { do: chosen === 'nothing' ? 'enter' : 'rename' } : { do: 'draw', tool };
    case '[': return follow('causes', false, chosen);
    case ']': return follow('effects', false, chosen);
    default: return chosen === 'link' ? bendIntent(key) : bracket(key, chosen);
  }
}

function arrowIntent(arrow: Point, step: number, growing: boolean, chosen: Chosen): Intent | null {
  const by = { x: arrow.x * step || 0, y: arrow.y * step || 0 };
  if (growing && chosen === 'flow') return { do: 'shiftCorner', by };
  if (growing) return chosen === 'box' ? { do: 'grow', by } : null;
  if (chosen === 'nothing') return { do: 'walk', step: arrow.x + arrow.y > 0 ? 1 : -1 };
  return chosen === 'link' ? null : { do: 'nudge', by };
}

function follow(way: 'causes' | 'effects', anew: boolean, chosen: Chosen): Intent | null {
  return chosen === 'one' || chosen === 'flow' || chosen === 'link' ? { do: 'follow', way, anew } : null;
}

/** With Shift a bracket goes on from where it led, rather than to the next of several. */
function bracket(key: string, chosen: Chosen): Intent | null {
  if (key === '{') return follow('causes', true, chosen);
  return key === '}' ? follow('effects', true, chosen) : null;
}

/** On a Mac, Option turns a bracket into a quotation mark; the place of the key on the keyboard stays. */
function altBracket(key: string, code: string): 1 | -1 | null {
  if (key === '[' || code === 'BracketLeft') return -1;
  return key === ']' || code === 'BracketRight' ? 1 : null;
}

/** With Alt a bracket bends a link finely and goes along the corners of a pipe. */
function withAlt(bracket: 1 | -1 | null, chosen: Chosen): Intent | null {
  if (bracket === null) return null;
  if (chosen === 'link') return { do: 'bend', by: -bracket * FINE_BEND };
  return chosen === 'flow' ? { do: 'corner', step: bracket } : null;
}

function bendIntent(key: string): Intent | null {
  if (key === '{') return { do: 'bend', by: BEND };
  return key === '}' ? { do: 'bend', by: -BEND } : null;
}
