/** A point as Chart.js takes it without parsing. */
export interface PlotPoint {
  x: number;
  y: number;
}

/**
 * Turns times and values into points, into those of the run before where there are as many: a drag allocates nothing.
 * What is no finite number becomes NaN, which leaves a gap.
 */
export function fillPoints(points: PlotPoint[], times: Float64Array, values: Float64Array): PlotPoint[] {
  if (points.length > times.length) points.length = times.length;
  for (let at = 0; at < times.length; at += 1) {
    const x = times[at] ?? Number.NaN;
    const value = values[at] ?? Number.NaN;
    const y = Number.isFinite(value) ? value : Number.NaN;
    const point = points[at];
    if (point) {
      point.x = x;
      point.y = y;
    } else {
      points.push({ x, y });
    }
  }
  return points;
}

/** The index of the saved time nearest to a moment; 0 where there are no times. */
export function nearest(times: Float64Array, moment: number): number {
  let low = 0;
  let high = times.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) <= moment) low = middle;
    else high = middle;
  }
  return Math.abs((times[high] ?? 0) - moment) < Math.abs((times[low] ?? 0) - moment) ? high : Math.max(0, low);
}
