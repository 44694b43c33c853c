import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { compile } from '#core/compiler';
import { rootModel } from '#core/model';
import { simulate } from '#core/simulator';
import { getDialog, getDocument, getSelection, getSession, openDialog, closeDialog, putCaret, selectVariable, undo } from '#editor/store';
import { TooltipProvider } from '#editor/ui';
import { Inspector } from '../../../src/editor/panels/inspector/Inspector.tsx';
import { runFindings } from '../../../src/editor/panels/problems/findings.ts';
import { Problems } from '../../../src/editor/panels/problems/Problems.tsx';
import { RunSettings } from '../../../src/editor/panels/settings/RunSettings.tsx';
import { equationOf, idOf, linkBetween, model, must, variableNamed } from '#test/documents';
import { editing } from '#test/editor';

describe('the list of problems', () => {
  test('says so when there is none', () => {
    editing(model().stock('S', 1).build());
    render(<Problems />);
    expect(screen.getByText('No problems')).toBeVisible();
  });

  test('groups by gravity, each with the name it is about', () => {
    editing(model().stock('Customers', 1).auxiliary('x', 'Custmers').auxiliary('y').build());
    render(<Problems />);
    const errors = screen.getByRole('group', { name: 'Errors' });
    expect(within(errors).getByRole('button', { name: /x.*Unknown name Custmers\. Did you mean Customers\?/u })).toBeVisible();
    expect(within(screen.getByRole('group', { name: 'Notices' })).getByRole('button', { name: /y has no equation yet/u })).toBeVisible();
  });

  test('a press goes to the place: the variable is selected and the inspector up', async () => {
    const { id } = editing(model().stock('Customers', 1).auxiliary('x', 'Custmers').build());
    render(<Problems />);
    await userEvent.click(screen.getByRole('button', { name: /Unknown name/u }));
    expect(getSelection().variable).toBe(id('x'));
    expect(getSession().detail).toBe('inspector');
  });

  test('the keyboard goes into the field of a unit that cannot be read', async () => {
    editing(model().stock('Pipe', 1, { units: 'cu$tomers//' }).build());
    render(<TooltipProvider><Problems /><Inspector /></TooltipProvider>);
    await userEvent.click(within(await screen.findByRole('group', { name: 'Warnings' })).getByRole('button', { name: /^Pipe/u }));
    await waitFor(() => expect(document.activeElement).toHaveAccessibleName('Unit'));
  });

  test('where a part has no field of its own the keyboard goes as near as there is, and is asked for no more', async () => {
    const { id } = editing(model().lookup('effect', [[0, 0], [1, 1]]).stock('Tank', 1).build());
    render(<TooltipProvider><Inspector /></TooltipProvider>);
    act(() => { selectVariable(id('effect')); putCaret({ variable: id('effect'), part: 'table' }); });
    await waitFor(() => expect(document.activeElement?.closest('[role="group"]')).toHaveAccessibleName(/^Graph/u));
    act(() => putCaret({ variable: id('effect'), part: 'initial' }));
    await waitFor(() => expect(document.activeElement).toHaveAccessibleName('Name'));
    act(() => { putCaret({ variable: id('Tank'), part: 'transit' }); selectVariable(id('Tank')); });
    expect(document.activeElement).toHaveAccessibleName('Name');
    expect(document.activeElement).toHaveValue('Tank');
  });

  test('a problem of the run settings opens them', async () => {
    editing(model({ stop: -1 }).stock('S', 1).build());
    closeDialog();
    render(<Problems />);
    await userEvent.click(screen.getByRole('button', { name: /Run settings/u }));
    expect(getDialog()).toBe('settings');
    openDialog('settings');
    closeDialog();
  });

  test('a mend rewrites the equation in one step', async () => {
    editing(model().stock('Customers', 1).auxiliary('x', '2 * Custmers').build());
    render(<Problems />);
    await userEvent.click(screen.getByRole('button', { name: 'Change to Customers' }));
    expect(equationOf(getDocument(), 'x')).toBe('2 * Customers');
    undo();
    expect(equationOf(getDocument(), 'x')).toBe('2 * Custmers');
  });

  test("a flow's unit that does not fit its stock is set right in one step", async () => {
    const { text } = editing(model({ timeUnit: 'month' }).stock('Customers', 1, { units: 'customers' }).flow('sales', { to: 'Customers' }, '2', { units: 'leads/month' }).build());
    const before = text();
    render(<Problems />);
    await userEvent.click(await screen.findByRole('button', { name: /^Use customers?\/month$/u }));
    expect(variableNamed(getDocument(), 'sales').units).toMatch(/^customers?\/month$/u);
    expect(await screen.findByText('No problems')).toBeVisible();
    undo();
    expect(text()).toBe(before);
  });

  test('the keyboard goes to the next problem when one is mended, and stays in the list after the last', async () => {
    editing(model().stock('Customers', 1).auxiliary('x', '2 * Custmers').auxiliary('y', '3 * Custmers').build());
    const { container } = render(<Problems />);
    const user = userEvent.setup();
    screen.getAllByRole('button', { name: 'Change to Customers' })[0]?.focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('button', { name: /^y/u })).toHaveFocus();
    await user.tab();
    await user.keyboard('{Enter}');
    expect(await screen.findByText('No problems')).toBeVisible();
    expect(container.firstChild).toHaveFocus();
  });
});

