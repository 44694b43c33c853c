import { useReactFlow, useStore, type ReactFlowState } from '@xyflow/react';
import { memo, useMemo, useRef, useState, type PointerEvent } from 'react';
import { growBounds, type Bounds, type ViewDrawing } from '#core/diagram';
import { useSession } from '#editor/store';
import { INKS, silhouetteOf } from '../shapes/silhouette.ts';
import { useCalmZoom } from '../stage/useCalmZoom.ts';
import { shareInSight, sightIn, type PaneState } from './pane.ts';
import './map.css';

/** The room that the map takes, in pixels. */
const SIZE = { width: 168, height: 112 } as const;
/** Room around the diagram on the map, as a share of its width. */
const AIR = 0.06;

const paneOf = ({ width, height, transform }: ReactFlowState): PaneState => ({ width, height, transform });

interface MiniMapProps {
  readonly view: ViewDrawing;
  /** Nothing is in hand: until then, and until what has moved has settled, the map keeps still. */
  readonly idle: boolean;
}

/** The whole diagram, small, with a frame around what is in sight. It is there while some of the diagram is out of sight. */
export function MiniMap({ view, idle }: MiniMapProps) {
  const wanted = useSession(({ preferences }) => preferences.minimap);
  const settled = useSettled(view, idle && !view.moved);
  const bounds = settled.bounds;
  const needed = useStore((state: ReactFlowState) => bounds !== null && state.width > 480 && shareInSight(bounds, paneOf(state)) < 0.98);
  return wanted && needed && bounds ? <Map view={settled} bounds={bounds} /> : null;
}

/** The drawing as it was when it was last at rest. */
function useSettled(view: ViewDrawing, atRest: boolean): ViewDrawing {
  const [settled, setSettled] = useState(view);
  if (atRest && settled !== view) setSettled(view);
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
  const sheet = { ...SIZE, viewBox: `${area.left} ${area.top} ${width} ${height}` };
  return (
    <div className="lw-map lw-canvas-chrome" aria-hidden>
      <svg
        {...sheet}
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
      </svg>
      <div className="lw-map-over"><Sight area={area} /></div>
    </div>
  );
}

const Shapes = memo(function Shapes({ view }: { readonly view: ViewDrawing }) {
  const paths = useMemo(() => silhouetteOf(view.drawings), [view]);
  return INKS.map((ink) => paths[ink] !== undefined && <path key={ink} className={`lw-far-${ink}`} d={paths[ink]} />);
});

/**
 * A frame around what is in sight, on a sheet of its own. A pan shifts it and a zoom, while that lasts, leaves it its size: to
 * paint anything at all takes the browser half a frame where the diagram is large.
 */
function Sight({ area }: { readonly area: Bounds }) {
  const zoom = useCalmZoom();
  const { width, height, x, y } = useStore(middleIn, sameMiddle);
  const scale = Math.min(SIZE.width / (area.right - area.left), SIZE.height / (area.bottom - area.top));
  const [across, down] = [(width / zoom) * scale, (height / zoom) * scale];
  const left = SIZE.width / 2 + (x - (area.left + area.right) / 2) * scale - across / 2;
  const top = SIZE.height / 2 + (y - (area.top + area.bottom) / 2) * scale - down / 2;
  return <div className="lw-map-sight" style={{ width: across, height: down, transform: `translate(${left}px, ${top}px)` }} />;
}

/** The size of the pane in pixels, and the middle of what is in sight in diagram units. */
function middleIn(state: ReactFlowState) {
  const { left, top, right, bottom } = sightIn(paneOf(state));
  return { width: state.width, height: state.height, x: (left + right) / 2, y: (top + bottom) / 2 };
}

type Middle = ReturnType<typeof middleIn>;

const sameMiddle = (a: Middle, b: Middle): boolean => a.width === b.width && a.height === b.height && a.x === b.x && a.y === b.y;
