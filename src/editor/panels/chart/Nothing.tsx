import type { Diagnostic } from '#core/model';
import { words } from '#core/words';
import { bringUp, getDocument, useCompilation, useDocument, useRuns } from '#editor/store';
import { Button, ChartLine, EmptyState } from '#editor/ui';
import { Offer, PlayButton } from '../sketch/Offer.tsx';
import { goTo, placeName } from '../problems/place.ts';

const icon = <ChartLine size={24} />;

/** What stands where curves would be: why there are none yet, and the way to them. */
export function Nothing() {
  const { diagnostics } = useCompilation();
  const drawn = useDocument((document) => Object.keys(document.models[document.root]?.variables ?? {}).length > 0);
  const running = useRuns(({ busy, current }) => busy && current === null);
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const missing = diagnostics.find(({ code }) => code === 'missingEquation');
  if (errors > 0) return <Problems count={errors} />;
  if (running) return <EmptyState icon={icon} title={words.charts.waiting} text={words.charts.waitingText} />;
  if (missing) return <Unfinished diagnostic={missing} />;
  if (drawn) return <Offer />;
  return <EmptyState icon={icon} title={words.charts.emptyTitle} text={words.charts.emptyText} />;
}

function Problems({ count }: { readonly count: number }) {
  const show = <Button onClick={() => bringUp({ detail: 'problems' })}>{words.charts.toProblems}</Button>;
  return <EmptyState icon={icon} title={words.charts.problemsTitle} text={words.charts.problemsText(count)} actions={show} />;
}

function Unfinished({ diagnostic: { place } }: { readonly diagnostic: Diagnostic }) {
  const go = (
    <>
      <Button onClick={() => goTo(place, getDocument())}>{words.charts.toEquation}</Button>
      <PlayButton />
    </>
  );
  const text = words.charts.unfinishedText(placeName(getDocument(), place));
  return <EmptyState icon={icon} title={words.charts.unfinishedTitle} text={text} actions={go} />;
}
