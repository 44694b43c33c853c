import type { Compilation } from '#core/compiler';
import { simulate } from '#core/simulator';

/** A compilation with the lines of its program by slot, and what it runs to: lines that do not need each other may stand in any order. */
export const settled = ({ graph, program, diagnostics }: Compilation): unknown => {
  const canRun = program && !diagnostics.some(({ severity, place }) => severity === 'error' && place.setting);
  const bySlot = (lines: NonNullable<typeof program>['step']): unknown => lines.toSorted((one, other) => one.slot - other.slot);
  return { graph, diagnostics, program: program && { ...program, initial: bySlot(program.initial), step: bySlot(program.step) }, run: canRun ? simulate(program) : null };
};
