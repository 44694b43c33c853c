import type { ElementId, Frame, Point } from '#core/model';
import { type Bounds, boundsAround, centreOf, holds, shiftBounds } from './bounds.ts';
import type { FrameDrawing, Ground, SymbolFace } from './drawing.ts';
import { baseline } from './label.ts';
import type { DrawingMemo } from './memo.ts';
import { LINE_HEIGHT, measure, type TextStyle, wrap } from './text.ts';

const TITLE: TextStyle = { size: 12, weight: 600 };
const TITLE_INSET = { x: 14, y: 10 };
/** A collapsed frame: its height, and its width where the title is short. */
const FOLDED = { width: 64, height: 35 };

/** The room that a frame leaves around its contents: beside and below them, and above them for its title. */
export const FRAME_ROOM = { sides: 24, title: 44 };

/** The drawing of a frame, or of its title alone where it is collapsed. */
export function drawFrame(element: Frame, hidden: readonly ElementId[], memo: DrawingMemo): FrameDrawing {
  return memo.recall(`frame ${element.id}`, [element, hidden.join(' ')], () => {
    const line = titleOf(element);
    const title = { text: line, x: TITLE_INSET.x, y: baseline(TITLE_INSET.y, 0, TITLE), width: measure(line, TITLE), style: TITLE };
    const bounds = frameBounds(element);
    const size = { width: bounds.right - bounds.left, height: bounds.bottom - bounds.top };
    return { kind: 'frame', id: element.id, element, title, hidden, outline: { kind: 'box', centre: centreOf(bounds), ...size, radius: 10 }, bounds };
  });
}

/** What the middle of a name stands on: the uppermost of the frames there, which come in painting order. */
export function groundOf({ label: { bounds } }: SymbolFace, at: Point, frames: readonly FrameDrawing[]): Ground {
  const middle = centreOf(shiftBounds(bounds, at));
  const frame = frames.findLast((one) => holds(one.bounds, middle));
  return frame ? (frame.element.tint ?? 'frame') : 'canvas';
}

/** What a frame covers: a collapsed one is as large as its title, in the upper left corner of where it lies open. */
export function frameBounds(frame: Frame): Bounds {
  const open = boundsAround(frame, frame.width, frame.height);
  if (!frame.collapsed) return open;
  const width = measure(titleOf(frame), TITLE) + 2 * TITLE_INSET.x;
  return { ...open, right: open.left + Math.max(FOLDED.width, width), bottom: open.top + FOLDED.height };
}

/** What the title of a frame covers. */
export function titleBounds({ title: { x, width, style }, bounds }: FrameDrawing): Bounds {
  const [left, top] = [bounds.left + x, bounds.top + TITLE_INSET.y];
  return { left, top, right: left + width, bottom: top + style.size * LINE_HEIGHT };
}

/** Whether a point is in the room of an open frame, below its title and more than `slack` units from its border. */
export function isInFrame({ element, bounds: { left, top, right, bottom } }: FrameDrawing, { x, y }: Point, slack: number): boolean {
  return element.collapsed !== true && x > left + slack && x < right - slack && y > top + Math.max(FOLDED.height, slack) && y < bottom - slack;
}

/** As much of the title as fits on one line. */
function titleOf({ title, width }: Frame): string {
  return wrap(title.replace(/\s+/gu, ' '), Math.max(60, width - 2 * TITLE_INSET.x), TITLE)[0] ?? '';
}
