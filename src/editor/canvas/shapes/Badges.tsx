import type { SymbolFace } from '#core/diagram';
import { classes } from '#editor/ui';
import type { Passed } from '../live/readings.ts';
import type { SymbolData } from '../project.ts';

interface BadgesProps {
  readonly data: SymbolData;
  readonly passed: Passed | null;
}

/** How far a sign stands off a name, and two signs from each other. */
const OFF = 9;
const APART = 16;

/** Whether there is any sign to show. */
export function hasBadges({ problem, open, guess }: SymbolData, passed: Passed | null): boolean {
  return problem !== null || open || guess || passed !== null;
}

/** The strokes of the signs, from the middle of each: texts of a picture would be laid out anew with every step of a zoom. */
const STROKES = { '?': 'M-1.9-1.7A1.9 1.9 0 1 1 .7 0Q0 .4 0 1.3M0 3.3V3.4', '!': 'M0-3.4V.9M0 3.3V3.4' } as const;

/** Small signs at a symbol: something is wrong or still to be written, its number is a guess, a limit is passed. */
export function Badges({ data: { face, badge, problem, open, guess }, passed }: BadgesProps) {
  const urgent = problem !== null || open;
  const guessed = !urgent && guess;
  return (
    <>
      {urgent && <Badge place={`${badge.x} ${badge.y}`} sign={problem === null ? '?' : '!'} kind={problem === null ? 'lw-badge-open' : 'lw-badge-problem'} />}
      {guessed && <Badge place={placeBeside(face, 'right', 0)} sign="?" kind="lw-badge-guess" />}
      {passed && (
        <g transform={`translate(${placeBeside(face, 'left', guessed ? 1 : 0)})`}>
          <circle className="lw-passed-rim" r={7} />
          <path className="lw-passed" d={passed.when === 'above' ? 'M0-3.6L3.6 2.6H-3.6Z' : 'M0 3.6L3.6-2.6H-3.6Z'} />
        </g>
      )}
    </>
  );
}

function Badge({ place, sign, kind }: { readonly place: string; readonly sign: keyof typeof STROKES; readonly kind: string }) {
  return (
    <g className={classes('lw-symbol-badge', kind)} transform={`translate(${place})`}>
      <circle r={7} />
      <path d={STROKES[sign]} />
    </g>
  );
}

/** The upper corner of a body, or of a word's name. */
function cornerOf({ body, width, height, bounds }: SymbolFace, side: 'left' | 'right'): string {
  const way = side === 'left' ? -1 : 1;
  if (body === '') return `${side === 'left' ? bounds.left - 2 : bounds.right + 2} ${bounds.top}`;
  return `${(way * width) / 2} ${-height / 2}`;
}

/** Beside the name of a small body, where no link ends; at a corner of a body that holds its name. */
function placeBeside(face: SymbolFace, corner: 'left' | 'right', before: number): string {
  const { side, bounds: { left, right, top, bottom } } = face.label;
  if (side === 'center') return cornerOf(face, corner);
  const off = OFF + before * APART;
  return `${side === 'left' ? left - off : right + off} ${(top + bottom) / 2}`;
}
