import { useStore, ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import type { ElementId, Point } from '#core/model';
import { useSelection } from '#editor/store';
import { classes } from '#editor/ui';
import type { Gesture } from './gestures/gesture.ts';
import { gripsOf, type PlacedGrip } from './grips.ts';
import type { Scene } from './useScene.ts';

interface OverlayProps {
  readonly scene: Scene;
  readonly gesture: Gesture;
  readonly hovered: ElementId | null;
  /** Whether handles may be shown: with the select tool, while no name is typed. */
  readonly handles: boolean;
}

const zoomOf = (state: { transform: readonly [number, number, number] }) => state.transform[2];

/** What a gesture shows beside the diagram: handles, the marquee, lines of alignment. Strokes keep their width at any zoom. */
export const Overlay = memo(function Overlay({ scene, gesture, hovered, handles }: OverlayProps) {
  const zoom = useStore(zoomOf);
  const selected = useSelection(({ elements }) => elements);
  const idle = gesture.is === 'idle' || gesture.is === 'pressing' || gesture.is === 'pressingGrip';
  const reshaping = gesture.is === 'bending' || gesture.is === 'routing' || gesture.is === 'resizing';
  const placed = handles && (idle || reshaping) ? gripsOf(scene.drawing, selected, idle ? hovered : null, zoom) : [];
  return (
    <ViewportPortal>
      <svg className="lw-overlay" aria-hidden>
        {gesture.is === 'marquee' && <Marquee from={gesture.from} to={gesture.at} />}
        {'guides' in gesture && gesture.guides.map((guide, index) => <path key={index} className="lw-guide" d={line(guide.from, guide.to)} />)}
        {!scene.previewing && <Rubber gesture={gesture} />}
        {placed.map((each, index) => <Handle key={`${each.grip.kind} ${index}`} placed={each} zoom={zoom} />)}
      </svg>
    </ViewportPortal>
  );
});

/** Where letting go would make nothing, the end in hand is a plain line. */
function Rubber({ gesture }: { readonly gesture: Gesture }) {
  if (gesture.is !== 'drawingLink' && gesture.is !== 'drawingFlow') return null;
  const start = gesture.is === 'drawingLink' ? gesture.pressed : gesture.from.at;
  return <path className="lw-rubber" d={line(start, gesture.at)} />;
}

function Marquee({ from, to }: { readonly from: Point; readonly to: Point }) {
  const corner = { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y) };
  return <rect className="lw-marquee" {...corner} width={Math.abs(from.x - to.x)} height={Math.abs(from.y - to.y)} />;
}

/** Handles keep their size on the screen. Those that connect show what they draw. */
function Handle({ placed: { grip, at }, zoom }: { readonly placed: PlacedGrip; readonly zoom: number }) {
  const place = `translate(${at.x} ${at.y}) scale(${1 / zoom})`;
  if (grip.kind === 'connect') {
    return (
      <g className={classes('lw-grip', 'lw-grip-connect', `lw-grip-${grip.draws}`)} transform={place}>
        <circle r={9} />
        <path d={grip.draws === 'link' ? 'M-3.6 3.4C-3.2-.6-.6-2.8 3.2-2.8M.6-5.2L3.4-2.8L.9-.2' : 'M-4.6-1.4H.6M-4.6 1.4H.6M.8-3.4V3.4L4.8 0Z'} />
      </g>
    );
  }
  if (grip.kind === 'size') return <rect className="lw-grip" transform={place} x={-4} y={-4} width={8} height={8} rx={2} />;
  const small = grip.kind === 'corner' && grip.fresh;
  return <circle className={classes('lw-grip', small && 'lw-grip-fresh')} transform={place} r={small ? 3.5 : 5} />;
}

const line = (from: Point, to: Point): string => `M${from.x} ${from.y}L${to.x} ${to.y}`;
