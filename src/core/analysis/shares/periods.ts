/** A stretch of rows with one loop ahead of all others, or nothing changing. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
  /** A place in the groups; null where nothing changes. */
  readonly top: number | null;
}

/** Shorter than so many rows, or than this share of all rows, is not drawn. */
const FEWEST = 3;
const SMALLEST = 0.01;

/**
 * Which loop is ahead, row by row, as stretches: the one with the largest share, and of equal ones the one that was ahead
 * before. `shares` are those of one partition.
 */
export function stretchesOf(shares: readonly Float64Array[], active: Uint8Array, first: number, last: number): Stretch[] {
  const found: Stretch[] = [];
  for (let row = first; row <= last; row++) {
    const before = found.at(-1);
    const top = active[row] ? topAt(shares, row, before?.top ?? null) : null;
    if (before && before.top === top) found[found.length - 1] = { ...before, last: row };
    else found.push({ first: row, last: row, top });
  }
  return found;
}

/** How much larger a share must be to be ahead of one that was: what rounding leaves is no lead. */
const LEAD = 1e-9;

function topAt(shares: readonly Float64Array[], row: number, before: number | null): number {
  let top = before ?? 0;
  let largest = Math.abs(shares[top]?.[row] ?? 0);
  shares.forEach((share, place) => {
    const value = Math.abs(share[row] ?? 0);
    if (value > largest + LEAD) [top, largest] = [place, value];
  });
  return top;
}

/** The stretches as they are drawn: what is too short goes to its longer neighbour, the shortest first. */
export function withoutShort(stretches: readonly Stretch[], rows: number): Stretch[] {
  const least = Math.max(FEWEST, Math.ceil(SMALLEST * rows));
  let left = [...stretches];
  while (left.length > 1) {
    const shortest = left.reduce((best, one, place) => (lengthOf(one) < lengthOf(left[best]) ? place : best), 0);
    if (lengthOf(left[shortest]) >= least) return left;
    left = joined(absorbed(left, shortest));
  }
  return left;
}

function lengthOf(stretch: Stretch | undefined): number {
  return stretch ? stretch.last - stretch.first + 1 : 0;
}

/** Gives a stretch to the longer of its neighbours, of equal ones to the earlier. */
function absorbed(stretches: readonly Stretch[], place: number): Stretch[] {
  const [before, after] = [stretches[place - 1], stretches[place + 1]];
  const top = lengthOf(after) > lengthOf(before) ? after?.top : before?.top;
  return stretches.map((one, at) => (at === place && top !== undefined ? { ...one, top } : one));
}

function joined(stretches: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = [];
  for (const one of stretches) {
    const before = found.at(-1);
    if (before && before.top === one.top) found[found.length - 1] = { ...before, last: one.last };
    else found.push(one);
  }
  return found;
}

/** Rows at which another loop is ahead for this row alone: a stock turns there, and its loops stand still. */
export function spikesOf(stretches: readonly Stretch[]): number[] {
  return stretches.flatMap(({ first, last, top }, at) => {
    const [before, after] = [stretches[at - 1], stretches[at + 1]];
    return first === last && top !== null && before && after && before.top !== null && before.top === after.top ? [first] : [];
  });
}
