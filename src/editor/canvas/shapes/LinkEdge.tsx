import { memo, type CSSProperties } from 'react';
import { delayBars, linkPieces, polarityMark } from '#core/diagram';
import { useSession } from '#editor/store';
import { classes } from '#editor/ui';
import { useWeight, widthOf } from '../live/weights.ts';
import type { LinkData } from '../project.ts';

type Props = { readonly data: LinkData };

/**
 * A causal link: a curved arrow with its polarity beside the head and a delay across its middle. One that the
 * equations go without is dashed; one that they contradict carries a sign of warning.
 */
export const LinkEdge = memo(function LinkEdge({ data }: Props) {
  const letters = useSession(({ preferences }) => preferences.polarity);
  const { drawing, verdict } = data;
  const { arc, link, element } = drawing;
  const { head, mark, aside } = arc;
  const { association = false, strength, polarity } = link;
  const pieces = linkPieces(arc, association);
  const weight = useWeight(link.id);
  const name = classes(
    'lw-link',
    strength !== undefined && `lw-link-${strength}`,
    association && 'lw-link-association',
    verdict === 'ignored' && 'lw-link-unused',
    weight && `lw-weighed lw-weighed-${weight.sign > 0 ? 'up' : weight.sign < 0 ? 'down' : 'still'}`,
    element.tint !== undefined && !weight && `lw-tinted lw-tint-${element.tint}`,
  );
  return (
    <g className={name} style={weight ? { '--weight': widthOf(weight) } as CSSProperties : undefined}>
      <path className="lw-link-ring" d={pieces.join('')} />
      {pieces.map((piece, at) => <path key={at} className="lw-link-line" d={piece} />)}
      {!association && <path className="lw-link-head" d={head} />}
      {!association && link.delay && <path className="lw-link-delay" d={delayBars(arc)} />}
      {!association && polarity && <path className={classes('lw-link-mark', polarity === '+' ? 'lw-link-positive' : 'lw-link-negative')} d={polarityMark(polarity, mark, letters)} />}
      {verdict === 'clash' && <Clash place={`${aside.x} ${aside.y}`} />}
      {verdict === 'agrees' && polarity && <path className="lw-link-agrees" d="M-3 0L-.8 2.2L3.2-2.6" transform={`translate(${aside.x} ${aside.y})`} />}
    </g>
  );
}, (a, b) => a.data.drawing === b.data.drawing && a.data.verdict === b.data.verdict);

/** A triangle with an exclamation mark. */
function Clash({ place }: { readonly place: string }) {
  return (
    <g className="lw-link-clash" transform={`translate(${place})`}>
      <path d="M0-7.5L7.8 6H-7.8Z" />
      <path d="M0-2.6V1.4M0 3.6V3.7" />
    </g>
  );
}
