import { describe, expect, test } from 'vitest';
import { rootModel, type ModelDocument } from '#core/model';
import { elementOf, idOf, linkBetween, model, must, variableNamed, viewIn } from '#test/documents';
import { followed } from '../../../src/editor/canvas/followers.ts';
import { isChange, perform, type Change, type Made } from '../../../src/editor/canvas/perform.ts';
import { cloudOf, drawn, onlyCurve, placeIn, retention, standsAt } from './retention.ts';

function after(document: ModelDocument, change: Change): Made | null {
  return perform(document, placeIn(document), change);
}

const valveOf = (document: ModelDocument, name: string) => {
  const element = viewIn(document).elements[elementOf(document, name)];
  if (element?.kind !== 'shape') throw new Error(`${name} has no valve`);
  return element;
};

describe('drawing', () => {
  test('a symbol goes where it was put, on whole units', () => {
    const document = retention();
    const made = must(after(document, { do: 'place', what: 'stock', at: { x: 10.4, y: 300.6 }, again: false }), 'stock');
    expect(standsAt(document, made.element)).toEqual([10, 301]);
    expect(made.unnamed).toBe(true);
  });

  test('a flow from a stock into the open gets its valve midway and a cloud level with the stock', () => {
    const document = retention();
    const from = { stock: idOf(document, 'Leads'), at: { x: 0, y: 0 } };
    const made = must(after(document, { do: 'addFlow', from, to: { stock: null, at: { x: -300, y: 6 } } }), 'flow');
    const flow = Object.values(rootModel(document).variables).at(-1);
    expect(flow).toMatchObject({ kind: 'flow', from: from.stock, to: null });
    const name = must(flow, 'flow').name;
    expect(standsAt(document, cloudOf(document, name, 'to'))).toEqual([-300, 0]);
    const [x, y] = standsAt(document, made.element);
    expect(y).toBe(0);
    expect(x).toBeGreaterThan(-280);
    expect(x).toBeLessThan(-60);
  });

  test('a second flow between two stocks keeps clear of the first', () => {
    const document = retention();
    const end = (name: string) => ({ stock: idOf(document, name), at: { x: 0, y: 0 } });
    const made = must(after(document, { do: 'addFlow', from: end('Customers'), to: end('Leads') }), 'flow');
    const [, y] = standsAt(document, made.element);
    expect(Math.abs(y)).toBeGreaterThanOrEqual(60);
  });

  test('a link into the open brings a variable', () => {
    const document = retention();
    const from = { variable: idOf(document, 'churn rate'), element: elementOf(document, 'churn rate'), ghost: false };
    const made = must(after(document, { do: 'addLinked', from, at: { x: 600, y: 200 }, name: 'bad news' }), 'link');
    expect(standsAt(document, made.element)).toEqual([600, 200]);
    expect(made.unnamed).toBe(false);
    expect(linkBetween(document, 'churn rate', 'bad news')).toBeDefined();
  });

  test('a link bends through the point it is pulled to', () => {
    const document = retention();
    const curve = onlyCurve(document);
    after(document, { do: 'bend', element: curve, through: { x: 520, y: 70 } });
    const drawing = drawn(document).byElement.get(curve);
    if (drawing?.kind !== 'link' || drawing.arc.course.kind !== 'arc') throw new Error('not bent');
    const { centre, radius } = drawing.arc.course;
    expect(Math.hypot(centre.x - 520, centre.y - 70)).toBeCloseTo(radius, 0);
  });
});

