import { describe, expect, test } from 'vitest';
import { addGhost, addNote, setLinkDelay } from '#core/commands';
import { boundsAround, distanceToArc, freeSpot, overlaps } from '#core/diagram';
import { rootModel } from '#core/model';
import { elementOf, hereIn, idOf, linkBetween, model, must, viewIn } from '#test/documents';
import { labelsOf, openVariables, problemsOf } from '../../../src/editor/canvas/describe.ts';
import { hitAt, REACH, staysNear } from '../../../src/editor/canvas/find.ts';
import { gripsOf } from '../../../src/editor/canvas/grips.ts';
import { snap, snapPoint } from '../../../src/editor/canvas/snap.ts';
import { neighbour, readingOrder } from '../../../src/editor/canvas/walk.ts';
import { cloudOf, drawn, onlyCurve, retention } from './retention.ts';

describe('what lies under the pointer', () => {
  const document = retention();
  const view = drawn(document);
  const at = (x: number, y: number) => hitAt(view, [], { x, y }, REACH.mouse, 1);

  test('stock, valve, pipe, cloud, name and nothing', () => {
    expect(at(300, 0)).toMatchObject({ on: 'shape', kind: 'stock', element: elementOf(document, 'Customers') });
    expect(at(150, 0)).toMatchObject({ on: 'shape', kind: 'flow' });
    expect(at(80, 0)).toEqual({ on: 'pipe', element: elementOf(document, 'sales'), variable: idOf(document, 'sales') });
    expect(at(550, 0)).toMatchObject({ on: 'cloud', end: 'to' });
    expect(at(450, 157)).toMatchObject({ on: 'shape', element: elementOf(document, 'churn rate') });
    expect(at(0, 300)).toEqual({ on: 'canvas' });
  });

  test('a curve within reach, more of it for a finger', () => {
    const drawing = view.byElement.get(onlyCurve(document));
    if (drawing?.kind !== 'link') throw new Error('no link');
    const beside = { x: drawing.arc.handle.x + 9, y: drawing.arc.handle.y };
    expect(hitAt(view, [], beside, REACH.mouse, 1)).toEqual({ on: 'canvas' });
    expect(hitAt(view, [], beside, REACH.touch, 1)).toMatchObject({ on: 'curve', link: linkBetween(document, 'churn rate', 'churn').id });
    expect(hitAt(view, [], beside, REACH.mouse, 0.4)).toMatchObject({ on: 'curve' });
  });

  test('the handles of a hovered stock draw links and flows, and stay while the pointer goes to them', () => {
    const customers = elementOf(document, 'Customers');
    const grips = gripsOf(view, [], customers, 1);
    expect(grips.map(({ grip }) => grip.kind === 'connect' && grip.draws)).toEqual(['link', 'flow']);
    for (const { grip, at: place } of grips) {
      expect(hitAt(view, grips, place, REACH.mouse, 1)).toEqual({ on: 'grip', grip });
      expect(staysNear(view, customers, place, 1)).toBe(true);
    }
    expect(staysNear(view, customers, { x: 300, y: 90 }, 1)).toBe(false);
  });

  test('a selected link shows its ends and its middle; a selected flow the end that is in a stock', () => {
    expect(gripsOf(view, [onlyCurve(document)], null, 1).map(({ grip }) => grip.kind)).toEqual(['linkEnd', 'linkEnd', 'bend']);
    const ends = gripsOf(view, [elementOf(document, 'churn')], null, 1).filter(({ grip }) => grip.kind === 'flowEnd');
    expect(ends).toHaveLength(1);
    expect(ends[0]?.grip).toMatchObject({ end: 'from' });
  });

  test('the handle that bends a link keeps off its delay mark and still bends it through itself, at any zoom', () => {
    const delayed = structuredClone(document);
    setLinkDelay(delayed, { model: delayed.root, link: linkBetween(delayed, 'churn rate', 'churn').id, delay: true });
    const curved = drawn(delayed);
    const { arc } = must(curved.drawings.find((drawing) => drawing.kind === 'link'), 'link');
    for (const zoom of [0.5, 1, 4]) {
      const { at: place } = must(gripsOf(curved, [onlyCurve(delayed)], null, zoom).find(({ grip }) => grip.kind === 'bend'), 'handle');
      expect(Math.hypot(place.x - arc.handle.x, place.y - arc.handle.y) * zoom).toBeGreaterThan(8);
      expect(distanceToArc(arc, place)).toBeLessThan(0.01);
    }
  });

  test('handles never lie on each other', () => {
    const grips = gripsOf(view, [onlyCurve(document)], elementOf(document, 'churn rate'), 1);
    const connect = must(grips.find(({ grip }) => grip.kind === 'connect'), 'handle');
    const others = grips.filter((other) => other !== connect);
    expect(Math.min(...others.map(({ at: place }) => Math.hypot(place.x - connect.at.x, place.y - connect.at.y)))).toBeGreaterThan(20);
  });
});

describe('aligning', () => {
  const document = retention();
  const view = drawn(document);
  const rate = elementOf(document, 'churn rate');

  test('a centre that comes near another one is put on its line', () => {
    const { by, guides } = snap(view, [rate], { x: 3, y: -40 }, 6);
    expect(by).toEqual({ x: 0, y: -40 });
    expect(guides).toEqual([{ from: { x: 450, y: 100 }, to: { x: 450, y: 0 } }]);
  });

  test('beyond reach nothing happens', () => {
    expect(snap(view, [rate], { x: 30, y: -40 }, 6)).toEqual({ by: { x: 30, y: -40 }, guides: [] });
  });

  test('a new symbol aligns in both directions at once', () => {
    expect(snapPoint(view, { x: 304, y: 137 }, 6).at).toEqual({ x: 300, y: 140 });
  });
});

