import { useRef, type KeyboardEvent } from 'react';
import { resize, setBend } from '#core/commands';
import { boundsAround, centreOf, freeSpot, growBounds, shiftBounds, unionBounds, type Bounds, type LoopSign } from '#core/diagram';
import type { ElementId, LoopKey, Point } from '#core/model';
import { words } from '#core/words';
import { chooseLoop, edit, getDocument, getLoopInHand, getSelection, getSession, getTool, holdLoop, select, setTool, showLoop, startRenaming } from '#editor/store';
import { SMALLEST_BOX } from './gestures/drag.ts';
import type { Outcome } from './gestures/outcome.ts';
import { nextStop, type Trail } from './follow.ts';
import { intentOf, type Chosen, type Intent } from './keys.ts';
import { shiftCorner, takeCorner } from './keyCorners.ts';
import { nextSpot, SIGHT } from './nextSpot.ts';
import { nudge } from './nudge.ts';
import type { Place } from './perform.ts';
import { startAt, type Question } from './questions.ts';
import type { HandControl } from './useHand.ts';
import { isBadge, loopAt, neighbour, readingOrder, type Stop } from './walk.ts';

interface Options {
  readonly control: HandControl;
  readonly place: Place;
  readonly signs: readonly LoopSign[];
  /** What is in sight, in diagram units. */
  readonly sight: () => Bounds;
  readonly ask: (question: Question) => void;
  readonly say: (sentence: string) => void;
  readonly reveal: (bounds: Bounds) => void;
}

/** A frame drawn by keyboard: the room that it leaves around what it frames, and its size around nothing. */
const FRAME = { air: 32, width: 320, height: 200 };

/**
 * Does with keys what the pointer does; answers the handler for the element around the diagram. After an Escape that
 * leaves nothing selected Tab goes on to the rest of the page, and Enter goes back to the element one came from.
 */
export function useKeys(options: Options): (event: KeyboardEvent) => void {
  const leaving = useRef(false);
  const left = useRef<ElementId | null>(null);
  const trail = useRef<Trail | null>(null);
  return (event) => {
    if (event.target !== event.currentTarget || isModifier(event.key) || isUnwanted(event)) return;
    if (isUndo(event) && options.control.current().gesture.is !== 'idle') {
      cancel(options);
      return event.preventDefault();
    }
    const intent = intentOf(event, getTool(), chosen(options.place));
    const leaves = leaving.current && event.key === 'Tab';
    left.current = getSelection().elements.at(-1) ?? left.current;
    const walked = trail.current;
    trail.current = intent?.do === 'follow' ? follow(intent, walked, options) : null;
    const obeyed = intent !== null && !leaves && (intent.do === 'follow' || (intent.do === 'enter' ? enter(left.current, options) : obey(intent, options)));
    leaving.current = intent?.do === 'cancel' && getSelection().elements.length === 0 && getTool() === 'select';
    if (obeyed) event.preventDefault();
  };
}

/** Shift alone, on its way to Shift and Tab, is no key yet. */
const isModifier = (key: string): boolean => key === 'Shift' || key === 'Control' || key === 'Alt' || key === 'Meta';

/** Undo takes back what is in hand, and nothing else while something is. */
const isUndo = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean => (ctrlKey || metaKey) && key.toLowerCase() === 'z';

/** Signs alone act only for those who want them to. */
const isUnwanted = ({ key, altKey }: KeyboardEvent): boolean => key.length === 1 && !altKey && !getSession().preferences.singleKeys;

/** Carries out what a key means; false where the key should do what it always does. */
function obey(intent: Exclude<Intent, { do: 'enter' | 'follow' }>, options: Options): boolean {
  const { place, say } = options;
  const { elements } = getSelection();
  const [first] = elements;
  switch (intent.do) {
    case 'walk': return walk(intent.step, options);
    case 'cancel':
      cancel(options);
      return true;
    case 'draw':
      draw(intent.tool, options);
      return true;
    case 'nudge':
      nudge(place, elements, intent.by);
      say(words.canvas.said.moved(elements.length));
      return true;
    case 'rename':
      if (first !== undefined && elements.length === 1) startRenaming(first);
      return true;
    case 'grow':
      if (first !== undefined) grow(place, first, intent.by);
      return true;
    case 'corner':
      if (first !== undefined) takeCorner(first, intent.step, options);
      return true;
    case 'shiftCorner':
      if (first !== undefined) shiftCorner(first, intent.by, options);
      return true;
    case 'bend':
      if (first !== undefined) bend(place, first, intent.by, say);
      return true;
  }
}

/** What is selected, as far as keys care. */
function chosen({ view }: Place): Chosen {
  const { elements } = getSelection();
  const [first] = elements;
  if (first === undefined) return 'nothing';
  if (elements.length > 1) return 'several';
  const kind = view.byElement.get(first)?.kind;
  if (kind === 'link' || kind === 'flow') return kind;
  return kind === 'note' || kind === 'frame' ? 'box' : 'one';
}

/** Tab past either end leaves the diagram as it leaves any other part of the page. */
function walk(step: 1 | -1, options: Options): boolean {
  const { place, signs } = options;
  const { held } = getLoopInHand();
  const here = getSelection().elements.at(-1) ?? (held === null ? null : (`loop ${held}` as const));
  return goTo(neighbour(readingOrder(place.view, signs), here, step), options);
}

