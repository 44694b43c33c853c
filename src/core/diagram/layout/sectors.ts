import type { ElementId, Frame, NoteBox, ViewElement } from '#core/model';
import { standsIn } from '../standing.ts';
import type { Node } from './net.ts';

/** What stands on one ground, the page or a frame: nodes by their indexes, notes, and the frames right on it. */
export interface Ground {
  readonly nodes: readonly number[];
  readonly notes: readonly NoteBox[];
  readonly sectors: readonly Sector[];
}

/** A frame with what stands in it. One that does not move stays where it is and grows where its contents need it. */
export interface Sector extends Ground {
  readonly frame: Frame;
  readonly moves: boolean;
}

/**
 * Sorts the nodes, notes and frames of a view by the smallest frame that each stands in. Their order is the view's, so
 * that no frame's size decides where another goes.
 */
export function groundOf(elements: readonly ViewElement[], nodes: readonly Node[], mayMove: (id: ElementId) => boolean): Ground {
  const frames = elements.filter((element) => element.kind === 'frame');
  const smallestFirst = frames.toSorted((a, b) => a.width * a.height - b.width * b.height);
  const homes = new Map(elements.map((element) => [element.id as string, homeOf(element, smallestFirst)]));
  const within = (home: ElementId | null): Ground => ({
    nodes: [...nodes.keys()].filter((index) => homes.get(nodes[index]?.key ?? '') === home),
    notes: elements.filter((element) => element.kind === 'note').filter(({ id }) => homes.get(id) === home),
    sectors: frames.filter(({ id }) => homes.get(id) === home).map((frame): Sector => {
      const inner = within(frame.id);
      return { ...inner, frame, moves: mayMove(frame.id) && nodesIn(inner).every((index) => nodes[index]?.moves) };
    }),
  });
  return within(null);
}

/** All nodes on a ground and in the frames on it. */
export function nodesIn({ nodes, sectors }: Ground): number[] {
  return [...nodes, ...sectors.flatMap(nodesIn)];
}

/** A frame and all frames within it. */
export function framesIn(sector: Sector): Sector[] {
  return [sector, ...sector.sectors.flatMap(framesIn)];
}

/** The smallest frame that an element stands in; of two as large the one that comes first in the order given holds the other. */
function homeOf(element: ViewElement, smallestFirst: readonly Frame[]): ElementId | null {
  const larger = element.kind === 'frame' ? smallestFirst.slice(smallestFirst.indexOf(element) + 1) : smallestFirst;
  return larger.find((frame) => standsIn(element, frame))?.id ?? null;
}
