import { bendThrough } from '#core/diagram';
import type { Curve, Ghost, Shape } from '#core/model';
import { words } from '#core/words';
import { tintFrom } from '../../xmile/tints.ts';
import { addElement, type Drawing } from './drawing.ts';
import { linkBetween } from './links.ts';
import type { SketchArrow } from './objects.ts';

/** Clears a pipe and the valve on it. */
const AROUND_PIPE = 50;

/** Adds the arrows of a sketch: a link of the model, where there is none yet, and its curve. */
export function drawArrows(drawing: Drawing): void {
  const { objects } = drawing.sketch;
  for (const arrow of objects) if (arrow.kind === 'arrow' && !arrow.pipe) drawArrow(drawing, arrow);
}

function drawArrow(drawing: Drawing, arrow: SketchArrow): void {
  const { drawn, shapes, scope } = drawing;
  const from = drawn.get(arrow.from);
  const end = drawn.get(arrow.to);
  const to = end && shapes.get(end.variable);
  if (!from || !to) return;
  if (scope.model.variables[to.variable]?.kind === 'stock') {
    scope.file.report.notice(arrow, words.mdl.arrowToStock, 'lost');
    return;
  }
  const link = linkBetween(drawing, from.variable, to.variable);
  if (arrow.polarity) link.polarity = arrow.polarity;
  if (arrow.delay) link.delay = true;
  if (drawing.curves.has(link.id)) return;
  drawing.curves.add(link.id);
  const tint = tintFrom(arrow.colour);
  addElement<Curve>(drawing, { kind: 'curve', link: link.id, bend: bendOf(drawing, arrow, from, to), ...(tint && { tint }), ...(from.kind === 'ghost' && { from: from.id }) });
}

/** The bend through the handle of a curved arrow; straight ones go around the pipe between a stock and its own flow. */
function bendOf({ scope }: Drawing, { curved, points: [handle] }: SketchArrow, from: Shape | Ghost, to: Shape): number {
  if (curved && handle) return bendThrough(from, to, handle);
  const flow = scope.model.variables[to.variable];
  const joined = flow?.kind === 'flow' && (flow.from === from.variable || flow.to === from.variable);
  return joined ? AROUND_PIPE : 0;
}
