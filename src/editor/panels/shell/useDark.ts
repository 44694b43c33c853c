import { useSyncExternalStore } from 'react';
import { useSession } from '#editor/store';

const query = () => globalThis.matchMedia('(prefers-color-scheme: dark)');

/** Whether the screen is dark: by the reader's choice, or the system's where none was made. */
export function useDark(): boolean {
  const theme = useSession((session) => session.theme);
  const system = useSyncExternalStore(listen, () => query().matches);
  return theme === 'system' ? system : theme === 'dark';
}

function listen(changed: () => void): () => void {
  const list = query();
  list.addEventListener('change', changed);
  return () => list.removeEventListener('change', changed);
}
