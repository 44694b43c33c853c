import { useState, type UIEvent } from 'react';
import { shortest } from '#core/language';
import { words } from '#core/words';
import { endingOf, showMoment, type Curve, type Figure } from '#editor/charts';
import { notify, showNumber } from '#editor/store';
import { Badge, Button, classes, Copy } from '#editor/ui';
import { Blank } from '../chart/Blank.tsx';
import { momentsOf, valueIn } from './rows.ts';
import './table.css';

/** Height of a row in pixels, as the style sheet has it: where rows are is worked out, never measured. */
const ROW = 28;
/** Rows drawn above and below what is in sight. */
const SPARE = 8;

/** The numbers of the chart's curves. Only rows in sight are drawn, so a long run costs no more than a short one. */
export function TableTab({ figure }: { readonly figure: Figure }) {
  const times = momentsOf(figure);
  const [window, setWindow] = useState({ top: 0, height: 600 });
  if (times.length === 0) return <Blank />;
  const first = Math.max(0, Math.floor(window.top / ROW) - SPARE);
  const last = Math.min(times.length, Math.ceil((window.top + window.height) / ROW) + SPARE);
  const scroll = ({ currentTarget }: UIEvent<HTMLDivElement>) =>
    setWindow({ top: currentTarget.scrollTop, height: currentTarget.clientHeight });
  return (
    <div className={classes('lw-numbers', figure.stale && 'lw-numbers-stale')}>
      <div className="lw-numbers-bar">
        {isLate(figure) && <Badge>{words.charts.stale}</Badge>}
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
              <Row key={first + row} at={first + row} time={times[first + row] ?? 0} figure={figure} />
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
          {!figure.calendar && <span>{figure.timeUnit}</span>}
        </th>
        {figure.curves.map((curve) => (
          <th key={curve.id} scope="col" className={curve.stale ? 'lw-numbers-late' : undefined}>
            {curve.name}
            <span>{[figure.subject ?? '', curve.units].filter((part) => part !== '').join(', ')}</span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface RowProps {
  readonly at: number;
  readonly time: number;
  readonly figure: Figure;
}

/** One moment. A run that ended before its time says so in its last row; what lies after it stays blank. */
function Row({ at, time, figure }: RowProps) {
  return (
    <tr aria-rowindex={at + 2}>
      <th scope="row">{showMoment(figure, time)}</th>
      {figure.curves.map((curve) => (
        <Cell key={curve.id} curve={curve} time={time} clock={figure} />
      ))}
    </tr>
  );
}

function Cell({ curve, time, clock }: { readonly curve: Curve; readonly time: number; readonly clock: Figure }) {
  const value = valueIn(curve, time);
  const last = curve.ended !== null && curve.times[curve.times.length - 1] === time;
  return (
    <td className={classes(curve.stale && 'lw-numbers-late', last && 'lw-numbers-end')} title={last ? endingOf(curve, clock) : undefined}>
      {last && <span className="lw-hidden">{words.charts.endHere}</span>}
      {value === undefined ? '' : showNumber(value, curve.format)}
    </td>
  );
}

/** Stands for rows out of sight. */
function Gap({ rows }: { readonly rows: number }) {
  return rows > 0 ? <tr aria-hidden style={{ height: rows * ROW }} /> : null;
}

/** The whole table as text that a spreadsheet takes, with all digits. */
async function copy({ curves, subject }: Figure, times: Float64Array): Promise<void> {
  const head = [words.charts.time, ...curves.map(({ name }) => (subject === null ? name : words.charts.inScenario(subject, name)))];
  const rows = Array.from(times, (time) => [time, ...curves.map((curve) => valueIn(curve, time))].map((value) => (value === undefined ? '' : shortest(value))));
  try {
    await navigator.clipboard.writeText([head, ...rows].map((row) => row.join('\t')).join('\n'));
    notify({ tone: 'success', text: words.charts.copied });
  } catch {
    notify({ tone: 'warning', text: words.charts.notCopied });
  }
}

function isLate({ stale, curves }: Figure): boolean {
  return stale || curves.some((curve) => curve.stale);
}
