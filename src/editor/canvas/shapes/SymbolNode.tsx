import { memo } from 'react';
import { classes } from '#editor/ui';
import { useReading } from '../live/live.ts';
import { Lean } from '../live/Lean.tsx';
import { Sparkline } from '../live/Sparkline.tsx';
import { Tank } from '../live/Tank.tsx';
import { useLiveLook } from '../live/useLive.ts';
import type { SymbolData } from '../project.ts';
import { Badges, hasBadges } from './Badges.tsx';
import { FaceLabel } from './FaceLabel.tsx';
import { Ring } from './Ring.tsx';

type Props = { readonly data: SymbolData };

/** A stock, valve, variable, word, lookup or module, drawn around its centre. Its place is its node's affair. */
export const SymbolNode = memo(function SymbolNode({ data }: Props) {
  const { face, variable, problem, open, naming } = data;
  const { width, height, body, sign } = face;
  const passed = useReading(variable, (reading) => reading.passed);
  const look = useLiveLook();
  const tint = passed?.tint ?? face.tint ?? data.tint;
  const spark = look.sparklines && !naming ? data.spark : null;
  const name = classes('lw-symbol', `lw-symbol-${face.symbol}`, face.ghost && 'lw-ghost', tint !== null && `lw-tinted lw-tint-${tint}`, open && 'lw-open', problem !== null && 'lw-faulty');
  const box = { width, height, viewBox: `${-width / 2} ${-height / 2} ${width} ${height}` };
  return (
    <div className={name}>
      <svg {...box} aria-hidden>
        <Ring face={face} />
        {body !== '' && <path className="lw-symbol-body" d={body} />}
        {body === '' && tint !== null && <Pill data={data} />}
        {look.tanks && face.symbol === 'stock' && <Tank face={face} spark={spark} variable={variable} />}
        {face.symbol === 'word' && <Lean face={face} variable={variable} />}
        {sign !== '' && <path className="lw-symbol-sign" d={sign} />}
        {spark && <Sparkline box={spark} variable={variable} />}
      </svg>
      {!naming && <FaceLabel face={face} />}
      {hasBadges(data, passed) && <svg className="lw-badges" {...box} aria-hidden><Badges data={data} passed={passed} /></svg>}
    </div>
  );
}, sameLook);

/** The ground under a word that its tag or a limit colours. */
function Pill({ data: { face: { width, height } } }: { readonly data: SymbolData }) {
  return <rect className="lw-symbol-body" x={-width / 2} y={-height / 2} width={width} height={height} rx={8} />;
}

/** A drag gives new nodes with the same data; only the look matters here. */
function sameLook({ data: a }: Props, { data: b }: Props): boolean {
  return (Object.keys(a) as (keyof SymbolData)[]).every((key) => a[key] === b[key]);
}
