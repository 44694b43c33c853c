import { type Drawing, drawView, isSymbol, type LinkDrawing, outlineBounds, overlaps, type ViewDrawing } from '#core/diagram';
import { type ModelDocument, type Point, rootModel } from '#core/model';
import { viewIn } from '#test/documents';

/** What is good and bad about a drawing, counted on what is drawn. */
export interface Measures {
  /** Pairs of curves that cross. */
  readonly crossings: number;
  /** Pairs of symbols or clouds, names included, that share area. */
  readonly overlaps: number;
  /** Curves that run over a symbol or a name that they do not join. */
  readonly through: number;
}

/** Measures a document's first view. */
export function measured(document: ModelDocument): Measures {
  const drawing = drawView(rootModel(document), viewIn(document));
  const links = drawing.drawings.filter((one) => one.kind === 'link');
  const lines = links.map(pointsOf);
  let crossings = 0;
  lines.forEach((a, i) => lines.slice(i + 1).forEach((b, k) => (crossings += Number(meet(a, b, links[i], links[i + 1 + k])))));
  const boxes = solidsOf(drawing);
  const pairs = boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => overlaps(a.bounds, b.bounds)));
  const through = links.filter((link, i) => boxes.some((box) => !endsOf(link, drawing).includes(box.id) && (lines[i] ?? []).some((point) => inside(point, box.bounds))));
  return { crossings, overlaps: pairs.length, through: through.length };
}

function solidsOf({ drawings }: ViewDrawing) {
  return drawings.flatMap((drawing: Drawing) => (isSymbol(drawing) || drawing.kind === 'cloud' ? [{ id: String(drawing.id), bounds: outlineBounds(drawing.outline) }] : []));
}

function endsOf({ link, element }: LinkDrawing, { drawings }: ViewDrawing): string[] {
  return drawings.filter((one) => isSymbol(one) && (one.variable.id === link.from || one.variable.id === link.to || one.id === element.from)).map(({ id }) => id);
}

/** Points along what shows of a link. */
export function pointsOf({ arc: { course, span } }: LinkDrawing): Point[] {
  return Array.from({ length: 41 }, (_, k) => {
    const t = span[0] + ((span[1] - span[0]) * k) / 40;
    if (course.kind === 'line') return { x: course.from.x + (course.to.x - course.from.x) * t, y: course.from.y + (course.to.y - course.from.y) * t };
    const angle = course.start + t * course.sweep;
    return { x: course.centre.x + course.radius * Math.cos(angle), y: course.centre.y + course.radius * Math.sin(angle) };
  });
}

function inside({ x, y }: Point, { left, top, right, bottom }: { left: number; top: number; right: number; bottom: number }): boolean {
  return x > left + 1 && x < right - 1 && y > top + 1 && y < bottom - 1;
}

function meet(a: readonly Point[], b: readonly Point[], one: LinkDrawing | undefined, other: LinkDrawing | undefined): boolean {
  if (!one || !other || !overlaps(one.bounds, other.bounds)) return false;
  return a.some((p, i) => i > 0 && b.some((q, k) => k > 0 && crossed(a[i - 1] ?? p, p, b[k - 1] ?? q, q)));
}

function crossed(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point) => Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}
