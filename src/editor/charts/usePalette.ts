import { useEffect, useState } from 'react';
import { useSession } from '#editor/store';
import { readPalette, type Palette } from './palette.ts';

/** The colours of charts under the theme in force; read again when the reader or the system changes it. */
export function usePalette(element: Element | null): Palette | null {
  const theme = useSession((session) => session.theme);
  const dark = useSystemDark();
  const [palette, setPalette] = useState<Palette | null>(null);
  useEffect(() => {
    if (element === null) return;
    // The theme reaches the page in an effect of its own; the frame after it the tokens hold.
    const frame = requestAnimationFrame(() => setPalette(readPalette(element)));
    return () => cancelAnimationFrame(frame);
  }, [element, theme, dark]);
  return palette;
}

function useSystemDark(): boolean {
  const [query] = useState(() => globalThis.matchMedia('(prefers-color-scheme: dark)'));
  const [dark, setDark] = useState(query.matches);
  useEffect(() => {
    const listen = ({ matches }: MediaQueryListEvent) => setDark(matches);
    query.addEventListener('change', listen);
    return () => query.removeEventListener('change', listen);
  }, [query]);
  return dark;
}
