/** Where a key leads from a row of a list, by place; null leaves the key alone. `starts` are the first letters of the rows. */
export function listStep(starts: readonly string[], at: number, key: string): number | null {
  const last = starts.length - 1;
  switch (key) {
    case 'ArrowDown': return at < last ? at + 1 : null;
    case 'ArrowUp': return at > 0 ? at - 1 : null;
    case 'Home': return 0;
    case 'End': return last;
    default: return key.length === 1 && key !== ' ' ? nextWith(starts, at, key.toLowerCase()) : null;
  }
}

/** The next row, round the end, that begins with a letter. */
function nextWith(starts: readonly string[], at: number, letter: string): number | null {
  for (let step = 1; step <= starts.length; step += 1) {
    const place = (at + step) % starts.length;
    if (starts[place]?.toLowerCase().startsWith(letter)) return place;
  }
  return null;
}
