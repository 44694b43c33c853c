import { useRef } from 'react';
import type { RunStop } from '#core/simulator';
import { words } from '#core/words';
import { runAction } from '#editor/actions';
import { runAgain, showNumber, stoppedByReader, useDocument, useRuns } from '#editor/store';
import { Button, CircleAlert, classes, LoaderCircle, Square } from '#editor/ui';
import { valueInWords } from '../problems/findings.ts';

/**
 * How the run stands, where there is something to say: it takes long, it stopped early, the engine broke down. What is
 * announced lies apart from the progress, which would not stop talking.
 */
export function Standing() {
  const progress = useRuns((runs) => runs.progress);
  const failed = useRuns((runs) => runs.failure !== null);
  const run = useRuns((runs) => runs.current?.run);
  const unit = useDocument((document) => document.settings.timeUnit);
  const warning = run?.stopped ? undefined : run?.warnings[0];
  const self = useRef<HTMLDivElement>(null);
  // A button that goes takes the keyboard with it: it stays where the answer comes.
  const keep = () => self.current?.focus();
  return (
    <div ref={self} className="lw-chart-standing" data-keys="run" tabIndex={-1}>
      {progress !== null && <Progress share={progress} onStop={keep} />}
      <div role="status">
        {failed && <Alarm text={words.screen.run.failedHint} />}
        {run?.stopped && <Alarm text={stopSentence(run.stopped, unit)} />}
        {progress === null && <Interrupted onAgain={keep} />}
        {warning && <Alarm doubt text={words.simulator.notFinite(warning.origin.name, valueInWords(warning.value), warning.time, unit)} />}
      </div>
    </div>
  );
}

function Progress({ share, onStop }: { readonly share: number; readonly onStop: () => void }) {
  const stop = () => {
    runAction('stopRun');
    onStop();
  };
  return (
    <p className="lw-chart-progress">
      <LoaderCircle size={14} className="lw-spin" aria-hidden />
      <span className="lw-chart-percent">{words.charts.progress(`${Math.floor(100 * share)} %`)}</span>
      <progress max={1} value={share} aria-label={words.charts.waiting} />
      <Button size="s" icon={<Square size={12} aria-hidden />} title={words.charts.stopRunHelp} aria-keyshortcuts="Escape" onClick={stop}>
        {words.charts.stopRun}
      </Button>
    </p>
  );
}

/** The reader stopped a run: how far it came, and the way to the rest. */
function Interrupted({ onAgain }: { readonly onAgain: () => void }) {
  const live = useRuns(stoppedByReader);
  const unit = useDocument((document) => document.settings.timeUnit);
  if (!live?.run.interrupted) return null;
  const again = () => {
    runAgain();
    onAgain();
  };
  const time = showNumber(live.run.interrupted.time);
  return (
    <p className="lw-chart-alarm lw-chart-doubt">
      <CircleAlert size={16} aria-hidden />
      <span>{words.charts.interrupted({ unit, time, stop: showNumber(live.program.settings.stop) })}</span>
      <Button size="s" kind="quiet" onClick={again}>
        {words.charts.runAgain}
      </Button>
    </p>
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
    time: showNumber(time),
    inputs: inputs.map((input) => words.charts.input(input.name, valueInWords(input.value))),
  });
}
