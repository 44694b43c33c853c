import { useState, type CSSProperties, type KeyboardEvent, type PointerEvent } from 'react';
import { formatNumber } from '#core/language';
import { words } from '#core/words';
import type { Axes } from './bounds.ts';
import type { Curve, Figure } from './figure.ts';
import { nearest } from './points.ts';
import { seriesColour, type Palette } from './palette.ts';
import type { PlotArea } from './plot.ts';

export interface CursorProps {
  readonly figure: Figure;
  readonly axes: Axes;
  readonly palette: Palette;
  readonly area: PlotArea;
}

/** Steps of the keys that go far. */
const FAR = 10;

/** A line through one saved time with the values of all curves there. It is a slider along time for the keyboard. */
export function Cursor({ figure, axes, palette, area }: CursorProps) {
  const [at, setAt] = useState<number | null>(null);
  const times = longest(figure.curves);
  const width = area.right - area.left;
  const place = (event: PointerEvent<HTMLDivElement>) => {
    const { left } = event.currentTarget.getBoundingClientRect();
    const share = (event.clientX - left) / width;
    setAt(nearest(times, figure.start + share * (figure.stop - figure.start)));
  };
  const keys = (event: KeyboardEvent<HTMLDivElement>) => {
    const next = moved(event.key, at ?? 0, times.length - 1);
    if (next === undefined) return;
    event.preventDefault();
    setAt(next);
  };
  const index = at === null ? null : Math.min(at, times.length - 1);
  const moment = times[index ?? 0] ?? figure.start;
  return (
    <div
      className="lw-chart-cursor"
      style={{ left: area.left, top: area.top, width, height: area.bottom - area.top }}
      role="slider"
      tabIndex={0}
      aria-label={words.charts.cursor}
      aria-valuemin={figure.start}
      aria-valuemax={figure.stop}
      aria-valuenow={moment}
      aria-valuetext={spoken(figure, moment, index ?? 0)}
      onPointerMove={place}
      onPointerDown={place}
      onPointerLeave={() => setAt(null)}
      onKeyDown={keys}
      onFocus={(event) => event.currentTarget.matches(':focus-visible') && setAt((before) => before ?? 0)}
      onBlur={() => setAt(null)}
    >
      {index !== null && <Reading figure={figure} axes={axes} palette={palette} index={index} moment={moment} />}
    </div>
  );
}

interface ReadingProps extends Omit<CursorProps, 'area'> {
  readonly index: number;
  readonly moment: number;
}

/** The line, a dot on each curve, and the values beside it, on the side where there is room. */
function Reading({ figure, axes, palette, index, moment }: ReadingProps) {
  const share = figure.stop > figure.start ? (moment - figure.start) / (figure.stop - figure.start) : 0;
  const curves = figure.curves.filter(({ values }) => index < values.length);
  return (
    <>
      <span className="lw-chart-line" style={{ left: `${100 * share}%` }} />
      {curves.map((curve) => (
        <span key={curve.id} className="lw-chart-dot" style={dotOf(curve, { axes, palette, share, index })} />
      ))}
      <div className={share > 0.5 ? 'lw-chart-values lw-chart-values-left' : 'lw-chart-values'} style={{ left: `${100 * share}%` }} aria-hidden>
        <p>{words.charts.at(figure.timeUnit, formatNumber(moment))}</p>
        <table>
          <tbody>
            {curves.map((curve) => (
              <tr key={curve.id}>
                <th scope="row">
                  <span className="lw-chart-swatch" style={{ background: colourOf(curve, palette) }} />
                  {curve.name}
                </th>
                <td>{valueOf(curve, index)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function dotOf(curve: Curve, { axes, palette, share, index }: { axes: Axes; palette: Palette; share: number; index: number }): CSSProperties {
  const bounds = axes.sideOf(curve) === 'left' ? axes.left : (axes.right ?? axes.left);
  const value = curve.values[index] ?? Number.NaN;
  const height = (bounds.max - value) / (bounds.max - bounds.min);
  const shown = Number.isFinite(height) && height >= 0 && height <= 1;
  return { left: `${100 * share}%`, top: `${100 * height}%`, background: colourOf(curve, palette), display: shown ? 'block' : 'none' };
}

function colourOf(curve: Curve, palette: Palette): string {
  return curve.role === 'base' ? palette.stale : seriesColour(palette, curve.hue);
}

function valueOf({ format, values }: Curve, index: number): string {
  return formatNumber(values[index] ?? Number.NaN, format);
}

function spoken(figure: Figure, moment: number, index: number): string {
  const reached = figure.curves.filter(({ values }) => index < values.length);
  const values = reached.map((curve) => `${curve.name} ${valueOf(curve, index)} ${curve.units}`.trim());
  return [words.charts.at(figure.timeUnit, formatNumber(moment)), ...values].join(', ');
}

/** The times of the curve that goes furthest: a stopped run ends before the others. */
function longest(curves: readonly Curve[]): Float64Array {
  return curves.reduce<Float64Array>((found, { times }) => (times.length > found.length ? times : found), new Float64Array());
}

function moved(key: string, at: number, last: number): number | undefined {
  const steps: Record<string, number> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -FAR, PageUp: FAR, Home: -Infinity, End: Infinity };
  const step = steps[key];
  return step === undefined ? undefined : Math.max(0, Math.min(last, at + step));
}
