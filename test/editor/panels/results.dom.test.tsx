import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { chooseScenario, extract, setEquation } from '#core/commands';
import { findVariable, type ModelDocument } from '#core/model';
import { edit, getDocument, getHistory, getRuns, isHeld, openView, selectVariable, setSession, startAutorun, undo } from '#editor/store';
import { TooltipProvider } from '#editor/ui';
import { createLocalEngine } from '#worker';
import { ChartPanel } from '../../../src/editor/panels/chart/ChartPanel.tsx';
import { SlidersPanel } from '../../../src/editor/panels/sliders/SlidersPanel.tsx';
import { elementOf, equationOf, hereIn, idOf, model, must } from '#test/documents';
import { editing } from '#test/editor';

// Charts are drawn on a canvas, which there is none of here; their own tests run in a real browser.
vi.mock('../../../src/editor/charts/Chart.tsx', () => ({ Chart: () => null }));

const tank = () =>
  model({ start: 0, stop: 3, dt: 1, method: 'euler', timeUnit: 'year' })
    .stock('Tank', 100)
    .flow('loss', { from: 'Tank' }, 'Tank * rate * pump')
    .constant('rate', 0.5)
    .constant('pump', 1, { range: { min: 0, max: 1, step: 1 } })
    .scenario('slow', { rate: 0.1 });

let stop = () => {};

beforeEach(() => {
  stop = () => {};
});

afterEach(() => {
  stop();
  setSession({ tab: 'chart' });
});

function show(document: ModelDocument = tank().build()) {
  const editor = editing(document);
  stop = startAutorun(createLocalEngine());
  render(
    <TooltipProvider>
      <ChartPanel />
      <SlidersPanel />
    </TooltipProvider>,
  );
  return { ...editor, user: userEvent.setup() };
}

const plots = () => Object.values(getDocument().charts).map((chart) => chart.plots);

const chips = () => within(screen.getByRole('group', { name: 'On the chart' })).getAllByRole('button').map(({ textContent }) => textContent);

/** The value of a constant in the chosen scenario; undefined: as its equation says. */
function written(name: string): unknown {
  const { scenario, scenarios } = getDocument();
  return scenario === undefined ? undefined : scenarios[scenario]?.values[idOf(getDocument(), name)];
}

