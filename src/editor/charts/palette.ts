/** The colours of a chart, read from the design tokens in force. */
export interface Palette {
  readonly series: readonly string[];
  readonly stale: string;
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly surface: string;
  readonly font: string;
}

/** Dashes by curve, so that no two neighbours differ by colour alone; in pixels. */
const dashes: readonly (readonly number[])[] = [[], [7, 4], [2, 3], [10, 3, 2, 3], [4, 2], [12, 5], [1, 2], [8, 2, 2, 2, 2, 2]];

/** The dash of a curve that stands behind the others for comparison. */
export const GHOST_DASH: readonly number[] = [3, 4];

/** How many colours the design tokens hold for curves. */
export const SERIES = 8;

/** Reads the tokens where `element` stands. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(`--lw-${name}`).trim();
  return {
    series: Array.from({ length: SERIES }, (_, at) => token(`series-${at + 1}`)),
    stale: token('series-stale'),
    ink: token('ink-2'),
    muted: token('ink-3'),
    line: token('line-soft'),
    surface: token('surface'),
    font: token('font'),
  };
}

/** The colour of the n-th curve, counted from 0. */
export function seriesColour({ series }: Palette, hue: number): string {
  return series[hue % series.length] ?? '';
}

/** The colour of a curve: grey where it stands behind the others or is out of date. */
export function inkOf({ role, stale, hue }: { readonly role: string; readonly stale: boolean; readonly hue: number }, palette: Palette, late: boolean): string {
  return late || stale || role === 'base' ? palette.stale : seriesColour(palette, hue);
}

/** The dash of the n-th curve, counted from 0. */
export function seriesDash(hue: number): readonly number[] {
  return dashes[hue % dashes.length] ?? [];
}
