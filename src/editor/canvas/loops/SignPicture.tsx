import { memo } from 'react';
import type { LoopSign } from '#core/diagram';
import { classes } from '#editor/ui';

/** How far a picture reaches beyond its bounds: strokes and the rim of letters. */
const RIM = 4;

/** The ring of a loop with its name in it and its words beside it. */
export const SignPicture = memo(function SignPicture({ sign: { face, kind, untrue } }: { readonly sign: LoopSign }) {
  const { ring, head, name, caption, bounds } = face;
  const [left, top] = [bounds.left - RIM, bounds.top - RIM];
  const [width, height] = [bounds.right - bounds.left + 2 * RIM, bounds.bottom - bounds.top + 2 * RIM];
  return (
    <svg className={classes('lw-sign', `lw-sign-${kind}`, untrue && 'lw-sign-untrue')} style={{ left, top }} width={width} height={height} viewBox={`${left} ${top} ${width} ${height}`} aria-hidden>
      <circle className="lw-sign-ground" r={16} />
      <path className="lw-sign-ring" d={ring} />
      <path className="lw-sign-head" d={head} />
      <text className="lw-sign-name" y={name.y} fontSize={name.style.size} fontWeight={name.style.weight} textAnchor="middle">{name.text}</text>
      {caption && (
        <text className="lw-sign-caption" fontSize={caption.style.size} fontWeight={caption.style.weight} textAnchor={caption.anchor}>
          {caption.lines.map(({ text, x, y }) => <tspan key={y} x={x} y={y}>{text}</tspan>)}
        </text>
      )}
      {untrue && (
        <g className="lw-sign-warning" transform="translate(15 -15)">
          <path d="M0-7.5L7.8 6H-7.8Z" />
          <path d="M0-2.6V1.4M0 3.6V3.7" />
        </g>
      )}
    </svg>
  );
});
