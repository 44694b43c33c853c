import { boundsAround, growBounds, type Bounds, type Drawing, type ViewDrawing } from '#core/diagram';
import type { ElementId } from '#core/model';
import type { Marks } from '../marks.ts';

/** What stands out on the map of a diagram, as path data: what is selected, what the pointer is on, and what is wrong. */
export interface FarMarks {
  readonly selected: string;
  /** Many are selected: a thin line is enough for each. */
  readonly many: boolean;
  readonly pointed: string;
  /** Signs of mistakes, and the strokes in them. */
  readonly wrong: string;
  readonly strokes: string;
}

interface RingShape {
  readonly off: number;
  readonly least: number;
}

/** How far a ring stands off, and how wide and high it is at least, in screen pixels. */
const RING = { off: 4, least: 14 } as const;
/** So many selected things are seen by their number; their rings lie close, or they would run into one another. */
const MANY = 24;
const CLOSE = { off: 0, least: 3 } as const;
/** Half the height of a sign, in screen pixels. */
const SIGN = 7;

/** Signs of the same size on the screen however far out: a ring of its own would be less than a pixel there. */
export function farMarks(view: ViewDrawing, { selected, hovered, target, problems }: Pick<Marks, 'selected' | 'hovered' | 'target' | 'problems'>, zoom: number): FarMarks {
  const around = (id: ElementId, ring: RingShape = RING): string => {
    const drawing = view.byElement.get(id);
    return drawing ? (drawing.kind === 'link' ? drawing.arc.path : rectangle(ringOf(drawing, zoom, ring))) : '';
  };
  const many = selected.size >= MANY;
  const pointed = [...new Set([hovered, target])].filter((id) => id !== null && !selected.has(id));
  const wrong = problems.size === 0 ? [] : view.drawings.filter((drawing) => (drawing.kind === 'symbol' || drawing.kind === 'flow') && problems.has(drawing.variable.id));
  const signs = wrong.map((drawing) => signAt(ringOf(drawing, zoom), SIGN / zoom));
  return {
    selected: [...selected].map((id) => around(id, many ? CLOSE : RING)).join(''),
    many,
    pointed: pointed.map((id) => (id === null ? '' : around(id))).join(''),
    wrong: signs.map(({ sign }) => sign).join(''),
    strokes: signs.map(({ stroke }) => stroke).join(''),
  };
}

/** The rectangle around the body of a symbol, the name of a word, or a whole box. */
function ringOf(drawing: Drawing, zoom: number, ring: RingShape = RING): Bounds {
  const { left, top, right, bottom } = growBounds(bodyOf(drawing), ring.off / zoom);
  const least = ring.least / zoom;
  return boundsAround({ x: (left + right) / 2, y: (top + bottom) / 2 }, Math.max(right - left, least), Math.max(bottom - top, least));
}

function bodyOf(drawing: Drawing): Bounds {
  if ((drawing.kind !== 'symbol' && drawing.kind !== 'flow') || drawing.face.body === '') return drawing.bounds;
  return boundsAround(drawing.element, drawing.face.width, drawing.face.height);
}

/** A triangle on the upper right corner of a ring with the mark in it that signs of mistakes have. */
function signAt({ right, top }: Bounds, size: number): { readonly sign: string; readonly stroke: string } {
  const at = (x: number, y: number): string => `${(right + x * size).toFixed(1)} ${(top + y * size).toFixed(1)}`;
  return { sign: `M${at(0, -1)}L${at(1.1, 0.9)}L${at(-1.1, 0.9)}Z`, stroke: `M${at(0, -0.35)}L${at(0, 0.25)}M${at(0, 0.6)}L${at(0, 0.61)}` };
}

function rectangle({ left, top, right, bottom }: Bounds): string {
  return `M${left.toFixed(1)} ${top.toFixed(1)}H${right.toFixed(1)}V${bottom.toFixed(1)}H${left.toFixed(1)}Z`;
}
