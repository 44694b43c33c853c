import { useMemo } from 'react';
import { samePlot, setAllScenarios, setPlots } from '#core/commands';
import { variablesWithin, type Address, type ModelDocument, type Placed, type Plot, type PlotShow, type SavedChart } from '#core/model';
import { words } from '#core/words';
import { plotsOf, usualShow } from '#editor/charts';
import { edit, getDocument, useDocument } from '#editor/store';

/** The chart on screen, the document's first one (null where it has none), and what it shows. */
export function usePlots(): { readonly chart: SavedChart | null; readonly plots: readonly Plot[] } {
  const chart = useDocument(firstChart);
  const { models, root } = useDocument((document) => ({ models: document.models, root: document.root }));
  const plots = useMemo(() => plotsOf({ models, root }, chart), [models, root, chart]);
  return { chart, plots };
}

/** Puts a variable on the chart, or takes all of it off: one undo step. */
export function togglePlot({ address, name }: Pick<Placed, 'address' | 'name'>): void {
  const shown = shownPlots();
  const rest = shown.filter(({ variable }) => variable !== address);
  write(name, rest.length < shown.length ? rest : [...shown, { variable: address }], rest.length === shown.length);
}

/** Puts an element, a sum or another part of an array on the chart, or takes that off. */
export function togglePart(name: string, plot: Plot): void {
  const shown = shownPlots();
  const rest = shown.filter((other) => !samePlot(other, plot));
  write(name, rest.length < shown.length ? rest : [...shown, plot], rest.length === shown.length);
}

/** Whether the chart shows an array so; where nobody chose how, `usual` says it. */
export function isShown(plots: readonly Plot[], wanted: Plot, usual: PlotShow): boolean {
  return plots.some((plot) => showsSo(plot, wanted, usual));
}

function showsSo(plot: Plot, { variable, show }: Plot, usual: PlotShow): boolean {
  return plot.variable === variable && plot.element === undefined && (plot.show ?? usual) === show;
}

/** Shows an array so, or no longer so; what it was shown as without having been chosen is chosen or gone with it. */
export function toggleShow(name: string, plot: Plot & { readonly show: PlotShow }, usual: PlotShow): void {
  const shown = shownPlots();
  const on = !isShown(shown, plot, usual);
  write(name, on ? [...shown, plot] : shown.filter((other) => !showsSo(other, plot, usual)), on);
}

/** Whether one element is shown, by itself or among all of them. */
export function isElementShown(plots: readonly Plot[], variable: Address, element: string, usual: PlotShow): boolean {
  return isShown(plots, { variable, show: 'elements' }, usual) || plots.some((plot) => samePlot(plot, { variable, element }));
}

/** Shows one element of an array, or no longer: where all were shown, the others stay. */
export function toggleElement(name: string, variable: Address, element: string, all: readonly string[]): void {
  const usual = usualShow(all.length);
  const shown = shownPlots();
  const whole: Plot = { variable, show: 'elements' };
  if (!isShown(shown, whole, usual)) return togglePart(`${name}[${element}]`, { variable, element });
  const others = shown.filter((plot) => !showsSo(plot, whole, usual));
  const left = all.filter((one) => one !== element).map((one): Plot => ({ variable, element: one }));
  write(`${name}[${element}]`, [...others, ...left], false);
}

function write(name: string, plots: readonly Plot[], on: boolean): void {
  edit(on ? words.charts.editPlot(name) : words.charts.editHide(name), (draft) => setPlots(draft, { chart: null, plots }));
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

/** The variables that have numbers to plot, those of the root model in document order and then those of its parts. */
export function usePlottable(): readonly Placed[] {
  const { models, root } = useDocument((document) => ({ models: document.models, root: document.root }));
  return useMemo(() => [...variablesWithin({ models, root }, ({ kind }) => kind !== 'lookup' && kind !== 'module')], [models, root]);
}

/** Whether a variable is among the plots. */
export function isPlotted(plots: readonly Plot[], address: Address): boolean {
  return plots.some(({ variable }) => variable === address);
}

function shownPlots(): readonly Plot[] {
  const document = getDocument();
  return plotsOf(document, firstChart(document));
}

function firstChart({ charts }: ModelDocument): SavedChart | null {
  return Object.values(charts)[0] ?? null;
}