test('a name that nothing has can be added: one step, with its link', async () => {
  editing(model().stock('Customers', 100).flow('sales', { to: 'Customers' }, 'Customers * growth rate').build());
  render(<Problems />);
  await userEvent.click(screen.getByRole('button', { name: 'Add growth rate' }));
  expect(equationOf(getDocument(), 'growth rate')).toBe('0.1');
  expect(linkBetween(getDocument(), 'growth rate', 'sales')).toBeDefined();
  undo();
  expect(Object.values(rootModel(getDocument()).variables).map(({ name }) => name)).toEqual(['Customers', 'sales']);
});

test('what came up in a run is in the list too', () => {
  const document = model({ start: 0, stop: 5, dt: 1, timeUnit: 'month' }).stock('Water', 1).auxiliary('share', '1 / (3 - TIME)').build();
  const program = must(compile(document).program, 'program');
  expect(runFindings(simulate(program), 'month')).toMatchObject([
    { severity: 'warning', message: 'share became infinite at month 3.', place: { variable: idOf(document, 'share') } },
  ]);
});

describe('the run settings', () => {
  const open = () => {
    editing(model({ start: 0, stop: 10, dt: 0.25, method: 'euler' }).stock('S', 1).build());
    render(<RunSettings />);
  };
  const enter = async (name: string, text: string) => {
    const field = screen.getByRole('textbox', { name });
    await userEvent.clear(field);
    await userEvent.type(field, `${text}{Enter}`);
  };

  test('take fractions and say how many steps they make', async () => {
    open();
    // A new model keeps a row every month.
    await enter('Step (dt)', '1/8');
    expect(getDocument().settings.dt).toBe(0.125);
    expect(screen.getByText('80 steps, 11 rows.')).toBeVisible();
  });

  test.each([
    ['Step (dt)', '0', /time step must be longer than 0/u],
    ['Stop', '-5', /stop/iu],
    ['Step (dt)', '0.000000000001', /steps/u],
  ])('%s of %s is an error in plain words, under its field', async (name, text, sentence) => {
    open();
    await enter(name, text);
    const field = screen.getByRole('textbox', { name });
    expect(field).toHaveAttribute('aria-invalid', 'true');
    expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')).toHaveTextContent(sentence);
  });

  test('what is only doubtful is no error', async () => {
    open();
    await enter('Keep a row every', '0.3');
    const field = screen.getByRole('textbox', { name: 'Keep a row every' });
    expect(field).not.toHaveAttribute('aria-invalid');
    expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')).toHaveTextContent('0.3');
  });

  test('an empty save interval keeps every row again', async () => {
    open();
    await enter('Keep a row every', '0.5');
    expect(getDocument().settings.saveEvery).toBe(0.5);
    const field = screen.getByRole('textbox', { name: 'Keep a row every' });
    await userEvent.clear(field);
    await userEvent.keyboard('{Enter}');
    expect(getDocument().settings).not.toHaveProperty('saveEvery');
    expect(screen.getByText('40 steps, 41 rows.')).toBeVisible();
  });

  test('choose the method', async () => {
    open();
    await userEvent.click(screen.getByRole('radio', { name: 'RK4' }));
    expect(getDocument().settings.method).toBe('rk4');
  });
});
