import { act } from '@testing-library/react';
import { userEvent } from 'vitest/browser';
import { describe, expect, test, vi } from 'vitest';
import { rootModel, type Point, type ViewElement } from '#core/model';
import { getDocument, getSelection, setTool, undo } from '#editor/store';
import { elementOf, equationOf, idOf, linkBetween, model, variableNamed, viewIn } from '#test/documents';
import { doubleClick, drag, drawThrough, drawWithFinger, HELD, hold, letGo, onTouchScreen, tap, tapAndDraw, touch } from '#test/hands';
import { retention, standsAt } from './retention.ts';
import { at, elsewhere, names, naming, rimOf, setTheStage, show, surface } from './stage.tsx';

setTheStage();

const elements = <Kind extends ViewElement['kind']>(kind: Kind) =>
  Object.values(viewIn(getDocument()).elements).filter((element): element is ViewElement & { kind: Kind } => element.kind === kind);
const spoken = () => document.querySelector('p[role=status]')?.textContent;
const circle = (middle: Point, radius = 40): Point[] =>
  Array.from({ length: 17 }, (_, k) => ({ x: middle.x + radius * Math.cos((k * Math.PI) / 8), y: middle.y + radius * Math.sin((k * Math.PI) / 8) }));
const stands = (name: string) => standsAt(getDocument(), elementOf(getDocument(), name));

