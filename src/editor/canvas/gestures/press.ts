import type { Gesture, GestureEvent } from './gesture.ts';
import { IDLE } from './gesture.ts';
import type { Grip, Held } from './hit.ts';
import { drawsLink, giverUnder, stockUnder } from './hit.ts';
import type { Placed } from './outcome.ts';
import type { Step } from './step.ts';
import { step } from './step.ts';

type Press = GestureEvent & { type: 'press' };

/** A press begins a gesture; while one carries an end to its second click, the press only moves that end. */
export function press(gesture: Gesture, event: Press): Step {
  const { hit, at, tool } = event;
  if ((gesture.is === 'drawingFlow' || gesture.is === 'drawingLink') && gesture.carried) return step({ ...gesture, at, over: hit });
  if (hit.on === 'grip') return step(takeGrip(hit.grip, event));
  switch (tool) {
    case 'select': return hit.on === 'canvas' ? pressCanvas(event) : pressElement(hit, event);
    case 'flow': return step(startFlow(event));
    case 'link': return startLink(event);
    case 'stock':
    case 'auxiliary':
    case 'note': return place(tool, event);
    case 'frame': return step({ is: 'framing', from: at, at });
    case 'sketch': return step({ is: 'sketching', stroke: [at], began: hit, at });
    case 'hand': return step(IDLE);
  }
}

/** With Shift a drag adds what it sweeps over, wherever it began. */
function pressCanvas({ hit, at, add, twice, copy, selected }: Press): Step {
  const beside = hit.on === 'canvas' && hit.beside && !add && drawsLink(hit, selected) ? hit.beside : null;
  const frame = hit.on === 'canvas' ? (hit.frame ?? null) : null;
  return step({ is: 'pressingCanvas', beside, frame, at, add, twice, copy, before: selected });
}

/** Selects at once what was not selected, as the eye expects; narrowing a selection waits for the release. */
function pressElement(held: Held, { at, add, twice, copy, selected }: Press): Step {
  const already = selected.includes(held.element);
  const elements = already ? selected : add ? [...selected, held.element] : [held.element];
  const gesture: Gesture = { is: 'pressing', held, at, add, twice, copy, elements, before: selected };
  return already ? step(gesture) : step(gesture, { do: 'select', elements });
}

function startFlow({ hit, at }: Press): Gesture {
  return { is: 'drawingFlow', from: { stock: stockUnder(hit), at }, at, over: hit, carried: false };
}

/** The link tool over nothing that can give does what the select tool does there. */
function startLink(event: Press): Step {
  const { hit, at } = event;
  const from = giverUnder(hit);
  if (from) return step({ is: 'drawingLink', from, pressed: at, at, over: hit, carried: false });
  return hit.on === 'canvas' || hit.on === 'grip' ? pressCanvas(event) : pressElement(hit, event);
}

/** A shape in the way is taken hold of: two symbols on one spot help nobody. */
function place(what: Placed, event: Press): Step {
  const { hit, at } = event;
  if (hit.on === 'shape' || hit.on === 'ghost' || hit.on === 'cloud') return pressElement(hit, event);
  return step({ is: 'placing', what, at, guides: [] });
}

/** A connecting handle draws from the first pixel; the others wait for a drag, so that a click on them is harmless. */
function takeGrip(grip: Grip, { at, hit }: Press): Gesture {
  if (grip.kind !== 'connect') return { is: 'pressingGrip', grip, at };
  if (grip.draws === 'flow') return { is: 'drawingFlow', from: { stock: grip.variable, at }, at, over: hit, carried: false };
  const from = { variable: grip.variable, element: grip.element, ghost: grip.ghost };
  return { is: 'drawingLink', from, pressed: at, at, over: hit, carried: false };
}
