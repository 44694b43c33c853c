import type { ChartOptions } from 'chart.js';
import { dateAt, timeOfDate, type Calendar } from '#core/model';
import { showShort } from '#editor/store';
import type { Axes, Bounds } from './bounds.ts';
import { calendarTicks } from './calendarTicks.ts';
import type { Figure } from './figure.ts';
import { markText } from './moment.ts';
import type { Palette } from './palette.ts';

/** Marks of the axis of time. */
const MOST_TICKS = 9;

type Scales = NonNullable<ChartOptions<'line'>['scales']>;
type Scale = NonNullable<Scales[string]>;

/** The axes as Chart.js takes them: time below, values on the left, those of another unit on the right. */
export function scalesOf(figure: Figure, axes: Axes, palette: Palette): Scales {
  const { start, stop, timeUnit, calendar, subject } = figure;
  const span = { min: start, max: stop > start ? stop : start + 1 };
  const x = calendar ? dateScale(span, calendar, palette) : timeScale(span, timeUnit, palette);
  const y = scaleOf(axes.left, [...new Set([subject ?? '', axes.leftUnits])].filter((part) => part !== '').join(', '), palette, 'left');
  return axes.right ? { x, y, right: scaleOf(axes.right, axes.rightUnits, palette, 'right') } : { x, y };
}

function timeScale({ min, max }: { min: number; max: number }, unit: string, palette: Palette): Scale {
  const ticks = { ...labelsOf(palette), maxTicksLimit: MOST_TICKS, maxRotation: 0 };
  return { type: 'linear', min, max, ticks, grid: { display: false }, border: { color: palette.line }, title: titleOf(unit, palette) };
}

/** Times with dates at the marks: they stand where months and weeks begin, not at round numbers of the unit. */
function dateScale({ min, max }: { min: number; max: number }, calendar: Calendar, palette: Palette): Scale {
  const { spacing, dates } = calendarTicks(dateAt(calendar, min), dateAt(calendar, max), MOST_TICKS);
  const times = dates.map((date) => timeOfDate(calendar, date));
  const callback = (_: unknown, at: number) => markText(spacing, dates[at] ?? 0);
  return {
    ...timeScale({ min, max }, '', palette),
    afterBuildTicks: (axis) => {
      axis.ticks = times.map((value) => ({ value }));
    },
    ticks: { ...labelsOf(palette), callback, maxRotation: 0, autoSkipPadding: 12 },
  };
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
