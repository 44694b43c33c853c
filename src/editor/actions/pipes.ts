import { placeElement, setBends } from '#core/commands';
import { drawView, type FlowDrawing } from '#core/diagram';
import type { Point, Shape } from '#core/model';
import { words } from '#core/words';
import { edit } from '#editor/store';
import type { ActionSpec } from './action.ts';
import { chosenOf, here, openPlace } from './chosen.ts';

/** How far a detour goes from where the pipe runs now. */
const DETOUR = 72;

const { labels } = words.actions;

const detour = (id: 'pipeAbove' | 'pipeBelow' | 'pipeLeft' | 'pipeRight', way: Point): ActionSpec => ({
  group: 'pipes',
  aboutSelection: true,
  when: () => valves().length > 0,
  run: () => lead(labels[id], way),
});

/** How pipes run. */
export const pipeActions = {
  pipeStraight: {
    group: 'pipes',
    aboutSelection: true,
    when: () => valves().some(({ bends }) => bends !== undefined),
    run: () => edit(labels.pipeStraight, (draft) => { for (const { id } of valves()) setBends(draft, { ...here(), element: id, bends: [] }); }),
  },
  pipeAbove: detour('pipeAbove', { x: 0, y: -1 }),
  pipeBelow: detour('pipeBelow', { x: 0, y: 1 }),
  pipeLeft: detour('pipeLeft', { x: -1, y: 0 }),
  pipeRight: detour('pipeRight', { x: 1, y: 0 }),
} satisfies Record<string, ActionSpec>;

/** Lays the stretch with the valve aside, with a corner before and one behind it; again goes further. */
function lead(step: string, way: Point): void {
  const drawn = pipes();
  edit(step, (draft) => {
    for (const { id, element: { x, y }, pipe: { points } } of drawn) {
      const [from, to] = [points[0] ?? { x, y }, points.at(-1) ?? { x, y }];
      const valve = { x: x + way.x * DETOUR, y: y + way.y * DETOUR };
      const corner = (end: Point): Point => (way.x === 0 ? { x: end.x, y: valve.y } : { x: valve.x, y: end.y });
      placeElement(draft, { ...here(), element: id, to: valve });
      setBends(draft, { ...here(), element: id, bends: [corner(from), corner(to)] });
    }
  });
}

/** The chosen flows that have a pipe here. Menus ask after every edit and every key, so nothing is drawn to know it. */
function valves(): Shape[] {
  const place = openPlace();
  if (!place || place.view.notation === 'causal') return [];
  return chosenOf('shape').filter(({ variable }) => place.model.variables[variable]?.kind === 'flow');
}

function pipes(): FlowDrawing[] {
  const place = openPlace();
  const shapes = new Set(valves().map(({ id }) => id));
  if (!place || shapes.size === 0) return [];
  return drawView(place.model, place.view).drawings.filter((drawing): drawing is FlowDrawing => drawing.kind === 'flow' && shapes.has(drawing.id));
}
