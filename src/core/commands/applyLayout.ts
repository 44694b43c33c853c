import type { Command, ElementId, Point } from '#core/model';
import { clampBend } from './links.ts';
import { put, spot, target, type Where } from './target.ts';

/** Where automatic layout wants elements of a view, by their ids; what is not named stays as it is. */
export interface LayoutPlaces {
  /** Centres of symbols, valves, ghosts, clouds, notes and frames. */
  readonly places?: Readonly<Record<ElementId, Point>>;
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
    const corners = layout.corners?.[element.id] ?? (at && []);
    if (element.kind === 'shape' && !pinned && corners) put(element, 'bends', corners.length > 0 ? corners.map(spot) : null);
  }
};
