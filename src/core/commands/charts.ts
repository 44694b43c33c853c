import { newId, variableAt } from '#core/model';
import type { ChartId, Command, ModelDocument, Plot, SavedChart } from '#core/model';
import { words } from '#core/words';
import { put } from './target.ts';

/** The chart meant; null or none: the document's first chart, made where there is none. */
export interface OfChart {
  readonly chart?: ChartId | null;
}

/** Adds a curve to a chart, where it is not there yet. */
export const addPlot: Command<OfChart & { readonly plot: Plot }> = (document, { chart: id, plot }) => {
  const { plots } = chartMeant(document, id);
  if (variableAt(document, plot.variable) && !plots.some((other) => samePlot(other, plot))) plots.push(copy(plot));
};

/** Takes a curve out of a chart. */
export const removePlot: Command<OfChart & { readonly plot: Plot }> = (document, { chart: id, plot }) => {
  const { plots } = chartMeant(document, id);
  const at = plots.findIndex((other) => samePlot(other, plot));
  if (at >= 0) plots.splice(at, 1);
};

/** Sets the curves of a chart, in order; what the document does not have, or has twice, is passed over. */
export const setPlots: Command<OfChart & { readonly plots: readonly Plot[] }> = (document, { chart: id, plots }) => {
  chartMeant(document, id).plots = unlike(plots).filter(({ variable }) => variableAt(document, variable)).map(copy);
};

/** Whether a chart draws every scenario or the chosen one alone. */
export const setAllScenarios: Command<OfChart & { readonly all: boolean }> = (document, { chart: id, all }) => {
  put(chartMeant(document, id), 'allScenarios', all || null);
};

/** Whether two plots are the same curve. */
export function samePlot(a: Plot, b: Plot): boolean {
  return a.variable === b.variable && a.element === b.element && a.show === b.show;
}

/** Plots without those that are the same curve as one before. */
export function unlike(plots: readonly Plot[]): Plot[] {
  return plots.filter((plot, at) => plots.findIndex((other) => samePlot(other, plot)) === at);
}

function chartMeant(document: ModelDocument, wanted: ChartId | null | undefined): SavedChart {
  const known = wanted ? document.charts[wanted] : Object.values(document.charts)[0];
  if (known) return known;
  const id = newId(document, 'c');
  document.charts[id] = { id, name: words.model.newChart, plots: [] };
  return chartMeant(document, id);
}

const copy = ({ variable, element, show }: Plot): Plot => ({ variable, ...(element === undefined ? {} : { element }), ...(show === undefined ? {} : { show }) });
