import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { VariableId } from '#core/model';
import { createByKey, type ByKey } from './byKey.ts';
import type { Reading } from './readings.ts';

/** Readings by variable. */
export type Live = ByKey<VariableId, Reading>;

/** A canvas's readings; none at first. */
export function createLive(): Live {
  return createByKey(same);
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
