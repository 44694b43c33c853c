/** Between which values a part of the versions lies at each time. */
export interface Band {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** The band of the middle versions: `share` of them, 1 for all. Courses that ended early count as long as they last. */
export function bandOf(versions: readonly Float64Array[], share: number): Band {
  const rows = versions.reduce((most, { length }) => Math.max(most, length), 0);
  const band = { low: new Float64Array(rows), high: new Float64Array(rows) };
  for (let row = 0; row < rows; row += 1) {
    const values = versions.flatMap((course) => course[row] ?? []).toSorted((a, b) => a - b);
    const cut = Math.floor(((1 - share) / 2) * values.length);
    band.low[row] = values[cut] ?? Number.NaN;
    band.high[row] = values[values.length - 1 - cut] ?? Number.NaN;
  }
  return band;
}
