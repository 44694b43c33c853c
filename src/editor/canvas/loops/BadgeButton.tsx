import { useStoreApi } from '@xyflow/react';
import { memo, useRef, useState, type CSSProperties, type PointerEvent } from 'react';
import type { LoopSign } from '#core/diagram';
import type { Point } from '#core/model';
import { nameLoopByHand, pointAtLoop, select, showLoop, useLoopInHand, useLoops, type Loops } from '#editor/store';
import { classes } from '#editor/ui';
import { badgeId } from './badgeId.ts';
import { spokenLoop } from './spoken.ts';
import { SignPicture } from './SignPicture.tsx';
import { placeLabel } from './placing.ts';

/** A press that strays further than this many pixels drags. */
const SLOP = 5;

interface BadgeButtonProps {
  readonly sign: LoopSign;
  readonly faded: boolean;
}

/** A finger presses where it can: so many pixels, but no more than so many times the badge's size in the diagram. */
const LARGEST = 2.4;

/**
 * The badge of a loop: pointing at it lights its loop up, a press tells its story, a double press gives it a nickname, and
 * dragged elsewhere it becomes a label that stays there.
 */
export const BadgeButton = memo(function BadgeButton({ sign, faded }: BadgeButtonProps) {
  const { key, at } = sign;
  const loops = useLoops(whole);
  const held = useLoopInHand((inHand) => inHand.held === key || inHand.chosen === key);
  const cursor = useLoopInHand((inHand) => inHand.held === key);
  const { by, handlers } = useDrag((point) => placeLabel(sign, { x: at.x + point.x, y: at.y + point.y }));
  const style = { transform: `translate(${at.x + by.x}px,${at.y + by.y}px)`, '--largest': LARGEST } as CSSProperties;
  return (
    <button
      type="button"
      id={badgeId(key)}
      tabIndex={-1}
      className={classes('lw-loop-sign', 'lw-loop-badge', 'nopan', held && 'lw-loop-held', cursor && 'lw-loop-cursor', faded && 'lw-faded')}
      style={style}
      aria-label={spokenLoop(loops, key)}
      onPointerEnter={() => pointAtLoop(key)}
      onPointerLeave={() => pointAtLoop(null)}
      onClick={() => {
        select([]);
        showLoop(key);
      }}
      onDoubleClick={() => nameLoopByHand(key)}
      {...handlers}
    >
      <SignPicture sign={sign} />
    </button>
  );
});

const whole = (loops: Loops): Loops => loops;

/** How far something is being dragged, in diagram units, and what hears of pointers; the click that ends a drag is none. */
function useDrag(onDrop: (by: Point) => void) {
  const store = useStoreApi();
  const [by, setBy] = useState<Point>(HERE);
  const began = useRef<(Point & { readonly moved: boolean }) | null>(null);
  const offset = ({ clientX, clientY }: PointerEvent): Point => {
    const zoom = store.getState().transform[2];
    return { x: (clientX - (began.current?.x ?? clientX)) / zoom, y: (clientY - (began.current?.y ?? clientY)) / zoom };
  };
  const handlers = {
    onPointerDown: (event: PointerEvent) => {
      event.stopPropagation();
      if (event.button !== 0 || !event.isPrimary) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      began.current = { x: event.clientX, y: event.clientY, moved: false };
    },
    onPointerMove: (event: PointerEvent) => {
      const start = began.current;
      if (!start) return;
      event.stopPropagation();
      if (!start.moved && Math.hypot(event.clientX - start.x, event.clientY - start.y) <= SLOP) return;
      began.current = { ...start, moved: true };
      setBy(offset(event));
    },
    onPointerUp: (event: PointerEvent) => {
      if (began.current?.moved) {
        onDrop(offset(event));
        swallowClick(event.currentTarget);
      }
      began.current = null;
      setBy(HERE);
    },
    onPointerCancel: () => {
      began.current = null;
      setBy(HERE);
    },
  };
  return { by, handlers };
}

const HERE: Point = { x: 0, y: 0 };

/** A browser sends a click after a drag; this one means nothing. */
function swallowClick(element: Element): void {
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  element.addEventListener('click', swallow, { capture: true, once: true });
  window.setTimeout(() => element.removeEventListener('click', swallow, { capture: true }));
}
