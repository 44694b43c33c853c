import { memo } from 'react';
import type { Drawing, ViewDrawing } from '#core/diagram';
import { classes } from '#editor/ui';
import './far.css';
import { INKS, silhouetteOf } from './silhouette.ts';

/** So many drawings share their paths: one that changes makes the browser paint no more than these anew. */
const CHUNK = 64;

interface FarProps {
  readonly view: ViewDrawing;
  /** What it stands for is entering the page: the bars that stand for names would strike these through. */
  readonly leaving: boolean;
}

/** A large diagram from afar, under whatever stands out: a map of shapes instead of thousands of nodes and edges. */
export const Far = memo(function Far({ view, leaving }: FarProps) {
  return (
    <svg className={classes('lw-far', leaving && 'lw-far-leaving')} aria-hidden>
      {chunksOf(standing(view)).map((chunk, at) => <Chunk key={at} drawings={chunk} />)}
      {chunksOf(moving(view)).map((chunk, at) => <Chunk key={`moving ${at}`} drawings={chunk} />)}
    </svg>
  );
});

/** A gap stands for a drawing that is in hand: nothing but that is painted with every move. */
type Chunk = readonly (Drawing | null)[];

function standing({ drawings, moved }: ViewDrawing): Chunk {
  if (!moved) return drawings;
  const still: (Drawing | null)[] = moved.from.drawings.slice();
  for (const place of moved.places) still[place] = null;
  return still;
}

function moving({ drawings, moved }: ViewDrawing): Chunk {
  return moved ? moved.places.flatMap((place) => drawings[place] ?? []) : [];
}

function chunksOf(drawings: Chunk): Chunk[] {
  return Array.from({ length: Math.ceil(drawings.length / CHUNK) }, (_, at) => drawings.slice(at * CHUNK, (at + 1) * CHUNK));
}

interface ChunkProps {
  readonly drawings: Chunk;
}

const Chunk = memo(function Chunk({ drawings }: ChunkProps) {
  const paths = silhouetteOf(drawings.filter((drawing) => drawing !== null));
  return INKS.map((ink) => paths[ink] !== undefined && <path key={ink} className={`lw-far-${ink}`} d={paths[ink]} />);
}, ({ drawings: a }, { drawings: b }) => a.length === b.length && a.every((drawing, at) => drawing === b[at]));
