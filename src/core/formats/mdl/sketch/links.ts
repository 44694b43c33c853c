import { newId, type Link, type VariableId } from '#core/model';
import type { Drawing } from './drawing.ts';

/** The link of the model from one variable to another; a new one where there is none. */
export function linkBetween({ scope }: Pick<Drawing, 'scope'>, from: VariableId, to: VariableId): Link {
  const { links } = scope.model;
  const known = Object.values(links).find((link) => link.from === from && link.to === to);
  const link: Link = known ?? { id: newId(scope.file.document, 'l'), from, to };
  links[link.id] = link;
  return link;
}
