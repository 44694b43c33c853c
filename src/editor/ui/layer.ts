import { createContext, use } from 'react';

/** The open dialog around a component: what floats must be put into it, since everything outside of it is out of reach. */
export const LayerContext = createContext<HTMLElement | null>(null);

/** Where menus and popovers are put: into the dialog around them, or else at the end of the page. */
export function useLayer(): HTMLElement {
  return use(LayerContext) ?? document.body;
}

/** Whether a menu or a popover is open: the next press beside it closes it, and does no more. */
export function isAnythingOpen(): boolean {
  return document.querySelector(':is(.lw-menu, .lw-popover)[data-state="open"]') !== null;
}
