import { useState, type UIEvent } from 'react';
import { formatNumber, shortest } from '#core/language';
import { words } from '#core/words';
import type { Curve, Figure } from '#editor/charts';
import { notify } from '#editor/store';
import { Button, Copy } from '#editor/ui';
import { Nothing } from '../chart/Nothing.tsx';
import './table.css';

/** Height of a row in pixels, as the style sheet has it: where rows are is worked out, never measured. */
const ROW = 28;
/** Rows drawn above and below what is in sight. */
const SPARE = 8;

/** The numbers of the chart's curves. Only rows in sight are drawn, so a long run costs no more than a short one. */
export function TableTab({ figure }: { readonly figure: Figure }) {
  const times = figure.curves.reduce<Float64Array>((found, curve) => (curve.times.length > found.length ? curve.times : found), new Float64Array());
  const [window, setWindow] = useState({ top: 0, height: 600 });
  if (times.length === 0) return <Nothing />;
  const first = Math.max(0, Math.floor(window.top / ROW) - SPARE);
  const last = Math.min(times.length, Math.ceil((window.top + window.height) / ROW) + SPARE);
  const scroll = ({ currentTarget }: UIEvent<HTMLDivElement>) =>
    setWindow({ top: currentTarget.scrollTop, height: currentTarget.clientHeight });
  return (
    <div className="lw-numbers">
      <div className="lw-numbers-bar">
        <Button size="s" kind="quiet" icon={<Copy size={14} />} onClick={() => void copy(figure, times)}>
          {words.charts.copyTable}
        </Button>
      </div>
      <div className="lw-numbers-scroll" onScroll={scroll} role="region" tabIndex={0} aria-label={words.charts.tableLabel}>
        <table aria-rowcount={times.length + 1}>
          <Head figure={figure} />
          <tbody>
            <Gap rows={first} />
            {Array.from({ length: Math.max(0, last - first) }, (_, row) => (
              <Row key={first + row} at={first + row} time={times[first + row] ?? 0} curves={figure.curves} />
            ))}
            <Gap rows={times.length - last} />
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Head({ figure }: { readonly figure: Figure }) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col">
          {words.charts.time}
          <span>{figure.timeUnit}</span>
        </th>
        {figure.curves.map((curve) => (
          <th key={curve.id} scope="col">
            {curve.name}
            <span>{curve.units}</span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Row({ at, time, curves }: { readonly at: number; readonly time: number; readonly curves: readonly Curve[] }) {
  return (
    <tr aria-rowindex={at + 2}>
      <th scope="row">{formatNumber(time)}</th>
      {curves.map(({ id, values, format }) => {
        const value = values[at];
        return <td key={id}>{value === undefined ? '' : formatNumber(value, format)}</td>;
      })}
    </tr>
  );
}

/** Stands for rows out of sight. */
function Gap({ rows }: { readonly rows: number }) {
  return rows > 0 ? <tr aria-hidden style={{ height: rows * ROW }} /> : null;
}

/** The whole table as text that a spreadsheet takes, with all digits. */
async function copy({ curves }: Figure, times: Float64Array): Promise<void> {
  const head = [words.charts.time, ...curves.map(({ name }) => name)];
  const rows = Array.from(times, (time, at) => [time, ...curves.map(({ values }) => values[at])].map((value) => (value === undefined ? '' : shortest(value))));
  try {
    await navigator.clipboard.writeText([head, ...rows].map((row) => row.join('\t')).join('\n'));
    notify({ tone: 'success', text: words.charts.copied });
  } catch {
    notify({ tone: 'warning', text: words.charts.notCopied });
  }
}
