import { memo, type CSSProperties } from 'react';
import type { LoopSign } from '#core/diagram';
import { classes } from '#editor/ui';
import { useCalmZoom } from '../stage/useCalmZoom.ts';
import { BadgeButton } from './BadgeButton.tsx';
import { SignPicture } from './SignPicture.tsx';
import type { LitLoop } from './lit.ts';
import './loops.css';

interface LoopLayerProps {
  readonly signs: readonly LoopSign[];
  readonly lit: LitLoop | null;
}

/** Below this zoom the signs of loops cannot be read, and would be in the way. */
const READABLE = 0.3;

/** The signs of the loops in the diagram: badges, which are buttons, and labels, which are notes that look like badges. */
export const LoopLayer = memo(function LoopLayer({ signs, lit }: LoopLayerProps) {
  const zoom = useCalmZoom();
  const pixel = { '--pixel': 1 / zoom } as CSSProperties;
  return (
    <>
      {lit && <Light lit={lit} />}
      {zoom >= READABLE && (
        <div className="lw-loop-signs lw-canvas-chrome" style={pixel}>
          {signs.map((sign) => (sign.label === null ? <BadgeButton key={sign.key} sign={sign} faded={isFaded(sign, lit)} /> : <LabelSign key={sign.label} sign={sign} faded={isFaded(sign, lit)} />))}
        </div>
      )}
    </>
  );
});

const isFaded = ({ key }: LoopSign, lit: LitLoop | null): boolean => lit !== null && lit.key !== key;

/** A label is taken hold of as the note that it is; here is only what it looks like. */
function LabelSign({ sign, faded }: { readonly sign: LoopSign; readonly faded: boolean }) {
  const { at } = sign;
  return (
    <div className={classes('lw-loop-sign', 'lw-loop-label', faded && 'lw-faded')} style={{ transform: `translate(${at.x}px,${at.y}px)` }} aria-hidden>
      <SignPicture sign={sign} />
    </div>
  );
}

/** The steps of a lit loop that no arrow shows, and the step that is spoken of. */
function Light({ lit: { course, step } }: { readonly lit: LitLoop }) {
  return (
    <svg className="lw-loop-light" aria-hidden>
      {course?.hints.map(({ path, head }) => (
        <g key={path}>
          <path className="lw-loop-hint" d={path} />
          <path className="lw-loop-hint-head" d={head} />
        </g>
      ))}
      {step !== '' && <path key={step} className="lw-loop-step" d={step} />}
    </svg>
  );
}
