import {
  Chart,
  Decimation,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  type ChartConfiguration,
  type ChartDataset,
  type ChartOptions,
} from 'chart.js';
import { shortNumber } from '#core/language';
import type { Axes, Bounds } from './bounds.ts';
import type { Curve, Figure } from './figure.ts';
import { seriesColour, seriesDash, type Palette } from './palette.ts';
import { fillPoints, type PlotPoint } from './points.ts';

Chart.register(LineController, LineElement, PointElement, LinearScale, Decimation);

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

/** Points beyond which only what can be seen is drawn. */
const DECIMATE_FROM = 2000;

/** A chart on a canvas, updated in place. */
export class LinePlot {
  readonly #chart: Chart<'line', PlotPoint[]>;

  constructor(canvas: HTMLCanvasElement, drawn: Drawn) {
    this.#chart = new Chart(canvas, configurationOf(drawn));
  }

  /** Shows another figure; curves that stay keep their points. */
  update({ figure, axes, palette }: Drawn): void {
    const before = new Map(this.#chart.data.datasets.map((set) => [set.label, set.data]));
    this.#chart.data.datasets = figure.curves.map((curve) => datasetOf(curve, before.get(curve.id) ?? [], { figure, axes, palette }));
    this.#chart.options.scales = scalesOf({ figure, axes, palette });
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
    data: { datasets: drawn.figure.curves.map((curve) => datasetOf(curve, [], drawn)) },
    options: {
      animation: false,
      parsing: false,
      normalized: true,
      responsive: true,
      maintainAspectRatio: false,
      events: [],
      layout: { padding: { top: 8, right: 4 } },
      plugins: { decimation: { enabled: true, algorithm: 'lttb', threshold: DECIMATE_FROM } },
      scales: scalesOf(drawn),
    },
  };
}

function datasetOf(curve: Curve, points: PlotPoint[], { figure, axes, palette }: Drawn): ChartDataset<'line', PlotPoint[]> {
  const ghost = curve.role === 'base';
  const colour = seriesColour(palette, curve.hue);
  return {
    label: curve.id,
    data: fillPoints(points, curve.times, curve.values),
    yAxisID: axes.sideOf(curve) === 'left' ? 'y' : 'right',
    borderColor: figure.stale || ghost ? palette.stale : colour,
    borderWidth: ghost ? 1.25 : 2,
    borderDash: ghost ? [3, 4] : [...seriesDash(curve.hue)],
    borderJoinStyle: 'round',
    pointRadius: 0,
    spanGaps: false,
    order: ghost ? 1 : 0,
  };
}

type Scales = NonNullable<ChartOptions<'line'>['scales']>;
type Scale = NonNullable<Scales[string]>;

function scalesOf({ figure, axes, palette }: Drawn): Scales {
  const x = { min: figure.start, max: Math.max(figure.stop, figure.start + Number.EPSILON) };
  const y = scaleOf(axes.left, axes.leftUnits, palette, 'left');
  const scales = { x: timeScale(x, figure.timeUnit, palette), y };
  return axes.right ? { ...scales, right: scaleOf(axes.right, axes.rightUnits, palette, 'right') } : scales;
}

function timeScale({ min, max }: { min: number; max: number }, unit: string, palette: Palette): Scale {
  const ticks = { ...labelsOf(palette), maxTicksLimit: 9, maxRotation: 0 };
  return { type: 'linear', min, max, ticks, grid: { display: false }, border: { color: palette.line }, title: titleOf(unit, palette) };
}

function scaleOf({ min, max, step }: Bounds, units: string, palette: Palette, position: 'left' | 'right'): Scale {
  const ticks = { ...labelsOf(palette), stepSize: step, padding: 6 };
  const grid = { color: palette.line, drawOnChartArea: position === 'left', drawTicks: false };
  return { type: 'linear', min, max, position, ticks, grid, border: { display: false }, title: titleOf(units, palette) };
}

function labelsOf(palette: Palette) {
  return { color: palette.muted, font: fontOf(palette), callback: (value: string | number) => shortNumber(Number(value)) };
}

function titleOf(text: string, palette: Palette) {
  return { display: text !== '', text, color: palette.muted, font: fontOf(palette), padding: 2 };
}

function fontOf({ font }: Palette) {
  return { family: font, size: 11 };
}
