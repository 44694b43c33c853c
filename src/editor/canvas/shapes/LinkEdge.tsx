import type { EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { polarityMark } from '#core/diagram';
import { classes } from '#editor/ui';
import type { LinkEdgeShape } from '../project.ts';

type Props = EdgeProps<LinkEdgeShape>;

/** A causal link: a curved arrow with its polarity beside the head and a delay across its middle. */
export const LinkEdge = memo(function LinkEdge({ data }: Props) {
  if (!data) return null;
  const { arc, link, element } = data.drawing;
  const { line, head, delay, mark } = arc;
  const { association = false } = link;
  const path = association ? line : arc.path;
  return (
    <g className={classes('lw-link', link.strength !== undefined && `lw-link-${link.strength}`, association && 'lw-link-association', element.tint !== undefined && `lw-tinted lw-tint-${element.tint}`)}>
      <path className="lw-link-ring" d={path} />
      <path className="lw-link-line" d={path} />
      {!association && <path className="lw-link-head" d={head} />}
      {!association && link.delay && <path className="lw-link-delay" d={delay} />}
      {!association && link.polarity && (
        <path
          className={link.polarity === '+' ? 'lw-link-mark lw-link-positive' : 'lw-link-mark lw-link-negative'}
          d={polarityMark(link.polarity, mark)}
        />
      )}
    </g>
  );
}, (a, b) => a.data?.drawing === b.data?.drawing);
