import { calendarOf, variableAt, variablesWithin, type Calendar, type ModelDocument, type NumberFormat, type Plot, type SavedChart, type Settings, type Variable } from '#core/model';
import { words } from '#core/words';
import type { LiveRun, Runs } from '#editor/store';
import { partsOf, type Part } from './parts.ts';

/** One line of a chart, with numbers of the run as they are: nothing is copied. */
export interface Curve {
  /** Stays the same from run to run. */
  readonly id: string;
  readonly name: string;
  /** The variable, element or sum that it shows, whatever the scenario. */
  readonly part: string;
  readonly units: string;
  readonly format: NumberFormat | undefined;
  /** The chosen scenario's curve, the equations' own as a ghost behind it, or one scenario among all. */
  readonly role: 'current' | 'base' | 'scenario';
  /** What of the chart's choice it shows. */
  readonly plot: Plot;
  /** A line, the end of a spread, or one of the faint elements behind it. */
  readonly weight: Part['weight'] | 'thread';
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
  /** Elements of arrays, faint behind their spread: drawn, not told. */
  readonly threads: readonly Curve[];
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
  /** What a curve of `base` is called where that run is another than the equations' own. */
  readonly behind?: (name: string) => string;
}

/** The runs that curves come from. */
export type ShownRuns = Pick<Runs, 'current' | 'base' | 'scenarios'>;

/** The curves of a chart from what has been run. What a run does not hold is left out. */
export function figureOf(basis: FigureBasis, runs: ShownRuns, plots: readonly Plot[], { all, stale, behind }: FigureOptions): Figure {
  const { start, stop, timeUnit } = basis.settings;
  const every = all && runs.scenarios.length > 0;
  const curves = every ? everyScenario(basis, runs, plots) : chosenScenario(basis, runs, plots);
  const named = behind ? curves.map((curve) => (curve.role === 'base' ? { ...curve, name: behind(curve.part) } : curve)) : curves;
  const drawn = named.filter(({ weight }) => weight !== 'thread');
  const threads = every ? [] : curves.filter(({ weight, role }) => weight === 'thread' && role === 'current');
  return { curves: drawn, threads, subject: every ? subjectOf(basis, curves, plots) : null, timeUnit, calendar: calendarOf(basis.settings), start, stop, stale };
}

/**
 * What a chart shows: what was chosen, be it nothing, as a chart in the file was emptied on purpose. Before anybody chose,
 * the first stocks, those in parts after the others, else the first variables that move.
 */
export function plotsOf(document: Pick<ModelDocument, 'models' | 'root'>, chart: SavedChart | null): readonly Plot[] {
  if (chart) return chart.plots.filter(({ variable }) => variableAt(document, variable));
  const stocks = firstOf(document, ({ kind }) => kind === 'stock');
  return stocks.length > 0 ? stocks : firstOf(document, ({ kind }) => kind === 'auxiliary' || kind === 'flow');
}

/** As many variables of a sort as are shown unasked, those in parts after the others. */
function firstOf(document: Pick<ModelDocument, 'models' | 'root'>, wanted: (variable: Variable) => boolean): Plot[] {
  const plots: Plot[] = [];
  for (const { address } of variablesWithin(document, wanted)) {
    if (plots.length === DEFAULT_PLOTS) break;
    plots.push({ variable: address });
  }
  return plots;
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

function isOf({ plot }: Curve, { variable, element, show }: Plot): boolean {
  return plot.variable === variable && plot.element === element && plot.show === show;
}

function chosenScenario(basis: FigureBasis, { current, base }: ShownRuns, plots: readonly Plot[]): Curve[] {
  const behind = base ? curvesOf(basis, base, plots, 'base').filter(isLine) : [];
  return [...behind, ...(current ? curvesOf(basis, current, plots, 'current') : [])];
}

/** Of spreads that stand for comparison the middle is enough. */
const isLine = ({ weight }: Curve): boolean => weight === 'full';

/** The variable that all curves show, where they are named after scenarios. */
function subjectOf(basis: FigureBasis, curves: readonly Curve[], plots: readonly Plot[]): string | null {
  const [plot, ...others] = plots;
  const parts = new Set(curves.map(({ part }) => part));
  if (!plot || others.length > 0 || parts.size > 1) return null;
  return curves[0]?.part ?? variableAt(basis, plot.variable)?.variable.name ?? null;
}

/** One curve in all scenarios takes a colour a scenario; several take a colour a curve. The base stays behind them. */
function everyScenario(basis: FigureBasis, { scenarios, current, base }: ShownRuns, plots: readonly Plot[]): Curve[] {
  const curves = scenarios.flatMap((live) =>
    curvesOf(basis, live, plots, 'scenario').filter(isLine).map((curve) => ({ ...curve, front: live.scenario === current?.scenario })),
  );
  const behind = base ? curvesOf(basis, base, plots, 'base').filter(isLine) : [];
  return [...behind, ...curves.map((curve, hue) => ({ ...curve, hue }))];
}

/** The curves of one run. A plot without values leaves a gap in the row of colours; a spread is of one colour. */
function curvesOf(basis: FigureBasis, live: LiveRun, plots: readonly Plot[], role: Curve['role']): Curve[] {
  const all = plots.map((plot) => ({ plot, parts: partsOf(live.run, plot) }));
  const single = all.length === 1 && all[0]?.parts.lines.filter(({ weight }) => weight === 'full').length === 1;
  let next = 0;
  return all.flatMap(({ plot, parts }) => {
    const variable = variableAt(basis, plot.variable)?.variable;
    const from = next;
    next += Math.max(1, parts.lines.filter(({ weight }) => weight === 'full').length);
    const drawn = [...parts.lines, ...parts.threads.map((part) => ({ ...part, key: `~thread ${part.key}`, weight: 'thread' as const }))];
    return !variable ? [] : drawn.map(({ key, name, values, weight }, at): Curve => ({
      id: `${plot.variable} ${key} ${role} ${role === 'scenario' ? live.scenario : ''}`,
      name: nameIn(live, name, role, { single, titles: basis.titles }),
      part: name,
      units: variable.units ?? '',
      format: variable.format,
      role,
      plot,
      weight,
      hue: weight === 'full' ? from + at : from,
      front: false,
      stale: false,
      ended: live.run.stopped?.time ?? live.run.interrupted?.time ?? null,
      times: live.run.times,
      values,
    }));
  });
}

function nameIn({ scenario }: LiveRun, name: string, role: Curve['role'], { single, titles }: { single: boolean; titles: FigureBasis['titles'] }): string {
  if (role === 'base') return words.charts.baseOf(name);
  if (role === 'current') return name;
  const title = (scenario && titles[scenario]) ?? words.charts.base;
  return single ? title : words.charts.inScenario(name, title);
}
