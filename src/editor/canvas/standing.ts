import { isSymbol, type Drawing, type ViewDrawing } from '#core/diagram';
import type { ElementId } from '#core/model';
import { edgeOf, farEdge, nearEdge, type Axis, type Body } from './bodies.ts';

/** A body in a view that others are aligned with. */
export interface StandingBody extends Body {
  readonly id: ElementId;
  /** Its number among all: of equals the first counts. */
  readonly place: number;
}

/** Finds bodies by where they stand, without asking all of them. */
export interface Standing {
  /** Those whose centre or edge lies within `reach` of the same part of a body, in their order. */
  readonly inLine: (body: Body, axis: Axis, reach: number) => readonly StandingBody[];
  /** Those that a body meets along an axis, in their order. */
  readonly inRow: (body: Body, axis: Axis) => readonly StandingBody[];
}

/** By view: a drag asks about the same one in every frame. */
const known = new WeakMap<ViewDrawing, Standing>();

/** What others are aligned with: symbols, valves and clouds, not texts. */
export function standingIn(view: ViewDrawing): Standing {
  const standing = known.get(view) ?? file(view);
  known.set(view, standing);
  return standing;
}

/** A symbol without its name beside it, or a box; nothing of a link. */
export function bodyOf(drawing: Drawing | undefined): Body | null {
  if (!drawing || drawing.kind === 'link') return null;
  if (isSymbol(drawing)) return { x: drawing.element.x, y: drawing.element.y, width: drawing.face.width, height: drawing.face.height };
  const { left, top, right, bottom } = drawing.bounds;
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top };
}

/** Whether a drawing is a box of text or around others. */
export function isBox(drawing: Drawing | undefined): boolean {
  return drawing?.kind === 'note' || drawing?.kind === 'frame';
}

function file({ drawings }: ViewDrawing): Standing {
  const bodies = drawings.flatMap((drawing, place) => {
    const body = isBox(drawing) ? null : bodyOf(drawing);
    return body ? [{ ...body, id: drawing.id, place }] : [];
  });
  const byAxis = { x: fileAlong(bodies, 'x'), y: fileAlong(bodies, 'y') };
  return {
    inLine: (body, axis, reach) => byAxis[axis].inLine(body, reach),
    // Bodies in a row share heights: they are filed across the axis along which they stand.
    inRow: (body, axis) => byAxis[axis === 'x' ? 'y' : 'x'].meeting(body),
  };
}

interface Filed {
  readonly inLine: (body: Body, reach: number) => readonly StandingBody[];
  readonly meeting: (body: Body) => readonly StandingBody[];
}

/** A part of a body, and where it lies along an axis. */
interface Part {
  readonly at: number;
  readonly body: StandingBody;
}

/** Bodies by where they lie along one axis. */
function fileAlong(bodies: readonly StandingBody[], axis: Axis): Filed {
  const sorted = (parts: readonly Part[]) => parts.toSorted((a, b) => a.at - b.at);
  const centres = sorted(bodies.map((body) => ({ at: body[axis], body })));
  const edges = sorted(bodies.flatMap((body) => [-1, 1].map((part) => ({ at: edgeOf(body, axis, part), body }))));
  const longest = Math.max(0, ...bodies.map((body) => farEdge(body, axis) - nearEdge(body, axis)));
  return {
    inLine: (body, reach) => {
      const found = new Set(between(centres, body[axis] - reach, body[axis] + reach));
      for (const part of [-1, 1]) for (const other of between(edges, edgeOf(body, axis, part) - reach, edgeOf(body, axis, part) + reach)) found.add(other);
      return inOrder(found);
    },
    meeting: (body) => {
      const [from, to] = [nearEdge(body, axis), farEdge(body, axis)];
      const near = between(centres, from - longest / 2, to + longest / 2);
      return inOrder(near.filter((other) => Math.min(farEdge(other, axis), to) > Math.max(nearEdge(other, axis), from)));
    },
  };
}

/** The bodies of the sorted parts that lie from one place to another. */
function between(parts: readonly Part[], from: number, to: number): readonly StandingBody[] {
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.at ?? Infinity) < from) low = middle + 1;
    else high = middle;
  }
  const found: StandingBody[] = [];
  for (let at = low; at < parts.length; at += 1) {
    const part = parts[at];
    if (!part || part.at > to) break;
    found.push(part.body);
  }
  return found;
}

function inOrder(bodies: Iterable<StandingBody>): readonly StandingBody[] {
  return [...bodies].toSorted((a, b) => a.place - b.place);
}
