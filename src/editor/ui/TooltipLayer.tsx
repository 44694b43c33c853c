import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { Kbd } from './Kbd.tsx';
import { place, type Side } from './placing.ts';
import './tooltip.css';

/** The pointer must rest that long on a thing; less when another tooltip has just been there. In milliseconds. */
const DELAY = 500;
const AFTER_ANOTHER = 300;

/** Shows the tooltip of whatever the pointer rests on or the keyboard has focused. */
export function TooltipLayer() {
  const target = useTarget();
  const tip = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = tip.current;
    if (target === null || element === null) return;
    const size = { width: element.offsetWidth, height: element.offsetHeight };
    const room = { width: window.innerWidth, height: window.innerHeight };
    const side = (target.dataset['tipSide'] ?? 'bottom') as Side;
    const { left, top } = place(target.getBoundingClientRect(), size, room, { side, align: 'center', gap: 6 });
    element.style.left = `${left}px`;
    element.style.top = `${top}px`;
  }, [target]);
  if (target === null) return null;
  const { tip: text, tipKeys: keys } = target.dataset;
  return createPortal(
    <div ref={tip} className="lw-tooltip" role="tooltip">
      <span>{text}</span>
      {keys !== undefined && <Kbd keys={keys} />}
    </div>,
    target.closest('dialog') ?? document.body,
  );
}

/** The element whose tooltip is to be seen now. */
function useTarget(): HTMLElement | null {
  const [target, setTarget] = useState<HTMLElement | null>(null);
  useEffect(() => watch(setTarget), []);
  return target;
}

/** Follows pointer and keyboard until the answer is called. */
function watch(show: (target: HTMLElement | null) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let meant: HTMLElement | null = null;
  let shown = false;
  let hiddenAt = -AFTER_ANOTHER;
  const hide = (at: number) => {
    clearTimeout(timer);
    if (shown) hiddenAt = at;
    meant = null;
    shown = false;
    show(null);
  };
  const reveal = (element: HTMLElement) => {
    shown = true;
    show(element);
  };
  const over = (event: PointerEvent) => {
    const element = tipped(event.target);
    if (event.pointerType !== 'mouse' || element === meant) return;
    hide(event.timeStamp);
    meant = element;
    if (element === null) return;
    timer = setTimeout(() => reveal(element), event.timeStamp - hiddenAt < AFTER_ANOTHER ? 0 : DELAY);
  };
  const focus = ({ target, timeStamp }: FocusEvent) => {
    const element = tipped(target);
    hide(timeStamp);
    if (element?.matches(':focus-visible') && element === target) reveal(element);
  };
  const away = ({ timeStamp }: Event) => hide(timeStamp);
  const listening = new AbortController();
  const options = { signal: listening.signal, capture: true };
  document.addEventListener('pointerover', over, options);
  document.addEventListener('focusin', focus, options);
  for (const event of ['focusout', 'pointerdown', 'keydown', 'scroll'] as const) document.addEventListener(event, away, options);
  return () => {
    clearTimeout(timer);
    listening.abort();
  };
}

function tipped(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-tip]') : null;
}
