import type { LoopPolarity } from '#core/analysis';
import { classes } from '#editor/ui';

/** What stands in the ring: a letter tells the kinds apart without colour. */
const SIGNS: Readonly<Record<LoopPolarity, string>> = { R: 'R', B: 'B', U: '±' };

/** A small ring with an arrow head and the letter of a kind of loop. */
export function LoopIcon({ letter }: { readonly letter: LoopPolarity }) {
  return (
    <svg className={classes('lw-loop-icon', `lw-loop-${letter}`)} width={24} height={24} viewBox="-12 -12 24 24" aria-hidden>
      <path className="lw-loop-ring" d="M5.2-7.5A9.1 9.1 0 1 1-5.2-7.5" />
      <path className="lw-loop-head" d="M-.6-9.9L-6.6-10.6L-4.4-4.9Z" />
      <text y={3.9} textAnchor="middle">{SIGNS[letter]}</text>
    </svg>
  );
}
