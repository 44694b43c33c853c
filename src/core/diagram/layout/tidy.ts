import type { ElementId, Frame, ModelDocument } from '#core/model';
import { type Bounds, boundsAround, centreOf, isSame } from '../bounds.ts';
import type { LayoutPlace, LayoutQuestion, TidyOptions } from './question.ts';
import type { LayoutResult } from './result.ts';
import { type Ground, framesIn } from './sectors.ts';

/** What is asked between groups that nothing connects; once it says true the rest stays as it is. */
export type ShouldStop = () => boolean;

/** A layout that changes nothing. */
const NOTHING: LayoutResult = { places: [], sizes: [], curves: [], pipes: [], labels: [] };

/** Reads what `layOut` takes; null for an unknown model or view. */
export async function askLayout(document: ModelDocument, where: LayoutPlace, options?: TidyOptions): Promise<LayoutQuestion | null> {
  const { layoutQuestion } = await import('./question.ts');
  return layoutQuestion(document, where, options);
}

/**
 * New places for a view's elements: loops of words round, chains of stocks from left to right with the rest around
 * them, nothing overlapping, few crossings; the middle stays where it was. Frames take along what stands in them and
 * fit themselves around it. What is pinned or not selected stays and is kept clear of. The same view is always laid
 * out the same way. The layout library is loaded by the first call.
 */
export async function layOut({ net, ground, curves, flows }: LayoutQuestion, shouldStop?: ShouldStop): Promise<LayoutResult> {
  const { layGround } = await import('./layGround.ts');
  const { nodes, ties } = net;
  const { places, bows, notes, frames } = layGround(net, ground, shouldStop);
  const moved = nodes.flatMap(({ key, moves }, index) => (moves && places[index] ? [{ element: key as ElementId, at: places[index] }] : []));
  const touched = (tie: number): boolean => [ties[tie]?.from, ties[tie]?.to].some((end) => end !== undefined && nodes[end]?.moves);
  const framed = changedFrames(ground, frames);
  const plain = new Set(flows);
  return {
    places: [...moved, ...[...notes].map(([element, at]) => ({ element, at })), ...framed.map(([element, bounds]) => ({ element, at: centreOf(bounds) }))],
    sizes: framed.map(([element, { left, top, right, bottom }]) => ({ element, width: right - left, height: bottom - top })),
    curves: bows.bows.flatMap(({ tie, bend }) => {
      const element = curves.get(tie);
      return element && touched(tie) ? [{ element, bend }] : [];
    }),
    pipes: moved.flatMap(({ element }) => (plain.has(element) ? [{ element, bends: [] }] : [])),
    labels: [],
  };
}

/** Lays out a view in the thread that asks. An unknown model or view gives an empty result. */
export async function tidy(document: ModelDocument, where: LayoutPlace, options?: TidyOptions, shouldStop?: ShouldStop): Promise<LayoutResult> {
  const question = await askLayout(document, where, options);
  return question ? layOut(question, shouldStop) : NOTHING;
}

/** The frames that cover something else than before. */
function changedFrames(ground: Ground, frames: ReadonlyMap<ElementId, Bounds>): (readonly [ElementId, Bounds])[] {
  const before = new Map(ground.sectors.flatMap(framesIn).map(({ frame }) => [frame.id, frame]));
  return [...frames].filter(([id, bounds]) => !covers(bounds, before.get(id)));
}

/** Whether a frame covers these bounds already. */
function covers(bounds: Bounds, frame: Frame | undefined): boolean {
  return frame !== undefined && isSame(boundsAround(frame, frame.width, frame.height), bounds);
}
