import { lazy, Suspense } from 'react';
import { useAside } from '#editor/store';
import { FindText } from './FindText.tsx';
import { TypeList } from './TypeList.tsx';

const Interview = lazy(async () => ({ default: (await import('../sketch/Interview.tsx')).Interview }));

/** What floats over the diagram: nothing most of the time. */
export function Asides() {
  const open = useAside();
  if (open === 'find') return <FindText />;
  if (open === 'list') return <TypeList />;
  return open === 'interview' ? <Suspense><Interview /></Suspense> : null;
}
