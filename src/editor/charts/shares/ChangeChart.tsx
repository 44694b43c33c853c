import { MomentLine } from './MomentLine.tsx';
import { shareOf, type Span } from './span.ts';
import { columnsOf } from './stack.ts';
import './shares.css';

export interface ChangeChartProps {
  readonly span: Span;
  readonly times: Float64Array;
  /** By time, how much goes on. */
  readonly weight: Float64Array;
  readonly sides: { readonly left: number; readonly width: number };
  readonly label: string;
}

/** How much goes on at each time, beside the most: where this is low, shares say who drives next to nothing. */
export function ChangeChart({ span, times, weight, sides, label }: ChangeChartProps) {
  const most = weight.reduce((largest, value) => Math.max(largest, value), 0);
  if (most === 0) return null;
  const points = columnsOf(times.length).map((row) => `${shareOf(times[row] ?? Number.NaN, span).toFixed(4)} ${(1 - (weight[row] ?? 0) / most).toFixed(3)}`);
  const [first, last] = [shareOf(times[0] ?? 0, span), shareOf(times.at(-1) ?? 0, span)];
  return (
    <div className="lw-change" aria-hidden>
      <div className="lw-change-area" style={{ marginLeft: sides.left, width: sides.width }}>
        <svg viewBox="0 0 1 1" preserveAspectRatio="none">
          <path d={`M${first} 1L${points.join('L')}L${last} 1Z`} />
        </svg>
        <span className="lw-change-label">{label}</span>
        <MomentLine span={span} />
      </div>
    </div>
  );
}
