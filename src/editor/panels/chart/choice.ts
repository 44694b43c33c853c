import { useMemo } from 'react';
import { samePlot, setAllScenarios, setPlots } from '#core/commands';
import type { ModelDocument, Plot, SavedChart, Variable, VariableId } from '#core/model';
import { words } from '#core/words';
import { plotsOf } from '#editor/charts';
import { edit, getDocument, useDocument } from '#editor/store';

/** The chart on screen, the document's first one (null where it has none), and what it shows. */
export function usePlots(): { readonly chart: SavedChart | null; readonly plots: readonly Plot[] } {
  const chart = useDocument(firstChart);
  const { models, root } = useDocument((document) => ({ models: document.models, root: document.root }));
  const plots = useMemo(() => plotsOf({ models, root }, chart), [models, root, chart]);
  return { chart, plots };
}

/** Puts a variable on the chart, or takes it off: one undo step. */
export function togglePlot({ id, name }: Pick<Variable, 'id' | 'name'>): void {
  const plot: Plot = { variable: id };
  const shown = shownPlots();
  const rest = shown.filter((other) => !samePlot(other, plot));
  const on = rest.length === shown.length;
  edit(on ? words.charts.editPlot(name) : words.charts.editHide(name), (draft) => {
    setPlots(draft, { chart: null, plots: on ? [...shown, plot] : rest });
  });
}

/** Goes back to what the chart shows before anybody chose: one undo step. */
export function showDefault(): void {
  edit(words.charts.editDefault, (draft) => setPlots(draft, { chart: null, plots: plotsOf(getDocument(), null) }));
}

/** Draws every scenario, or the chosen one alone. What is shown without having been chosen is chosen with it. */
export function showAllScenarios(all: boolean): void {
  const shown = shownPlots();
  edit(all ? words.charts.editAll : words.charts.editOne, (draft) => {
    setAllScenarios(draft, { chart: null, all });
    setPlots(draft, { chart: null, plots: shown });
  });
}

/** The variables of the root model that have numbers to plot, in document order. */
export function usePlottable(): readonly Variable[] {
  const variables = useDocument((document) => document.models[document.root]?.variables);
  return Object.values<Variable>(variables ?? {}).filter(({ kind }) => kind !== 'lookup' && kind !== 'module');
}

/** Whether a variable is among the plots. */
export function isPlotted(plots: readonly Plot[], id: VariableId): boolean {
  return plots.some(({ variable }) => variable === id);
}

function shownPlots(): readonly Plot[] {
  const document = getDocument();
  return plotsOf(document, firstChart(document));
}

function firstChart({ charts }: ModelDocument): SavedChart | null {
  return Object.values(charts)[0] ?? null;
}
