import { linkWeights, type LinkScores } from '#core/analysis';
import type { LinkId, Model, VariableId } from '#core/model';
import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';

/** How much of what moves its target now comes through a link, in 0..1, and whether it pushes up or down; 0: it does nothing now. */
export interface Weight {
  readonly weight: number;
  readonly sign: 1 | 0 | -1;
}

/** What carries a weight: a drawn link, or the pipe of a flow towards the stock at one end. */
export type WeightKey = LinkId | `${VariableId} ${'from' | 'to'}`;

/** Weights by what carries them: a link hears of its own alone. */
export interface Weights {
  readonly read: (key: WeightKey) => Weight | null;
  readonly hear: (key: WeightKey, listener: () => void) => () => void;
  readonly put: (weights: ReadonlyMap<WeightKey, Weight>) => void;
}

/** A canvas's weights; none at first. */
export function createWeights(): Weights {
  let known: ReadonlyMap<WeightKey, Weight> = new Map();
  const listeners = new Map<WeightKey, Set<() => void>>();
  return {
    read: (key) => known.get(key) ?? null,
    hear: (key, listener) => {
      const heard = listeners.get(key) ?? new Set();
      listeners.set(key, heard.add(listener));
      return () => heard.delete(listener);
    },
    put: (weights) => {
      const before = known;
      known = new Map([...weights].map(([key, weight]) => {
        const earlier = before.get(key);
        return [key, earlier?.weight === weight.weight && earlier.sign === weight.sign ? earlier : weight];
      }));
      for (const [key, heard] of listeners) if (before.get(key) !== known.get(key)) for (const listener of heard) listener();
    },
  };
}

/** Finer steps than these nobody sees: a link does not render again for less. */
const STEPS = 24;

/** The weights of a model's links and pipes at a row; `path` leads from the root to the instance of the model. */
export function weightsOf(scores: LinkScores, row: number, { variables, links }: Model, path: string): ReadonlyMap<WeightKey, Weight> {
  const between = new Map(linkWeights(scores, row).map(({ from, to, weight, sign }) => [`${from} ${to}`, { weight: Math.round(weight * STEPS) / STEPS, sign }]));
  const found = new Map<WeightKey, Weight>();
  for (const { id, from, to } of Object.values(links)) {
    const weight = between.get(`${path}${from} ${path}${to}`);
    if (weight) found.set(id, weight);
  }
  for (const flow of Object.values(variables)) {
    if (flow.kind !== 'flow') continue;
    for (const end of ['from', 'to'] as const) {
      const weight = flow[end] === null ? undefined : between.get(`${path}${flow.id} ${path}${flow[end]}`);
      if (weight) found.set(`${flow.id} ${end}`, weight);
    }
  }
  return found;
}

/** The weights of the canvas around a link. */
export const WeightsContext = createContext<Weights>(createWeights());

/** The weight of a link or of one end of a pipe at the time that is looked at; null where none is shown. */
export function useWeight(key: WeightKey): Weight | null {
  const weights = useContext(WeightsContext);
  const hear = useCallback((listener: () => void) => weights.hear(key, listener), [weights, key]);
  return useSyncExternalStore(hear, () => weights.read(key));
}

/** How thick a link is drawn, in diagram units: from 1 to 6. */
export function widthOf({ weight }: Weight): number {
  return 1 + 5 * weight;
}
