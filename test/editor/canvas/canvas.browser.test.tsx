import { act } from '@testing-library/react';
import { userEvent } from 'vitest/browser';
import { describe, expect, test, vi } from 'vitest';
import { getDocument, getSelection, redo, undo } from '#editor/store';
import { elementOf, linkBetween, variableNamed } from '#test/documents';
import { click, drag, hold, hover, letGo, middleOf, onTouchScreen, touch } from '#test/hands';
import { retention, standsAt } from './retention.ts';
import { at, naming, names, screenElement, setTheStage, show, surface } from './stage.tsx';

setTheStage();

describe('with the mouse', () => {
  test('a stock, a flow and a link are drawn, named, and come back after undo', async () => {
    await show();
    await userEvent.keyboard('s');
    await click({ x: 320, y: 260 });
    await naming('Customers');
    await userEvent.keyboard('f');
    await drag(at('Customers'), { x: 620, y: 262 });
    await naming('Churn');
    await userEvent.keyboard('a');
    await click({ x: 480, y: 420 });
    await naming('churn rate');
    await userEvent.keyboard('l');
    await drag(at('churn rate'), at('Churn'));

    await vi.waitFor(() => expect(linkBetween(getDocument(), 'churn rate', 'Churn')).toBeDefined());
    expect(names()).toEqual(['stock Customers', 'flow Churn', 'auxiliary churn rate']);
    expect(variableNamed(getDocument(), 'Churn')).toMatchObject({ from: variableNamed(getDocument(), 'Customers').id, to: null });
    const finished = getDocument();
    // Drawing and naming a thing is one step: a stock, a flow, a variable, a link.
    act(() => { for (let step = 0; step < 4; step += 1) undo(); });
    expect(names()).toEqual([]);
    act(() => { while (redo()); });
    expect(getDocument()).toEqual(finished);
  });

  test('a drag shows what it will do and is one step', async () => {
    const before = retention();
    await show(before);
    const from = at('churn rate');
    const to = { x: from.x + 60, y: from.y + 50 };
    await hold(from, to);
    await vi.waitFor(() => expect(at('churn rate').x).toBeGreaterThan(from.x + 30));
    expect(getDocument()).toEqual(before);
    await letGo(to);
    await vi.waitFor(() => expect(getDocument()).not.toEqual(before));
    act(() => { undo(); });
    expect(getDocument()).toEqual(before);
  });

  test('Escape drops a drag', async () => {
    const before = retention();
    await show(before);
    const from = at('churn rate');
    const to = { x: from.x + 60, y: from.y + 50 };
    await hold(from, to);
    await vi.waitFor(() => expect(at('churn rate').x).toBeGreaterThan(from.x + 30));
    await userEvent.keyboard('{Escape}');
    await letGo(to);
    await vi.waitFor(() => expect(at('churn rate').x).toBeCloseTo(from.x, 0));
    expect(getDocument()).toEqual(before);
  });

  test('what is held at the edge takes the diagram along', async () => {
    await show(retention());
    const edge = { x: 895, y: 300 };
    const leads = at('Leads');
    await hold(at('churn rate'), edge);
    await vi.waitFor(() => expect(at('Leads').x).toBeLessThan(leads.x - 60));
    await letGo(edge);
    await vi.waitFor(() => expect(standsAt(getDocument(), elementOf(getDocument(), 'churn rate'))[0]).toBeGreaterThan(560));
  });

  test('dragging from a hovered symbol’s handle to another symbol links them', async () => {
    await show(retention());
    await hover(at('word of mouth'));
    await vi.waitFor(() => expect(document.querySelector('.lw-grip-link')).not.toBeNull());
    const handle = document.querySelector('.lw-grip-link');
    if (!handle) throw new Error('no handle');
    await drag(middleOf(handle), at('sales'));
    await vi.waitFor(() => expect(linkBetween(getDocument(), 'word of mouth', 'sales')).toBeDefined());
  });

  test('a marquee takes what lies within it', async () => {
    await show(retention());
    const [leads, mouth] = [at('Leads'), at('word of mouth')];
    await drag({ x: leads.x - 70, y: mouth.y - 60 }, { x: mouth.x + 80, y: leads.y + 60 });
    await vi.waitFor(() => expect(getSelection().elements).toContain(elementOf(getDocument(), 'Leads')));
    expect(getSelection().elements).toContain(elementOf(getDocument(), 'word of mouth'));
    expect(getSelection().elements).not.toContain(elementOf(getDocument(), 'Customers'));
  });

  test('the cloud of a flow dropped on a stock attaches it', async () => {
    await show(retention());
    const cloud = document.querySelector('.lw-node-cloud');
    if (!cloud) throw new Error('no cloud');
    await drag(middleOf(cloud), at('Leads'));
    await vi.waitFor(() => expect(variableNamed(getDocument(), 'churn')).toMatchObject({ to: variableNamed(getDocument(), 'Leads').id }));
  });
});

