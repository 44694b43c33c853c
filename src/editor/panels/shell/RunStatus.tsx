import { memo } from 'react';
import { words } from '#core/words';
import { bringUp, openDialog, useCompilation, useDocument, useRuns, useStale } from '#editor/store';
import { classes, LoaderCircle, Tooltip, VisuallyHidden } from '#editor/ui';
import { standingOf, type Standing } from './runStanding.ts';

/** How the run stands. A click leads to what can be done: the problems, or the run settings. */
export function RunStatus() {
  const document = useDocument((whole) => whole);
  const compilation = useCompilation();
  const runs = useRuns((all) => all);
  const stale = useStale();
  return <Status {...standingOf(document, compilation, runs, stale)} />;
}

/** Drawn anew when it says something else, not with every run. */
const Status = memo(function Status({ kind, tone, text, hint }: Standing) {
  return (
    <>
      <Tooltip text={hint}>
        <button type="button" data-keys="run" aria-label={words.screen.run.button(text, hint)} className={classes('lw-run', `lw-run-${tone}`)} onClick={() => follow(kind)}>
          {kind === 'running' ? <LoaderCircle size={13} className="lw-run-turn" /> : <span className="lw-run-dot" />}
          <span className="lw-run-text">{text}</span>
        </button>
      </Tooltip>
      {/* What changes is announced from here: inside a button nothing is. */}
      <VisuallyHidden>
        <span role="status">{text}</span>
      </VisuallyHidden>
    </>
  );
});

function follow(kind: Standing['kind']): void {
  if (kind === 'problems' || kind === 'stale') bringUp({ detail: 'problems' });
  else openDialog('settings');
}
