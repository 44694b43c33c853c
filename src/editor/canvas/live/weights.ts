import { linkWeights, type LinkScores } from '#core/analysis';
import type { LinkId, Model, VariableId } from '#core/model';
import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import { createByKey, type ByKey } from './byKey.ts';

/** How much of what moves its target now comes through a link, in 0..1, and whether it pushes up or down; 0: it does nothing now. */
export interface Weight {
  readonly weight: number;
  readonly sign: 1 | 0 | -1;
}

/** What carries a weight: a drawn link, or the pipe of a flow towards the stock at one end. */
export type WeightKey = LinkId | `${VariableId} ${'from' | 'to'}`;

/** Weights by what carries them. */
export type Weights = ByKey<WeightKey, Weight>;

/** A canvas's weights; none at first. */
export function createWeights(): Weights {
  return createByKey((one, other) => one.weight === other.weight && one.sign === other.sign);
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
