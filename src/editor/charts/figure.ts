import { variableAt, type ModelDocument, type NumberFormat, type Plot, type SavedChart, type ScenarioId } from '#core/model';
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
  readonly times: Float64Array;
  readonly values: Float64Array;
}

/** What a chart shows: curves over one axis of time. */
export interface Figure {
  readonly curves: readonly Curve[];
  readonly timeUnit: string;
  readonly start: number;
  readonly stop: number;
  /** The curves are of an earlier run; a new one is on its way or cannot be had. */
  readonly stale: boolean;
}

/** The curves of a chart from what has been run. What a run does not hold is left out. */
export function figureOf(document: ModelDocument, runs: Runs, plots: readonly Plot[], { all, stale }: { all: boolean; stale: boolean }): Figure {
  const { start, stop, timeUnit } = document.settings;
  const curves = all && runs.scenarios.length > 0 ? everyScenario(document, runs, plots) : chosenScenario(document, runs, plots);
  return { curves, timeUnit, start, stop, stale };
}

/** What a chart shows before anybody chose: its own plots, else the first stocks, else the first variables that move. */
export function plotsOf(document: ModelDocument, chart: SavedChart | null): readonly Plot[] {
  if (chart && chart.plots.length > 0) return chart.plots;
  const model = document.models[document.root];
  const variables = Object.values(model?.variables ?? {});
  const stocks = variables.filter(({ kind }) => kind === 'stock');
  const shown = stocks.length > 0 ? stocks : variables.filter(({ kind }) => kind === 'auxiliary' || kind === 'flow');
  return shown.slice(0, DEFAULT_PLOTS).map(({ id }) => ({ variable: id }));
}

/** More curves than these are hard to tell apart, so nobody gets more unasked. */
const DEFAULT_PLOTS = 4;

function chosenScenario(document: ModelDocument, { current, base }: Runs, plots: readonly Plot[]): Curve[] {
  const behind = base ? curvesOf(document, base, plots, 'base') : [];
  return [...behind, ...(current ? curvesOf(document, current, plots, 'current') : [])];
}

/** One variable in all scenarios takes a colour a scenario; several take a colour a curve. */
function everyScenario(document: ModelDocument, { scenarios }: Runs, plots: readonly Plot[]): Curve[] {
  const curves = scenarios.flatMap((run) => curvesOf(document, run, plots, 'scenario'));
  return curves.map((curve, hue) => ({ ...curve, hue }));
}

function curvesOf(document: ModelDocument, live: LiveRun, plots: readonly Plot[], role: Curve['role']): Curve[] {
  const columns = plots.flatMap((plot) => columnsOf(live, plot));
  return columns.flatMap((at, hue) => {
    const column = live.run.columns[at];
    const values = live.run.values[at];
    const variable = column && variableAt(document, column.address)?.variable;
    if (!column || !values || !variable) return [];
    return {
      id: `${column.address} ${column.element ?? ''} ${role} ${role === 'scenario' ? live.scenario : ''}`,
      name: nameIn(document, column.name, role, live.scenario, plots.length),
      units: variable.units ?? '',
      format: variable.format,
      role,
      hue,
      times: live.run.times,
      values,
    };
  });
}

/** Where a run holds a plot's values; a whole array has one place per element. */
function columnsOf({ run }: LiveRun, { variable, element }: Plot): number[] {
  return run.columns.flatMap((column, at) =>
    column.address === variable && (element === undefined || column.element === element) ? [at] : [],
  );
}

function nameIn(document: ModelDocument, name: string, role: Curve['role'], scenario: ScenarioId | null, plots: number): string {
  if (role === 'base') return words.charts.baseOf(name);
  if (role === 'current') return name;
  const title = (scenario && document.scenarios[scenario]?.name) ?? words.charts.base;
  return plots === 1 ? title : words.charts.inScenario(name, title);
}
