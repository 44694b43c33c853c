import { cleanName, foldName } from '#core/language';
import type { Macro, Model, ModelDocument, VariableId } from '#core/model';
import { layOutFrom, type Instance, type Layout } from './layout.ts';

/** A model that equations call. */
export type MacroModel = Model & { readonly macro: Macro };

/** The macros of a document. */
export interface Macros {
  readonly all: readonly MacroModel[];
  named(name: string): MacroModel | null;
  /** Variables of its own for a call, in slots from `slot` on; messages call them `start` and their name. */
  layOut(macro: MacroModel, start: string, slot: number, outer: Layout): Layout;
  /** Counts the calls that the equation of a slot makes of a macro; the number of this one, from 1. */
  count(macro: MacroModel, owner: number): number;
}

/** The macros of a document, by name. */
export function createMacros(document: ModelDocument): Macros {
  const all = Object.values(document.models).filter(isMacro);
  const byName = new Map(all.map((macro) => [foldName(macro.name), macro]));
  const counts = new Map<string, number>();
  return {
    all,
    named: (name) => byName.get(foldName(name)) ?? null,
    layOut(macro, start, slot, outer) {
      // No variable has an id with brackets, so that nothing else has the addresses of a call.
      const path = [`(${macro.id})` as VariableId];
      return layOutFrom(document, { model: macro, path, parent: rootOf(outer), module: null }, start, slot, outer);
    },
    count(macro, owner) {
      const key = `${owner} ${macro.id}`;
      const number = (counts.get(key) ?? 0) + 1;
      counts.set(key, number);
      return number;
    },
  };
}

function isMacro(model: Model): model is MacroModel {
  return model.macro !== undefined;
}

/** What names with a leading dot mean in a macro: the root's. */
function rootOf(layout: Layout): Instance | null {
  return layout.outer ? rootOf(layout.outer) : (layout.instances.get('') ?? null);
}

/** How a call of a macro is written: `MYSMOOTH(input, averaging time)`. */
export function signatureOf({ name, macro, variables }: MacroModel): string {
  const parameters = macro.parameters.map((id) => cleanName(variables[id]?.name ?? ''));
  return `${cleanName(name)}(${parameters.join(', ')})`;
}
