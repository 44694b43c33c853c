import { newId } from '#core/model';
import type { Command, Curve, ElementId, Link, Model, ModelDocument, Point, View } from '#core/model';
import { copyOf } from './copyOf.ts';
import type { OfElements } from './looks.ts';
import { insert, type Inserted } from './paste.ts';
import { plainCopy } from './plain.ts';
import { draw, elementsOf, target } from './target.ts';

/** Where copies go unless a distance is given: clear of the originals, yet near them. */
const ASIDE: Point = { x: 32, y: 32 };

/**
 * Copies elements of a view: variables under free names, whose equations use the copies where they used originals of
 * the same selection; ghosts, notes and frames; the links among them and, unless told otherwise, also those that come
 * from others or go to others. A copied flow whose stock is not copied ends in a cloud. Answers the new elements.
 */
export const duplicate: Command<OfElements & { readonly by?: Point; readonly links?: boolean }, ElementId[]> = (document, { by = ASIDE, links = true, ...meant }) => {
  const place = target(document, meant);
  const fragment = copyOf(document, meant);
  if (!place || !fragment) return [];
  const inserted = insert(document, place, fragment, by);
  if (links) copyOuterLinks(document, place, inserted);
  return [...inserted.elements.values()];
};

/** Gives copies the links that their originals have with what was not copied. */
function copyOuterLinks(document: ModelDocument, { model, view }: { model: Model; view: View }, { variables, elements }: Inserted): void {
  const joined = new Set(Object.values(model.links).map(joint));
  for (const curve of elementsOf(view)) {
    const link = curve.kind === 'curve' ? model.links[curve.link] : undefined;
    if (curve.kind !== 'curve' || !link) continue;
    const ends = { from: variables.get(link.from) ?? link.from, to: variables.get(link.to) ?? link.to };
    if (joined.has(joint(ends)) || ends.from === ends.to) continue;
    joined.add(joint(ends));
    const id = newId(document, 'l');
    model.links[id] = { ...plainCopy(link), id, ...ends };
    const { from: ghost, tint, bend } = curve;
    const source = ghostFor(view, ghost === undefined ? undefined : (elements.get(ghost) ?? ghost), ends.from);
    draw(document, view, { kind: 'curve', link: id, bend, ...(tint ? { tint } : {}), ...(source ? { from: source } : {}) });
  }
}

function ghostFor(view: View, wanted: Curve['from'], variable: Link['from']): ElementId | undefined {
  const ghost = wanted === undefined ? undefined : view.elements[wanted];
  return ghost?.kind === 'ghost' && ghost.variable === variable ? ghost.id : undefined;
}

const joint = ({ from, to }: Pick<Link, 'from' | 'to'>): string => `${from} ${to}`;
