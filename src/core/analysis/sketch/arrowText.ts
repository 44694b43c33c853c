import type { Link, LinkId, Model, VariableId } from '#core/model';
import { words as text } from '#core/words';

/** An arrow in words: `price → demand`. */
export function arrowText(model: Model, id: LinkId): string {
  const link: Link | undefined = model.links[id];
  const name = (end: VariableId | undefined): string => (end === undefined ? '' : (model.variables[end]?.name ?? ''));
  return text.sketch.arrow(name(link?.from), name(link?.to));
}
