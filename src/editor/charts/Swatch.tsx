import { GHOST_DASH, SERIES, seriesDash } from './palette.ts';

export interface SwatchProps {
  /** Which colour and dash of the series, counted from 0; null: the grey of a base curve. */
  readonly hue: number | null;
  /** The curve is out of date: grey, with its own dash. */
  readonly stale?: boolean;
}

/** A short piece of a curve, with its colour and its dash: the key of a legend. */
export function Swatch({ hue, stale = false }: SwatchProps) {
  const colour = hue === null || stale ? 'var(--lw-series-stale)' : `var(--lw-series-${(hue % SERIES) + 1})`;
  const dash = hue === null ? GHOST_DASH : seriesDash(hue);
  return (
    <svg className="lw-swatch" width="18" height="8" viewBox="0 0 18 8" aria-hidden>
      <line x1="1" y1="4" x2="17" y2="4" style={{ stroke: colour }} strokeWidth="2.5" strokeLinecap="round" strokeDasharray={dash.join(' ')} />
    </svg>
  );
}
