import { cleanName } from '#core/language';
import { equationOf, isBlank, withoutPause } from '#core/model';
import { createLoads } from './cells.ts';
import { load } from './code.ts';
import type { Entity, Layout } from './layout.ts';
import type { MacroModel } from './macros.ts';
import { createOrders } from './orders.ts';
import { BUILTIN_SLOTS } from './program.ts';
import type { Workshop } from './scope.ts';
import { findSound } from './soundness.ts';
import { joinFlows } from './stocks.ts';
import { createCellStore } from './store.ts';
import { createTableStore } from './tables.ts';
import type { Parse } from './texts.ts';
import { fillerWith } from './variables.ts';

/**
 * Says what is wrong with the macros that no equation calls; what is wrong with the others, their calls have said. Where
 * one calls others without measure, the rest are left alone: they may be what it calls.
 */
export function checkMacros(workshop: Workshop, calls: readonly Layout[], parse: Parse): void {
  const called = new Set(calls.flatMap(({ instances }) => [...instances.values()].map(({ model }) => model)));
  const { reporter, macros } = workshop;
  for (const macro of macros.all) {
    if (reporter.diagnostics.some(({ code }) => code === 'tooLarge')) return;
    if (!called.has(macro)) checkMacro(macro, workshop, parse);
  }
}

/** Writes a macro out as a call would, beside the model, with arguments that may be anything. */
function checkMacro(macro: MacroModel, { resolver, spellings, settings, reporter, going, lists, macros, layout }: Workshop, parse: Parse): void {
  const fill = fillerWith(parse);
  const cells = createCellStore(layout);
  const made = macros.layOut(macro, `${cleanName(macro.name)}.`, cells.next(), layout);
  const calls: Layout[] = [made];
  const trial: Workshop = {
    resolver,
    spellings,
    // A parameter may be any number: as a number of stages, this one.
    settings: { ...settings, start: 1 },
    reporter,
    going,
    lists,
    macros,
    layout: made,
    wholes: new Map(),
    open: [macro],
    cells,
    specials: [],
    tables: createTableStore(),
    useTable: () => undefined,
    useNumber: () => undefined,
    noteCall: (call) => calls.push(call),
  };
  for (const entity of made.entities) cells.hide(entity.slot, entity);
  const isFed = (entity: Entity): boolean => isArgument(entity, macro);
  for (const entity of made.entities.toSorted((one, other) => Number(isFed(other)) - Number(isFed(one)))) {
    if (isFed(entity)) entity.elements.forEach((_, offset) => fill.byCode(entity, offset, load(BUILTIN_SLOTS.time), trial));
    else fill.byEquation(entity, trial);
  }
  for (const part of calls) withoutPause(joinFlows({ ...trial, layout: part }, parse));
  const loads = createLoads();
  withoutPause(findSound(trial, loads, createOrders(loads)));
}

function isArgument({ variable }: Entity, { macro }: MacroModel): boolean {
  return macro.parameters.includes(variable.id) && isBlank(equationOf(variable) ?? '');
}
