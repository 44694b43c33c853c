import { Chart, Filler, LinearScale, LineController, LineElement, PointElement, type ChartConfiguration, type ChartDataset } from 'chart.js';
import type { Axes } from './bounds.ts';
import type { Curve, Figure } from './figure.ts';
import { GHOST_DASH, inkOf, seriesDash, type Palette } from './palette.ts';
import { fillPoints, type PlotPoint } from './points.ts';
import { scalesOf } from './scales.ts';

Chart.register(Filler, LineController, LineElement, PointElement, LinearScale);

/** Where curves are drawn, in CSS pixels of the canvas. */
export interface PlotArea {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What a chart needs to be drawn. */
export interface Drawn {
  readonly figure: Figure;
  readonly axes: Axes;
  readonly palette: Palette;
}

/** Points beyond which only what can be seen is drawn: two for each pixel of a wide chart. */
const MOST_POINTS = 2000;

/** Curves of so few points show them: a line from one to nowhere could not be seen. */
const FEW_POINTS = 2;

type Dataset = ChartDataset<'line', PlotPoint[]>;

/** A chart on a canvas, updated in place: while only numbers change, so do only the points that are there already. */
export class LinePlot {
  readonly #chart: Chart<'line', PlotPoint[]>;
  #drawn: Drawn;

  constructor(canvas: HTMLCanvasElement, drawn: Drawn) {
    this.#chart = new Chart(canvas, configurationOf(drawn));
    this.#drawn = drawn;
  }

  /** Shows another figure at once; curves that stay keep their points. */
  update(drawn: Drawn): void {
    const same = sameLook(this.#drawn, drawn);
    this.#drawn = drawn;
    if (same) return this.#renumber(drawn);
    this.#restyle(drawn);
    this.#chart.update('none');
  }

  /** Where the curves are, once drawn. */
  get area(): PlotArea {
    const { left, right, top, bottom } = this.#chart.chartArea;
    return { left, right, top, bottom };
  }

  /** Draws anew in the size that its box has now. */
  resize(): void {
    this.#chart.resize();
  }

  destroy(): void {
    this.#chart.destroy();
  }

  /** Axes, colours and sizes stay as they are: the curves alone are placed anew, which takes a third of the time. */
  #renumber({ figure }: Drawn): void {
    const { datasets } = this.#chart.data;
    linesOf(figure).forEach((curve, at) => {
      fillPoints(datasets[at]?.data ?? [], curve, MOST_POINTS);
      const { controller } = this.#chart.getDatasetMeta(at);
      controller.buildOrUpdateElements(false);
      controller.update('none');
    });
    this.#chart.draw();
  }

  #restyle(drawn: Drawn): void {
    const before = new Map(this.#chart.data.datasets.map((set) => [set.label, set.data]));
    this.#chart.data.datasets = linesOf(drawn.figure).map((curve) => datasetOf(curve, before.get(curve.id) ?? [], drawn));
    this.#chart.options.scales = scalesOf(drawn.figure, drawn.axes, drawn.palette);
  }
}

/** The curves alone on a canvas of its own, in CSS pixels and pixels per CSS pixel; the canvas is in no page. */
export function drawOnce(drawn: Drawn, size: { readonly width: number; readonly height: number; readonly scale: number }): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = size.width;
  canvas.height = size.height;
  const configuration = configurationOf(drawn);
  const chart = new Chart(canvas, {
    ...configuration,
    options: { ...configuration.options, responsive: false, devicePixelRatio: size.scale },
  });
  const copy = document.createElement('canvas');
  [copy.width, copy.height] = [canvas.width, canvas.height];
  copy.getContext('2d')?.drawImage(canvas, 0, 0);
  chart.destroy();
  return copy;
}

function configurationOf(drawn: Drawn): ChartConfiguration<'line', PlotPoint[]> {
  return {
    type: 'line',
    data: { datasets: linesOf(drawn.figure).map((curve) => datasetOf(curve, [], drawn)) },
    options: {
      animation: false,
      parsing: false,
      normalized: true,
      responsive: true,
      maintainAspectRatio: false,
      events: [],
      layout: { padding: { top: 8, right: 4 } },
      scales: scalesOf(drawn.figure, drawn.axes, drawn.palette),
    },
  };
}

/** How thick lines are, in CSS pixels. */
const WIDTHS = { full: 2, low: 1, high: 1, thread: 1 } as const;

/** How much of its colour a thread and the inside of a spread have, as the last two digits of a colour. */
const FAINT = '40';
const FILLED = '1f';

/** Everything that is drawn. */
function linesOf({ curves, threads }: Figure): readonly Curve[] {
  return threads.length === 0 ? curves : [...curves, ...threads];
}

function datasetOf(curve: Curve, points: PlotPoint[], { figure, axes, palette }: Drawn): Dataset {
  const ghost = curve.role === 'base';
  const colour = inkOf(curve, palette, figure.stale);
  return {
    label: curve.id,
    data: fillPoints(points, curve, MOST_POINTS),
    yAxisID: axes.sideOf(curve) === 'left' ? 'y' : 'right',
    borderColor: curve.weight === 'thread' ? `${colour}${FAINT}` : colour,
    borderWidth: ghost ? 1.25 : WIDTHS[curve.weight],
    borderDash: [...(ghost ? GHOST_DASH : curve.weight === 'full' ? seriesDash(curve.hue) : [])],
    // The highest comes right behind the lowest.
    fill: curve.weight === 'low' ? '+1' : false,
    backgroundColor: `${colour}${FILLED}`,
    borderJoinStyle: 'round',
    pointRadius: curve.times.length <= FEW_POINTS ? 3 : 0,
    pointBackgroundColor: colour,
    spanGaps: false,
    order: ghost || curve.weight === 'thread' ? 1 : curve.front ? -1 : 0,
  };
}

/** Whether two drawings differ in numbers only: same curves, axes, colours. */
function sameLook(one: Drawn, other: Drawn): boolean {
  const [a, b] = [one.figure, other.figure];
  if (one.axes !== other.axes || one.palette !== other.palette || a.stale !== b.stale || a.timeUnit !== b.timeUnit || a.calendar?.date !== b.calendar?.date || a.subject !== b.subject) return false;
  if (a.start !== b.start || a.stop !== b.stop || a.curves.length !== b.curves.length || a.threads.length !== b.threads.length) return false;
  const lines = linesOf(b);
  return linesOf(a).every((curve, at) => sameCurve(curve, lines[at]));
}

function sameCurve({ id, hue, front, stale, times }: Curve, other: Curve | undefined): boolean {
  return other?.id === id && other.hue === hue && other.front === front && other.stale === stale && (times.length <= FEW_POINTS) === (other.times.length <= FEW_POINTS);
}