describe('re-attaching', () => {
  test('a cloud dropped on a stock goes, and the pipe is laid anew', () => {
    const document = retention();
    const change: Change = { do: 'reattachFlow', flow: idOf(document, 'churn'), end: 'to', stock: idOf(document, 'Leads'), at: { x: 0, y: 0 } };
    after(document, change);
    expect(variableNamed(document, 'churn')).toMatchObject({ to: idOf(document, 'Leads') });
    expect(Object.values(viewIn(document).elements).some(({ kind }) => kind === 'cloud')).toBe(false);
    const valve = valveOf(document, 'churn');
    expect(Math.hypot(valve.x - 150, valve.y)).toBeGreaterThan(40);
  });

  test('a flow that is joined to a stock behind another goes round that one', () => {
    const document = retention();
    const far = must(after(document, { do: 'place', what: 'stock', at: { x: 620, y: 0 }, again: false }), 'stock');
    const shape = viewIn(document).elements[far.element];
    const stock = shape?.kind === 'shape' ? shape.variable : null;
    after(document, { do: 'reattachFlow', flow: idOf(document, 'sales'), end: 'to', stock, at: { x: 620, y: 0 } });
    const { drawings, byElement } = drawn(document);
    const flow = byElement.get(elementOf(document, 'sales'));
    const points = flow?.kind === 'flow' ? flow.pipe.points : [];
    const bodies = drawings.filter((drawing) => drawing.kind === 'symbol' && drawing.variable.kind === 'stock').map(({ bounds }) => bounds);
    const through = bodies.filter(({ left, top, right, bottom }) => points.slice(1).some((b, index) => {
      const a = points[index] ?? b;
      return Math.min(a.x, b.x) < right - 3 && Math.max(a.x, b.x) > left + 3 && Math.min(a.y, b.y) < bottom - 3 && Math.max(a.y, b.y) > top + 3;
    }));
    expect(points.length).toBeGreaterThan(3);
    expect(through).toEqual([]);
  });

  test('an end pulled off its stock ends in a cloud there', () => {
    const document = retention();
    after(document, { do: 'reattachFlow', flow: idOf(document, 'sales'), end: 'to', stock: null, at: { x: 250, y: 120 } });
    expect(variableNamed(document, 'sales')).toMatchObject({ to: null });
    expect(standsAt(document, cloudOf(document, 'sales', 'to'))).toEqual([250, 120]);
  });

  test('a link keeps its polarity when its end moves', () => {
    const document = retention();
    const link = linkBetween(document, 'churn rate', 'churn');
    const to = { variable: idOf(document, 'sales'), element: elementOf(document, 'sales'), ghost: false };
    after(document, { do: 'reattachLink', element: onlyCurve(document), link: link.id, end: 'to', to });
    expect(linkBetween(document, 'churn rate', 'sales').polarity).toBe('+');
  });
});

describe('what follows a move', () => {
  const moved = (name: string, by: { x: number; y: number }) => {
    const document = retention();
    const shifts = followed(drawn(document), [elementOf(document, name)], by);
    const of = (id: string) => [...shifts].find(([element]) => element === id)?.[1] ?? null;
    return { valve: (flow: string) => of(elementOf(document, flow)), cloud: of(cloudOf(document, 'churn', 'to')), self: of(elementOf(document, name)) };
  };

  test('along its pipe a valve stays midway and the far cloud stays', () => {
    const { valve, cloud, self } = moved('Customers', { x: 40, y: 0 });
    expect(self).toEqual({ x: 40, y: 0 });
    expect(valve('churn')).toEqual({ x: 20, y: 0 });
    expect(valve('sales')).toEqual({ x: 20, y: 0 });
    expect(cloud).toEqual({ x: 0, y: 0 });
  });

  test('across its pipe valve and cloud go with the stock; a pipe to another stock bends', () => {
    const { valve, cloud } = moved('Customers', { x: 0, y: 60 });
    expect(valve('churn')).toEqual({ x: 0, y: 60 });
    expect(cloud).toEqual({ x: 0, y: 60 });
    expect(valve('sales')).toEqual({ x: 0, y: 0 });
  });

  test('a valve takes its cloud along across the pipe only', () => {
    const { cloud, self } = moved('churn', { x: 30, y: -20 });
    expect(self).toEqual({ x: 30, y: -20 });
    expect(cloud).toEqual({ x: 0, y: -20 });
  });

  test('with both ends in hand the whole flow goes', () => {
    const document = retention();
    const shifts = followed(drawn(document), [elementOf(document, 'Leads'), elementOf(document, 'Customers')], { x: 7, y: 9 });
    expect(shifts.get(elementOf(document, 'sales'))).toEqual({ x: 7, y: 9 });
  });

  test('corners go with their valve', () => {
    const document = model().flow('lonely', {}, '', { at: { x: 0, y: 0 } }).build();
    after(document, { do: 'route', element: elementOf(document, 'lonely'), bends: [{ x: -50, y: 80 }] });
    after(document, { do: 'move', elements: Object.keys(viewIn(document).elements) as never, by: { x: 10, y: 20 } });
    expect(valveOf(document, 'lonely').bends).toEqual([{ x: -40, y: 100 }]);
  });
});

test('selecting is no change', () => {
  expect(isChange({ do: 'select', elements: [] })).toBe(false);
  expect(isChange({ do: 'move', elements: [], by: { x: 0, y: 0 } })).toBe(true);
});