describe('a slider', () => {
  test('writes the chosen scenario, never an equation; one held key is one undo step', async () => {
    const { user } = show();
    const slider = await screen.findByRole('slider', { name: 'rate' });
    expect(slider).toHaveAttribute('aria-valuetext', '0.5');
    const before = getDocument();
    // The browser's own range input moves by its keys; here the events that come with them are given by hand.
    slider.focus();
    await user.keyboard('{ArrowRight>}');
    for (const value of ['0.51', '0.52', '0.53']) moveTo(slider, value);
    await user.keyboard('{/ArrowRight}');
    expect(written('rate')).toBe(0.53);
    expect(equationOf(getDocument(), 'rate')).toBe('0.5');
    undo();
    expect(getDocument()).toEqual(before);
    expect(getHistory().undo).toBeNull();
  });

  test('presses of a key that follow each other are one step, whatever the axes do between them', async () => {
    const { user } = show();
    const slider = await screen.findByRole('slider', { name: 'rate' });
    const before = getDocument();
    slider.focus();
    for (const value of ['0.6', '0.7', '0.8']) {
      await user.keyboard('{ArrowRight>}');
      moveTo(slider, value);
      await user.keyboard('{/ArrowRight}');
      expect(isHeld()).toBe(false);
    }
    expect(written('rate')).toBe(0.8);
    undo();
    expect(getDocument()).toEqual(before);
  });

  test('left and taken again makes a second step, and so does a pointer after keys', async () => {
    const { user } = show();
    const slider = await screen.findByRole('slider', { name: 'rate' });
    for (const value of ['0.6', '0.7']) {
      slider.focus();
      await user.keyboard('{ArrowRight>}');
      moveTo(slider, value);
      await user.keyboard('{/ArrowRight}');
      slider.blur();
    }
    undo();
    expect(written('rate')).toBe(0.6);
    await user.pointer({ keys: '[MouseLeft>]', target: slider });
    moveTo(slider, '0.9');
    await user.pointer({ keys: '[/MouseLeft]' });
    undo();
    expect(written('rate')).toBe(0.6);
  });

  test('takes an exact value, and goes back to the base', async () => {
    const { user } = show();
    const field = await screen.findByRole('textbox', { name: 'rate' });
    await user.clear(field);
    await user.type(field, '12.5%{Enter}');
    expect(written('rate')).toBe(0.125);
    await user.click(screen.getByRole('button', { name: 'Set rate back to 0.5' }));
    expect(written('rate')).toBeUndefined();
  });

  test('keeps as base what was tried: the equations then say it', async () => {
    const { user } = show();
    const field = await screen.findByRole('textbox', { name: 'rate' });
    await user.clear(field);
    await user.type(field, '0.2{Enter}');
    await user.click(screen.getByRole('button', { name: 'Keep as base' }));
    expect(equationOf(getDocument(), 'rate')).toBe('0.2');
    expect(written('rate')).toBeUndefined();
    undo();
    expect([equationOf(getDocument(), 'rate'), written('rate')]).toEqual(['0.5', 0.2]);
  });

  test('is a switch for 0 and 1', async () => {
    const { user } = show();
    await user.click(await screen.findByRole('switch', { name: 'pump' }));
    expect(written('pump')).toBe(0);
  });
});

describe('scenarios', () => {
  test('are chosen from a menu; curves follow with the base behind them', async () => {
    const { user } = show();
    await vi.waitFor(() => expect(getRuns().current).not.toBeNull());
    await user.click(screen.getByRole('button', { name: /scenarios: Base/u }));
    await user.click(await screen.findByRole('menuitemcheckbox', { name: 'slow' }));
    await vi.waitFor(() => expect(getRuns().base).not.toBeNull());
    // Euler with dt 1 leaves 100 (1 - rate)^3: 12.5 by the equation, 72.9 in the scenario.
    await vi.waitFor(() => expect(screen.getByText('72.9')).toBeVisible());
    expect(screen.getByText('12.5')).toBeVisible();
  });

  test('all of them are drawn together', async () => {
    const { user } = show();
    await user.click(await screen.findByRole('button', { name: /scenarios: Base/u }));
    await user.click(await screen.findByRole('menuitemcheckbox', { name: 'All scenarios' }));
    await vi.waitFor(() => expect(chips()).toContain('slow'));
  });

  test('are made, named and deleted', async () => {
    const { user } = show();
    const names = () => Object.values(getDocument().scenarios).map(({ name }) => name);
    const press = async (item: string) => {
      await user.click(screen.getByRole('button', { name: /Choose or manage scenarios/u }));
      await user.click(await screen.findByRole('menuitem', { name: item }));
    };
    await press('New scenario');
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveFocus();
    await user.keyboard('Fast{Enter}');
    expect(names()).toEqual(['slow', 'Fast']);
    await press('Delete');
    expect(names()).toEqual(['slow']);
  });

  test('are made of the values that are tried, in one step that is named in edit', async () => {
    const { user } = show();
    await user.clear(await screen.findByRole('textbox', { name: 'rate' }));
    await user.keyboard('0.2{Enter}');
    await user.click(screen.getByRole('button', { name: /Choose or manage scenarios/u }));
    await user.click(await screen.findByRole('menuitem', { name: 'New scenario' }));
    await user.keyboard('Twenty{Enter}');
    expect(Object.values(getDocument().scenarios).map(({ name }) => name)).toEqual(['slow', 'What if', 'Twenty']);
    expect(written('rate')).toBe(0.2);
    undo();
    expect(Object.values(getDocument().scenarios).map(({ name }) => name)).toEqual(['slow', 'What if']);
  });

  test('are named where sliders change them, and left alone where a copy is tried', async () => {
    const document = tank().build();
    chooseScenario(document, { scenario: must(Object.values(document.scenarios)[0], 'slow').id });
    const { user } = show(document);
    expect(await screen.findByText('Sliders change the scenario slow.')).toBeVisible();
    await user.clear(screen.getByRole('textbox', { name: 'rate' }));
    await user.keyboard('0.2{Enter}');
    expect(getHistory().undo).toBe('Set rate in slow');
    undo();
    await user.click(screen.getByRole('button', { name: 'Try in a copy' }));
    await user.clear(screen.getByRole('textbox', { name: 'rate' }));
    await user.keyboard('0.3{Enter}');
    const rates = Object.values(getDocument().scenarios).map(({ name, values }) => [name, values[idOf(getDocument(), 'rate')]]);
    expect(rates).toEqual([['slow', 0.1], ['What if', 0.3]]);
  });
});

