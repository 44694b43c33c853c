import { words } from '#core/words';
import type { Compilation } from '#core/compiler';
import type { ModelDocument } from '#core/model';
import { showNumber, stoppedByReader, type Runs } from '#editor/store';
import type { Tone } from '#editor/ui';
import { valueInWords } from '../problems/findings.ts';

/** How the run stands, in a few words, with one sentence more and where a click leads. */
export interface Standing {
  readonly kind: 'running' | 'done' | 'nothing' | 'problems' | 'stale' | 'stopped' | 'failed';
  readonly tone: Tone;
  readonly text: string;
  readonly hint: string;
}

/** What the run status says: the worst first. */
export function standingOf(document: ModelDocument, compilation: Compilation, runs: Runs, stale: boolean): Standing {
  const { run } = words.screen;
  const { current, progress, failure } = runs;
  const problems = compilation.diagnostics.filter(({ severity }) => severity === 'error').length;
  if (failure !== null) return { kind: 'failed', tone: 'danger', text: run.failed, hint: run.failedHint };
  if (progress !== null) {
    return { kind: 'running', tone: 'neutral', text: run.runningShare(Math.round(progress * 100)), hint: run.running };
  }
  if (problems > 0) return { kind: 'problems', tone: 'danger', text: run.problems(problems), hint: run.problemsHint };
  if (compilation.program === null) {
    return current === null
      ? { kind: 'nothing', tone: 'neutral', text: run.nothing, hint: run.nothingHint }
      : { kind: 'stale', tone: 'warning', text: run.stale, hint: run.staleHint };
  }
  if (current === null) return { kind: 'running', tone: 'neutral', text: run.running, hint: run.running };
  const { stopped, times } = current.run;
  if (stopped && !stale) {
    const text = run.stopped(document.settings.timeUnit, showNumber(stopped.time));
    return { kind: 'stopped', tone: 'warning', text, hint: run.stoppedHint(stopped.origin.name, valueInWords(stopped.value)) };
  }
  const interrupted = stoppedByReader(runs)?.run.interrupted;
  if (interrupted && !stale) {
    return { kind: 'stopped', tone: 'warning', text: run.stopped(document.settings.timeUnit, showNumber(interrupted.time)), hint: run.interruptedHint };
  }
  const [warning, ...others] = current.run.warnings;
  if (warning && !stale) {
    const hint = run.warned(warning.origin.name, valueInWords(warning.value));
    return { kind: 'problems', tone: 'warning', text: run.warnings(others.length + 1), hint };
  }
  const missing = leftOut(document, compilation);
  if (missing > 0) return { kind: 'problems', tone: 'warning', text: run.leftOut(missing), hint: run.problemsHint };
  const hint = run.doneHint(showNumber(times.length), run.methods[document.settings.method]);
  return { kind: 'done', tone: 'success', text: run.done, hint };
}

/** How many stocks and flows lack what they need to run; a word that lacks an equation is meant so. */
function leftOut({ models }: ModelDocument, { diagnostics }: Compilation): number {
  return diagnostics.filter(({ code, place: { model, variable } }) => {
    const kind = model !== undefined && variable !== undefined ? models[model]?.variables[variable]?.kind : undefined;
    return code === 'missingEquation' && (kind === 'stock' || kind === 'flow');
  }).length;
}
