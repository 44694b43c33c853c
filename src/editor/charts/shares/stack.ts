/** The shares of one loop, row by row: signed, NaN where there is none. */
export interface ShareSeries {
  readonly id: string;
  readonly name: string;
  /** It stands for all the others: there is no one loop to point at. */
  readonly rest?: boolean;
  /** Which way it works in this run: it decides the colour. */
  readonly polarity: 'R' | 'B' | 'U';
  readonly share: Float64Array;
}

/** A place of a band at one time: from `low` to `high`, in -1..1. */
export interface Slice {
  readonly time: number;
  readonly low: number;
  readonly high: number;
}

/** What a loop covers on one side of the middle line, in stretches without a gap. */
export interface Band {
  readonly id: string;
  readonly name: string;
  readonly rest: boolean;
  readonly polarity: ShareSeries['polarity'];
  /** Place in the order of the series: the shade. */
  readonly rank: number;
  readonly stretches: readonly (readonly Slice[])[];
  /** Where it is thickest: there is room for its name. */
  readonly widest: Slice;
}

/** Columns beyond which the eye sees no more: fewer than a wide chart has pixels. */
const MOST_COLUMNS = 400;

/**
 * Stacks shares: what reinforces lies above the middle line, what balances below it, the first series nearest to it. Rows
 * without a share leave a gap.
 */
export function stackShares(times: Float64Array, series: readonly ShareSeries[]): Band[] {
  const rows = columnsOf(times.length);
  const above = new Float64Array(rows.length);
  const below = new Float64Array(rows.length);
  return series.flatMap((one, rank) => {
    const sides: (Slice | null)[][] = [[], []];
    rows.forEach((row, column) => {
      const [time, share] = [times[row] ?? NaN, one.share[row] ?? NaN];
      const [top, bottom] = [above[column] ?? 0, below[column] ?? 0];
      const known = Number.isFinite(share);
      const [up, down] = known ? [Math.max(share, 0), Math.min(share, 0)] : [0, 0];
      sides[0]?.push(known ? { time, low: top, high: top + up } : null);
      sides[1]?.push(known ? { time, low: bottom + down, high: bottom } : null);
      above[column] = top + up;
      below[column] = bottom + down;
    });
    return sides.flatMap((slices) => bandOf(one, rank, slices) ?? []);
  });
}

function bandOf({ id, name, rest = false, polarity }: ShareSeries, rank: number, slices: readonly (Slice | null)[]): Band | null {
  const stretches = stretchesOf(slices);
  const widest = slices.reduce((best, slice) => (slice && thickness(slice) > (best ? thickness(best) : 0) ? slice : best), null);
  return widest && { id, name, rest, polarity, rank, stretches, widest };
}

function thickness({ low, high }: Slice): number {
  return high - low;
}

function stretchesOf(slices: readonly (Slice | null)[]): Slice[][] {
  const stretches: Slice[][] = [];
  let open: Slice[] | null = null;
  for (const slice of slices) {
    if (!slice) open = null;
    else if (open) open.push(slice);
    else stretches.push((open = [slice]));
  }
  return stretches;
}

/** All rows, or as many of them as can be told apart, the first and the last among them. */
export function columnsOf(rows: number): number[] {
  if (rows <= MOST_COLUMNS) return Array.from({ length: rows }, (_, row) => row);
  return Array.from({ length: MOST_COLUMNS }, (_, column) => Math.round((column * (rows - 1)) / (MOST_COLUMNS - 1)));
}
