import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { classes } from '#editor/ui';
import type { NoteNodeShape } from '../project.ts';
import { Anchor } from './Anchor.tsx';

type Props = NodeProps<NoteNodeShape>;

/** Free text on a sheet, line by line as `core/diagram` set it. */
export const NoteNode = memo(function NoteNode({ data }: Props) {
  const { drawing, naming } = data;
  const { width, height, lines } = drawing;
  return (
    <>
      <Anchor />
      <svg className="lw-note" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden>
        <rect className="lw-note-sheet" width={width} height={height} rx={6} />
        {!naming &&
          lines.map((line) => (
            <g key={line.y}>
              {line.bullet && <circle className="lw-note-bullet" cx={line.bullet.x} cy={line.bullet.y} r={1.75} />}
              <text className="lw-note-line" y={line.y} fontSize={line.style.size} fontWeight={line.style.weight}>
                {line.runs.map((run) => (
                  <tspan
                    key={run.x}
                    x={run.x}
                    className={classes(run.bold && 'lw-bold', run.italic && 'lw-italic', run.code && 'lw-code', run.href !== undefined && 'lw-href') || undefined}
                  >
                    {run.text}
                  </tspan>
                ))}
              </text>
            </g>
          ))}
      </svg>
    </>
  );
});
