import { memo, useMemo, type CSSProperties } from 'react';
import { shiftBounds, type Bounds, type ViewDrawing } from '#core/diagram';
import type { Model, VariableId } from '#core/model';
import { words } from '#core/words';
import { takersOf, useSelection, useSketch } from '#editor/store';
import { useCalmZoom } from '../stage/useCalmZoom.ts';
import { MemoryBox, MemoryTaker } from './MemoryBox.tsx';
import { useMemoryMoves } from './useMemoryMoves.ts';
import './memory.css';

interface MemoryLayerProps {
  readonly model: Model | null;
  readonly drawing: ViewDrawing;
  readonly say: (sentence: string) => void;
}

const NOWHERE: ReadonlyMap<VariableId, Bounds> = new Map();

/**
 * The memory of a diagram that is played, as a small box beside each word that adds up: pressed it is in hand, and the
 * words that can take it are buttons; pressed there, or dragged there, it moves.
 */
export const MemoryLayer = memo(function MemoryLayer({ model, drawing, say }: MemoryLayerProps) {
  const open = useSelection((workbench) => workbench.model);
  const { play, lifted } = useSketch((sketch) => ({ play: sketch.model === open ? sketch.play : null, lifted: sketch.lifted }));
  const zoom = useCalmZoom();
  const rooms = useMemo(() => (play ? roomsOf(drawing) : NOWHERE), [drawing, play]);
  const moves = useMemoryMoves(model, rooms, say);
  if (!play || !model) return null;

  const nameOf = (id: VariableId): string => model.variables[id]?.name ?? '';
  return (
    <div className="lw-memory-layer lw-canvas-chrome" style={{ '--pixel': 1 / zoom } as CSSProperties} role="group" aria-label={words.sketchPanel.box.all}>
      {play.moves.map(({ from }) => {
        const room = rooms.get(from);
        return room && <MemoryBox key={from} word={from} name={nameOf(from)} room={room} taken={play.choice.added.includes(from)} lifted={lifted === from} moves={moves} />;
      })}
      {takersOf(lifted).map((word) => {
        const room = rooms.get(word);
        return room && <MemoryTaker key={word} name={nameOf(word)} room={room} onPut={() => moves.put(word)} onKeyDown={moves.keys} />;
      })}
    </div>
  );
});

/** Where the words of a view stand, by their variables; ghosts hold nothing. */
function roomsOf({ drawings }: ViewDrawing): ReadonlyMap<VariableId, Bounds> {
  return new Map(
    drawings.flatMap((drawing): [VariableId, Bounds][] =>
      drawing.kind === 'symbol' && !drawing.face.ghost ? [[drawing.variable.id, shiftBounds(drawing.face.bounds, drawing.element)]] : [],
    ),
  );
}
