import type { ElementId, ModelDocument, ModelId, View, ViewId } from '#core/model';
import { withStanding } from '../standing.ts';
import { hiddenTies } from './hidden.ts';
import type { Net } from './net.ts';
import { sceneOf } from './scene.ts';
import type { Ground } from './sectors.ts';

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
}

/** All that laying out a view takes, as plain data that any thread can be given: boxes, outlines and who is tied to whom. */
export interface LayoutQuestion {
  readonly net: Net;
  readonly ground: Ground;
  /** The curve that each drawn tie is, by the tie's index. */
  readonly curves: ReadonlyMap<number, ElementId>;
  /** The shapes whose pipes are drawn the plainest way once they move. */
  readonly flows: readonly ElementId[];
}

/** Reads from a document what laying out one of its views takes; null for an unknown model or view. */
export function layoutQuestion(document: ModelDocument, where: LayoutPlace, options: TidyOptions = {}): LayoutQuestion | null {
  const model = document.models[where.model];
  const view = model?.views[where.view];
  if (!model || !view) return null;
  const { nodes, ties, shapes, curves, ground } = sceneOf(model, view, movable(view, options));
  const flows = Object.values(view.elements).flatMap((element) => (element.kind === 'shape' && model.variables[element.variable]?.kind === 'flow' ? [element.id] : []));
  return { net: { nodes, ties: [...ties, ...hiddenTies(document, model, shapes, ties)] }, ground, curves, flows };
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
