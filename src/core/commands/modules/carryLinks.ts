import { createResolver, isBlank, newId, readsOf } from '#core/model';
import type { Link, LinkId, Model, ModelDocument, VariableId } from '#core/model';
import { linkBetween } from '../links.ts';
import { plainCopy } from '../plain.ts';
import { standsFor, type Inlining } from './inlining.ts';

/** What became of a module's links. */
interface Carried {
  /** By their ids in the module: their ids here. */
  readonly links: ReadonlyMap<LinkId, LinkId>;
  /** Variables whose equations now read what nothing is drawn for. */
  readonly asking: readonly VariableId[];
}

/** Links of the module come along; those that ended at it now end at what they meant. */
export function carryLinks(document: ModelDocument, model: Model, inlining: Inlining): Carried {
  const { module, ids, mirrors } = inlining;
  const causes = causesIn(document, model, inlining);
  const asking: VariableId[] = Object.keys(module.bindings).flatMap((id) => ids.get(id as VariableId) ?? []);
  for (const link of Object.values(model.links)) {
    const to = mirrors.get(link.to) ?? link.to;
    const found = link.from === module.id ? causes(to) : [mirrors.get(link.from) ?? link.from];
    const [from] = found;
    if (from === link.from && to === link.to && to !== module.id) continue;
    const [single] = found.length === 1 && to !== module.id ? found : [];
    if (found.length > 1 && to !== module.id) asking.push(to);
    // In its place: taken out and put back it would stand last now, but not when the step is redone.
    if (single !== undefined && single !== to && !linkBetween(model, single, to)) model.links[link.id] = { ...plainCopy(link), from: single, to };
    else delete model.links[link.id];
  }
  return { links: bringLinks(document, model, inlining), asking };
}

/** What of the module a variable outside reads, or for a word: the only word that is given out. */
function causesIn(document: ModelDocument, model: Model, { definition, ids }: Inlining): (reader: VariableId) => VariableId[] {
  const came = new Set(ids.values());
  const resolver = createResolver(document);
  const given = Object.values(definition.variables).filter((one) => one.access === 'output' && 'equation' in one && isBlank(one.equation));
  const words = given.length === 1 ? given.flatMap(({ id }) => ids.get(id) ?? []) : [];
  return (reader) => {
    const variable = model.variables[reader];
    const read = variable ? readsOf(model.id, variable, resolver).filter((id) => came.has(id)) : [];
    return read.length > 0 ? read : words;
  };
}

function bringLinks(document: ModelDocument, model: Model, inlining: Inlining): Map<LinkId, LinkId> {
  const links = new Map<LinkId, LinkId>();
  for (const link of Object.values(inlining.definition.links)) {
    const [from, to] = [standsFor(inlining, link.from), standsFor(inlining, link.to)];
    if (from === null || to === null || from === to) continue;
    const known = linkBetween(model, from, to);
    const id = known?.id ?? (inlining.isLast && !Object.hasOwn(model.links, link.id) ? link.id : newId(document, 'l'));
    if (!known) model.links[id] = withEnds(link, id, from, to);
    links.set(link.id, id);
  }
  return links;
}

function withEnds(link: Link, id: LinkId, from: VariableId, to: VariableId): Link {
  return { ...plainCopy(link), id, from, to };
}
