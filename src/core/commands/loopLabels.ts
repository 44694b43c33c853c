import type { Command, ElementId, LoopKey, Point } from '#core/model';
import { draw, put, target, type Where } from './target.ts';

/** The box of a label, which shows once it is no label any more. */
const BOX = { width: 120, height: 48 };

/** Puts the label of a loop at a place. Without a text it says what is true of the loop. */
export const addLoopLabel: Command<Where & { readonly loop: LoopKey; readonly at: Point; readonly text?: string }, ElementId | null> = (document, { loop, at, text = '', ...where }) => {
  const place = target(document, where);
  return place ? draw(document, place.view, { kind: 'note', text, x: at.x, y: at.y, ...BOX, loop }) : null;
};

/** Makes a note the label of a loop, or a label of another one; null makes it a note again. */
export const bindLabel: Command<Where & { readonly element: ElementId; readonly loop: LoopKey | null }> = (document, { element: id, loop, ...where }) => {
  const element = target(document, where)?.view.elements[id];
  if (element?.kind === 'note') put(element, 'loop', loop);
};
