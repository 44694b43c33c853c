import type { Drawing } from '#core/diagram';
import type { Point } from '#core/model';
import { words } from '#core/words';

/** Where a name's field stands and how its text is set: over the very place of the label, so that lines break alike. */
export interface Setting {
  /** What is typed there, for screen readers. */
  readonly label: string;
  /** The point that `align` is about, in diagram units. */
  readonly centre: Point;
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly weight: number;
  readonly align: 'start' | 'center' | 'end' | 'sheet';
  /** The field has no box of its own: the symbol around it is one. */
  readonly inside: boolean;
  /** Enter starts a new line instead of ending. */
  readonly lines: boolean;
}

/** The room around the text of a field, and the least that shows where to type. */
const AIR = { width: 14, height: 6 };
const LEAST = 44;

/** The field for an element's text; null for one that has none. */
export function settingOf(drawing: Drawing): Setting | null {
  switch (drawing.kind) {
    case 'symbol':
    case 'flow': return nameSetting(drawing);
    case 'note': return drawing.element.loop === undefined ? noteSetting(drawing) : labelSetting(drawing);
    case 'frame': return titleSetting(drawing);
    default: return null;
  }
}

function nameSetting({ face, element }: Drawing & { kind: 'symbol' | 'flow' }): Setting {
  const { side, style, bounds } = face.label;
  const edge = { left: bounds.right + AIR.width / 2, right: bounds.left - AIR.width / 2 };
  return {
    label: words.canvas.name,
    centre: { x: element.x + (side === 'left' || side === 'right' ? edge[side] : 0), y: element.y + (bounds.top + bounds.bottom) / 2 },
    width: Math.max(LEAST, Math.ceil(bounds.right - bounds.left) + 2 + AIR.width),
    height: bounds.bottom - bounds.top + AIR.height,
    ...style,
    align: side === 'left' ? 'end' : side === 'right' ? 'start' : 'center',
    inside: face.body !== '' && side === 'center',
    lines: false,
  };
}

function noteSetting({ bounds: { left, top, right, bottom } }: Drawing & { kind: 'note' }): Setting {
  const box = { centre: { x: left, y: top }, width: right - left, height: bottom - top };
  return { label: words.canvas.noteText, ...box, size: 13, weight: 400, align: 'sheet', inside: false, lines: true };
}

/** What is typed into the label of a loop stands over its ring, on one line. */
function labelSetting({ element: { x, y } }: Drawing & { kind: 'note' }): Setting {
  return { label: words.loopPanel.labelField, centre: { x, y }, width: 150, height: 28, size: 13, weight: 500, align: 'center', inside: false, lines: false };
}

function titleSetting({ bounds: { left, top, right }, title }: Drawing & { kind: 'frame' }): Setting {
  const box = { centre: { x: left + 8, y: top + 4 }, width: right - left - 16, height: 28 };
  return { label: words.canvas.frameTitle, ...box, ...title.style, align: 'sheet', inside: false, lines: false };
}
