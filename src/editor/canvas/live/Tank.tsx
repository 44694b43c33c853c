import type { Bounds, SymbolFace } from '#core/diagram';
import type { VariableId } from '#core/model';
import { levelLine } from './levelLine.ts';
import { useReading } from './live.ts';

/** Between the body's edge and what fills it. */
const AIR = 1.75;

/** How full a stock is: ground up to its level, a line on top; below 0 it is hatched and hangs from the line of 0. */
export function Tank({ face, spark, variable }: { readonly face: SymbolFace; readonly spark: Bounds | null; readonly variable: VariableId }) {
  const level = useReading(variable, (reading) => reading.level);
  if (!level) return null;
  const { zero, value } = level;
  const { width, height, label } = face;
  const inner = { width: width - 2 * AIR, height: height - 2 * AIR };
  const inside = label.side === 'center' ? [label.bounds] : [];
  const line = (share: number): string => levelLine(y(share), inner.width / 2, spark ? [...inside, spark] : inside);
  const y = (share: number): number => inner.height * (0.5 - share);
  const negative = value < zero;
  const [top, bottom] = negative ? [y(zero), y(value)] : [y(value), y(zero)];
  const left = -inner.width / 2;
  return (
    <g className={negative ? 'lw-tank lw-tank-negative' : 'lw-tank'}>
      <rect x={left} y={top} width={inner.width} height={Math.max(0, bottom - top)} rx={Math.min(4, (bottom - top) / 2)} />
      <path className="lw-tank-level" d={line(value)} />
      {zero > 0 && <path className="lw-tank-zero" d={line(zero)} />}
      {negative && <path className="lw-tank-minus" d={`M${-left - 11} ${y(1) + 6.5}h6`} />}
    </g>
  );
}
