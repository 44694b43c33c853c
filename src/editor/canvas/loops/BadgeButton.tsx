import { memo, type CSSProperties } from 'react';
import type { LoopSign } from '#core/diagram';
import { nameLoopByHand, pointAtLoop, select, showLoop, useLoopInHand, useLoops, type Loops } from '#editor/store';
import { classes } from '#editor/ui';
import { useDragged } from '../stage/useDragged.ts';
import { badgeId } from './badgeId.ts';
import { spokenLoop } from './spoken.ts';
import { SignPicture } from './SignPicture.tsx';
import { placeLabel } from './placing.ts';

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
  const { by, handlers } = useDragged((point) => placeLabel(sign, { x: at.x + point.x, y: at.y + point.y }));
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
