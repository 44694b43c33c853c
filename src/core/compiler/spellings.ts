import { cleanName, isBareName } from '#core/language';
import type { Model, ModelId } from '#core/model';

/** How the names of a model's variables are spelled, for what is said of mistakes. */
export interface Spellings {
  /** All of them, as their owners wrote them. */
  all(model: Model): readonly string[];
  /** Those that an equation must put in quotes. */
  quoted(model: Model): readonly string[];
}

/** Spellings that remember: they hold as long as names stay what they are. */
export function createSpellings(): Spellings {
  const names = new Map<ModelId, readonly string[]>();
  const quoted = new Map<ModelId, readonly string[]>();
  const all: Spellings['all'] = (model) => remembered(names, model.id, () => Object.values(model.variables).map(({ name }) => cleanName(name)));
  return { all, quoted: (model) => remembered(quoted, model.id, () => all(model).filter((name) => !isBareName(name))) };
}

function remembered(known: Map<ModelId, readonly string[]>, model: ModelId, make: () => readonly string[]): readonly string[] {
  const found = known.get(model) ?? make();
  known.set(model, found);
  return found;
}
