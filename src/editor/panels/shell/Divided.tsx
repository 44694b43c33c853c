import { useRef, useState, type CSSProperties, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { getSession, setSession } from '#editor/store';
import './divided.css';

export interface DividedProps {
  /** Under which this browser remembers where the divider stands. */
  readonly name: string;
  /** `row`: side by side; `column`: one over the other. */
  readonly along: 'row' | 'column';
  /** What the divider changes, for screen readers. */
  readonly label: string;
  readonly first: ReactNode;
  readonly second: ReactNode;
  /** The first side's share in percent before anybody moved the divider. */
  readonly share: number;
  /** Pixels that each side needs. */
  readonly least: readonly [first: number, second: number];
}

/** One press of an arrow key, in percent. */
const STEP = 2;

/** Two sides with a divider between them: dragged, moved with the arrow keys, put back by a double click. */
export function Divided({ name, along, label, first, second, share: usual, least }: DividedProps) {
  const whole = useRef<HTMLDivElement>(null);
  const [share, setShare] = useState(() => getSession().sizes[name] ?? usual);
  const remember = (next: number) => setSession({ sizes: { ...getSession().sizes, [name]: next } });
  const shareAt = ({ clientX, clientY }: PointerEvent) => {
    const box = whole.current?.getBoundingClientRect();
    if (box === undefined) return share;
    return 100 * (along === 'row' ? (clientX - box.left) / box.width : (clientY - box.top) / box.height);
  };
  const move = (next: number) => {
    setShare(bounded(next, whole.current, along, least));
  };
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) move(shareAt(event));
  };
  const hear = (event: KeyboardEvent) => {
    const by = step(event.key, along);
    if (by === 0) return;
    event.preventDefault();
    const next = bounded(share + by, whole.current, along, least);
    setShare(next);
    remember(next);
  };
  const places = { '--lw-share': `${share}%`, '--lw-least-first': `${least[0]}px`, '--lw-least-second': `${least[1]}px` };
  return (
    <div ref={whole} className={`lw-divided lw-divided-${along}`} style={places as CSSProperties}>
      <div className="lw-side lw-side-first">{first}</div>
      <div
        className="lw-divider"
        role="separator"
        aria-label={label}
        aria-orientation={along === 'row' ? 'vertical' : 'horizontal'}
        aria-valuenow={Math.round(share)}
        aria-valuemin={0}
        aria-valuemax={100}
        tabIndex={0}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
        onLostPointerCapture={() => remember(share)}
        onDoubleClick={() => {
          move(usual);
          remember(usual);
        }}
        onKeyDown={hear}
      />
      <div className="lw-side lw-side-second">{second}</div>
    </div>
  );
}

function step(key: string, along: 'row' | 'column'): number {
  const [less, more] = along === 'row' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
  return key === less ? -STEP : key === more ? STEP : 0;
}

/** A share that leaves both sides what they need, as far as there is room. */
function bounded(share: number, whole: HTMLElement | null, along: 'row' | 'column', least: readonly [number, number]): number {
  const room = along === 'row' ? whole?.clientWidth : whole?.clientHeight;
  if (!room) return share;
  const [first, second] = least.map((pixels) => (100 * pixels) / room) as [number, number];
  return Math.max(first, Math.min(share, 100 - second));
}
