import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { words } from '#core/words';
import { sealStep, showNumber } from '#editor/store';
import { frameOf, HEIGHT, placeOf, pointAt, rounded, WIDTH, type Frame } from './frame.ts';
import type { TableProps } from './props.ts';
import { lineOf, tailsOf } from './line.ts';
import { moved, pointsOf, removed, within, type GraphPoint } from './points.ts';

const say = words.panels.lookup;

/** Beyond this many points the picture is for looking; the table still takes every change. */
const MOST_HANDLES = 60;

/** Presses of an arrow key that Page Up and Page Down stand for. */
const FAR = 10;

/** The graph. While a point is dragged the frame keeps still; one drag, or one held key, is one undo step. */
export function Drawing({ table, onChange }: TableProps) {
  const [held, setHeld] = useState<Frame | null>(null);
  const frame = held ?? frameOf(table);
  const points = pointsOf(table);
  const move = (index: number, to: GraphPoint) => onChange(moved(table, index, within(table, index, to)), 'move');
  const done = () => {
    setHeld(null);
    sealStep();
  };
  return (
    <figure className="lw-graph-figure">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="group" aria-label={say.graph}>
        <Axes frame={frame} rising={(points.at(-1)?.y ?? 0) >= (points[0]?.y ?? 0)} />
        <path className="lw-graph-tail" d={tailsOf(table, frame)} />
        <path className="lw-graph-line" d={lineOf(table, frame)} />
        {points.length <= MOST_HANDLES &&
          points.map((point, index) => (
            <Handle
              key={index}
              index={index}
              point={point}
              frame={frame}
              onGrab={() => setHeld(frame)}
              onMove={(to) => move(index, to)}
              onRemove={() => onChange(removed(table, index))}
              onDone={done}
            />
          ))}
      </svg>
      <figcaption>
        <span>{showNumber(frame.left)}</span>
        <span>{showNumber(frame.right)}</span>
      </figcaption>
    </figure>
  );
}

/** Lines of zero where they are in sight, and the limits of y, in the corners that the curve leaves free. */
function Axes({ frame, rising }: { readonly frame: Frame; readonly rising: boolean }) {
  const origin = placeOf(frame, { x: 0, y: 0 });
  return (
    <g aria-hidden>
      {frame.bottom <= 0 && frame.top >= 0 && <line className="lw-graph-zero" x1={0} x2={WIDTH} y1={origin.y} y2={origin.y} />}
      {frame.left <= 0 && frame.right >= 0 && <line className="lw-graph-zero" x1={origin.x} x2={origin.x} y1={0} y2={HEIGHT} />}
      <text className="lw-graph-limit" x={rising ? 4 : WIDTH - 4} y={11} textAnchor={rising ? 'start' : 'end'}>
        {showNumber(frame.top)}
      </text>
      <text className="lw-graph-limit" x={rising ? WIDTH - 4 : 4} y={HEIGHT - 4} textAnchor={rising ? 'end' : 'start'}>
        {showNumber(frame.bottom)}
      </text>
    </g>
  );
}

interface HandleProps {
  readonly index: number;
  readonly point: GraphPoint;
  readonly frame: Frame;
  readonly onGrab: () => void;
  readonly onMove: (to: GraphPoint) => void;
  readonly onRemove: () => void;
  readonly onDone: () => void;
}

/** A point to take hold of: by pointer along the plane, by keys a grain at a time; Delete takes it away. */
function Handle({ index, point, frame, onGrab, onMove, onRemove, onDone }: HandleProps) {
  const dragging = useRef(false);
  const place = placeOf(frame, point);
  const drag = (event: PointerEvent<SVGGElement>) => {
    const to = dragging.current && drawn(event);
    if (to) onMove(pointAt(frame, to));
  };
  const keys = (event: KeyboardEvent) => {
    const to = stepped(event.key, point, frame.grain);
    if (!to && event.key !== 'Delete' && event.key !== 'Backspace') return;
    event.preventDefault();
    event.stopPropagation();
    if (to) onMove(to);
    else onRemove();
  };
  const end = () => {
    if (!dragging.current) return;
    dragging.current = false;
    onDone();
  };
  return (
    <g
      className="lw-graph-point"
      role="slider"
      tabIndex={0}
      aria-label={say.point(index + 1)}
      aria-valuemin={frame.bottom}
      aria-valuemax={frame.top}
      aria-valuenow={point.y}
      aria-valuetext={say.pointAt(showNumber(point.x), showNumber(point.y))}
      transform={`translate(${place.x} ${place.y})`}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        event.currentTarget.focus();
        dragging.current = true;
        onGrab();
      }}
      onPointerMove={drag}
      onPointerUp={end}
      onLostPointerCapture={end}
      onKeyDown={keys}
      onKeyUp={onDone}
      onBlur={onDone}
    >
      <circle className="lw-graph-reach" r={14} />
      <circle className="lw-graph-dot" r={4.5} />
    </g>
  );
}

/** Where a pointer is, in the units of the drawing. */
function drawn({ currentTarget, clientX, clientY }: PointerEvent<SVGGElement>): GraphPoint | null {
  const box = currentTarget.ownerSVGElement?.getBoundingClientRect();
  return box ? { x: ((clientX - box.left) / box.width) * WIDTH, y: ((clientY - box.top) / box.height) * HEIGHT } : null;
}

function stepped(key: string, { x, y }: GraphPoint, grain: GraphPoint): GraphPoint | null {
  const steps: Record<string, readonly [x: number, y: number]> = {
    ArrowUp: [0, 1],
    ArrowDown: [0, -1],
    ArrowRight: [1, 0],
    ArrowLeft: [-1, 0],
    PageUp: [0, FAR],
    PageDown: [0, -FAR],
  };
  const step = steps[key];
  return step ? { x: step[0] === 0 ? x : rounded(x + step[0] * grain.x, grain.x), y: step[1] === 0 ? y : rounded(y + step[1] * grain.y, grain.y) } : null;
}
