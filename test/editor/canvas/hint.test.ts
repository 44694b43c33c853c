import { expect, test } from 'vitest';
import { rootModel, type ModelDocument } from '#core/model';
import { linkBetween, model } from '#test/documents';
import { hintDue } from '../../../src/editor/canvas/hints/hint.ts';
import { shareInSight } from '../../../src/editor/canvas/map/pane.ts';

const due = (document: ModelDocument, { drawn = true, ran = false, seen = [] as string[] } = {}) => hintDue({ model: rootModel(document), drawn, ran }, seen);

test('each hint comes at its moment, and once', () => {
  const first = model().auxiliary('births').build();
  expect(due(model().build())).toBeNull();
  expect(due(first)).toBe('rim');
  expect(due(first, { drawn: false })).toBeNull();
  expect(due(first, { seen: ['rim'] })).toBeNull();

  const linked = model().auxiliary('births').auxiliary('people').link('births', 'people').build();
  expect(due(linked)).toBe('polarity');
  const link = linkBetween(linked, 'births', 'people');
  if (link) link.polarity = '+';
  expect(due(linked)).toBeNull();

  const running = model().stock('people', 10).flow('births', { to: 'people' }, 'people * rate').auxiliary('rate', 0.1).build();
  expect(due(running, { drawn: false })).toBeNull();
  expect(due(running, { drawn: false, ran: true })).toBe('slider');
  expect(due(running, { ran: true, seen: ['slider'] })).toBeNull();
});

test('the map knows how much of the diagram is in sight', () => {
  const box = { left: 0, top: 0, right: 200, bottom: 100 };
  const pane = (x: number, y: number, zoom: number) => ({ width: 200, height: 100, transform: [x, y, zoom] as const });
  expect(shareInSight(box, pane(0, 0, 1))).toBe(1);
  expect(shareInSight(box, pane(100, 0, 1))).toBe(0.5);
  expect(shareInSight(box, pane(0, 0, 2))).toBe(0.25);
  expect(shareInSight(box, pane(0, 500, 1))).toBe(0);
});
