import type { Bounds } from '#core/diagram';
import type { VariableId } from '#core/model';
import { useReading } from './live.ts';

/** The course of a variable, small, with a dot at the time that is looked at. */
export function Sparkline({ box, variable }: { readonly box: Bounds; readonly variable: VariableId }) {
  const spark = useReading(variable, (reading) => reading.spark);
  if (!spark) return null;
  return (
    <g className="lw-spark" transform={`translate(${box.left} ${box.top})`}>
      <path className="lw-spark-rim" d={spark.path} />
      <path className="lw-spark-line" d={spark.path} />
      <circle className="lw-spark-dot" cx={spark.x} cy={spark.y} r={2} />
    </g>
  );
}
