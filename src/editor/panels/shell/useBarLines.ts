import { useEffect, useState } from 'react';

/** Lines come with the table of actions, which the diagram waits for too: no first screen needs them. */
const fetched = import('./menus.ts');

/** What the menus hold, or null for the moment until it is there. */
export function useBarLines(): Awaited<typeof fetched> | null {
  const [lines, setLines] = useState<Awaited<typeof fetched> | null>(null);
  useEffect(() => {
    void fetched.then(setLines);
  }, []);
  return lines;
}
