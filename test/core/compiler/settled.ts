import type { Compilation } from '#core/compiler';
import { simulate } from '#core/simulator';

/** A compilation with the lines of its program by slot and its dependencies by their ends, and what it runs to: what does not hang on an order may stand in any. */
export const settled = ({ graph, program, diagnostics }: Compilation): unknown => {
  const canRun = program && !diagnostics.some(({ severity, place }) => severity === 'error' && place.setting);
  const bySlot = (lines: NonNullable<typeof program>['step']): unknown => lines.toSorted((one, other) => one.slot - other.slot);
  const dependencies = graph.dependencies.toSorted((one, other) => JSON.stringify(one).localeCompare(JSON.stringify(other)));
  return { graph: { ...graph, dependencies }, diagnostics, program: program && { ...program, initial: bySlot(program.initial), step: bySlot(program.step) }, run: canRun ? simulate(program) : null };
};
