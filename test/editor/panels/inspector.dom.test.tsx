import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { getDocument, selectLink, selectVariable, select, undo } from '#editor/store';
import { Inspector } from '../../../src/editor/panels/inspector/Inspector.tsx';
import { TooltipProvider } from '#editor/ui';
import { equationOf, linkBetween, model, variableNamed } from '#test/documents';
import { editing } from '#test/editor';

const firm = () =>
  model({ timeUnit: 'month' })
    .stock('Customers', 100)
    .flow('sales', { to: 'Customers' }, 'Customers * growth')
    .flow('churn', { from: 'Customers' }, 5)
    .flow('cancelling', { from: 'Customers' }, 2)
    .constant('growth', 0.1, { units: '1/month' })
    .auxiliary('Trust')
    .link('growth', 'sales', '+');

function open(builder = firm()) {
  const editor = editing(builder.build());
  render(
    <TooltipProvider>
      <Inspector />
    </TooltipProvider>,
  );
  return { ...editor, user: userEvent.setup(), choose: (name: string) => selectVariable(editor.id(name)) };
}

const variable = (name: string) => variableNamed(getDocument(), name);

describe('the inspector of a constant', () => {
  test('takes numbers as people write them', async () => {
    const { user, choose } = open();
    choose('growth');
    const value = await screen.findByRole('textbox', { name: 'Value' });
    for (const [text, equation] of [['1.2k', '1200'], ['$1,200', '1200'], ['-3', '-3'], ['5%', '0.05']] as const) {
      await user.clear(value);
      await user.type(value, `${text}{Enter}`);
      expect(equationOf(getDocument(), 'growth')).toBe(equation);
    }
  });

  test('keeps what it cannot read in the field with the reason, and the old value in the model', async () => {
    const { user, choose } = open();
    choose('growth');
    const value = await screen.findByRole('textbox', { name: 'Value' });
    await user.clear(value);
    await user.type(value, 'abc{Enter}');
    expect(screen.getByText(/"abc" is no number/u)).toBeVisible();
    expect(equationOf(getDocument(), 'growth')).toBe('0.1');
    await user.keyboard('{Escape}');
    expect(screen.queryByText(/is no number/u)).toBeNull();
  });

  test('asks how a yearly rate counts in a model of months, and notes the answer', async () => {
    const { user, choose } = open();
    choose('growth');
    const value = await screen.findByRole('textbox', { name: 'Value' });
    await user.clear(value);
    await user.type(value, '6% a year{Enter}');
    expect(screen.getByRole('button', { name: 'Spread evenly: 0.5% a month' })).toBeVisible();
    // 1 - 0.94^(1/12) = 0.0051430...: what is left after twelve months is 94 %.
    await user.click(screen.getByRole('button', { name: 'Compounded: 0.5143% a month' }));
    expect((1 - Number(equationOf(getDocument(), 'growth'))) ** 12).toBeCloseTo(0.94, 12);
    const again = screen.getByRole('textbox', { name: 'Value' });
    expect(again).toHaveFocus();
    expect(equationOf(getDocument(), 'growth')).toBe(again.getAttribute('value'));
    expect(variable('growth').note).toBe('Entered as 6% a year, compounded: 1 - (1 - 0.06)^(1 / 12).');
    undo();
    expect([equationOf(getDocument(), 'growth'), variable('growth').note]).toEqual(['0.1', undefined]);
  });

  test.each([['Spread evenly: 5% a month', 0.05], ['Compounded: 7.3515% a month', 1 - 0.4 ** (1 / 12)]])('offers "%s" for 60%% a year to the keyboard, in one step', async (offer, rate) => {
    const { user, choose } = open();
    choose('growth');
    await user.clear(await screen.findByRole('textbox', { name: 'Value' }));
    await user.keyboard('60% a year{Enter}{Tab}');
    if (document.activeElement?.textContent !== offer) await user.tab();
    expect(screen.getByRole('button', { name: offer })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(Number(equationOf(getDocument(), 'growth'))).toBeCloseTo(rate, 12);
    expect(variable('growth').note).toMatch(/^Entered as 60% a year, /u);
    undo();
    expect([equationOf(getDocument(), 'growth'), variable('growth').note]).toEqual(['0.1', undefined]);
  });

  test('typed as a percentage stays one to look at, in one step', async () => {
    const { user, choose } = open();
    choose('growth');
    const value = await screen.findByRole('textbox', { name: 'Value' });
    await user.clear(value);
    await user.type(value, '12.5%{Enter}');
    expect([equationOf(getDocument(), 'growth'), value.getAttribute('value')]).toEqual(['0.125', '12.5%']);
    undo();
    expect([equationOf(getDocument(), 'growth'), variable('growth').format]).toEqual(['0.1', undefined]);
  });

  test('offers the same for a number whose unit is per year, and leaves it be when told to', async () => {
    const { user, choose } = open(model({ timeUnit: 'month' }).stock('S', 1).constant('churn rate', 0.3, { units: '1/year' }));
    choose('churn rate');
    const value = await screen.findByRole('textbox', { name: 'Value' });
    await user.clear(value);
    await user.type(value, '24%{Enter}');
    expect(equationOf(getDocument(), 'churn rate')).toBe('0.24');
    await user.click(screen.getByRole('button', { name: 'Spread evenly: 2% a month' }));
    expect([equationOf(getDocument(), 'churn rate'), variable('churn rate').units]).toEqual(['0.02', '1/month']);
  });
});

describe('the inspector of a name', () => {
  test('renames a variable in every equation, in one step', async () => {
    const { user, choose } = open();
    choose('growth');
    const name = await screen.findByRole('textbox', { name: 'Name' });
    await user.clear(name);
    await user.type(name, 'growth rate{Enter}');
    expect(equationOf(getDocument(), 'sales')).toBe('Customers * growth rate');
    undo();
    expect(equationOf(getDocument(), 'sales')).toBe('Customers * growth');
  });

  test('says that a name is taken while it is typed', async () => {
    const { user, choose } = open();
    choose('growth');
    const name = await screen.findByRole('textbox', { name: 'Name' });
    await user.clear(name);
    await user.type(name, 'SALES');
    expect(screen.getByText(/"SALES" is taken/u)).toBeVisible();
    await user.keyboard('{Enter}');
    expect(name).toHaveValue('SALES');
    expect(screen.getByText(/"SALES" is taken/u)).toBeVisible();
    await user.keyboard('{Escape}');
    expect(name).toHaveValue('growth');
  });

  test('offers a free name in place of a taken one', async () => {
    const { user, choose } = open();
    choose('growth');
    const name = await screen.findByRole('textbox', { name: 'Name' });
    await user.clear(name);
    await user.type(name, 'sales');
    await user.click(screen.getByRole('button', { name: 'Take "sales 2"' }));
    expect(variable('sales 2').kind).toBe('auxiliary');
  });
});

describe('an equation', () => {
  test('shows what is wrong with it and mends it by a press', async () => {
    const { user, choose } = open(model().stock('Customers', 1).auxiliary('x', 'Custmers * 2'));
    choose('x');
    expect(await screen.findByText('Unknown name Custmers. Did you mean Customers?')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Change to Customers' }));
    expect(equationOf(getDocument(), 'x')).toBe('Customers * 2');
  });

  test.each([
    ['Sign-ups', 'Sign-ups * 2', '"Sign-ups" * 2'],
    ['Not renewing', 'Not renewing * 2', '"Not renewing" * 2'],
    ['2nd order', '1 + 2nd order', '1 + "2nd order"'],
  ])('that needs quotes around %s offers them at once', async (name, typed, mended) => {
    const { user, choose } = open(model().stock(name, 1).auxiliary('x', typed));
    choose('x');
    await user.click(await screen.findByRole('button', { name: `Write "${name}"` }));
    expect(equationOf(getDocument(), 'x')).toBe(mended);
  });
});

describe('a word of a causal loop diagram', () => {
  test('has a name, a note and the question what it is, nothing else', async () => {
    const { choose } = open();
    choose('Trust');
    expect(await screen.findByRole('group', { name: 'What is it?' })).toBeVisible();
    expect(screen.getAllByRole('textbox').map((box) => box.getAttribute('id') && box.closest('.lw-field')?.querySelector('label')?.textContent)).toEqual(['Name', 'Note']);
  });

  test.each([['A stock: it fills and drains', 'stock'], ['A flow: it fills or drains a stock', 'flow']])('becomes what is answered: %s', async (answer, kind) => {
    const { user, choose } = open();
    choose('Trust');
    await user.click(await screen.findByRole('button', { name: answer }));
    expect(variable('Trust').kind).toBe(kind);
  });

  test('becomes a number with the keyboard in it', async () => {
    const { user, choose } = open();
    choose('Trust');
    await user.click(await screen.findByRole('button', { name: 'A number' }));
    expect(equationOf(getDocument(), 'Trust')).toBe('0');
    const value = screen.getByRole('textbox', { name: 'Value' });
    expect(value).toHaveFocus();
    await user.keyboard('5%{Enter}');
    expect([equationOf(getDocument(), 'Trust'), value.getAttribute('value')]).toEqual(['0.05', '5%']);
  });
});

describe('a stock and its flows', () => {
  test('outflows drain in the order that is set', async () => {
    const { user, choose } = open();
    choose('Customers');
    const order = await screen.findByRole('list');
    expect(within(order).getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['churn', 'cancelling']);
    await user.click(screen.getByRole('button', { name: 'cancelling earlier' }));
    expect(within(screen.getByRole('list')).getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['cancelling', 'churn']);
  });

  test('a flow is joined to another stock by keyboard', async () => {
    const { user, choose, id } = open();
    choose('sales');
    await user.selectOptions(await screen.findByRole('combobox', { name: 'From' }), 'A cloud (outside the model)');
    await user.selectOptions(screen.getByRole('combobox', { name: 'To' }), 'A cloud (outside the model)');
    expect(variable('sales')).toMatchObject({ from: null, to: null });
    await user.selectOptions(screen.getByRole('combobox', { name: 'From' }), 'Customers');
    expect(variable('sales')).toMatchObject({ from: id('Customers') });
  });
});

describe('a note', () => {
  const noted = (note: string) => model().stock('S', 1).constant('x', 1, { note });

  test('is read as Markdown and written as text', async () => {
    const { user, choose } = open(noted('**Bold** and *slanted*\n\n- one\n- two\n\n[source](https://example.org/a)'));
    choose('x');
    expect((await screen.findByText('Bold')).tagName).toBe('STRONG');
    expect(screen.getByText('slanted').tagName).toBe('EM');
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['one', 'two']);
    expect(screen.getByRole('link', { name: 'source' })).toHaveAttribute('rel', expect.stringContaining('noopener'));
    await user.click(screen.getByRole('button', { name: 'Edit the note' }));
    const note = screen.getByRole('textbox', { name: 'Note' });
    expect(note).toHaveFocus();
    await user.clear(note);
    await user.type(note, 'plain');
    await user.tab();
    expect(variable('x').note).toBe('plain');
    expect(screen.queryByRole('textbox', { name: 'Note' })).toBeNull();
  });

  test('never becomes markup, and leads nowhere but to addresses of the web', async () => {
    const { choose } = open(noted('<img src=x onerror=alert(1)> <b>no</b> [run](javascript:alert(1)) ![p](https://example.org/p.png)'));
    choose('x');
    expect(await screen.findByText(/run/u)).toBeVisible();
    const shown = document.querySelector('.lw-prose');
    expect(shown?.querySelectorAll('img, b, a, script')).toHaveLength(0);
    expect(shown?.textContent).toContain('<img src=x onerror=alert(1)>');
  });
});

describe('other selections', () => {
  test('a link has its polarity and its ends', async () => {
    const { user } = open();
    selectLink(linkBetween(getDocument(), 'growth', 'sales').id);
    await user.click(await screen.findByRole('radio', { name: 'Opposite (−)' }));
    expect(linkBetween(getDocument(), 'growth', 'sales').polarity).toBe('-');
  });

  test('several elements can be deleted together', async () => {
    const { user, element } = open();
    select([element('growth'), element('Trust')]);
    expect(await screen.findByText('2 variables')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Delete all of them' }));
    expect(Object.values(getDocument().models[getDocument().root]?.variables ?? {}).map(({ name }) => name)).not.toContain('Trust');
  });

  test('nothing selected shows the model', async () => {
    open();
    expect(await screen.findByText('1 stock, 3 flows, 2 other variables, 1 link.')).toBeVisible();
  });
});

describe('a graph', () => {
  const graph = () => model().stock('S', 1).auxiliary('effect', 'S', { table: { kind: 'continuous', x: { min: 0, max: 2 }, y: [0, 1, 4] } });

  test('moves by the arrow keys, one undo step for one held key', async () => {
    const { user, choose } = open(graph());
    choose('effect');
    const point = await screen.findByRole('slider', { name: 'Point 2' });
    expect(point).toHaveAttribute('aria-valuetext', 'x 1, y 1');
    point.focus();
    await user.keyboard('{ArrowUp>3/}');
    // The frame is 4 high: a hundredth, rounded down to a power of ten, is 0.01.
    expect(variable('effect')).toMatchObject({ table: { y: [0, 1.03, 4] } });
    undo();
    expect(variable('effect')).toMatchObject({ table: { y: [0, 1, 4] } });
  });

  test('is typed as numbers, and takes two columns of a spreadsheet', async () => {
    const { user, choose } = open(graph());
    choose('effect');
    const y = await screen.findByRole('textbox', { name: 'y of point 3' });
    await user.clear(y);
    await user.type(y, '5{Enter}');
    expect(variable('effect')).toMatchObject({ table: { x: { min: 0, max: 2 }, y: [0, 1, 5] } });
    await user.click(screen.getByRole('textbox', { name: 'x of point 1' }));
    await user.paste('0\t10\n5\t20\n10\t40');
    expect(variable('effect')).toMatchObject({ table: { x: [0, 5, 10], y: [10, 20, 40] } });
  });

  test('comes and goes', async () => {
    const { user, choose } = open(graph());
    choose('effect');
    await user.click(await screen.findByRole('button', { name: 'Remove the graph' }));
    expect(variable('effect')).not.toHaveProperty('table');
    await user.click(screen.getByRole('button', { name: 'Bend by a graph' }));
    expect(variable('effect')).toHaveProperty('table');
  });
});
