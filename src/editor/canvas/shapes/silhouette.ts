import { boundsAround, cloudSize, type Bounds, type Drawing, type SymbolFace } from '#core/diagram';
import type { Point } from '#core/model';

/** What a map of the diagram is painted with, from the bottom up. */
export const INKS = ['frame', 'note', 'pipe', 'cloud', 'link', 'head', 'body', 'dot', 'name'] as const;

/** One way of painting; each has its colours in the style sheet. */
export type Ink = (typeof INKS)[number];

/** Path data by ink; absent where nothing is painted with it. */
export type Silhouette = Readonly<Partial<Record<Ink, string>>>;

/** The height of a name's bar, as a share of its type size, and how far its middle is above the baseline. */
const BAR = { height: 0.42, rise: 0.36 };

/**
 * Drawings as they look from afar: bodies without signs, names as bars, links and pipes as they are. One path for each
 * ink, so that thousands of elements are a handful of shapes for the browser.
 */
export function silhouetteOf(drawings: readonly Drawing[]): Silhouette {
  const paths: Partial<Record<Ink, string>> = {};
  const paint = (ink: Ink, path: string) => { paths[ink] = (paths[ink] ?? '') + path; };
  for (const drawing of drawings) outline(drawing, paint);
  return paths;
}

function outline(drawing: Drawing, paint: (ink: Ink, path: string) => void): void {
  switch (drawing.kind) {
    case 'frame':
    case 'note': return paint(drawing.kind, box(drawing.bounds));
    case 'cloud': return paint('cloud', box(boundsAround(drawing.element, cloudSize.width, cloudSize.height)));
    case 'link':
      paint('link', drawing.arc.path);
      return paint('head', drawing.arc.head);
    case 'flow':
      paint('pipe', drawing.pipe.path);
      paint('head', drawing.pipe.head);
      paint('pipe', drawing.pipe.back + drawing.pipe.cuts);
      return symbol(drawing.face, drawing.element, paint);
    case 'symbol': return symbol(drawing.face, drawing.element, paint);
  }
}

function symbol(face: SymbolFace, at: Point, paint: (ink: Ink, path: string) => void): void {
  const { label, width, height } = face;
  if (face.symbol === 'stock' || face.symbol === 'module') paint('body', box(boundsAround(at, width, height)));
  else if (face.symbol !== 'word') paint('dot', box(boundsAround(at, width, height)));
  for (const { x, y, width: long } of label.lines) {
    const left = at.x + x - (label.anchor === 'middle' ? long / 2 : label.anchor === 'end' ? long : 0);
    const middle = at.y + y - BAR.rise * label.style.size;
    const half = (BAR.height * label.style.size) / 2;
    paint('name', box({ left, right: left + long, top: middle - half, bottom: middle + half }));
  }
}

/** An upright rectangle, to a tenth of a unit. */
function box({ left, top, right, bottom }: Bounds): string {
  return `M${left.toFixed(1)} ${top.toFixed(1)}H${right.toFixed(1)}V${bottom.toFixed(1)}H${left.toFixed(1)}Z`;
}
