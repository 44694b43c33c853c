import type { ViewDrawing } from '#core/diagram';
import type { ElementId, Model, VariableId } from '#core/model';
import { shapeOf } from './shape.ts';

/** Against the arrows, or along them. */
export type Way = 'causes' | 'effects';

/** A walk from one element to the first, second, third ... of those that feed it or that it feeds. */
export interface Trail {
  readonly origin: ElementId;
  readonly way: Way;
  /** Where the walk is among `stops`. */
  readonly index: number;
  readonly stops: readonly ElementId[];
}

/**
 * The next stop from an element: the walk that led here goes on to the next of several, in a circle; otherwise, or
 * `anew`, one starts here. Null where nothing leads on.
 */
export function nextStop(model: Model, view: ViewDrawing, from: ElementId, { way, anew }: { readonly way: Way; readonly anew: boolean }, trail: Trail | null): Trail | null {
  const led = trail !== null && trail.way === way && trail.stops[trail.index] === from;
  if (led && !anew && trail.stops.length > 1) return { ...trail, index: (trail.index + 1) % trail.stops.length };
  const stops = way === 'causes' ? causesOf(model, view, from) : effectsOf(model, view, from);
  return stops.length === 0 ? null : { origin: from, way, index: 0, stops };
}

/** The elements of what feeds one: causes by links, the flows of a stock that fill or drain it, the ends of a link. */
export function causesOf(model: Model, view: ViewDrawing, id: ElementId): ElementId[] {
  const drawing = view.byElement.get(id);
  switch (drawing?.kind) {
    case 'symbol':
    case 'flow': {
      const { id: variable } = drawing.variable;
      const flows = Object.values(model.variables).flatMap((other) => (other.kind === 'flow' && (other.to === variable || other.from === variable) ? [other.id] : []));
      const source = drawing.kind === 'flow' && drawing.variable.from !== null ? [drawing.variable.from] : [];
      const links = Object.values(model.links).flatMap(({ from, to }) => (to === variable ? [from] : []));
      return shown(view, [...flows, ...source, ...links], id);
    }
    case 'link': return shown(view, [drawing.link.from], id, drawing.element.from);
    case 'cloud': return drawing.element.end === 'to' ? shown(view, [drawing.element.flow], id) : [];
    default: return [];
  }
}

/** The elements of what one feeds. */
export function effectsOf(model: Model, view: ViewDrawing, id: ElementId): ElementId[] {
  const drawing = view.byElement.get(id);
  switch (drawing?.kind) {
    case 'symbol':
    case 'flow': {
      const { variable } = drawing;
      const stocks = variable.kind === 'flow' ? [variable.to, variable.from].filter((end) => end !== null) : [];
      const flows = Object.values(model.variables).flatMap((other) => (other.kind === 'flow' && other.from === variable.id ? [other.id] : []));
      const links = Object.values(model.links).flatMap(({ from, to }) => (from === variable.id ? [to] : []));
      return shown(view, [...stocks, ...flows, ...links], id);
    }
    case 'link': return shown(view, [drawing.link.to], id);
    case 'cloud': return drawing.element.end === 'from' ? shown(view, [drawing.element.flow], id) : [];
    default: return [];
  }
}

/** The symbols of variables, each once and never the one they are seen from; `ghost` stands in where it is given. */
function shown(view: ViewDrawing, variables: readonly VariableId[], from: ElementId, ghost?: ElementId): ElementId[] {
  if (ghost !== undefined) return [ghost];
  const symbols = variables.flatMap((variable) => shapeOf(view, variable)?.id ?? []);
  return [...new Set(symbols)].filter((id) => id !== from);
}
