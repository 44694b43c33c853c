import { memo } from 'react';
import type { PlacedRun } from '#core/diagram';
import { classes } from '#editor/ui';
import type { NoteData } from '../project.ts';

/** Bold, italic and the like, as classes. */
function mannerOf({ bold, italic, code, href }: PlacedRun): string | undefined {
  return classes(bold && 'lw-bold', italic && 'lw-italic', code && 'lw-code', href !== undefined && 'lw-href') || undefined;
}

type Props = { readonly data: NoteData };

/** Free text on a sheet, line by line as `core/diagram` set it. */
export const NoteNode = memo(function NoteNode({ data }: Props) {
  const { drawing, naming } = data;
  const { element, width, height, lines } = drawing;
  if (element.loop !== undefined) return <LabelRoom width={width} height={height} />;
  return (
    <svg className={classes('lw-note', element.tint !== undefined && `lw-tinted lw-tint-${element.tint}`)} width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden>
      <rect className="lw-note-sheet" width={width} height={height} rx={8} />
      {!naming &&
        lines.map((line) => (
          <g key={line.y}>
            {line.bullet && <circle className="lw-note-bullet" cx={line.bullet.x} cy={line.bullet.y} r={2} />}
            <text className="lw-note-line" y={line.y} fontSize={line.style.size} fontWeight={line.style.weight}>
              {line.runs.map((run) => (
                <tspan
                  key={run.x}
                  x={run.x}
                  className={mannerOf(run)}
                >
                  {run.text}
                </tspan>
              ))}
            </text>
          </g>
        ))}
    </svg>
  );
});

/** The room of a loop's label, which lights up like any symbol; its ring and its words are drawn with those of the other loops. */
function LabelRoom({ width, height }: { readonly width: number; readonly height: number }) {
  return (
    <svg className="lw-note" width={width} height={height} aria-hidden>
      <rect className="lw-ring lw-ring-word" width={width} height={height} rx={12} />
    </svg>
  );
}