describe('the legend', () => {
  test('takes a curve of a part off like any other', async () => {
    const document = tank().build();
    extract(document, { ...hereIn(document), elements: [elementOf(document, 'Tank')], name: 'Part' });
    const { user } = show(document);
    await vi.waitFor(() => expect(chips()).toContain('Part.Tank'));
    await user.click(await screen.findByRole('button', { name: 'Take Part.Tank off the chart' }));
    expect(plots()).toEqual([[]]);
    expect(screen.queryByRole('button', { name: 'Take Part.Tank off the chart' })).toBeNull();
  });

  test('what lies in a part is offered where it is selected, and in the list', async () => {
    const document = tank().build();
    extract(document, { ...hereIn(document), elements: [elementOf(document, 'Tank'), elementOf(document, 'rate')], name: 'Part' });
    const { user } = show(document);
    await vi.waitFor(() => expect(chips()).toContain('Part.Tank'));
    const part = must(Object.values(document.models).find(({ id }) => id !== document.root), 'the part');
    openView(part.id);
    selectVariable(must(findVariable(part, 'rate'), 'rate').id);
    await user.click(await screen.findByRole('button', { name: 'Show Part.rate' }));
    await vi.waitFor(() => expect(chips()).toContain('Part.rate'));
    await user.click(screen.getByRole('button', { name: 'Choose what the chart shows' }));
    await user.click(await screen.findByRole('checkbox', { name: 'Part.rate' }));
    await vi.waitFor(() => expect(chips()).not.toContain('Part.rate'));
  });

  test('says which curve is out of date while its equation is half typed', async () => {
    const { user, id } = show(tank().auxiliary('side', '5').build());
    await vi.waitFor(() => expect(chips()).toContain('Tank'));
    selectVariable(id('side'));
    await user.click(await screen.findByRole('button', { name: 'Show side' }));
    await vi.waitFor(() => expect(getRuns().current).not.toBeNull());
    edit('Type', (draft) => setEquation(draft, { model: draft.root, variable: id('side'), equation: '5 +' }));
    const late = await screen.findByText('Out of date');
    expect(late.parentElement).toHaveTextContent('side');
    expect(screen.getAllByText('Out of date')).toHaveLength(1);
  });

  test('offers the selected element, and takes curves off', async () => {
    const { user, id } = show();
    await vi.waitFor(() => expect(chips()).toContain('Tank'));
    selectVariable(id('loss'));
    await user.click(await screen.findByRole('button', { name: 'Show loss' }));
    await user.click(await screen.findByRole('button', { name: 'Take Tank off the chart' }));
    expect(chips()).toContain('loss');
    expect(screen.queryByRole('button', { name: 'Take Tank off the chart' })).toBeNull();
    undo();
    await vi.waitFor(() => expect(chips()).toContain('Tank'));
  });

  test('gives way to a choice when the last curve goes; the file keeps that, undo and one press bring curves back', async () => {
    const { user } = show();
    const empty = async () => {
      await user.click(await screen.findByRole('button', { name: 'Take Tank off the chart' }));
      expect(screen.getByText('Choose what the chart shows')).toBeVisible();
    };
    await empty();
    expect(plots()).toEqual([[]]);
    const text = JSON.stringify(getDocument());
    editing(JSON.parse(text) as ModelDocument);
    expect(await screen.findByText('Choose what the chart shows')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Show the stocks' }));
    await vi.waitFor(() => expect(chips()).toContain('Tank'));
    await empty();
    undo();
    await vi.waitFor(() => expect(chips()).toContain('Tank'));
    await empty();
    await user.click(screen.getByRole('button', { name: 'Show loss' }));
    await vi.waitFor(() => expect(chips()).toContain('loss'));
  });

  test('gives way in the table too', async () => {
    const { user } = show();
    await user.click(await screen.findByRole('button', { name: 'Take Tank off the chart' }));
    await user.click(screen.getByRole('tab', { name: 'Table' }));
    expect(screen.getByRole('button', { name: 'Show the stocks' })).toBeVisible();
  });

  test('puts any variable on the chart from a list that can be searched', async () => {
    const { user } = show();
    await user.click(await screen.findByRole('button', { name: 'Choose what the chart shows' }));
    await user.type(await screen.findByRole('textbox', { name: 'Find a variable' }), 'ra');
    await user.click(screen.getByRole('checkbox', { name: 'rate' }));
    await vi.waitFor(() => expect(chips()).toContain('rate'));
  });

  test('an empty document shows what will be here, and no crash', async () => {
    show(model().build());
    expect(await screen.findByText('Nothing to plot yet')).toBeVisible();
  });

  test('a stock without a value is named as what is missing', async () => {
    show(model().stock('Water').build());
    expect(await screen.findByText('Water has no equation yet. Its curve appears here as soon as it has one.')).toBeVisible();
  });
});

describe('a run that stopped', () => {
  const tide = () => model({ start: 0, stop: 9, dt: 1, method: 'euler', timeUnit: 'month' }).stock('Water', 1).flow('tide', { to: 'Water' }, '1 / (3 - TIME)').build();

  test('says so on the curve of the legend and at the last row of the table', async () => {
    const { user } = show(tide());
    expect(await screen.findByText('stops at month 4')).toBeVisible();
    await user.click(screen.getByRole('tab', { name: 'Table' }));
    expect(screen.getByText(/The run stopped at month 4: Water became infinite/u)).toBeVisible();
    const rows = screen.getAllByRole('row');
    expect(rows.at(-1)).toHaveTextContent('The run stopped here:');
    expect(rows.at(-2)).not.toHaveTextContent('The run stopped here:');
  });

  test('says when, what became of which stock, and what went in', async () => {
    show(model({ start: 0, stop: 9, dt: 1, method: 'euler', timeUnit: 'month' }).stock('Water', 1).flow('tide', { to: 'Water' }, '1 / (3 - TIME)').build());
    // At month 3 the tide is 1/0; a step later it has gone in.
    expect(await screen.findByText(/The run stopped at month 4: Water became infinite. What went in: tide = infinite/u)).toBeVisible();
  });
});

describe('a variable that becomes infinite', () => {
  test('is told over the chart, once', async () => {
    show(model({ start: 0, stop: 5, dt: 1, timeUnit: 'month' }).stock('Water', 1).auxiliary('share', '1 / (TIME - TIME)').build());
    expect(await screen.findByText('share became infinite at month 0.')).toBeVisible();
  });
});

/** What the browser does for a key or a drag: a new value and an input event. */
function moveTo(slider: HTMLElement, value: string): void {
  const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  setter?.call(slider, value);
  slider.dispatchEvent(new Event('input', { bubbles: true }));
}
