import { useEffect, type CSSProperties, type KeyboardEvent, type PointerEvent } from 'react';
import { words } from '#core/words';
import { getPlayback, pause, setMoment, showNumber, useMoment } from '#editor/store';
import type { Axes } from './bounds.ts';
import type { Curve, Figure } from './figure.ts';
import { sayMoment } from './moment.ts';
import { nearest, placeAt } from './points.ts';
import { inkOf, type Palette } from './palette.ts';
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
  const times = longest(figure.curves);
  const looked = useMoment();
  const at = looked === null ? null : nearest(times, looked);
  const width = area.right - area.left;
  const place = (event: PointerEvent<HTMLDivElement>) => {
    const { left } = event.currentTarget.getBoundingClientRect();
    const share = (event.clientX - left) / width;
    look(nearest(times, figure.start + share * (figure.stop - figure.start)));
  };
  const look = (place: number | null) => {
    pause();
    setMoment(place === null ? null : (times[place] ?? figure.start));
  };
  const leave = () => {
    if (!getPlayback().playing && getPlayback().stop === null) setMoment(null);
  };
  const keys = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Escape') look(null);
    const next = moved(event.key, at ?? 0, times.length - 1);
    if (next === undefined) return;
    event.preventDefault();
    look(next);
  };
  const moment = times[at ?? 0] ?? figure.start;
  useEffect(() => () => setMoment(null), []);
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
      aria-valuetext={spoken(figure, moment)}
      onPointerMove={(event) => !getPlayback().playing && place(event)}
      onPointerDown={place}
      onPointerLeave={({ pointerType }) => pointerType === 'mouse' && leave()}
      onKeyDown={keys}
      onFocus={(event) => event.currentTarget.matches(':focus-visible') && at === null && look(0)}
      onBlur={leave}
    >
      {at !== null && <Reading figure={figure} axes={axes} palette={palette} moment={moment} />}
    </div>
  );
}

interface ReadingProps extends Omit<CursorProps, 'area'> {
  readonly moment: number;
}

/** The line, a dot on each curve, and the values beside it, on the side where there is room. */
function Reading({ figure, axes, palette, moment }: ReadingProps) {
  const share = figure.stop > figure.start ? (moment - figure.start) / (figure.stop - figure.start) : 0;
  const curves = reached(figure, moment);
  return (
    <>
      <span className="lw-chart-line" style={{ left: `${100 * share}%` }} />
      {curves.map((curve) => (
        <span key={curve.id} className="lw-chart-dot" style={{ ...dotOf(curve, axes, share, moment), background: inkOf(curve, palette, figure.stale) }} />
      ))}
      <div className={share > 0.5 ? 'lw-chart-values lw-chart-values-left' : 'lw-chart-values'} style={{ left: `${100 * share}%`, maxWidth: roomOf(share) }} aria-hidden>
        <p>{headOf(figure, moment)}</p>
        <table>
          <tbody>
            {curves.map((curve) => (
              <tr key={curve.id}>
                <th scope="row">
                  <span className="lw-chart-swatch" style={{ background: inkOf(curve, palette, figure.stale) }} />
                  {curve.name}
                </th>
                <td>{valueOf(curve, moment)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** The wider side of the line, less the gap to it: long names break into lines there. */
function roomOf(share: number): string {
  return `min(280px, calc(${100 * Math.max(share, 1 - share)}% - 12px))`;
}

function dotOf(curve: Curve, axes: Axes, share: number, moment: number): CSSProperties {
  const bounds = axes.sideOf(curve) === 'left' ? axes.left : (axes.right ?? axes.left);
  const height = (bounds.max - valueAt(curve, moment)) / (bounds.max - bounds.min);
  const shown = Number.isFinite(height) && height >= 0 && height <= 1;
  return { left: `${100 * share}%`, top: `${100 * height}%`, display: shown ? 'block' : 'none' };
}

/** The curves that go as far as a moment. */
function reached({ curves }: Figure, moment: number): readonly Curve[] {
  return curves.filter(({ times }) => placeAt(times, moment) >= 0);
}

function valueAt({ times, values }: Curve, moment: number): number {
  return values[placeAt(times, moment)] ?? Number.NaN;
}

function valueOf(curve: Curve, moment: number): string {
  return showNumber(valueAt(curve, moment), curve.format);
}

/** The moment, after the variable where all curves are of one. */
function headOf(figure: Figure, moment: number): string {
  const time = sayMoment(figure, moment);
  return figure.subject === null ? time : words.charts.inScenario(figure.subject, time);
}

function spoken(figure: Figure, moment: number): string {
  const values = reached(figure, moment).map((curve) => `${curve.name} ${valueOf(curve, moment)} ${curve.units}`.trim());
  return [headOf(figure, moment), ...values].join(', ');
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
