import { useId } from 'react';
import type { Outline } from '#core/diagram';
import { bandOf, RIM, type Rimmed } from './rim.ts';

interface RimBandProps {
  readonly symbol: Rimmed;
  readonly zoom: number;
}

/** Where a drag draws a link from a symbol: a soft band as wide as the rim, and a softer one as far out as a drag away from it still does. */
export function RimBand({ symbol, zoom }: RimBandProps) {
  const inside = useId();
  const { from, to } = bandOf(symbol, RIM.mouse, zoom);
  const { outline, element } = symbol;
  return (
    <g className="lw-rim">
      <mask id={inside}>
        <Grown outline={outline} by={RIM.mouse.near / zoom} fill="#fff" />
        <Grown outline={outline} by={from / zoom} fill="#000" />
        <circle cx={element.x} cy={element.y} r={RIM.mouse.core / zoom} fill="#000" />
      </mask>
      <g mask={`url(#${inside})`}>
        <g className="lw-rim-near"><Grown outline={outline} by={RIM.mouse.near / zoom} /></g>
        <g className="lw-rim-on"><Grown outline={outline} by={to / zoom} /></g>
      </g>
    </g>
  );
}

interface GrownProps {
  readonly outline: Outline;
  /** In diagram units; negative where it shrinks. */
  readonly by: number;
  readonly fill?: string | undefined;
}

/** All that lies no further outside an outline than a distance. */
function Grown({ outline, by, fill }: GrownProps) {
  const { centre } = outline;
  switch (outline.kind) {
    case 'circle': return <circle fill={fill} cx={centre.x} cy={centre.y} r={Math.max(0, outline.radius + by)} />;
    case 'box': {
      const [across, down] = [Math.max(0, outline.width / 2 + by), Math.max(0, outline.height / 2 + by)];
      return <rect fill={fill} x={centre.x - across} y={centre.y - down} width={2 * across} height={2 * down} rx={Math.max(0, outline.radius + by)} />;
    }
    case 'union': return outline.parts.map((part, index) => <Grown key={index} outline={part} by={by} fill={fill} />);
  }
}