/** The badge of a loop tells its story; else back to the element that was selected last, or to the first one where it is gone. */
function enter(left: ElementId | null, options: Options): boolean {
  const { held } = getLoopInHand();
  if (held !== null) {
    showLoop(held);
    return true;
  }
  const { byElement } = options.place.view;
  return left !== null && byElement.has(left) ? goTo(left, options) : walk(1, options);
}

function goTo(stop: Stop | null, { place, signs, reveal }: Pick<Options, 'place' | 'signs' | 'reveal'>): boolean {
  if (stop === null) return false;
  const badge = isBadge(stop) ? loopAt(stop) : null;
  select(isBadge(stop) ? [] : [stop]);
  holdLoop(badge);
  const bounds = isBadge(stop) ? badgeBounds(signs, badge) : place.view.byElement.get(stop)?.bounds;
  if (bounds) reveal(bounds);
  return true;
}

function badgeBounds(signs: readonly LoopSign[], badge: LoopKey | null): Bounds | undefined {
  const sign = signs.find(({ key, label }) => label === null && key === badge);
  return sign && shiftBounds(sign.face.bounds, sign.at);
}

/** Goes along an arrow or against it; answers the walk, which the same key goes on with. */
function follow(intent: Intent & { do: 'follow' }, before: Trail | null, options: Options): Trail | null {
  const { place, say } = options;
  const model = getDocument().models[place.where.model];
  const from = getSelection().elements.at(-1);
  const trail = model && from !== undefined ? nextStop(model, place.view, from, intent, before) : null;
  const stop = trail?.stops[trail.index];
  if (!trail || stop === undefined) {
    say(words.canvas.said.deadEnd(intent.way));
    return null;
  }
  goTo(stop, options);
  if (trail.stops.length > 1) say(words.canvas.said.stop(trail.way, trail.index + 1, trail.stops.length));
  return trail;
}

/** One thing at a time: the gesture, then the tool, then the selection, with which the way out of the diagram is open. */
function cancel({ control, place, say }: Options): void {
  if (control.current().gesture.is !== 'idle') {
    control.dispatch({ type: 'cancel' }, place);
    say(words.canvas.said.cancelled);
  } else if (getTool() !== 'select') setTool('select');
  else {
    select([]);
    holdLoop(null);
    chooseLoop(null);
    say(words.canvas.said.leaving);
  }
}

/** Places beside the selection, or asks for the ends of a flow or a link. */
function draw(tool: (Intent & { do: 'draw' })['tool'], { control, place, sight, ask, reveal }: Options): void {
  const { elements, variable } = getSelection();
  const model = getDocument().models[place.where.model];
  const kind = variable === null ? null : (model?.variables[variable]?.kind ?? null);
  switch (tool) {
    case 'flow':
      ask(variable !== null && kind === 'stock' ? { ask: 'flowTo', from: variable } : { ask: 'flowFrom' });
      return;
    case 'link':
      ask(variable === null ? { ask: 'linkFrom' } : { ask: 'linkTo', from: startAt(place.view, variable) });
      return;
    case 'frame': {
      const bounds = frameBounds(place, elements, centreOf(sight()));
      const { left, top, right, bottom } = bounds;
      control.act({ do: 'addFrame', box: { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top } }, place);
      reveal(bounds);
      return;
    }
    case 'stock':
    case 'auxiliary':
    case 'note': {
      const outcome: Outcome = { do: 'place', what: tool, at: nextSpot(place.view, placeOfLast(place, elements), sight()), again: false };
      control.act(outcome, place);
      reveal(boundsAround(outcome.at, SIGHT.width, SIGHT.height));
    }
  }
}

/** Around what is selected, with some air; with nothing selected, a free piece of canvas. */
function frameBounds({ view }: Place, elements: readonly ElementId[], middle: Point): Bounds {
  const around = unionBounds(elements.flatMap((id) => view.byElement.get(id)?.bounds ?? []));
  return around ? growBounds(around, FRAME.air) : boundsAround(freeSpot(view, middle), FRAME.width, FRAME.height);
}

function placeOfLast({ view }: Place, elements: readonly ElementId[]): Point | null {
  const last = elements.at(-1);
  const drawing = last === undefined ? undefined : view.byElement.get(last);
  return drawing && drawing.kind !== 'link' ? { x: drawing.element.x, y: drawing.element.y } : null;
}

function grow({ where, view }: Place, element: ElementId, by: Point): void {
  const drawing = view.byElement.get(element);
  if (drawing?.kind !== 'note' && drawing?.kind !== 'frame') return;
  const size = { width: Math.max(SMALLEST_BOX.width, drawing.element.width + by.x), height: Math.max(SMALLEST_BOX.height, drawing.element.height + by.y) };
  edit(words.canvas.edit.resize, (draft) => resize(draft, { ...where, element, ...size }), { merge: `grow ${element}` });
}

function bend({ where, view }: Place, element: ElementId, by: number, say: (sentence: string) => void): void {
  const drawing = view.byElement.get(element);
  if (drawing?.kind !== 'link') return;
  const wanted = drawing.element.bend + by;
  edit(words.canvas.edit.bend, (draft) => setBend(draft, { ...where, element, bend: wanted }), { merge: `bend ${element}` });
  say(words.canvas.said.bent(wanted));
}
