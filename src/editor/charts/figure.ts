import { calendarOf, variableAt, type Calendar, type ModelDocument, type NumberFormat, type Plot, type SavedChart, type Settings } from '#core/model';
import { words } from '#core/words';
import type { LiveRun, Runs } from '#editor/store';

/** One line of a chart, with numbers of the run as they are: nothing is copied. */
export interface Curve {
  /** Stays the same from run to run. */
  readonly id: string;
  readonly name: string;
  readonly units: string;
  readonly format: NumberFormat | undefined;
  /** The chosen scenario's curve, the equations' own as a ghost behind it, or one scenario among all. */
  readonly role: 'current' | 'base' | 'scenario';
  /** Which colour and dash of the series it takes, counted from 0. */
  readonly hue: number;
  /** Drawn over the others: the scenario that sliders write. */
  readonly front: boolean;
  /** It is of an earlier run than the others: its variable cannot run as it stands. */
  readonly stale: boolean;
  /** When its run ended before its time; null: it went through. */
  readonly ended: number | null;
  readonly times: Float64Array;
  readonly values: Float64Array;
}

/** What a chart shows: curves over one axis of time. */
export interface Figure {
  readonly curves: readonly Curve[];
  /** The one variable that all curves show, where their names are those of scenarios; null: curves name their own. */
  readonly subject: string | null;
  readonly timeUnit: string;
  /** How times are dates; null: they are numbers. */
  readonly calendar: Calendar | null;
  readonly start: number;
  readonly stop: number;
  /** The curves are of an earlier run; a new one is on its way or cannot be had. */
  readonly stale: boolean;
}

/** What a figure takes from the document. A slider that writes a scenario's values leaves all of it as it was. */
export interface FigureBasis extends Pick<ModelDocument, 'models' | 'root'> {
  readonly settings: Settings;
  /** Names of the scenarios, by id. */
  readonly titles: Readonly<Record<string, string>>;
}

/** The basis of a document's figures. */
export function basisOf({ models, root, settings, scenarios }: ModelDocument): FigureBasis {
  return { models, root, settings, titles: Object.fromEntries(Object.values(scenarios).map(({ id, name }) => [id, name])) };
}

/** What is drawn, and how. */
export interface FigureOptions {
  /** Every scenario instead of the chosen one. */
  readonly all: boolean;
  readonly stale: boolean;
}

/** The runs that curves come from. */
export type ShownRuns = Pick<Runs, 'current' | 'base' | 'scenarios'>;

/** The curves of a chart from what has been run. What a run does not hold is left out. */
export function figureOf(basis: FigureBasis, runs: ShownRuns, plots: readonly Plot[], { all, stale }: FigureOptions): Figure {
  const { start, stop, timeUnit } = basis.settings;
  const every = all && runs.scenarios.length > 0;
  const curves = every ? everyScenario(basis, runs, plots) : chosenScenario(basis, runs, plots);
  return { curves, subject: every ? subjectOf(basis, plots) : null, timeUnit, calendar: calendarOf(basis.settings), start, stop, stale };
}

/**
 * What a chart shows: what was chosen, be it nothing, as a chart in the file was emptied on purpose. Before anybody chose,
 * the first stocks, else the first variables that move.
 */
export function plotsOf(document: Pick<ModelDocument, 'models' | 'root'>, chart: SavedChart | null): readonly Plot[] {
  if (chart) return chart.plots.filter(({ variable }) => variableAt(document, variable));
  const model = document.models[document.root];
  const variables = Object.values(model?.variables ?? {});
  const stocks = variables.filter(({ kind }) => kind === 'stock');
  const shown = stocks.length > 0 ? stocks : variables.filter(({ kind }) => kind === 'auxiliary' || kind === 'flow');
  return shown.slice(0, DEFAULT_PLOTS).map(({ id }) => ({ variable: id }));
}

/** More curves than these are hard to tell apart, so nobody gets more unasked. */
const DEFAULT_PLOTS = 4;

/** A figure with the earlier curves of those plots that it has none of: an equation half typed takes no curve off the chart. */
export function withEarlier(figure: Figure, earlier: Figure, plots: readonly Plot[]): Figure {
  const missing = plots.filter((plot) => !figure.curves.some((curve) => isOf(curve, plot)));
  const kept = earlier.curves.filter((curve) => curve.role !== 'base' && missing.some((plot) => isOf(curve, plot)));
  return kept.length === 0 ? figure : { ...figure, curves: [...figure.curves, ...kept.map((curve) => ({ ...curve, stale: true }))] };
}

/** Whether a figure has a curve for every plot. */
export function isWhole({ curves }: Figure, plots: readonly Plot[]): boolean {
  return plots.every((plot) => curves.some((curve) => isOf(curve, plot)));
}

function isOf({ id }: Curve, { variable }: Plot): boolean {
  return id.startsWith(`${variable} `);
}

function chosenScenario(basis: FigureBasis, { current, base }: ShownRuns, plots: readonly Plot[]): Curve[] {
  const behind = base ? curvesOf(basis, base, plots, 'base') : [];
  return [...behind, ...(current ? curvesOf(basis, current, plots, 'current') : [])];
}

function subjectOf(basis: FigureBasis, plots: readonly Plot[]): string | null {
  const [plot, ...others] = plots;
  return plot && others.length === 0 ? (variableAt(basis, plot.variable)?.variable.name ?? null) : null;
}

/** One variable in all scenarios takes a colour a scenario; several take a colour a curve. The base stays behind them. */
function everyScenario(basis: FigureBasis, { scenarios, current, base }: ShownRuns, plots: readonly Plot[]): Curve[] {
  const curves = scenarios.flatMap((live) =>
    curvesOf(basis, live, plots, 'scenario').map((curve) => ({ ...curve, front: live.scenario === current?.scenario })),
  );
  const behind = base ? curvesOf(basis, base, plots, 'base') : [];
  return [...behind, ...curves.map((curve, hue) => ({ ...curve, hue }))];
}

function curvesOf(basis: FigureBasis, live: LiveRun, plots: readonly Plot[], role: Curve['role']): Curve[] {
  return placesOf(live, plots).flatMap((at, hue) => {
    const column = live.run.columns[at];
    const values = live.run.values[at];
    const variable = column && variableAt(basis, column.address)?.variable;
    if (!column || !values || !variable) return [];
    return {
      id: `${column.address} ${column.element ?? ''} ${role} ${role === 'scenario' ? live.scenario : ''}`,
      name: nameIn(live, column.name, role, { plots: plots.length, titles: basis.titles }),
      units: variable.units ?? '',
      format: variable.format,
      role,
      hue,
      front: false,
      stale: false,
      ended: live.run.stopped?.time ?? live.run.interrupted?.time ?? null,
      times: live.run.times,
      values,
    };
  });
}

/** Where a run holds the values of plots; a whole array has one place per element. A plot without values leaves a gap of -1. */
function placesOf({ run }: LiveRun, plots: readonly Plot[]): number[] {
  return plots.flatMap(({ variable, element }) => {
    const places = run.columns.flatMap((column, at) =>
      column.address === variable && (element === undefined || column.element === element) ? [at] : [],
    );
    return places.length > 0 ? places : [-1];
  });
}

function nameIn({ scenario }: LiveRun, name: string, role: Curve['role'], { plots, titles }: { plots: number; titles: FigureBasis['titles'] }): string {
  if (role === 'base') return words.charts.baseOf(name);
  if (role === 'current') return name;
  const title = (scenario && titles[scenario]) ?? words.charts.base;
  return plots === 1 ? title : words.charts.inScenario(name, title);
}
