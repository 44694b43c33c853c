import { newId } from '#core/model';
import type { Link, Model, ModelDocument, VariableId } from '#core/model';
import { linkBetween } from '../links.ts';
import type { Border } from './parting.ts';

/** By which variables the two sides read each other: by the one outside, or inside, the one that stands for it on the other side. */
export interface Passages extends Border {
  readonly doors: ReadonlyMap<VariableId, VariableId>;
  readonly mirrors: ReadonlyMap<VariableId, VariableId>;
}

/** Links inside go along; one that crosses the border ends at the module, and goes on inside from what brings its cause in. */
export function moveLinks(document: ModelDocument, model: Model, { part, module, parting: { inside }, doors, mirrors }: Passages): void {
  for (const link of Object.values(model.links)) {
    const [from, to] = [inside.has(link.from), inside.has(link.to)];
    if (!from && !to) continue;
    if (from && to) {
      delete model.links[link.id];
      part.links[link.id] = { ...link };
      continue;
    }
    const door = to ? doors.get(link.from) : undefined;
    if (door !== undefined) join(document, part, { ...link, from: door });
    const ends = from ? { from: mirrors.get(link.from) ?? module.id, to: link.to } : { from: link.from, to: module.id };
    if (linkBetween(model, ends.from, ends.to)) delete model.links[link.id];
    // In its place: taken out and put back it would stand last now, but not when the step is redone.
    else model.links[link.id] = plainly(link, ends, from);
  }
}

function join(document: ModelDocument, part: Model, link: Link): void {
  if (linkBetween(part, link.from, link.to)) return;
  const id = newId(document, 'l');
  part.links[id] = { ...link, id };
}

/** What a cause does to a whole part is not what it does to one variable of it: what is claimed of that stays inside. */
function plainly(link: Link, ends: { readonly from: VariableId; readonly to: VariableId }, keeps: boolean): Link {
  return keeps ? { ...link, ...ends } : { id: link.id, ...ends };
}
