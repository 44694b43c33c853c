import { useReactFlow, useStore, type ReactFlowState } from '@xyflow/react';
import { memo, useMemo, useRef, useState, type PointerEvent } from 'react';
import { growBounds, type Bounds, type ViewDrawing } from '#core/diagram';
import { useSession } from '#editor/store';
import { INKS, silhouetteOf } from '../shapes/silhouette.ts';
import { shareInSight, sightIn, type PaneState } from './pane.ts';
import './map.css';

/** The room that the map takes, in pixels. */
const SIZE = { width: 168, height: 112 } as const;
/** Room around the diagram on the map, as a share of its width. */
const AIR = 0.06;

const paneOf = ({ width, height, transform }: ReactFlowState): PaneState => ({ width, height, transform });

interface MiniMapProps {
  readonly view: ViewDrawing;
  /** Nothing is in hand: until then the map keeps still. */
  readonly idle: boolean;
}

/** The whole diagram, small, with a frame around what is in sight. It is there while some of the diagram is out of sight. */
export function MiniMap({ view, idle }: MiniMapProps) {
  const wanted = useSession(({ preferences }) => preferences.minimap);
  const settled = useSettled(view, idle);
  const bounds = settled.bounds;
  const needed = useStore((state: ReactFlowState) => bounds !== null && state.width > 480 && shareInSight(bounds, paneOf(state)) < 0.98);
  return wanted && needed && bounds ? <Map view={settled} bounds={bounds} /> : null;
}

/** The drawing as it was when nothing was in hand. */
function useSettled(view: ViewDrawing, idle: boolean): ViewDrawing {
  const [settled, setSettled] = useState(view);
  if (idle && settled !== view) setSettled(view);
  return settled;
}

/** Left out for screen readers and the keyboard, which have the outline and the keys for zoom. */
function Map({ view, bounds }: { readonly view: ViewDrawing; readonly bounds: Bounds }) {
  const flow = useReactFlow();
  const held = useRef(false);
  const area = growBounds(bounds, AIR * (bounds.right - bounds.left) + 20);
  const [width, height] = [area.right - area.left, area.bottom - area.top];
  const go = ({ clientX, clientY, currentTarget }: PointerEvent<SVGSVGElement>) => {
    const matrix = currentTarget.getScreenCTM();
    if (!matrix) return;
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse());
    void flow.setCenter(x, y, { zoom: flow.getZoom() });
  };
  return (
    <div className="lw-map lw-canvas-chrome" aria-hidden>
      <svg
        width={SIZE.width}
        height={SIZE.height}
        viewBox={`${area.left} ${area.top} ${width} ${height}`}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          held.current = true;
          event.currentTarget.setPointerCapture(event.pointerId);
          go(event);
        }}
        onPointerMove={(event) => held.current && go(event)}
        onPointerUp={() => { held.current = false; }}
        onPointerCancel={() => { held.current = false; }}
      >
        <Shapes view={view} />
        <Sight />
      </svg>
    </div>
  );
}

const Shapes = memo(function Shapes({ view }: { readonly view: ViewDrawing }) {
  const paths = useMemo(() => silhouetteOf(view.drawings), [view]);
  return INKS.map((ink) => paths[ink] !== undefined && <path key={ink} className={`lw-far-${ink}`} d={paths[ink]} />);
});

/** A frame around what is in sight. */
function Sight() {
  const { left, top, right, bottom } = useStore((state: ReactFlowState) => sightIn(paneOf(state)), sameBounds);
  return <rect className="lw-map-sight" x={left} y={top} width={right - left} height={bottom - top} />;
}

const sameBounds = (a: Bounds, b: Bounds): boolean => a.left === b.left && a.top === b.top && a.right === b.right && a.bottom === b.bottom;
