import { useAside } from '#editor/store';
import { FindText } from './FindText.tsx';
import { TypeList } from './TypeList.tsx';

/** What floats over the diagram: nothing most of the time. */
export function Asides() {
  const open = useAside();
  if (open === 'find') return <FindText />;
  return open === 'list' ? <TypeList /> : null;
}
