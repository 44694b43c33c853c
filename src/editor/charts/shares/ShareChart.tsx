import type { PointerEvent } from 'react';
import { getPlayback, pause, setMoment } from '#editor/store';
import { classes } from '#editor/ui';
import { nearest } from '../points.ts';
import { MomentLine } from './MomentLine.tsx';
import { shareOf, type Span } from './span.ts';
import type { Band, Slice } from './stack.ts';
import './shares.css';

export interface ShareChartProps {
  readonly span: Span;
  readonly times: Float64Array;
  readonly bands: readonly Band[];
  /** The side edges of the chart above, in pixels: times stand under times. */
  readonly sides: { readonly left: number; readonly width: number };
  /** The loop that stands out, by the id of its band; null: none. */
  readonly lit: string | null;
  readonly onPoint: (id: string | null) => void;
  readonly onChoose: (id: string) => void;
  /** What the two sides are called. */
  readonly labels: { readonly above: string; readonly below: string };
  /** Times at which shares say nothing for a moment: they are greyed. */
  readonly spikes: readonly number[];
}

/** Thinner bands, in shares, have no room for their name. */
const ROOM = 0.16;

/**
 * Shares of loops over time: what reinforces above the middle line, what balances below it. It is a picture; the table
 * beside it says the same in words and numbers.
 */
export function ShareChart({ span, times, bands, sides, lit, onPoint, onChoose, labels, spikes }: ShareChartProps) {
  const place = (event: PointerEvent<HTMLDivElement>) => {
    if (getPlayback().playing) return;
    const { left, width } = event.currentTarget.getBoundingClientRect();
    pause();
    setMoment(times[nearest(times, span.start + ((event.clientX - left) / width) * (span.stop - span.start))] ?? null);
  };
  const leave = () => {
    onPoint(null);
    if (!getPlayback().playing && getPlayback().stop === null) setMoment(null);
  };
  return (
    <div className="lw-shares" aria-hidden>
      <span className="lw-shares-side" style={{ width: sides.left }}>
        <span>{labels.above}</span>
        <span>{labels.below}</span>
      </span>
      <div className="lw-shares-area" style={{ left: sides.left, width: sides.width }} onPointerMove={place} onPointerDown={place} onPointerLeave={leave}>
        <svg viewBox="0 -1 1 2" preserveAspectRatio="none">
          {bands.map((band) => (
            <path
              key={`${band.id} ${band.widest.high > 0}`}
              className={classes('lw-shares-band', `lw-shares-${band.polarity}`, lit === band.id && 'lw-shares-lit', lit !== null && lit !== band.id && 'lw-shares-dim')}
              style={{ fillOpacity: shadeOf(band.rank) }}
              d={band.stretches.map((stretch) => outlineOf(stretch, span)).join(' ')}
              onPointerEnter={() => onPoint(band.rest ? null : band.id)}
              onClick={() => !band.rest && onChoose(band.id)}
            />
          ))}
          {spikes.map((time) => <line key={time} className="lw-shares-spike" x1={round(shareOf(time, span))} x2={round(shareOf(time, span))} y1="-1" y2="1" />)}
          <line className="lw-shares-middle" x1="0" x2="1" y1="0" y2="0" />
        </svg>
        {bands.filter(({ widest }) => widest.high - widest.low > ROOM).map((band) => <BandName key={`${band.id} ${band.widest.high > 0}`} band={band} span={span} />)}
        <MomentLine span={span} />
      </div>
    </div>
  );
}

function BandName({ band: { name, widest }, span }: { readonly band: Band; readonly span: Span }) {
  const [x, y] = [shareOf(widest.time, span), (1 - (widest.low + widest.high) / 2) / 2];
  const side = x < 0.06 ? '0' : x > 0.94 ? '-100%' : '-50%';
  return (
    <span className="lw-shares-name" style={{ left: `${100 * x}%`, top: `${100 * y}%`, transform: `translate(${side}, -50%)` }}>
      {name}
    </span>
  );
}

/** The larger a loop's share, the stronger its colour. */
function shadeOf(rank: number): number {
  return Math.max(0.25, 0.82 - 0.16 * rank);
}

function outlineOf(stretch: readonly Slice[], span: Span): string {
  const point = (time: number, height: number) => `${round(shareOf(time, span))} ${round(-height)}`;
  const there = stretch.map(({ time, high }) => point(time, high));
  const back = stretch.map(({ time, low }) => point(time, low)).toReversed();
  return `M${[...there, ...back].join('L')}Z`;
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
