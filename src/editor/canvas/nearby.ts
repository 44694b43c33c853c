import { drawingsNear, gridOf, type Bounds, type Drawing, type Grid, type ViewDrawing } from '#core/diagram';

/** Filed once a view, when something is first looked for in it: a pointer asks about the same view over and over. */
const known = new WeakMap<ViewDrawing, Grid>();

/** What of a view lies within `slack` diagram units of a region, in painting order. */
export function nearby(view: ViewDrawing, region: Bounds, slack: number): readonly Drawing[] {
  const grid = known.get(view) ?? gridOf(view.drawings);
  known.set(view, grid);
  return drawingsNear(grid, region, slack);
}
