import { memo } from 'react';
import { classes } from '#editor/ui';
import type { FrameData } from '../project.ts';

type Props = { readonly data: FrameData };

/** A titled area behind other elements. */
export const FrameNode = memo(function FrameNode({ data }: Props) {
  const { bounds, element, title } = data.drawing;
  const [width, height] = [bounds.right - bounds.left, bounds.bottom - bounds.top];
  return (
    <svg className={classes('lw-frame', element.tint !== undefined && `lw-tinted lw-tint-${element.tint}`)} width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden>
      <rect className="lw-frame-area" width={width} height={height} rx={12} />
      {!data.naming && (
        <text className="lw-frame-title" x={title.x} y={title.y} fontSize={title.style.size} fontWeight={title.style.weight}>
          {title.text}
        </text>
      )}
    </svg>
  );
});
