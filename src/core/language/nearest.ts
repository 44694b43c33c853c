import { foldName } from './names.ts';

/**
 * The candidate that a name was most likely meant to be, or null where none is near: at most one slip (a letter
 * missing, added, changed, or two exchanged) for every three letters. Of equally near ones the first.
 */
export function nearest(name: string, candidates: Iterable<string>): string | null {
  const wanted = foldName(name);
  let best: string | null = null;
  let least = Math.min(4, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    const folded = foldName(candidate);
    if (Math.abs(folded.length - wanted.length) >= least) continue;
    const slips = distance(wanted, folded);
    if (slips < least) [best, least] = [candidate, slips];
  }
  return best;
}

/** Slips between two words: optimal string alignment, a restricted Damerau-Levenshtein distance. */
function distance(one: string, other: string): number {
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one.charAt(row - 1) === other.charAt(column - 1);
      const swapped = row > 1 && column > 1 && one.charAt(row - 1) === other.charAt(column - 2) && one.charAt(row - 2) === other.charAt(column - 1);
      const changed = at(above, column - 1) + (same ? 0 : 1);
      const exchanged = swapped ? at(before, column - 2) + 1 : Infinity;
      current.push(Math.min(changed, exchanged, at(above, column) + 1, at(current, column - 1) + 1));
    }
    [before, above] = [above, current];
  }
  return at(above, other.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
