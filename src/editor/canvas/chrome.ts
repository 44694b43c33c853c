import { useEffect, type RefObject } from 'react';
import { getCanvas } from '#editor/store';

/** Fields and buttons that float over the diagram keep their pointer to themselves. */
export function isChrome(target: EventTarget): boolean {
  return target instanceof Element && target.closest('.lw-canvas-chrome, .react-flow__attribution') !== null;
}

/** What a pointer presses over the diagram without wanting the keyboard there; a menu that opens does. */
const PRESSED = '.lw-canvas-chrome button:not([aria-haspopup])';

/** A pointer that presses a button over the diagram gives the diagram the keyboard: the keys of tools go on. Who comes by Tab stays there. */
export function usePassedKeyboard(canvas: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = canvas.current;
    const pass = (event: MouseEvent) => {
      if (!(event.target instanceof Element) || !event.target.closest(PRESSED)) return;
      event.preventDefault();
      getCanvas()?.focus();
    };
    element?.addEventListener('mousedown', pass);
    return () => element?.removeEventListener('mousedown', pass);
  }, [canvas]);
}
