import type { FocusEvent, KeyboardEvent, PointerEvent } from 'react';
import { hold, release, rest, sealStep } from '#editor/store';

/**
 * What takes a slider in hand and lets it go; a drag may end anywhere on the screen. Key presses that follow each other
 * are one undo step until the keyboard or a pointer goes on to something else.
 */
export const grip = {
  onPointerDown: ({ button }: PointerEvent) => {
    if (button === 0) holdUntilUp();
  },
  onKeyDown: (_event: KeyboardEvent) => hold(),
  onKeyUp: (_event: KeyboardEvent) => rest(),
  onBlur: (_event: FocusEvent) => release(),
} as const;

function holdUntilUp(): void {
  sealStep();
  hold();
  const listening = new AbortController();
  const end = () => {
    listening.abort();
    release();
  };
  for (const event of ['pointerup', 'pointercancel'] as const) {
    globalThis.addEventListener(event, end, { signal: listening.signal, capture: true });
  }
}
