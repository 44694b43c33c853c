import { memo, useMemo, type CSSProperties } from 'react';
import type { ViewDrawing } from '#core/diagram';
import { classes } from '#editor/ui';
import type { Marks } from '../marks.ts';
import { useCalmZoom } from '../stage/useCalmZoom.ts';
import { FAR } from '../useSight.ts';
import './far.css';
import { farMarks } from './farMarks.ts';

interface FarSignsProps {
  readonly drawing: ViewDrawing;
  readonly marks: Marks;
}

/** What stands out in a diagram that is seen from afar, in signs that are as large on the screen as they need to be. */
export const FarSigns = memo(function FarSigns({ drawing, marks }: FarSignsProps) {
  const zoom = useCalmZoom();
  const paths = useMemo(() => (zoom < FAR ? farMarks(drawing, marks, zoom) : null), [drawing, marks, zoom]);
  if (!paths) return null;
  const pixel = { '--pixel': `${1 / zoom}px` } as CSSProperties;
  return (
    <svg className="lw-far lw-far-signs" style={pixel} aria-hidden>
      <path className="lw-far-pointed" d={paths.pointed} />
      <path className={classes('lw-far-selected', paths.many && 'lw-far-many')} d={paths.selected} />
      <path className="lw-far-wrong" d={paths.wrong} />
      <path className="lw-far-wrong-stroke" d={paths.strokes} />
    </svg>
  );
});
