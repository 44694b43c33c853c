import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { VariableId } from '#core/model';
import type { Reading } from './readings.ts';

/** Readings by variable, for the symbols that show them: a symbol hears of its own variable alone. */
export interface Live {
  readonly read: (variable: VariableId) => Reading | null;
  readonly hear: (variable: VariableId, listener: () => void) => () => void;
  /** Replaces all readings. */
  readonly put: (readings: ReadonlyMap<VariableId, Reading>) => void;
}

/** A canvas's readings; none at first. */
export function createLive(): Live {
  let known: ReadonlyMap<VariableId, Reading> = new Map();
  const listeners = new Map<VariableId, Set<() => void>>();
  return {
    read: (variable) => known.get(variable) ?? null,
    hear: (variable, listener) => {
      const heard = listeners.get(variable) ?? new Set();
      listeners.set(variable, heard.add(listener));
      return () => heard.delete(listener);
    },
    put: (readings) => {
      const before = known;
      known = kept(before, readings);
      for (const [variable, heard] of listeners) {
        if (before.get(variable) !== known.get(variable)) for (const listener of heard) listener();
      }
    },
  };
}

/** The new readings, with the earlier object wherever it says the same. */
function kept(before: ReadonlyMap<VariableId, Reading>, now: ReadonlyMap<VariableId, Reading>): ReadonlyMap<VariableId, Reading> {
  return new Map([...now].map(([variable, reading]) => {
    const earlier = before.get(variable);
    return [variable, earlier && same(earlier, reading) ? earlier : reading];
  }));
}

function same(a: Reading, b: Reading): boolean {
  return (
    a.value === b.value && a.rate === b.rate && a.passed === b.passed && a.lean === b.lean && a.memory === b.memory &&
    a.level?.zero === b.level?.zero && a.level?.value === b.level?.value &&
    a.spark?.path === b.spark?.path && a.spark?.x === b.spark?.x && a.spark?.y === b.spark?.y
  );
}

/** The readings of the canvas around a symbol. */
export const LiveContext = createContext<Live>(createLive());

/** A part of what the run says of a variable at the time that is looked at; null where it says nothing. */
export function useReading<Part>(variable: VariableId, part: (reading: Reading) => Part): Part | null {
  const live = useContext(LiveContext);
  const hear = useCallback((listener: () => void) => live.hear(variable, listener), [live, variable]);
  return useSyncExternalStore(hear, () => {
    const reading = live.read(variable);
    return reading && part(reading);
  });
}
