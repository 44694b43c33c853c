import { isBlank, type Model, type ModelDocument, type Variable } from '#core/model';
import type { Entity, Instance, Layout } from './layout.ts';

/** What the names in equations mean does not depend on these: they may change, and journals still hold. */
const TEXTS: ReadonlySet<string> = new Set(['equation', 'initial', 'units', 'note', 'range', 'format', 'guess', 'tags', 'thresholds', 'choices', 'accumulates', 'placed']);

/**
 * Whether two documents differ in equations, links and what no program depends on alone: the same variables with the
 * same names, dimensions, ends and graphical functions, so that every name means the same in both.
 */
export function sameStructure(one: ModelDocument, other: ModelDocument): boolean {
  if (one.dimensions !== other.dimensions || one.root !== other.root) return false;
  const models = Object.values(one.models);
  const others = Object.values(other.models);
  return models.length === others.length && models.every((model, i) => sameShape(model, others[i]));
}

function sameShape(one: Model, other: Model | undefined): boolean {
  if (one.id !== other?.id) return false;
  if (one.variables === other.variables && one.macro === other.macro && (!one.macro || one.name === other.name)) return true;
  // What a call of a macro did is in the journal of the caller, whose own text has not changed.
  if (one.macro || other.macro) return false;
  const variables = Object.values(one.variables);
  const others = Object.values(other.variables);
  return variables.length === others.length && variables.every((variable, i) => sameRole(variable, others[i]));
}

function sameRole(one: Variable, other: Variable | undefined): boolean {
  if (one === other) return true;
  if (!other || hasInput(one) !== hasInput(other)) return false;
  const fields = new Map(Object.entries(other));
  const known = Object.entries(one);
  return [...known, ...fields].every(([field]) => TEXTS.has(field) || (field in one && fields.has(field))) && known.every(([field, value]) => TEXTS.has(field) || fields.get(field) === value);
}

/** Whether a graphical function stands for a value or is a table alone depends on whether there is an equation. */
function hasInput(variable: Variable): boolean {
  return 'equation' in variable && ('table' in variable || 'tables' in variable) && !isBlank(variable.equation);
}

/** The layout of a document, from that of another of the same structure. */
export function laidAgain(layout: Layout, document: ModelDocument): Layout {
  const moved = new Map<Instance, Instance>();
  const instanceOf = (before: Instance): Instance => {
    const known = moved.get(before);
    if (known) return known;
    const { path, parent, module } = before;
    const above = parent && instanceOf(parent);
    const found = module && above?.model.variables[module.id];
    const now = { model: document.models[before.model.id] ?? before.model, path, parent: above, module: found?.kind === 'module' ? found : module };
    moved.set(before, now);
    return now;
  };
  const entityOf = (before: Entity): Entity => {
    const { address, name, dimensions, elements, slot } = before;
    const instance = instanceOf(before.instance);
    return { instance, variable: instance.model.variables[before.variable.id] ?? before.variable, address, name, dimensions, elements, slot };
  };
  const entities = layout.entities.map(entityOf);
  return {
    ...layout,
    entities,
    byAddress: new Map(entities.map((entity) => [entity.address, entity])),
    instances: new Map([...layout.instances].map(([address, instance]) => [address, instanceOf(instance)])),
    recursive: layout.recursive.map(entityOf),
  };
}
