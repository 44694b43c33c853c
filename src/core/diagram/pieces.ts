import { headlessLine, type LinkArc } from './arc.ts';
import { courseLength, coursePath } from './course.ts';

/** In diagram units: whole dashes of 8 and of 11 fit into a piece, so that dashes run on from one to the next. */
const PIECE = 616;

/**
 * The line of a link as one or more strokes, each path data: `headless` ends it where there is no head. A stroke over
 * several screens is costly to paint although most of it is out of sight; of one in pieces only those in sight are
 * painted.
 */
export function linkPieces(arc: LinkArc, headless: boolean): readonly string[] {
  const { course, span: [start, enter], neck } = arc;
  const end = headless ? enter : neck;
  const whole = headless ? headlessLine(arc) : arc.path;
  const length = (end - start) * courseLength(course);
  if (length <= PIECE) return [whole];
  const cuts = Array.from({ length: Math.ceil(length / PIECE) }, (_, at) => start + ((end - start) * at * PIECE) / length);
  return cuts.map((cut, at) => coursePath(course, cut, cuts[at + 1] ?? end));
}
