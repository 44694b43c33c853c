import type { EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { Stream } from '../live/Stream.tsx';
import type { PipeEdgeShape } from '../project.ts';

type Props = EdgeProps<PipeEdgeShape>;

/** The double line of a flow: its walls are one wide stroke, its inside a narrower one on top. */
export const PipeEdge = memo(function PipeEdge({ data }: Props) {
  if (!data) return null;
  const { pipe: { path, head }, variable } = data.drawing;
  return (
    <g className="lw-pipe">
      <path className="lw-pipe-ring" d={path} />
      <path className="lw-pipe-wall" d={path} />
      <path className="lw-pipe-inside" d={path} />
      <Stream variable={variable.id} path={path} />
      <path className="lw-pipe-head" d={head} />
    </g>
  );
}, (a, b) => a.data?.drawing.pipe === b.data?.drawing.pipe);
