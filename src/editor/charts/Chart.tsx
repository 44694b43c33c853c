import { memo, useCallback, useDeferredValue, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { words } from '#core/words';
import type { Axes } from './bounds.ts';
import { Cursor } from './Cursor.tsx';
import type { Figure } from './figure.ts';
import { onceAFrame, type Paced } from './frames.ts';
import { sayMoment } from './moment.ts';
import type { Palette } from './palette.ts';
import type { Drawn, LinePlot, PlotArea } from './plot.ts';
import { summaryOf } from './summary.ts';
import { useAxes } from './useAxes.ts';
import { usePalette } from './usePalette.ts';
import './chart.css';

export interface ChartProps {
  readonly figure: Figure;
  /** The axes keep still and only grow: a slider is in hand. */
  readonly hold: boolean;
  /** Hears where the curves are, whenever that changes: what stands under the chart keeps its times under those above. */
  readonly onArea?: (area: PlotArea) => void;
}

/** Curves over time on a canvas, with a cursor that mouse, finger and arrow keys move. */
export const Chart = memo(function Chart({ figure, hold, onArea }: ChartProps) {
  const [box, setBox] = useState<HTMLDivElement | null>(null);
  const palette = usePalette(box);
  const { axes, grown } = useAxes(figure, hold);
  const [area, setArea] = useState<PlotArea | null>(null);
  const place = useCallback((next: PlotArea) => setArea((before) => (before && sameArea(before, next) ? before : next)), []);
  useEffect(() => {
    if (area) onArea?.(area);
  }, [area, onArea]);
  return (
    <div className="lw-chart" ref={setBox}>
      <Summary figure={figure} hold={hold} />
      {palette && <Lines figure={figure} axes={axes} palette={palette} onArea={place} />}
      {area && endsOf(figure).map((at) => <StopMark key={at} figure={figure} at={at} area={area} />)}
      {palette && area && <Cursor figure={figure} axes={axes} palette={palette} area={area} />}
      {grown && <span className="lw-chart-grown">{words.charts.axisGrew}</span>}
    </div>
  );
});

/** The moments at which runs on the chart ended before their time. */
function endsOf({ curves }: Figure): readonly number[] {
  return [...new Set(curves.flatMap(({ role, ended }) => (ended === null || role === 'base' ? [] : [ended])))];
}

/** Where a run ended before its time. The banner says why. */
function StopMark({ figure, at, area }: { readonly figure: Figure; readonly at: number; readonly area: PlotArea }) {
  const share = figure.stop > figure.start ? (at - figure.start) / (figure.stop - figure.start) : 0;
  const left = area.left + Math.min(1, Math.max(0, share)) * (area.right - area.left);
  return <span className="lw-chart-stop" title={words.charts.stoppedAt(sayMoment(figure, at))} style={{ left, top: area.top, height: area.bottom - area.top }} />;
}

/** What the picture shows, in words. They follow when there is time, and what is in hand has come to rest. */
function Summary({ figure, hold }: { readonly figure: Figure; readonly hold: boolean }) {
  const [rested, setRested] = useState(figure);
  if (!hold && rested !== figure) setRested(figure);
  return <SummaryText figure={useDeferredValue(rested)} />;
}

const SummaryText = memo(function SummaryText({ figure }: { readonly figure: Figure }) {
  return <p className="lw-hidden">{summaryOf(figure)}</p>;
});

interface LinesProps {
  readonly figure: Figure;
  readonly axes: Axes;
  readonly palette: Palette;
  readonly onArea: (area: PlotArea) => void;
}

/** The canvas itself. Chart.js comes with the first figure; from then on each figure is drawn before the frame ends, once a frame. */
function Lines({ figure, axes, palette, onArea }: LinesProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const plot = useRef<{ readonly lines: LinePlot; readonly draw: Paced<Drawn> } | null>(null);
  const drawn = useRef({ figure, axes, palette });
  useLayoutEffect(() => {
    drawn.current = { figure, axes, palette };
    plot.current?.draw.ask(drawn.current);
  }, [figure, axes, palette]);
  useLayoutEffect(() => {
    const element = canvas.current;
    if (!element) return;
    let gone = false;
    const watch = new ResizeObserver(() => {
      plot.current?.lines.resize();
      if (plot.current) onArea(plot.current.lines.area);
    });
    void import('./plot.ts').then(({ LinePlot: Plot }) => {
      if (gone) return;
      const lines = new Plot(element, drawn.current);
      const draw = onceAFrame((next: Drawn) => {
        lines.update(next);
        onArea(lines.area);
      });
      plot.current = { lines, draw };
      onArea(lines.area);
      watch.observe(element.parentElement ?? element);
    });
    return () => {
      gone = true;
      watch.disconnect();
      plot.current?.draw.stop();
      plot.current?.lines.destroy();
      plot.current = null;
    };
  }, [onArea]);
  return (
    <div className="lw-chart-lines" aria-hidden>
      <canvas ref={canvas} />
    </div>
  );
}

function sameArea(one: PlotArea, other: PlotArea): boolean {
  return one.left === other.left && one.right === other.right && one.top === other.top && one.bottom === other.bottom;
}
