import { useEffect, useRef, type ReactNode } from 'react';
import { words } from '#core/words';
import { closeAside, getCanvas } from '#editor/store';
import { IconButton, X } from '#editor/ui';
import { useKeydown } from './useKeydown.ts';
import './aside.css';

export interface AsideProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** Floats in the corner of the diagram, which stays within reach. Opening it moves the keyboard to its first field; Escape gives the keyboard to the diagram. */
export function Aside({ title, children }: AsideProps) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    box.current?.querySelector('input')?.focus();
  }, []);
  const close = () => {
    closeAside();
    getCanvas()?.focus();
  };
  useKeydown(box, (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.stopPropagation();
    close();
  });
  return (
    <section ref={box} className="lw-aside" role="dialog" aria-label={title}>
      <header className="lw-aside-head">
        <h2>{title}</h2>
        <IconButton size="s" label={words.desk.close} icon={<X size={14} />} onClick={close} />
      </header>
      {children}
    </section>
  );
}
