/** A point as Chart.js takes it without parsing. */
export interface PlotPoint {
  x: number;
  y: number;
}

/** Values, and the times they belong to. */
export interface Series {
  readonly times: Float64Array;
  readonly values: Float64Array;
}

/**
 * Turns a series into points, written over those of the run before: a drag allocates nothing. Of a series longer than
 * `most` only what can be seen is kept: the lowest and the highest value of each stretch, so that no peak is lost. What is
 * no finite number becomes NaN, which leaves a gap.
 */
export function fillPoints(points: PlotPoint[], series: Series, most: number): PlotPoint[] {
  const { length } = series.times;
  const count = length <= most ? fillAll(points, series) : fillExtremes(points, series, Math.floor(most / 2));
  if (points.length > count) points.length = count;
  return points;
}

function fillAll(points: PlotPoint[], series: Series): number {
  for (let at = 0; at < series.times.length; at += 1) put(points, at, series, at);
  return series.times.length;
}

function fillExtremes(points: PlotPoint[], series: Series, stretches: number): number {
  const { length } = series.times;
  let count = 0;
  for (let stretch = 0; stretch < stretches; stretch += 1) {
    const from = Math.floor((stretch * length) / stretches);
    const to = Math.floor(((stretch + 1) * length) / stretches);
    let low = from;
    let high = from;
    for (let at = from; at < to; at += 1) {
      const value = series.values[at] ?? Number.NaN;
      if (value < (series.values[low] ?? 0) || Number.isNaN(series.values[low])) low = at;
      if (value > (series.values[high] ?? 0) || Number.isNaN(series.values[high])) high = at;
    }
    put(points, count, series, Math.min(low, high));
    put(points, count + 1, series, Math.max(low, high));
    count += 2;
  }
  put(points, 0, series, 0);
  put(points, count - 1, series, length - 1);
  return count;
}

function put(points: PlotPoint[], place: number, { times, values }: Series, at: number): void {
  const x = times[at] ?? Number.NaN;
  const value = values[at] ?? Number.NaN;
  const y = Number.isFinite(value) ? value : Number.NaN;
  const point = points[place];
  if (point) {
    point.x = x;
    point.y = y;
  } else {
    points[place] = { x, y };
  }
}

/**
 * The place of a moment in a curve's own times, which an earlier run may have spaced otherwise; -1 after the curve's end.
 * Half a step beyond the last row still belongs to it.
 */
export function placeAt(times: Float64Array, moment: number): number {
  const at = nearest(times, moment);
  const step = (times[1] ?? Infinity) - (times[0] ?? 0);
  return at === times.length - 1 && moment > (times[at] ?? -Infinity) + step / 2 ? -1 : at;
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
