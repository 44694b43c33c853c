import type { Command, ElementId, Point } from '#core/model';
import { clampBend } from './links.ts';
import { put, spot, target, type Where } from './target.ts';

/** Where automatic layout wants elements of a view, by their ids; what is not named stays as it is. */
export interface LayoutPlaces {
  /** Centres of symbols, valves, ghosts, clouds, notes and frames. */
  readonly places?: Readonly<Record<ElementId, Point>>;
  /** Sizes of frames. */
  readonly sizes?: Readonly<Record<ElementId, { readonly width: number; readonly height: number }>>;
  /** Degrees that curves bow by. */
  readonly bends?: Readonly<Record<ElementId, number>>;
  /** Inner corners of flows' pipes, by the flows' symbols; a valve that gets a place and no corners loses its old ones. */
  readonly corners?: Readonly<Record<ElementId, readonly Point[]>>;
}

/** Takes over a layout as one step. Pinned symbols stay where they are; what the view no longer has is passed over. */
export const applyLayout: Command<Where & { readonly layout: LayoutPlaces }> = (document, { layout, ...where }) => {
  const view = target(document, where)?.view;
  if (!view) return;
  for (const element of Object.values(view.elements)) {
    if (element.kind === 'curve') {
      const bend = layout.bends?.[element.id];
      if (bend !== undefined && Number.isFinite(bend)) element.bend = clampBend(bend);
      continue;
    }
    const pinned = element.kind === 'shape' && element.pinned;
    const at = layout.places?.[element.id];
    if (at && !pinned) Object.assign(element, spot(at));
    const size = element.kind === 'frame' && layout.sizes?.[element.id];
    if (size) Object.assign(element, { width: size.width, height: size.height });
    const corners = layout.corners?.[element.id] ?? (at && []);
    if (element.kind === 'shape' && !pinned && corners) put(element, 'bends', corners.length > 0 ? corners.map(spot) : null);
  }
};
