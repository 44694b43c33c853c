import { createContext, lazy, memo, Suspense, useContext, useMemo, useState } from 'react';
import type { Plot } from '#core/model';
import { words } from '#core/words';
import { basisOf, Chart, figureOf, isWhole, withEarlier, type Figure, type PlotArea } from '#editor/charts';
import { setSession, useCut, useDocument, useHeld, useRuns, useSession, useSketch, useStale } from '#editor/store';
import { Tabs } from '#editor/ui';
import { CutBanner } from '../cut/CutBanner.tsx';
import { ScenarioMenu } from '../scenarios/ScenarioMenu.tsx';
import { TableTab } from '../table/TableTab.tsx';
import { Blank } from './Blank.tsx';
import { usePlots } from './choice.ts';
import { GuessCount } from './GuessCount.tsx';
import { Legend } from './Legend.tsx';
import { Outcome } from './Outcome.tsx';
import { Standing } from './Standing.tsx';
import './chart.css';

/** The results beside the diagram: curves, or their numbers, of the chosen scenario or of all. */
export function ChartPanel() {
  const figure = useFigure();
  return (
    <section className="lw-chart-panel" data-region="results" aria-label={words.charts.results}>
      <h2 className="lw-hidden">{words.charts.results}</h2>
      <Shown value={figure}>
        <Results />
      </Shown>
      <Outcome figure={figure} />
    </section>
  );
}

/** What plays a diagram without equations comes when it is wanted. */
const SketchPanel = lazy(async () => ({ default: (await import('../sketch/SketchPanel.tsx')).SketchPanel }));

/** What loops do in the run comes after its curves. */
const ShareLine = lazy(async () => ({ default: (await import('../shares/ShareLine.tsx')).ShareLine }));
const SharesView = lazy(async () => ({ default: (await import('../shares/SharesView.tsx')).SharesView }));

function LoopShares({ figure, area }: { readonly figure: Figure; readonly area: PlotArea | null }) {
  const open = useSession(({ loopShares }) => loopShares);
  const sides = area && { left: area.left, width: area.right - area.left };
  return (
    <Suspense fallback={null}>
      <ShareLine figure={figure} sides={sides} />
      {open && <SharesView figure={figure} sides={sides} />}
    </Suspense>
  );
}

function Sketched() {
  return (
    <Suspense fallback={null}>
      <SketchPanel />
    </Suspense>
  );
}

/** The figure reaches the open tab past the row of tabs: that one stays as it is while runs follow one another. */
const Shown = createContext<Figure | null>(null);

const TABS = [
  { id: 'chart', label: words.charts.chart, content: <ChartTab /> },
  { id: 'table', label: words.charts.table, content: <Numbers /> },
] as const;

const Results = memo(function Results() {
  const tab = useSession((session) => session.tab);
  return <Tabs label={words.charts.results} tabs={TABS} value={tab} onChange={(id) => setSession({ tab: id })} aside={<ScenarioMenu />} />;
});

function ChartTab() {
  const figure = useContext(Shown);
  const held = useHeld();
  const { plots } = usePlots();
  const open = useSession(({ loopShares }) => loopShares);
  const [area, setArea] = useState<PlotArea | null>(null);
  const sketched = useSketch(({ model }) => model !== null);
  if (sketched) return <div className="lw-chart-tab"><Sketched /></div>;
  if (!figure) return null;
  return (
    <div className={open ? 'lw-chart-tab lw-chart-tab-long' : 'lw-chart-tab'}>
      <Standing />
      <CutBanner outcome={plots[0]?.variable ?? null} />
      {figure.curves.length > 0 ? <Chart figure={figure} hold={held} onArea={setArea} /> : <Blank />}
      {figure.curves.length > 0 && <LoopShares figure={figure} area={area} />}
      {plots.length > 0 && <Legend figure={figure} />}
      <GuessCount />
    </div>
  );
}

function Numbers() {
  const figure = useContext(Shown);
  return figure && (
    <div className="lw-table-tab">
      <Standing />
      <TableTab figure={figure} />
    </div>
  );
}

/** What the chart on screen shows, worked out anew when a run, the choice or the words of the document change. */
function useFigure(): Figure {
  const { chart, plots } = usePlots();
  const titles = useDocument((document) => basisOf(document).titles);
  const parts = useDocument(({ models, root, settings }) => ({ models, root, settings }));
  const real = useRuns(({ current, base, scenarios }) => ({ current, base, scenarios }));
  const ghost = useCut((cut) => cut.ghost);
  const runs = useMemo(() => (ghost ? { ...real, base: ghost } : real), [real, ghost]);
  const stale = useStale();
  const figure = useMemo(
    () => figureOf({ ...parts, titles }, runs, plots, { all: chart?.allScenarios === true && !ghost, stale, ...(ghost && { behind: words.cut.ghost }) }),
    [parts, titles, runs, plots, chart, stale, ghost],
  );
  return useEarlier(figure, plots, runs.current === null);
}

/** Keeps the curves of what cannot run at the moment, as out of date; with nothing run there is nothing to keep. */
function useEarlier(figure: Figure, plots: readonly Plot[], afresh: boolean): Figure {
  const [last, setLast] = useState(figure);
  if (last !== figure && (afresh || isWhole(figure, plots))) setLast(figure);
  return useMemo(() => withEarlier(figure, last, plots), [figure, last, plots]);
}
