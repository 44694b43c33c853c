import { useEffectEvent, useEffect, useLayoutEffect, useRef, type HTMLAttributes } from 'react';
import { place, type Box, type Placing } from './placing.ts';

/** What something floats beside: an element, or a place on the screen. */
export type Anchor = HTMLElement | Box;

export interface FloatingProps extends HTMLAttributes<HTMLDivElement> {
  readonly anchor: Anchor;
  readonly placing: Placing;
  /** Called when the pointer is pressed elsewhere, or the window changes under it. */
  readonly onDismiss: () => void;
}

/** A box that floats beside its anchor, over everything, until something else is pressed. */
export function Floating({ anchor, placing, onDismiss, children, ...rest }: FloatingProps) {
  const box = useRef<HTMLDivElement>(null);
  const dismiss = useEffectEvent(onDismiss);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const settle = () => moveBeside(element, anchor, placing);
    settle();
    // What is inside may come later or change: the box then finds its place again.
    const sizes = new ResizeObserver(settle);
    sizes.observe(element);
    return () => sizes.disconnect();
  });
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const press = ({ target }: Event) => {
      if (!(target instanceof Node) || box.current?.contains(target)) return;
      if (anchor instanceof HTMLElement && anchor.contains(target)) return;
      dismiss();
    };
    document.addEventListener('pointerdown', press, { signal, capture: true });
    window.addEventListener('resize', () => dismiss(), { signal });
    window.addEventListener('blur', () => dismiss(), { signal });
    return () => listening.abort();
  }, [anchor]);
  return (
    <div ref={box} {...rest}>
      {children}
    </div>
  );
}

function moveBeside(element: HTMLElement, anchor: Anchor, placing: Placing): void {
  const box = anchor instanceof HTMLElement ? anchor.getBoundingClientRect() : anchor;
  const size = { width: element.offsetWidth, height: element.offsetHeight };
  const { left, top } = place(box, size, { width: window.innerWidth, height: window.innerHeight }, placing);
  element.style.left = `${left}px`;
  element.style.top = `${top}px`;
}
