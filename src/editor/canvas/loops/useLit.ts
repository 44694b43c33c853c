import { useMemo } from 'react';
import { narrate } from '#core/analysis';
import type { ViewDrawing } from '#core/diagram';
import type { LoopKey } from '#core/model';
import { getDocument, panelsFolded, useLoopInHand, useLoops, useSelection, useSession, type Loops } from '#editor/store';
import { litLoop, type LitLoop, type Step } from './lit.ts';

/**
 * The loop that is lit up while the rest fades: the one pointed at, in the diagram or in a list; else the one that has the
 * keyboard, whose label is selected, or that is being read about while nothing else is selected. Null: none.
 */
export function useLit(view: ViewDrawing, resting: boolean): LitLoop | null {
  const key = useLitKey(view);
  const at = useLoopInHand((inHand) => (inHand.chosen === key ? inHand.step : null));
  const loops = useLoops((all) => all);
  const model = useSelection((selection) => selection.model);
  const exists = useMemo(() => key !== null && loops.set.loops.some((loop) => loop.key === key), [key, loops]);
  const step = useMemo(() => (key === null || at === null ? null : stepOf(loops, key, at)), [key, at, loops]);
  return useMemo(() => (key !== null && exists && resting ? litLoop(view, { document: getDocument(), model }, key, step) : null), [view, model, key, exists, step, resting]);
}

/** The ends of a step of the story of a loop; null where the story has come to its end. */
function stepOf({ set, graph }: Loops, key: LoopKey, at: number): Step | null {
  const loop = set.loops.find((each) => each.key === key);
  const place = loop && narrate(graph, loop).steps[at]?.link;
  const link = place === undefined ? undefined : graph.links[place];
  const [from, to] = [graph.nodes[link?.from ?? -1], graph.nodes[link?.to ?? -1]];
  return from && to ? [from.address, to.address] : null;
}

function useLitKey(view: ViewDrawing): LoopKey | null {
  const { pointed, held, chosen } = useLoopInHand((inHand) => inHand);
  const elements = useSelection((selection) => selection.elements);
  const read = useSession((session) => session.detail === 'loops' && !panelsFolded(session));
  const only = elements.length === 1 && elements[0] !== undefined ? view.byElement.get(elements[0]) : undefined;
  if (pointed !== null) return pointed;
  if (only?.kind === 'note') return only.element.loop ?? null;
  return elements.length === 0 ? (held ?? (read ? chosen : null)) : null;
}
