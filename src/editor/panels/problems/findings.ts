import { useMemo } from 'react';
import type { Diagnostic } from '#core/model';
import type { Run } from '#core/simulator';
import { words } from '#core/words';
import { useCompilation, useDocument, useRuns, useUnits, showNumber } from '#editor/store';

/** What there is to say about the model: what the compiler found, then what came up while it ran. */
export function useFindings(): readonly Diagnostic[] {
  const { diagnostics } = useCompilation();
  const run = useRuns(({ current }) => current?.run ?? null);
  const unit = useDocument((document) => document.settings.timeUnit);
  const units = useUnits();
  return useMemo(() => [...diagnostics, ...units.diagnostics, ...(run ? runFindings(run, unit) : [])], [diagnostics, units, run, unit]);
}

/** What a run says: the stock that ended it, and each variable that was no finite number for a time. */
export function runFindings({ stopped, warnings }: Run, unit: string): Diagnostic[] {
  const simulator = words.simulator;
  const end = stopped ? [diagnosticOf(stopped, simulator.stopped, unit)] : [];
  return [...end, ...warnings.map((warning) => diagnosticOf(warning, simulator.notFinite, unit))];
}

/** A number in words where figures say little: infinite, not a number. */
export function valueInWords(value: number): string {
  if (Number.isFinite(value)) return showNumber(value);
  if (Number.isNaN(value)) return words.simulator.notANumber;
  return value > 0 ? words.simulator.infinite : words.simulator.negativeInfinite;
}

type Said = Run['warnings'][number];

function diagnosticOf({ origin, value, time }: Said, say: typeof words.simulator.notFinite, unit: string): Diagnostic {
  const { model, variable, name } = origin;
  return { severity: 'warning', code: 'notFinite', message: say(name, valueInWords(value), Number(time.toPrecision(6)), unit), place: { model, variable, part: 'equation' } };
}
