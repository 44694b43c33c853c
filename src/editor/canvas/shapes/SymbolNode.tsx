import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { classes } from '#editor/ui';
import type { SymbolData, SymbolNodeShape } from '../project.ts';
import { Anchor } from './Anchor.tsx';
import { FaceLabel } from './FaceLabel.tsx';
import { Ring } from './Ring.tsx';

type Props = NodeProps<SymbolNodeShape>;

/** A stock, valve, variable, word, lookup or module, drawn around its centre. Its place is React Flow's affair. */
export const SymbolNode = memo(function SymbolNode({ data }: Props) {
  const { face, problem, open, naming } = data;
  const { width, height, body, sign } = face;
  const name = classes('lw-symbol', `lw-symbol-${face.symbol}`, face.ghost && 'lw-ghost', face.tint !== undefined && `lw-tinted lw-tint-${face.tint}`, open && 'lw-open', problem !== null && 'lw-faulty');
  return (
    <>
      <Anchor />
      <svg className={name} width={width} height={height} viewBox={`${-width / 2} ${-height / 2} ${width} ${height}`} aria-hidden>
        <Ring face={face} />
        {body !== '' && <path className="lw-symbol-body" d={body} />}
        {sign !== '' && <path className="lw-symbol-sign" d={sign} />}
        {!naming && <FaceLabel label={face.label} />}
        {problem === null ? open && <Badge face={face} sign="?" kind="lw-badge-open" /> : <Badge face={face} sign="!" kind="lw-badge-problem" />}
      </svg>
    </>
  );
}, sameLook);

/** A small sign at the upper right of the symbol: something is wrong, or still to be written. */
function Badge({ face, sign, kind }: { readonly face: SymbolData['face']; readonly sign: string; readonly kind: string }) {
  const inside = face.body !== '';
  const x = inside ? face.width / 2 : face.bounds.right + 2;
  const y = inside ? -face.height / 2 : face.bounds.top;
  return (
    <g className={classes('lw-symbol-badge', kind)} transform={`translate(${x} ${y})`}>
      <circle r={7} />
      <text y={3.6}>{sign}</text>
    </g>
  );
}

/** React Flow hands over new places with every drag; only the look matters here. */
function sameLook({ data: a }: Props, { data: b }: Props): boolean {
  return a.face === b.face && a.problem === b.problem && a.open === b.open && a.naming === b.naming;
}
