import { useSyncExternalStore } from 'react';

/** How diagram and panels share the screen. */
export type Arrangement = 'wide' | 'tall' | 'narrow';

const WIDE = '(min-width: 1000px)';
const NARROW = '(max-width: 640px) and (min-height: 481px)';

/** The arrangement that fits the window; it changes with the window. */
export function useArrangement(): Arrangement {
  return useSyncExternalStore(listen, current);
}

function listen(changed: () => void): () => void {
  const queries = [WIDE, NARROW].map((query) => globalThis.matchMedia(query));
  for (const query of queries) query.addEventListener('change', changed);
  return () => {
    for (const query of queries) query.removeEventListener('change', changed);
  };
}

function current(): Arrangement {
  if (globalThis.matchMedia(WIDE).matches) return 'wide';
  return globalThis.matchMedia(NARROW).matches ? 'narrow' : 'tall';
}
