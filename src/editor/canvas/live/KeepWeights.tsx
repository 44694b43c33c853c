import { useEffect } from 'react';
import { useDocument, useMoment, useSelection, useSession, useShares } from '#editor/store';
import { pathTo } from './KeepLive.tsx';
import { rowAt } from './readings.ts';
import { weightsOf, type Weights } from './weights.ts';

const NONE = new Map<never, never>();

/** Keeps links as thick as what comes through them now, while shares of loops are shown. It draws nothing. */
export function KeepWeights({ weights }: { readonly weights: Weights }) {
  const shown = useSession(({ loopShares }) => loopShares);
  const modelId = useSelection(({ model }) => model);
  const model = useDocument(({ models }) => models[modelId] ?? null);
  const path = useDocument((document) => pathTo(document, modelId));
  const scores = useShares(({ shares }) => shares?.scores ?? null);
  const time = useMoment();
  useEffect(() => {
    if (!shown || !scores || !model || path === null) return weights.put(NONE);
    weights.put(weightsOf(scores, rowAt(scores.times, time), model, path));
  }, [weights, shown, scores, model, path, time]);
  return null;
}
