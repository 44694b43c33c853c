import { newId, type Link, type VariableId } from '#core/model';
import type { Drawing } from './drawing.ts';

/** The link of the model from one variable to another; a new one where there is none. */
export function linkBetween({ scope }: Pick<Drawing, 'scope'>, from: VariableId, to: VariableId): Link {
  const { model, file, links } = scope;
  const key = `${from} ${to}`;
  const link: Link = links.get(key) ?? { id: newId(file.document, 'l'), from, to };
  links.set(key, link);
  model.links[link.id] = link;
  return link;
}
