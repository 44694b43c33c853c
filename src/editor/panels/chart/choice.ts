import { samePlot, setAllScenarios, setPlots } from '#core/commands';
import type { Plot, SavedChart, Variable, VariableId } from '#core/model';
import { words } from '#core/words';
import { plotsOf } from '#editor/charts';
import { edit, getDocument, useDocument } from '#editor/store';

/** The chart on screen: the document's first one, or null where it has none. */
export function useChart(): SavedChart | null {
  return useDocument((document) => Object.values(document.charts)[0] ?? null);
}

/** What the chart on screen shows now. */
export function shownPlots(): readonly Plot[] {
  const document = getDocument();
  return plotsOf(document, Object.values(document.charts)[0] ?? null);
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

/** Draws every scenario, or the chosen one alone. */
export function showAllScenarios(all: boolean): void {
  edit(all ? words.charts.editAll : words.charts.editOne, (draft) => setAllScenarios(draft, { chart: null, all }));
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
