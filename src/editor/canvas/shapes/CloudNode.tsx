import { memo } from 'react';
import { cloudSize } from '#core/diagram';
import type { CloudData } from '../project.ts';

/** The world outside: where a flow comes from or goes to when no stock is there. */
export const CloudNode = memo(function CloudNode({ data }: { readonly data: CloudData }) {
  const { width, height } = cloudSize;
  return (
    <svg className="lw-cloud" width={width} height={height} viewBox={`${-width / 2} ${-height / 2} ${width} ${height}`} aria-hidden>
      <path className="lw-ring" d={data.drawing.path} />
      <path className="lw-cloud-body" d={data.drawing.path} />
    </svg>
  );
}, (a, b) => a.data.drawing.path === b.data.drawing.path);
