import { memo } from 'react';
import { PipeWeights } from '../live/PipeWeights.tsx';
import { Stream } from '../live/Stream.tsx';
import type { PipeData } from '../project.ts';

type Props = { readonly data: PipeData };

/** The double line of a flow: its walls are one wide stroke, its inside a narrower one on top. */
export const PipeEdge = memo(function PipeEdge({ data }: Props) {
  const { pipe: { path, head, back, cuts }, variable } = data.drawing;
  return (
    <g className="lw-pipe">
      <path className="lw-pipe-ring" d={path} />
      <path className="lw-pipe-wall" d={path} />
      <path className="lw-pipe-inside" d={path} />
      <Stream variable={variable.id} path={path} />
      <PipeWeights variable={variable.id} path={path} />
      <path className="lw-pipe-head" d={head} />
      {(back !== '' || cuts !== '') && <path className="lw-pipe-back" d={back + cuts} />}
    </g>
  );
}, (a, b) => a.data.drawing.pipe === b.data.drawing.pipe);