test('a free spot overlaps no symbol and is the wanted one where that is free', () => {
  const document = retention();
  const view = drawn(document);
  expect(freeSpot(view, { x: 0, y: 500 })).toEqual({ x: 0, y: 500 });
  const spot = freeSpot(view, { x: 300, y: 0 });
  for (const { kind, bounds } of view.drawings) if (kind === 'symbol') expect(overlaps(bounds, boundsAround(spot, 100, 50))).toBe(false);
});

test('a free spot is under no arrow and on no pipe', () => {
  const arrows = drawn(model().auxiliary('a', '', { at: { x: -300, y: 0 } }).auxiliary('b', '', { at: { x: 300, y: 0 } }).link('a', 'b').build());
  const arrow = must(arrows.drawings.find((drawing) => drawing.kind === 'link'), 'link');
  const spot = freeSpot(arrows, { x: 0, y: 0 });
  for (let x = -60; x <= 60; x += 5) {
    for (let y = -30; y <= 30; y += 5) expect(distanceToArc(arrow.arc, { x: spot.x + x, y: spot.y + y })).toBeGreaterThan(4);
  }
  const pipes = drawn(model().stock('s', 1, { at: { x: 0, y: 0 } }).flow('f', { from: 's' }, '1', { at: { x: 300, y: 0 } }).build());
  expect(Math.abs(freeSpot(pipes, { x: 150, y: 0 }).y)).toBeGreaterThan(36);
  // The box around the whole of a long arc is no hindrance where the arc itself is not.
  const bowed = drawn(model().auxiliary('a', '', { at: { x: -300, y: -300 } }).auxiliary('b', '', { at: { x: 300, y: 300 } }).link('a', 'b').build());
  expect(freeSpot(bowed, { x: 250, y: -250 })).toEqual({ x: 250, y: -250 });
});

describe('by keyboard', () => {
  test('elements come line by line, links and clouds after what they belong to', () => {
    const document = retention();
    const order = readingOrder(drawn(document));
    const elements = (names: readonly string[]) => names.map((name) => elementOf(document, name));
    const [mouth, leads, sales, customers, churn, rate] = elements(['word of mouth', 'Leads', 'sales', 'Customers', 'churn', 'churn rate']);
    expect(order).toEqual([mouth, leads, sales, customers, churn, cloudOf(document, 'churn', 'to'), rate, onlyCurve(document)]);
    expect(neighbour(order, leads ?? null, 1)).toBe(sales);
    expect(neighbour(order, null, -1)).toBe(onlyCurve(document));
    expect(neighbour(order, onlyCurve(document), 1)).toBeNull();
  });

  test('every element says what it is, how much and what it is joined to', () => {
    const document = retention();
    const ghost = must(addGhost(document, { ...hereIn(document), variable: idOf(document, 'Leads'), at: { x: 0, y: 300 } }), 'ghost');
    const note = must(addNote(document, { ...hereIn(document), at: { x: 0, y: 400 }, text: 'Mind the delay' }), 'note');
    const labels = labelsOf(rootModel(document), viewIn(document), { problems: new Map([[idOf(document, 'churn'), 'Unknown name x.']]) });
    const label = (name: string) => labels.get(elementOf(document, name));
    expect(label('Customers')).toBe('Stock Customers, starts at 100 customers, inflow sales, outflow churn');
    expect(label('churn')).toBe('Flow churn, from Customers to outside, Customers * churn rate, 1 link in. Unknown name x.');
    expect(label('churn rate')).toBe('Constant churn rate, 0.02, 1 link out');
    expect(label('word of mouth')).toBe('Variable word of mouth');
    expect(labels.get(onlyCurve(document))).toBe('Link from churn rate to churn, same direction');
    expect(labels.get(cloudOf(document, 'churn', 'to'))).toBe('Cloud, where churn goes to');
    expect([labels.get(ghost), labels.get(note)]).toEqual(['Ghost of Leads', 'Note: Mind the delay']);
  });

  test('a flow says whether it goes one way only or may run backwards', () => {
    const document = model().stock('S', 1).flow('in', { to: 'S' }, '5').flow('net', { to: 'S' }, '10 - S').flow('one', { to: 'S' }, '10 - S', { nonNegative: true }).build();
    const labels = labelsOf(rootModel(document), viewIn(document));
    expect(['in', 'net', 'one'].map((name) => labels.get(elementOf(document, name)))).toEqual([
      'Flow in, from outside to S, 5',
      'Flow net, from outside to S, 10 - S, may run backwards',
      'Flow one, from outside to S, 10 - S, one way only',
    ]);
  });

  test('a flow without equation is open in a running model; a sketch has nothing open', () => {
    const document = retention();
    const root = rootModel(document);
    const sales = must(root.variables[idOf(document, 'sales')], 'sales');
    if ('equation' in sales) sales.equation = '';
    expect([...openVariables(root)]).toEqual([sales.id]);
    for (const variable of Object.values(root.variables)) if ('equation' in variable) variable.equation = '';
    expect(openVariables(root).size).toBe(0);
  });

  test('the badge shows the first error, before any warning', () => {
    const document = retention();
    const variable = idOf(document, 'sales');
    const place = { model: document.root, variable };
    const problems = problemsOf(rootModel(document), [
      { severity: 'warning', code: 'a', message: 'Doubtful.', place },
      { severity: 'notice', code: 'b', message: 'By the way.', place: { model: document.root, variable: idOf(document, 'churn') } },
      { severity: 'error', code: 'c', message: 'Wrong.', place },
    ]);
    expect([...problems]).toEqual([[variable, 'Wrong.']]);
  });
});
