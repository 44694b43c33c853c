import type { SymbolFace } from '#core/diagram';
import type { Point, VariableId } from '#core/model';
import { useReading } from './live.ts';
import { SPARK } from './readings.ts';

/** Clear space between a name and the curve under it. */
const GAP = 4;

/** The course of a variable, small, with a dot at the time that is looked at. */
export function Sparkline({ face, variable }: { readonly face: SymbolFace; readonly variable: VariableId }) {
  const spark = useReading(variable, (reading) => reading.spark);
  if (!spark) return null;
  const { x, y } = sparkPlace(face);
  return (
    <g className="lw-spark" transform={`translate(${x} ${y})`}>
      <path className="lw-spark-rim" d={spark.path} />
      <path className="lw-spark-line" d={spark.path} />
      <circle className="lw-spark-dot" cx={spark.x} cy={spark.y} r={2} />
    </g>
  );
}

/** The top left corner of the curve's box: inside a body under its name where it fits, else beyond the name. */
export function sparkPlace({ label, height, bounds, symbol }: SymbolFace): Point {
  const { left, right, top, bottom } = label.bounds;
  const x = label.anchor === 'start' ? left : label.anchor === 'end' ? right - SPARK.width : (left + right - SPARK.width) / 2;
  if (label.side === 'top') return { x, y: top - GAP - SPARK.height };
  if (label.side !== 'center') return { x, y: bottom + GAP };
  const room = height / 2 - bottom;
  const inside = symbol !== 'word' && room >= SPARK.height + 2;
  return { x, y: inside ? bottom + (room - SPARK.height) / 2 - 0.5 : bounds.bottom + GAP };
}
