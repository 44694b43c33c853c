import { memo } from 'react';
import type { Drawing } from '#core/diagram';
import { classes } from '#editor/ui';
import './far.css';
import { INKS, silhouetteOf } from './silhouette.ts';

/** So many drawings share their paths: one that moves makes the browser paint no more than these anew. */
const CHUNK = 64;

interface FarProps {
  readonly drawings: readonly Drawing[];
  /** What it stands for is entering the page: the bars that stand for names would strike these through. */
  readonly leaving: boolean;
}

/** A large diagram from afar, under whatever stands out: a map of shapes instead of thousands of nodes and edges. */
export const Far = memo(function Far({ drawings, leaving }: FarProps) {
  const starts = Array.from({ length: Math.ceil(drawings.length / CHUNK) }, (_, at) => at * CHUNK);
  return (
    <svg className={classes('lw-far', leaving && 'lw-far-leaving')} aria-hidden>
      {starts.map((start) => <Chunk key={start} drawings={drawings} start={start} />)}
    </svg>
  );
});

interface ChunkProps {
  readonly drawings: readonly Drawing[];
  readonly start: number;
}

const Chunk = memo(function Chunk({ drawings, start }: ChunkProps) {
  const paths = silhouetteOf(drawings.slice(start, start + CHUNK));
  return INKS.map((ink) => paths[ink] !== undefined && <path key={ink} className={`lw-far-${ink}`} d={paths[ink]} />);
}, sameChunk);

function sameChunk(a: ChunkProps, b: ChunkProps): boolean {
  if (a.start !== b.start) return false;
  for (let at = a.start; at < a.start + CHUNK; at += 1) if (a.drawings[at] !== b.drawings[at]) return false;
  return true;
}
