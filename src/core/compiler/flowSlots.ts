import { cleanName } from '#core/language';
import type { Flow } from '#core/model';
import { words } from '#core/words';
import { goingWith } from './axes.ts';
import { slotAt, type Entity } from './layout.ts';
import { knownAt, settled } from './moving.ts';
import type { Workshop } from './scope.ts';

/** The slots of the flow's elements that reach each element of a stock; null (reported) where their dimensions do not fit. */
export function flowSlots(flow: Flow, stock: Entity, { layout, reporter, going, lists }: Workshop): readonly number[] | null {
  const entity = layout.byAddress.get([...stock.instance.path, flow.id].join('.'));
  if (!entity) return null;
  const places = lists.places(stock.dimensions, stock.elements.length);
  const axes = stock.dimensions.map((dimension, axis) => ({ dimension, place: settled(0, places[axis] ?? []) }));
  const wanted = entity.dimensions.map((dimension, axis) => {
    const like = entity.dimensions.slice(0, axis).filter(({ id }) => id === dimension.id).length;
    const same = axes.filter((place) => place.dimension.id === dimension.id)[like];
    return same?.place ?? goingWith(axes, dimension, going);
  });
  const known = wanted.filter((place) => place !== null);
  if (known.length === wanted.length && entity.dimensions.length === stock.dimensions.length) {
    return stock.elements.map((_, offset) => slotAt(entity, known.map((place) => knownAt(place, offset))));
  }
  const message = words.compiler.flowShape(cleanName(flow.name), cleanName(stock.variable.name));
  reporter.report('error', 'flowShape', message, { model: stock.instance.model.id, variable: flow.id });
  return null;
}
