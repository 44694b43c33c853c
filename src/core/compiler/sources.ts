import { equationOf, type Equation, type Place } from '#core/model';
import type { Entity, Instance } from './layout.ts';

/** Where a variable's equation comes from: its own text, or the parent's binding of a module's input. */
export interface Source {
  readonly equation: Equation;
  /** Where its names are looked up. */
  readonly instance: Instance;
  readonly place: Place;
}

/** Where the equation of a variable comes from. */
export function sourceOf({ instance, variable }: Entity): Source {
  const { module, parent } = instance;
  const binding = module && Object.hasOwn(module.bindings, variable.id) ? module.bindings[variable.id] : undefined;
  if (module && parent && binding !== undefined && binding.trim() !== '') {
    return { equation: binding, instance: parent, place: { model: parent.model.id, variable: module.id, part: 'equation' } };
  }
  return { equation: equationOf(variable) ?? '', instance, place: { model: instance.model.id, variable: variable.id, part: 'equation' } };
}
