import type { ChartOptions } from 'chart.js';
import { showShort } from '#editor/store';
import type { Axes, Bounds } from './bounds.ts';
import type { Figure } from './figure.ts';
import type { Palette } from './palette.ts';

type Scales = NonNullable<ChartOptions<'line'>['scales']>;
type Scale = NonNullable<Scales[string]>;

/** The axes as Chart.js takes them: time below, values on the left, those of another unit on the right. */
export function scalesOf({ start, stop, timeUnit, subject }: Figure, axes: Axes, palette: Palette): Scales {
  const x = timeScale({ min: start, max: stop > start ? stop : start + 1 }, timeUnit, palette);
  const y = scaleOf(axes.left, [subject ?? '', axes.leftUnits].filter((part) => part !== '').join(', '), palette, 'left');
  return axes.right ? { x, y, right: scaleOf(axes.right, axes.rightUnits, palette, 'right') } : { x, y };
}

function timeScale({ min, max }: { min: number; max: number }, unit: string, palette: Palette): Scale {
  const ticks = { ...labelsOf(palette), maxTicksLimit: 9, maxRotation: 0 };
  return { type: 'linear', min, max, ticks, grid: { display: false }, border: { color: palette.line }, title: titleOf(unit, palette) };
}

function scaleOf({ min, max, step }: Bounds, title: string, palette: Palette, position: 'left' | 'right'): Scale {
  const ticks = { ...labelsOf(palette), stepSize: step, padding: 6 };
  const grid = { color: palette.line, drawOnChartArea: position === 'left', drawTicks: false };
  return { type: 'linear', min, max, position, ticks, grid, border: { display: false }, title: titleOf(title, palette) };
}

function labelsOf(palette: Palette) {
  return { color: palette.muted, font: fontOf(palette), callback: (value: string | number) => showShort(Number(value)) };
}

function titleOf(text: string, palette: Palette) {
  return { display: text !== '', text, color: palette.muted, font: fontOf(palette), padding: 2 };
}

function fontOf({ font }: Palette) {
  return { family: font, size: 11 };
}
