import { memo } from 'react';
import type { FlowDrawing, SymbolDrawing } from '#core/diagram';
import type { ElementId, Point } from '#core/model';
import { useSelection } from '#editor/store';
import { classes } from '#editor/ui';
import type { Gesture, Guide } from './gestures/gesture.ts';
import { cornersOf, placeIn, type CornerInHand } from './corners.ts';
import { gripsOf, type PlacedGrip } from './grips.ts';
import { RimBand } from './RimBand.tsx';
import { useCalmZoom } from './stage/useCalmZoom.ts';
import type { Scene } from './useScene.ts';
import './overlay.css';

interface OverlayProps {
  readonly scene: Scene;
  readonly gesture: Gesture;
  readonly hovered: ElementId | null;
  /** What the keyboard has hold of is marked while its flow alone is selected. */
  readonly corner: CornerInHand | null;
  /** Whether handles may be shown: with the select tool, while no name is typed. */
  readonly handles: boolean;
}

/** What a gesture shows beside the diagram: handles, the marquee, lines of alignment. Strokes keep their width at any zoom at rest. */
export const Overlay = memo(function Overlay({ scene, gesture, hovered, corner, handles }: OverlayProps) {
  const zoom = useCalmZoom();
  const selected = useSelection(({ elements }) => elements);
  const idle = gesture.is === 'idle' || gesture.is === 'pressing' || gesture.is === 'pressingGrip';
  const reshaping = gesture.is === 'bending' || gesture.is === 'routing' || gesture.is === 'resizing';
  const rim = handles && idle ? rimmed(scene, hovered, selected) : null;
  const placed = handles && (idle || reshaping) ? gripsOf(scene.drawing, selected, idle ? hovered : null, zoom) : [];
  const held = corner !== null && selected.length === 1 && selected[0] === corner.element ? heldGrip(scene, corner) : null;
  return (
    <svg className="lw-overlay" aria-hidden>
      {rim && <RimBand symbol={rim} zoom={zoom} />}
      {gesture.is === 'sketching' && <path className="lw-ink" d={through(gesture.stroke)} />}
      {gesture.is === 'marquee' && <Marquee from={gesture.from} to={gesture.at} />}
      {'guides' in gesture && gesture.guides.map((guide, index) => <path key={index} className="lw-guide" d={guide.gap ? gapMark(guide, zoom) : line(guide.from, guide.to)} />)}
      {!scene.previewing && <Rubber gesture={gesture} />}
      {placed.map((each, index) => <Handle key={`${each.grip.kind} ${index}`} placed={each} zoom={zoom} />)}
      {held && handles && idle && <circle className="lw-grip-held" transform={`translate(${held.x} ${held.y}) scale(${1 / zoom})`} r={9} />}
    </svg>
  );
});

function heldGrip({ drawing }: Scene, corner: CornerInHand): Point | null {
  const flow = drawing.byElement.get(corner.element);
  const corners = flow?.kind === 'flow' ? cornersOf(drawing, flow) : [];
  return corners[placeIn(corners, corner) ?? -1]?.at ?? null;
}

/** The symbol that a drag from its rim would link: the hovered one, or the only one selected; of several that move together none. */
function rimmed({ drawing }: Scene, hovered: ElementId | null, selected: readonly ElementId[]): SymbolDrawing | FlowDrawing | null {
  const element = hovered ?? (selected.length === 1 ? selected[0] : undefined);
  if (element === undefined || (selected.length > 1 && selected.includes(element))) return null;
  const shape = drawing.byElement.get(element);
  return shape?.kind === 'symbol' || shape?.kind === 'flow' ? shape : null;
}

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

/** A line with a bar at each end. */
function gapMark({ from, to }: Guide, zoom: number): string {
  const level = from.y === to.y;
  const bar = 4 / zoom;
  const across = ({ x, y }: Point): string => (level ? line({ x, y: y - bar }, { x, y: y + bar }) : line({ x: x - bar, y }, { x: x + bar, y }));
  return `${line(from, to)}${across(from)}${across(to)}`;
}

const through = (points: readonly Point[]): string => `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`;

const line = (from: Point, to: Point): string => `M${from.x} ${from.y}L${to.x} ${to.y}`;
