import type { ElementId, Model, ModelDocument, ModelId, View, ViewElement, ViewId } from '#core/model';
import { type Bounds, boundsAround, centreOf, isSame } from '../bounds.ts';
import { withStanding } from '../standing.ts';
import type { LayoutResult } from './result.ts';

/** Which view of which model. */
export interface LayoutPlace {
  readonly model: ModelId;
  readonly view: ViewId;
}

/** What to lay out and what to leave. */
export interface TidyOptions {
  /** The elements that may move; absent: all. */
  readonly elements?: readonly ElementId[] | undefined;
  /** Elements that stay beside those whose author pinned them. */
  readonly pinned?: readonly ElementId[] | undefined;
  /** Asked between groups that nothing connects; once it says true the rest stays as it is. */
  readonly shouldStop?: (() => boolean) | undefined;
}

const NOTHING: LayoutResult = { places: [], sizes: [], curves: [], pipes: [], labels: [] };

/**
 * New places for a view's elements: loops of words round, chains of stocks from left to right with the rest around
 * them, nothing overlapping, few crossings; the middle stays where it was. Frames take along what stands in them and
 * fit themselves around it. What is pinned or not selected stays and is kept clear of. The same view is always laid
 * out the same way. The layout library is loaded by the first call. An unknown model or view gives an empty result.
 */
export async function tidy(document: ModelDocument, where: LayoutPlace, options: TidyOptions = {}): Promise<LayoutResult> {
  const model = document.models[where.model];
  const view = model?.views[where.view];
  if (!model || !view) return NOTHING;
  const [{ layGround }, { hiddenTies }, { sceneOf }] = await Promise.all([import('./layGround.ts'), import('./arrange.ts'), import('./scene.ts')]);
  const { nodes, ties, shapes, curves, ground } = sceneOf(model, view, movable(view, options));
  ties.push(...hiddenTies(document, model, shapes, ties));
  const { places, bows, notes, frames } = layGround({ nodes, ties }, ground, options.shouldStop);
  const moved = nodes.flatMap(({ key, moves }, index) => (moves && places[index] ? [{ element: key as ElementId, at: places[index] }] : []));
  const touched = (tie: number): boolean => [ties[tie]?.from, ties[tie]?.to].some((end) => end !== undefined && nodes[end]?.moves);
  const framed = [...frames].filter(([id, bounds]) => !covers(bounds, view.elements[id]));
  return {
    places: [...moved, ...[...notes].map(([element, at]) => ({ element, at })), ...framed.map(([element, bounds]) => ({ element, at: centreOf(bounds) }))],
    sizes: framed.map(([element, { left, top, right, bottom }]) => ({ element, width: right - left, height: bottom - top })),
    curves: bows.bows.flatMap(({ tie, bend }) => {
      const element = curves.get(tie);
      return element && touched(tie) ? [{ element, bend }] : [];
    }),
    pipes: moved.flatMap(({ element }) => (isFlow(view, element, model.variables) ? [{ element, bends: [] }] : [])),
    labels: [],
  };
}

/** Whether a frame covers these bounds already. */
function covers(bounds: Bounds, frame: ViewElement | undefined): boolean {
  return frame?.kind === 'frame' && isSame(boundsAround(frame, frame.width, frame.height), bounds);
}

function isFlow(view: View, id: ElementId, variables: Model['variables']): boolean {
  const element = view.elements[id];
  return element?.kind === 'shape' && variables[element.variable]?.kind === 'flow';
}

/** Tells which elements may move. */
function movable(view: View, { elements, pinned = [] }: TidyOptions): (id: ElementId) => boolean {
  const chosen = elements && withStanding(view, elements);
  const stays = new Set(pinned);
  return (id) => {
    const element = view.elements[id];
    return (!chosen || chosen.has(id)) && !stays.has(id) && !(element?.kind === 'shape' && element.pinned);
  };
}
