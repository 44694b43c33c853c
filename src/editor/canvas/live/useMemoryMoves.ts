import { useEffect, useRef, type KeyboardEvent } from 'react';
import { growBounds, holds, type Bounds } from '#core/diagram';
import type { Model, Point, VariableId } from '#core/model';
import { words } from '#core/words';
import { getSketch, liftMemory, putMemory, takersOf, useSketch } from '#editor/store';

const say = words.sketchPanel.box;

/** Around a word that can take the memory it may be let go, in diagram units. */
const NEAR = 12;

/** What can be done with the memory of a diagram that is played; each is spoken. */
export interface MemoryMoves {
  readonly lift: (word: VariableId) => void;
  readonly put: (word: VariableId) => void;
  /** Lets it go at a point of the diagram: it moves where a word there can take it. */
  readonly drop: (at: Point) => void;
  /** Lets it be where it was. */
  readonly leave: () => void;
  /** Escape lets it be. */
  readonly keys: (event: KeyboardEvent) => void;
  /** Whether the memory has just been put into a word, or left there, by keyboard: its box takes the keyboard; asked once. */
  readonly landed: (word: VariableId) => boolean;
}

/** Moves memory between the words of a model that stand in these rooms. */
export function useMemoryMoves(model: Model | null, rooms: ReadonlyMap<VariableId, Bounds>, speak: (sentence: string) => void): MemoryMoves {
  const lifted = useSketch((sketch) => sketch.lifted);
  const landing = useRef<VariableId | null>(null);
  useLetGo(lifted !== null);
  const nameOf = (id: VariableId): string => model?.variables[id]?.name ?? '';
  const leave = (): void => {
    const { lifted: from } = getSketch();
    if (from === null) return;
    landing.current = hasKeys() ? from : null;
    liftMemory(null);
    speak(say.left);
  };
  const put = (to: VariableId): void => {
    const had = hasKeys();
    if (!putMemory(to)) return;
    landing.current = had ? to : null;
    speak(say.moved(nameOf(to)));
  };
  return {
    lift: (word) => {
      const takers = takersOf(word);
      if (takers.length === 0) return speak(say.nowhere(nameOf(word)));
      liftMemory(word);
      speak(say.lifted(takers.map(nameOf)));
    },
    put,
    drop: (at) => {
      const to = takersOf(getSketch().lifted).find((word) => {
        const room = rooms.get(word);
        return room !== undefined && holds(growBounds(room, NEAR), at);
      });
      if (to === undefined) leave();
      else put(to);
    },
    leave,
    keys: (event) => {
      if (event.key !== 'Escape' || getSketch().lifted === null) return;
      event.stopPropagation();
      event.preventDefault();
      leave();
    },
    landed: (word) => {
      const here = landing.current === word;
      if (here) landing.current = null;
      return here;
    },
  };
}

/** Whether the keyboard is on a box, or on a word that can take one. */
function hasKeys(): boolean {
  return document.activeElement?.closest('.lw-memory-layer') instanceof Element;
}

/** A press on anything else leaves the memory where it was. */
function useLetGo(isLifted: boolean): void {
  useEffect(() => {
    if (!isLifted) return undefined;
    const press = (event: PointerEvent) => {
      if (!(event.target instanceof Element) || !event.target.closest('.lw-memory-layer')) liftMemory(null);
    };
    window.addEventListener('pointerdown', press, { capture: true });
    return () => window.removeEventListener('pointerdown', press, { capture: true });
  }, [isLifted]);
}
