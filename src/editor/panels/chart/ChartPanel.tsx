import { useMemo } from 'react';
import { words } from '#core/words';
import { Chart, figureOf, plotsOf, type Figure } from '#editor/charts';
import { setSession, useDocument, useHeld, useRuns, useSession, useStale } from '#editor/store';
import { Tabs } from '#editor/ui';
import { ScenarioMenu } from '../scenarios/ScenarioMenu.tsx';
import { TableTab } from '../table/TableTab.tsx';
import { useChart } from './choice.ts';
import { Legend } from './Legend.tsx';
import { Nothing } from './Nothing.tsx';
import { Standing } from './Standing.tsx';
import './chart.css';

/** The results beside the diagram: curves, or their numbers, of the chosen scenario or of all. */
export function ChartPanel() {
  const tab = useSession((session) => session.tab);
  const figure = useFigure();
  const held = useHeld();
  const curves = figure.curves.length > 0;
  const chart = (
    <div className="lw-chart-tab">
      <Standing />
      {curves ? <Chart figure={figure} hold={held} /> : <Nothing />}
      <Legend figure={figure} />
    </div>
  );
  const tabs = [
    { id: 'chart', label: words.charts.chart, content: chart },
    { id: 'table', label: words.charts.table, content: <TableTab figure={figure} /> },
  ] as const;
  return (
    <section className="lw-chart-panel" aria-label={words.charts.results}>
      <Tabs label={words.charts.results} tabs={tabs} value={tab} onChange={(id) => setSession({ tab: id })} aside={<ScenarioMenu />} />
    </section>
  );
}

/** What the chart on screen shows, worked out anew when a run, the choice or the document's words change. */
export function useFigure(): Figure {
  const chart = useChart();
  const document = useDocument((whole) => whole);
  const runs = useRuns((all) => all);
  const stale = useStale();
  return useMemo(
    () => figureOf(document, runs, plotsOf(document, chart), { all: chart?.allScenarios === true, stale }),
    [document, runs, chart, stale],
  );
}
