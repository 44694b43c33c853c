import type { Model, ViewElement } from '#core/model';
import { words } from '#core/words';
import { getSelection } from '#editor/store';
import { openPlace } from './chosen.ts';

const say = words.actions.called;

/** What is selected, or chosen from a list, as undo and notices call it: `Customers`, `price → demand`, `3 elements`. */
export function calledSelection(): string {
  const place = openPlace();
  const { elements, variable, link } = getSelection();
  const [only, second] = elements.flatMap((id) => place?.view.elements[id] ?? []);
  if (!place) return '';
  if (second) return say.several(elements.length);
  if (only) return calledElement(place.model, only);
  if (variable !== null) return place.model.variables[variable]?.name ?? '';
  return link === null ? '' : calledLink(place.model, link);
}

function calledElement(model: Model, element: ViewElement): string {
  switch (element.kind) {
    case 'shape': return model.variables[element.variable]?.name ?? '';
    case 'ghost': return say.ghost(model.variables[element.variable]?.name ?? '');
    case 'cloud': return say.cloud(model.variables[element.flow]?.name ?? '');
    case 'curve': return calledLink(model, element.link);
    case 'note': return say.note;
    case 'frame': return say.frame(element.title);
  }
}

function calledLink({ links, variables }: Model, id: keyof Model['links']): string {
  const link = links[id];
  return link ? say.link(variables[link.from]?.name ?? '', variables[link.to]?.name ?? '') : '';
}
