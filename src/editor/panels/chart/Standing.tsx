import { formatNumber } from '#core/language';
import type { RunStop } from '#core/simulator';
import { words } from '#core/words';
import { useDocument, useRuns } from '#editor/store';
import { CircleAlert, classes, LoaderCircle } from '#editor/ui';
import { valueInWords } from '../problems/findings.ts';

/** How the run stands, where there is something to say: it takes long, it stopped early, the engine broke down. */
export function Standing() {
  const progress = useRuns((runs) => runs.progress);
  const failure = useRuns((runs) => runs.failure);
  const stopped = useRuns((runs) => runs.current?.run.stopped ?? null);
  const warning = useRuns((runs) => (runs.current?.run.stopped ? undefined : runs.current?.run.warnings[0]));
  const unit = useDocument((document) => document.settings.timeUnit);
  return (
    <div className="lw-chart-standing" role="status">
      {progress !== null && (
        <p className="lw-chart-progress">
          <LoaderCircle size={14} className="lw-spin" aria-hidden />
          {words.charts.progress(`${Math.round(100 * progress)} %`)}
          <progress max={1} value={progress} aria-label={words.charts.waiting} />
        </p>
      )}
      {failure !== null && <Alarm text={words.charts.failed(failure)} />}
      {stopped !== null && <Alarm text={stopSentence(stopped, unit)} />}
      {warning && <Alarm doubt text={words.simulator.notFinite(warning.origin.name, valueInWords(warning.value), warning.time, unit)} />}
    </div>
  );
}

function Alarm({ text, doubt = false }: { readonly text: string; readonly doubt?: boolean }) {
  return (
    <p className={classes('lw-chart-alarm', doubt && 'lw-chart-doubt')}>
      <CircleAlert size={16} aria-hidden />
      {text}
    </p>
  );
}

function stopSentence({ origin, value, time, inputs }: RunStop, unit: string): string {
  return words.charts.stopped({
    name: origin.name,
    value: valueInWords(value),
    unit,
    time: formatNumber(time),
    inputs: inputs.map((input) => words.charts.input(input.name, valueInWords(input.value))),
  });
}