describe('with the mouse', () => {
  test('a double click on empty canvas makes a variable that is named next; Escape keeps it under its first name', async () => {
    await show();
    await doubleClick({ x: 300, y: 300 });
    await naming('morale');
    await doubleClick({ x: 600, y: 300 });
    await vi.waitFor(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'));
    await userEvent.keyboard('never{Escape}');
    expect(names()).toHaveLength(2);
    expect(names()[0]).toBe('auxiliary morale');
    expect(names()[1]).toBe('auxiliary Variable 1');
    await vi.waitFor(() => expect(spoken()).toBe('Variable 1 added.'));
  });

  test('Tab after the name goes to the equation', async () => {
    await show();
    await doubleClick({ x: 300, y: 300 });
    await vi.waitFor(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'));
    await userEvent.keyboard('morale{Tab}');
    await vi.waitFor(() => expect(elsewhere().dataset['caret']).toBe(idOf(getDocument(), 'morale')));
  });

  test('a drag from the rim of a symbol that nobody selected links it, or makes a variable that it is linked to', async () => {
    await show(retention());
    await drag(rimOf('word of mouth'), at('sales'));
    await vi.waitFor(() => expect(linkBetween(getDocument(), 'word of mouth', 'sales')).toBeDefined());
    const rim = rimOf('word of mouth');
    await drag(rim, { x: rim.x + 160, y: rim.y - 40 });
    await naming('fame');
    expect(linkBetween(getDocument(), 'word of mouth', 'fame')).toBeDefined();
    expect(names()).toContain('auxiliary fame');
  });

  test('in a model that runs, what is drawn runs too: a guess, by its name', async () => {
    await show(retention());
    const rim = rimOf('churn rate');
    await drag(rim, { x: rim.x + 90, y: rim.y + 90 });
    await naming('target of staff');
    expect(variableNamed(getDocument(), 'target of staff')).toMatchObject({ guess: true });
    expect(equationOf(getDocument(), 'target of staff')).not.toBe('');
    act(() => { undo(); });
    expect(getDocument().models).toEqual(retention().models);
  });

  test.each(['mouse', 'pen'] as const)('with Alt held a drag of the %s puts a ghost down', async (pointer) => {
    await show(retention());
    const from = at('churn rate');
    await drawThrough([from, { x: from.x + 40, y: from.y + 20 }, { x: from.x + 120, y: from.y + 40 }], HELD.alt, pointer);
    await vi.waitFor(() => expect(elements('ghost')).toHaveLength(1));
    expect(elements('ghost')[0]?.variable).toBe(idOf(getDocument(), 'churn rate'));
    expect(stands('churn rate')).toEqual([450, 140]);
  });

  test('the frame tool frames what it is dragged around, with its title in hand; moved, it takes along what stands in it', async () => {
    await show(retention());
    const [leads, customers] = [at('Leads'), at('Customers')];
    act(() => setTool('frame'));
    await drag({ x: leads.x - 90, y: leads.y - 70 }, { x: customers.x + 90, y: customers.y + 80 });
    await naming('Market');
    expect(elements('frame')).toMatchObject([{ title: 'Market' }]);
    const before = { leads: stands('Leads'), rate: stands('churn rate') };
    const title = { x: leads.x - 84, y: leads.y + 70 };
    await hold(title, { x: title.x + 30, y: title.y + 57 });
    await vi.waitFor(() => expect(at('Leads').y).toBeGreaterThan(leads.y + 30));
    await letGo({ x: title.x + 30, y: title.y + 57 });
    await vi.waitFor(() => expect(stands('Leads')).not.toEqual(before.leads));
    const shift = [stands('Leads')[0] - before.leads[0], stands('Leads')[1] - before.leads[1]];
    expect(stands('Customers')).toEqual([300 + (shift[0] ?? 0), shift[1]]);
    expect(stands('churn rate')).toEqual(before.rate);
  });

  test('a move clicks into line and shows why; Ctrl keeps it free, Shift keeps it level', async () => {
    await show(retention());
    const from = at('word of mouth');
    const near = { x: at('Customers').x - 3, y: from.y - 3 };
    await hold(from, near);
    await vi.waitFor(() => expect(document.querySelectorAll('.lw-guide').length).toBeGreaterThan(0));
    await letGo(near);
    await vi.waitFor(() => expect(stands('word of mouth')[0]).toBe(300));
    act(() => { undo(); });
    await drawThrough([from, { x: from.x + 80, y: from.y - 3 }, near], HELD.ctrl);
    await vi.waitFor(() => expect(stands('word of mouth')[0]).not.toBe(150));
    expect(stands('word of mouth')[0]).not.toBe(300);
    act(() => { undo(); });
    await drawThrough([from, { x: from.x + 40, y: from.y - 20 }, { x: from.x + 90, y: from.y - 30 }], HELD.shift);
    await vi.waitFor(() => expect(stands('word of mouth')[0]).toBeGreaterThan(200));
    expect(stands('word of mouth')[1]).toBe(-140);
  });

  test('Shift adds to what a marquee takes', async () => {
    await show(retention());
    const [leads, rate] = [at('Leads'), at('churn rate')];
    await drawThrough([leads]);
    await vi.waitFor(() => expect(getSelection().elements).toEqual([elementOf(getDocument(), 'Leads')]));
    await drawThrough([{ x: rate.x - 60, y: rate.y - 30 }, rate, { x: rate.x + 60, y: rate.y + 60 }], HELD.shift);
    await vi.waitFor(() => expect(getSelection().elements).toContain(elementOf(getDocument(), 'churn rate')));
    expect(getSelection().elements).toContain(elementOf(getDocument(), 'Leads'));
  });

  test('a refused link says why', async () => {
    await show(retention());
    act(() => setTool('link'));
    const leads = at('Leads');
    await drawThrough([leads, { x: leads.x + 20, y: leads.y }, { x: leads.x + 8, y: leads.y }]);
    await vi.waitFor(() => expect(elsewhere().textContent).toContain('does not link to itself'));
    expect(getDocument()).toEqual(retention());
  });

  test('sketched, a circle is a variable and a stroke a link with the bulge that was drawn', async () => {
    await show();
    act(() => setTool('sketch'));
    await drawThrough(circle({ x: 250, y: 300 }));
    await naming('a');
    await drawThrough(circle({ x: 550, y: 300 }));
    await naming('b');
    const [a, b] = [at('a'), at('b')];
    await drawThrough([a, { x: a.x + 75, y: a.y - 60 }, { x: (a.x + b.x) / 2, y: a.y - 80 }, { x: b.x - 75, y: b.y - 60 }, b]);
    await vi.waitFor(() => expect(linkBetween(getDocument(), 'a', 'b')).toBeDefined());
    // The circle through both ends and a point 80 above the middle of 300: atan(80 / 150) twice, to the left of the way.
    expect(elements('curve')[0]?.bend).toBeCloseTo(2 * (Math.atan2(80, 150) * 180) / Math.PI, -1);
    await drawThrough([{ x: 100, y: 500 }, { x: 200, y: 500 }, { x: 300, y: 510 }]);
    await vi.waitFor(() => expect(elsewhere().textContent).toContain('closed circle'));
    expect(names()).toHaveLength(2);
  });
});

describe('with a finger', () => {
  onTouchScreen();

  test('a double tap makes a variable', async () => {
    await show();
    await tapAndDraw({ x: 300, y: 300 }, [{ x: 306, y: 308 }]);
    await naming('morale');
    expect(names()).toEqual(['auxiliary morale']);
  });

  test('tap the source, tap the target: a link', async () => {
    await show(retention());
    act(() => setTool('link'));
    await tap(at('word of mouth'));
    await tap(at('sales'));
    await vi.waitFor(() => expect(linkBetween(getDocument(), 'word of mouth', 'sales')).toBeDefined());
  });

  test('tap a stock, tap another one: a flow', async () => {
    await show(retention());
    act(() => setTool('flow'));
    await tap(at('Customers'));
    await tap(at('Leads'));
    await naming('returns');
    expect(variableNamed(getDocument(), 'returns')).toMatchObject({ from: idOf(getDocument(), 'Customers'), to: idOf(getDocument(), 'Leads') });
  });

  test('a drag from the rim links, without anything selected before', async () => {
    await show(retention());
    const rim = rimOf('word of mouth');
    const sales = at('sales');
    await drawWithFinger([{ x: rim.x + 6, y: rim.y }, { x: rim.x + 30, y: rim.y + 30 }, sales, sales]);
    await vi.waitFor(() => expect(linkBetween(getDocument(), 'word of mouth', 'sales')).toBeDefined());
  });

  test('a tap and then a drag is a marquee', async () => {
    await show(retention());
    const [leads, mouth] = [at('Leads'), at('word of mouth')];
    const corner = { x: leads.x - 70, y: mouth.y - 60 };
    await tapAndDraw(corner, [corner, { x: leads.x, y: leads.y }, { x: mouth.x + 80, y: leads.y + 60 }]);
    await vi.waitFor(() => expect(getSelection().elements).toContain(elementOf(getDocument(), 'word of mouth')));
    expect(getSelection().elements).toContain(elementOf(getDocument(), 'Leads'));
  });

  test('a finger at rest opens the menu of what it rests on', async () => {
    await show(retention());
    await touch('touchStart', [at('churn rate')]);
    await vi.waitFor(() => expect(document.querySelector('[role=menu]')).not.toBeNull());
    await touch('touchEnd', []);
    expect(getSelection().elements).toEqual([elementOf(getDocument(), 'churn rate')]);
    const items = [...document.querySelectorAll('[role=menu] [role^=menuitem]')].map((item) => item.textContent);
    expect(items.join()).toMatch(/Rename.*Make a ghost.*Cut.*Copy.*Duplicate.*Remove from this view.*Delete/u);
  });

  test('sketching draws with one finger', async () => {
    await show();
    act(() => setTool('sketch'));
    await drawWithFinger(circle({ x: 250, y: 300 }));
    await naming('a');
    expect(names()).toEqual(['auxiliary a']);
  });
});

describe('by keyboard', () => {
  test('brackets go to what feeds an element and to what it feeds', async () => {
    await show(retention());
    act(() => surface().focus());
    await userEvent.keyboard('{Tab}');
    const selected = () => Object.values(rootModel(getDocument()).variables).find(({ id }) => id === getSelection().variable)?.name;
    await vi.waitFor(() => expect(selected()).toBe('word of mouth'));
    await userEvent.keyboard('[[');
    await vi.waitFor(() => expect(spoken()).toBe('Nothing feeds it.'));
    await userEvent.keyboard('{Tab}');
    expect(selected()).toBe('Leads');
    await userEvent.keyboard(']');
    expect(selected()).toBe('sales');
    await userEvent.keyboard(']');
    expect(selected()).toBe('Customers');
    await userEvent.keyboard('[[[[');
    expect(selected()).toBe('churn');
  });

  test('a frame goes round what is selected', async () => {
    await show(retention());
    act(() => surface().focus());
    await userEvent.keyboard('{Tab}');
    act(() => setTool('frame'));
    await userEvent.keyboard('{Enter}');
    await naming('Talk');
    expect(elements('frame')).toMatchObject([{ title: 'Talk', x: 150 }]);
  });

  test('what an arrow key did is spoken once it rests', async () => {
    await show(model().stock('Customers', 100, { at: { x: 0, y: 0 } }).build());
    act(() => surface().focus());
    await userEvent.keyboard('{Tab}');
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(spoken()).not.toContain('Moved');
    await vi.waitFor(() => expect(spoken()).toContain('Moved 1 element.'));
    expect(stands('Customers')).toEqual([16, 0]);
  });
});
