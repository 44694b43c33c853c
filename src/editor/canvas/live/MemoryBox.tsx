import { useEffect, useRef, type CSSProperties } from 'react';
import { centreOf, growBounds, type Bounds } from '#core/diagram';
import type { VariableId } from '#core/model';
import { words } from '#core/words';
import { classes } from '#editor/ui';
import { useDragged } from '../stage/useDragged.ts';
import type { MemoryMoves } from './useMemoryMoves.ts';

const say = words.sketchPanel.box;

/** How far the box stands off its word, half its side, and how far what can take it reaches around its own. */
const OFF = 16;
const HALF = 6;
const AIR = 6;

interface MemoryBoxProps {
  readonly word: VariableId;
  readonly name: string;
  readonly room: Bounds;
  /** Nobody has said that it adds up: the sketch took it. */
  readonly taken: boolean;
  readonly lifted: boolean;
  readonly moves: MemoryMoves;
}

/** The memory of one word, to take in hand by a press, a key or a drag. */
export function MemoryBox({ word, name, room, taken, lifted, moves }: MemoryBoxProps) {
  const button = useRef<HTMLButtonElement>(null);
  const at = { x: room.right + OFF, y: centreOf(room).y };
  const { by, handlers } = useDragged((away) => moves.drop({ x: at.x + away.x, y: at.y + away.y }), { onBegin: () => moves.lift(word), onCancel: moves.leave });
  useEffect(() => {
    if (moves.landed(word)) button.current?.focus();
  });
  return (
    <button
      ref={button}
      type="button"
      className={classes('lw-memory-box', 'nopan', taken && 'lw-memory-box-taken', lifted && 'lw-memory-box-lifted')}
      style={{ transform: `translate(${at.x + by.x}px,${at.y + by.y}px)` }}
      aria-label={taken ? say.taken(name) : say.label(name)}
      aria-pressed={lifted}
      title={say.help}
      onKeyDown={moves.keys}
      onClick={() => (lifted ? moves.leave() : moves.lift(word))}
      {...handlers}
    >
      <svg width={2 * HALF + 4} height={2 * HALF + 4} viewBox={`${-HALF - 2} ${-HALF - 2} ${2 * HALF + 4} ${2 * HALF + 4}`} aria-hidden>
        <rect x={-HALF} y={-HALF} width={2 * HALF} height={2 * HALF} rx={1.5} />
      </svg>
    </button>
  );
}

interface MemoryTakerProps {
  readonly name: string;
  readonly room: Bounds;
  readonly onPut: () => void;
  readonly onKeyDown: MemoryMoves['keys'];
}

/** A word that can take the memory that is in hand: all of it is the button. */
export function MemoryTaker({ name, room, onPut, onKeyDown }: MemoryTakerProps) {
  const { left, top, right, bottom } = growBounds(room, AIR);
  const middle = centreOf(room);
  const size = { '--wide': `${right - left}px`, '--high': `${bottom - top}px`, transform: `translate(${middle.x}px,${middle.y}px)` } as CSSProperties;
  return (
    <button type="button" className="lw-memory-taker nopan" style={size} aria-label={say.taker(name)} onPointerDown={(event) => event.stopPropagation()} onKeyDown={onKeyDown} onClick={onPut}>
      <span />
    </button>
  );
}
