import { words } from '#core/words';
import { openDialog, setSession, useCompilation, useDocument, useRuns, useStale } from '#editor/store';
import { classes, LoaderCircle, Tooltip, VisuallyHidden } from '#editor/ui';
import { standingOf, type Standing } from './runStanding.ts';

/** How the run stands. A click leads to what can be done: the problems, or the run settings. */
export function RunStatus() {
  const document = useDocument((whole) => whole);
  const compilation = useCompilation();
  const runs = useRuns((all) => all);
  const stale = useStale();
  const standing = standingOf(document, compilation, runs, stale);
  return (
    <>
      <Tooltip text={standing.hint}>
        <button type="button" data-keys="run" aria-label={words.screen.run.button(standing.text, standing.hint)} className={classes('lw-run', `lw-run-${standing.tone}`)} onClick={() => follow(standing)}>
          {standing.kind === 'running' ? <LoaderCircle size={13} className="lw-run-turn" /> : <span className="lw-run-dot" />}
          <span className="lw-run-text">{standing.text}</span>
        </button>
      </Tooltip>
      {/* What changes is announced from here: inside a button nothing is. */}
      <VisuallyHidden>
        <span role="status">{standing.text}</span>
      </VisuallyHidden>
    </>
  );
}

function follow({ kind }: Standing): void {
  if (kind === 'problems' || kind === 'stale') setSession({ detail: 'problems' });
  else openDialog('settings');
}
