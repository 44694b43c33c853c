import { addLines, paste, readFragment, readLines, type Fragment } from '#core/commands';
import type { ElementId, Point } from '#core/model';
import { words } from '#core/words';
import { edit, getCanvas, notify } from '#editor/store';
import { here, openPlace } from './chosen.ts';

const { steps, told } = words.actions;

/** How far a copy goes from what stands where it would. */
const ASIDE = 32;
/** Lines in one notice about what could not be read. */
const MOST_PROBLEMS = 3;

/** Draws what a text from the clipboard says: parts of a drawing, or lines of names and links. Says what it could not read. */
export function pasteText(text: string): void {
  const reading = readFragment(text);
  if (reading.kind === 'refused') notify({ tone: 'warning', text: reading.message, about: 'step' });
  else if (reading.kind === 'fragment') pasteFragment(reading.fragment);
  else pasteLines(text);
}

function pasteFragment(fragment: Fragment): void {
  const at = freePlace(fragment, getCanvas()?.middle() ?? { x: 0, y: 0 });
  const drawn = edit(steps.paste, (draft) => paste(draft, { ...here(), fragment, at }), { select: (elements) => elements });
  showWhole(drawn);
  getCanvas()?.focus();
}

function pasteLines(text: string): void {
  const { lines, problems, doubt } = readLines(text);
  const at = getCanvas()?.middle() ?? { x: 0, y: 0 };
  if (lines.length > 0) {
    const drawn = edit(steps.pasteLines, (draft) => addLines(draft, { ...here(), lines, at }), { select: (elements) => elements });
    showWhole(drawn);
  }
  const sentences = problems.slice(0, MOST_PROBLEMS).map(({ message }) => message);
  const others = problems.length - sentences.length;
  if (others > 0) sentences.push(told.moreProblems(others));
  if (sentences.length > 0) notify({ tone: 'warning', text: sentences.join(' '), about: 'step' });
  else if (doubt !== null) notify({ tone: 'info', text: doubt, about: 'step' });
  else if (lines.length === 0) notify({ tone: 'info', text: told.nothingToPaste, about: 'step' });
}

/** Once it is drawn, what was pasted is seen: much of it may lie beside the pane. */
function showWhole(elements: readonly ElementId[]): void {
  requestAnimationFrame(() => getCanvas()?.show(elements));
}

/** The first place on the way down and to the right where no part would cover its like: pasting twice shows two. */
function freePlace(fragment: Fragment, wanted: Point): Point {
  const view = openPlace()?.view;
  const taken = new Set(Object.values(view?.elements ?? {}).map((element) => ('x' in element ? spot(element) : '')));
  const parts = Object.values(fragment.elements).filter((element) => element.kind !== 'curve');
  const middle = middleOf(parts);
  const lands = (at: Point) => parts.some(({ x, y }) => taken.has(spot({ x: x + at.x - middle.x, y: y + at.y - middle.y })));
  let at = { x: Math.round(wanted.x), y: Math.round(wanted.y) };
  while (lands(at)) at = { x: at.x + ASIDE, y: at.y + ASIDE };
  return at;
}

function middleOf(points: readonly Point[]): Point {
  const middle = (values: readonly number[]) => (Math.min(...values) + Math.max(...values)) / 2;
  return points.length === 0 ? { x: 0, y: 0 } : { x: middle(points.map(({ x }) => x)), y: middle(points.map(({ y }) => y)) };
}

/** Names a place as the eye tells places apart. */
const spot = ({ x, y }: Point): string => `${Math.round(x / 8)} ${Math.round(y / 8)}`;
