import type { Command, ElementId } from '#core/model';
import { put, target, type Where } from './target.ts';

/** Closes a frame to its title, or opens it again. */
export const setCollapsed: Command<Where & { readonly element: ElementId; readonly collapsed: boolean }> = (document, { element: id, collapsed, ...where }) => {
  const frame = target(document, where)?.view.elements[id];
  if (frame?.kind === 'frame') put(frame, 'collapsed', collapsed || null);
};