describe('with fingers', () => {
  onTouchScreen();

  test('one finger on a symbol moves it, on empty canvas it looks around, two zoom', async () => {
    await show(retention());
    const stands = () => standsAt(getDocument(), elementOf(getDocument(), 'churn rate'));
    const start = at('churn rate');
    await touch('touchStart', [start]);
    for (const step of [20, 40, 60]) await touch('touchMove', [{ x: start.x + step, y: start.y + step }]);
    await touch('touchEnd', []);
    await vi.waitFor(() => expect(stands()[0]).toBeGreaterThan(480));

    const moved = getDocument();
    const empty = { x: 60, y: 560 };
    const leads = at('Leads');
    await touch('touchStart', [empty]);
    for (const step of [20, 40, 60]) await touch('touchMove', [{ x: empty.x + step, y: empty.y }]);
    await touch('touchEnd', []);
    await vi.waitFor(() => expect(at('Leads').x).toBeGreaterThan(leads.x + 20));

    const width = screenElement('Customers').getBoundingClientRect().width;
    const fingers = (apart: number) => [{ x: 400 - apart, y: 500 }, { x: 400 + apart, y: 500 }];
    await touch('touchStart', fingers(60));
    for (const apart of [80, 100, 120]) await touch('touchMove', fingers(apart));
    await touch('touchEnd', []);
    await vi.waitFor(() => expect(screenElement('Customers').getBoundingClientRect().width).toBeGreaterThan(width * 1.3));
    expect(getDocument()).toBe(moved);
  });
});

describe('by keyboard alone', () => {
  test('a stock, a flow and a link are drawn, named and bent', async () => {
    await show();
    await userEvent.tab();
    expect(document.activeElement).toBe(surface());
    await userEvent.keyboard('s{Enter}');
    await naming('Customers');
    await userEvent.keyboard('f{Enter}');
    await vi.waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('combobox'));
    await userEvent.keyboard('outside{Enter}');
    await naming('Churn');
    await userEvent.keyboard('{Escape}a{Enter}');
    await naming('churn rate');
    await userEvent.keyboard('l{Enter}');
    await vi.waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('combobox'));
    await userEvent.keyboard('churn{Enter}');
    await vi.waitFor(() => expect(linkBetween(getDocument(), 'churn rate', 'Churn')).toBeDefined());
    await userEvent.keyboard('+');
    expect(linkBetween(getDocument(), 'churn rate', 'Churn').polarity).toBe('+');
    // Only after half a second of rest, so that nothing is spoken into what goes on.
    expect(document.querySelector('p[role=status]')?.textContent).not.toContain('Polarity');
    await vi.waitFor(() => expect(document.querySelector('p[role=status]')?.textContent).toBe('Polarity plus: same direction.'));
    expect(names()).toEqual(['stock Customers', 'flow Churn', 'auxiliary churn rate']);
  });

  test('Tab names each element in turn, arrows move it, and Tab leaves at the end', async () => {
    await show(retention());
    act(() => surface().focus());
    const current = () => document.getElementById(surface().getAttribute('aria-activedescendant') ?? '')?.getAttribute('aria-label');
    await userEvent.keyboard('{Tab}{Tab}');
    expect(current()).toBe('Stock Leads, starts at 500 people, outflow sales');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Shift>}{ArrowRight}{/Shift}');
    expect(standsAt(getDocument(), elementOf(getDocument(), 'Leads'))).toEqual([80, 16]);
    await userEvent.keyboard('{Enter}');
    await naming('Prospects');
    expect(names()).toContain('stock Prospects');
    await userEvent.keyboard('{Tab}'.repeat(12));
    expect(document.activeElement).not.toBe(surface());
  });

  test('Escape and then Tab leaves from anywhere', async () => {
    await show(retention());
    act(() => surface().focus());
    await userEvent.keyboard('{Tab}{Tab}{Escape}');
    expect(getSelection().elements).toEqual([]);
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement).not.toBe(surface());
  });

  test('Enter goes back to the element one came from, and Shift with Tab walks backwards', async () => {
    await show(retention());
    act(() => surface().focus());
    await userEvent.keyboard('{Tab}{Tab}');
    const [second] = getSelection().elements;
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    const [first] = getSelection().elements;
    expect(first).not.toBe(second);
    await userEvent.keyboard('{Tab}{Escape}{Enter}');
    expect(getSelection().elements).toEqual([second]);
    expect(document.activeElement).toBe(surface());
    await userEvent.keyboard('{Escape}{Shift>}{Tab}{/Shift}');
    expect(document.activeElement).not.toBe(surface());
  });
});
