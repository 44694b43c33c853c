import { setBends } from '#core/commands';
import type { ElementId, Point } from '#core/model';
import { words } from '#core/words';
import { edit } from '#editor/store';
import { cornersOf, nextCorner, placeIn, shiftedBends, type PipeCorner } from './corners.ts';
import type { Place } from './perform.ts';
import type { HandControl } from './useHand.ts';

interface Options {
  readonly control: HandControl;
  readonly place: Place;
  readonly say: (sentence: string) => void;
}

const { said } = words.canvas;

/** Takes the next corner of a pipe in hand, or the one before, and says which. */
export function takeCorner(element: ElementId, step: 1 | -1, options: Options): void {
  const corners = cornersAt(element, options);
  if (corners.length === 0) return options.say(said.noCorner);
  const place = nextCorner(corners, placeIn(corners, heldOf(element, options)), step);
  options.control.setCorner({ element, place });
  options.say(said.corner(place + 1, corners.length, corners[place]?.grip.fresh === true));
}

/** Moves the corner in hand, or the first one where none is; half-way along a stretch that makes a corner. */
export function shiftCorner(element: ElementId, by: Point, options: Options): void {
  const corners = cornersAt(element, options);
  const corner = corners[placeIn(corners, heldOf(element, options)) ?? 0] ?? corners[0];
  if (!corner) return options.say(said.noCorner);
  const bend = corner.grip.index;
  const bends = shiftedBends(corner, by);
  edit(words.canvas.edit.route, (draft) => setBends(draft, { ...options.place.where, element, bends }), { merge: `corner ${element} ${bend}` });
  options.control.setCorner({ element, bend });
  options.say(said.shaped.route);
}

function heldOf(element: ElementId, { control: { corner } }: Options) {
  return corner?.element === element ? corner : null;
}

function cornersAt(element: ElementId, { place: { view } }: Options): PipeCorner[] {
  const drawing = view.byElement.get(element);
  return drawing?.kind === 'flow' ? cornersOf(view, drawing) : [];
}
