import { useLayoutEffect } from 'react';
import { closeDialog } from '#editor/store';

/**
 * Stands in for a dialog that is being fetched: keys pressed meanwhile are meant for it and reach nothing else. What
 * they spell is kept for the field that will have the keyboard.
 */
export function Waiting({ onType }: { readonly onType: (change: (before: string) => string) => void }) {
  useLayoutEffect(() => {
    const hold = (event: KeyboardEvent) => {
      event.stopImmediatePropagation();
      if (event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      if (event.key === 'Escape') closeDialog();
      onType((before) => afterKey(before, event.key));
    };
    window.addEventListener('keydown', hold, { capture: true });
    return () => window.removeEventListener('keydown', hold, { capture: true });
  }, [onType]);
  return null;
}

/** A text after one more key at its end: characters are added, Backspace takes the last one away, other keys change nothing. */
export function afterKey(text: string, key: string): string {
  const characters = [...text];
  if (key === 'Backspace') return characters.slice(0, -1).join('');
  return [...key].length === 1 ? text + key : text;
}
