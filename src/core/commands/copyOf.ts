import { shapeOf } from '#core/model';
import type { Cloud, Curve, ElementId, Flow, Model, ModelDocument, VariableId, View, ViewElement } from '#core/model';
import { cloudOf } from './flows.ts';
import { FRAGMENT, type Fragment } from './fragment.ts';
import type { OfElements } from './looks.ts';
import { needsOf } from './needs.ts';
import { plainCopy } from './plain.ts';
import { elementsOf, target } from './target.ts';

/**
 * Elements of a view as a fragment that can be pasted anywhere: with their variables, the links among them, and the
 * dimensions, units, tag colours and module definitions they need. Null where there is nothing to copy.
 */
export function copyOf(document: ModelDocument, { elements, ...where }: OfElements): Fragment | null {
  const place = target(document, where);
  if (!place) return null;
  const { model, view } = place;
  const chosen = [...new Set(elements)].flatMap((id) => view.elements[id] ?? []);
  const solid = chosen.filter((element) => element.kind !== 'curve' && element.kind !== 'cloud');
  if (solid.length === 0) return null;
  const symbols = new Set(solid.flatMap((element) => (element.kind === 'shape' ? [element.variable] : [])));
  const ghosts = solid.flatMap((element) => (element.kind === 'ghost' ? [element.variable] : []));
  const variables = [...new Set([...symbols, ...ghosts])].flatMap((id) => model.variables[id] ?? []).map(plainCopy);
  const clouds = variables.flatMap((flow) => (flow.kind === 'flow' ? freeEnds(view, flow, symbols) : []));
  const curves = elementsOf(view).filter((element): element is Curve => element.kind === 'curve' && comesAlong(model, element, symbols, solid));
  const links = curves.flatMap(({ link }) => model.links[link] ?? []);
  return {
    kind: FRAGMENT,
    version: 1,
    ...needsOf(document, variables),
    variables: byId(variables),
    links: byId(links.map(plainCopy)),
    elements: byId([...solid, ...clouds, ...curves].map(plainCopy)),
  };
}

/** Lets the ends of a copied flow whose stocks stay behind end in clouds, which come along with those it has. */
function freeEnds(view: View, flow: Flow, symbols: ReadonlySet<VariableId>): Cloud[] {
  return (['from', 'to'] as const).flatMap((end) => {
    const stock = flow[end];
    if (stock !== null && symbols.has(stock)) return [];
    flow[end] = null;
    if (end === 'from') delete flow.priority;
    const known = cloudOf(view, flow.id, end);
    const stood = stock === null ? null : shapeOf(view, stock);
    const id = `e0-${flow.id}-${end}` as ElementId;
    if (!symbols.has(flow.id)) return [];
    return known ?? (stood ? { id, kind: 'cloud', flow: flow.id, end, x: stood.x, y: stood.y } : []);
  });
}

/** Links among what is copied come along, those that leave a copied ghost too. */
function comesAlong(model: Model, curve: Curve, symbols: ReadonlySet<VariableId>, solid: readonly ViewElement[]): boolean {
  const link = model.links[curve.link];
  if (!link || !symbols.has(link.to)) return false;
  const ghost = curve.from !== undefined && solid.some(({ id }) => id === curve.from);
  if (curve.from !== undefined && !ghost && symbols.has(link.from)) return true;
  return ghost || (curve.from === undefined && symbols.has(link.from));
}

function byId<Entry extends { id: string }>(entries: readonly Entry[]): Record<Entry['id'], Entry> {
  return Object.fromEntries(entries.map((entry) => [entry.id, entry])) as Record<Entry['id'], Entry>;
}
