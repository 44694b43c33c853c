import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addFrame, addNote } from '#core/commands';
import { rootModel, shapeOf, type ModelDocument, type Point } from '#core/model';
import { getDocument, getSelection, openDocument, redo, setTool, stopRenaming, undo, type Tool } from '#editor/store';
import { hereIn, model } from '#test/documents';
import { runs } from '#test/long';
import { faults } from '../../../src/core/model/check.ts';
import { hitAt, REACH } from '../../../src/editor/canvas/find.ts';
import { RIM } from '../../../src/editor/canvas/rim.ts';
import { IDLE, type GestureEvent } from '../../../src/editor/canvas/gestures/gesture.ts';
import { pending } from '../../../src/editor/canvas/gestures/pending.ts';
import { reduce } from '../../../src/editor/canvas/gestures/reduce.ts';
import { gripsOf } from '../../../src/editor/canvas/grips.ts';
import { isChange, perform } from '../../../src/editor/canvas/perform.ts';
import { settle } from '../../../src/editor/canvas/settle.ts';
import { placeIn } from './retention.ts';

const tools: readonly Tool[] = ['select', 'select', 'select', 'stock', 'flow', 'auxiliary', 'link', 'note', 'frame', 'sketch', 'hand'];

/** Two stocks, a flow between and one into the open, a rate with a ghost, a note, and a frame around half of it. */
function scene(): ModelDocument {
  const document = model()
    .stock('Leads', 500, { at: { x: 0, y: 0 } })
    .stock('Customers', 100, { at: { x: 300, y: 0 } })
    .flow('sales', { from: 'Leads', to: 'Customers' }, 'Leads * rate', { at: { x: 150, y: 0 } })
    .flow('churn', { from: 'Customers' }, '', { at: { x: 450, y: 0 } })
    .constant('rate', 0.1, { at: { x: 150, y: 140 } })
    .auxiliary('mood', '', { at: { x: 300, y: 140 } })
    .link('rate', 'sales', '+')
    .link('mood', 'churn', '-')
    .ghost('rate', { x: 450, y: 140 })
    .build();
  addNote(document, { ...hereIn(document), at: { x: 20, y: 250 }, text: 'Mind' });
  addFrame(document, { ...hereIn(document), at: { x: 120, y: 70 }, width: 420, height: 260 });
  return document;
}

/** Places where something stands, at its rim or close by, and places anywhere. */
const spot = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(fc.constantFrom(0, 150, 300, 450), fc.constantFrom(0, 70, 140), fc.integer({ min: -48, max: 48 }), fc.integer({ min: -30, max: 30 })).map(([x, y, dx, dy]) => ({ x: x + dx, y: y + dy })) },
  { weight: 1, arbitrary: fc.record({ x: fc.integer({ min: -200, max: 700 }), y: fc.integer({ min: -200, max: 400 }) }) },
);

const gesture = fc.record({
  tool: fc.constantFrom(...tools),
  press: spot,
  way: fc.array(spot, { maxLength: 4 }),
  release: spot,
  shift: fc.boolean(),
  alt: fc.boolean(),
  twice: fc.boolean(),
  /** How it ends: with a second click for an end that is carried, or with Escape. */
  ends: fc.constantFrom('release', 'release', 'again', 'escape'),
});

type Drawn = typeof gesture extends fc.Arbitrary<infer Value> ? Value : never;

/** Carries a gesture out as the canvas does, previews included. */
function draw({ tool, press, way, release, shift, alt, twice, ends }: Drawn): void {
  setTool(tool);
  const place = placeIn(getDocument());
  const grips = tool === 'select' ? gripsOf(place.view, getSelection().elements, null, 1) : [];
  const look = (at: Point, first: boolean) => ({ at, hit: hitAt(place.view, first ? grips : [], at, { ...REACH.mouse, ...(first && tool === 'select' ? { rim: RIM.mouse } : {}) }, 1) });
  const pressed = (at: Point): GestureEvent => ({ type: 'press', ...look(at, true), tool, selected: getSelection().elements, add: shift, twice, copy: alt });
  const released = (at: Point): GestureEvent => ({ type: 'release', ...look(at, false), slop: 4, add: shift });
  const events: GestureEvent[] = [
    pressed(press),
    ...way.map((at): GestureEvent => ({ type: 'drag', ...look(at, false), slop: 4, guides: [] })),
    ends === 'escape' ? { type: 'cancel' } : released(release),
    ...(ends === 'again' ? [pressed(release), released(press)] : []),
  ];
  let hand = IDLE;
  for (const event of events) {
    const step = reduce(hand, event);
    hand = step.gesture;
    const shown = pending(hand);
    if (shown && isChange(shown)) perform(structuredClone(getDocument()), place, shown);
    if (step.outcome) settle(step.outcome, place);
  }
  stopRenaming();
}

/** Links, curves, clouds and symbols that hang in the air. */
function hanging(document: ModelDocument): string[] {
  const root = rootModel(document);
  const links = Object.values(root.links).filter(({ from, to }) => !root.variables[from] || !root.variables[to] || from === to);
  const loose = Object.values(root.views).flatMap((view) =>
    Object.values(view.elements).filter((element) => {
      if (element.kind === 'shape' || element.kind === 'ghost') return !root.variables[element.variable];
      if (element.kind === 'cloud') return !shapeOf(view, element.flow);
      if (element.kind !== 'curve') return false;
      const link = root.links[element.link];
      return !link || !shapeOf(view, link.to) || (element.from === undefined ? !shapeOf(view, link.from) : !view.elements[element.from]);
    }),
  );
  return [...links, ...loose].map(({ id }) => id);
}

test('whatever the hand does, the document stays sound, and undoing gives back the very same', () => {
  const start = scene();
  fc.assert(
    fc.property(fc.array(gesture, { minLength: 1, maxLength: 6 }), (gestures) => {
      openDocument(structuredClone(start));
      for (const drawn of gestures) {
        draw(drawn);
        expect(faults(getDocument())).toEqual([]);
        expect(hanging(getDocument())).toEqual([]);
      }
      const finished = getDocument();
      while (undo());
      expect(getDocument()).toEqual(start);
      while (redo());
      expect(getDocument()).toEqual(finished);
    }),
    { numRuns: runs(80) },
  );
});
