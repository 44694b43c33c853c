import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { Outline } from '../../../src/editor/panels/outline/Outline.tsx';
import { getDocument, getSelection, selectVariable, undo } from '#editor/store';
import { TooltipProvider } from '#editor/ui';
import { rootModel } from '#core/model';
import { linkBetween, model, variableNamed } from '#test/documents';
import { editing } from '#test/editor';

const firm = () =>
  model()
    .stock('Customers', 100, { units: 'customers' })
    .flow('sales', { to: 'Customers' }, 'Customers * growth')
    .constant('growth', 0.1)
    .auxiliary('Trust')
    .link('growth', 'sales', '+');

function open() {
  const editor = editing(firm().build());
  render(
    <TooltipProvider>
      <Outline />
    </TooltipProvider>,
  );
  return { ...editor, user: userEvent.setup() };
}

const row = (name: RegExp | string) => screen.getByRole('treeitem', { name });
const names = () => screen.getAllByRole('treeitem').map((item) => `${item.getAttribute('aria-level')} ${item.getAttribute('aria-label')}`);

describe('the outline', () => {
  test('is a tree of what the model has', () => {
    open();
    expect(names()).toEqual([
      '1 Stocks (1)',
      '2 Customers, 100 customers',
      '1 Flows (1)',
      '2 sales',
      '1 Variables (2)',
      '2 growth, 0.1',
      '2 Trust',
      '1 Problems (1)',
      '2 Trust has no equation yet; it and all that need it are left out of the run.',
    ]);
  });

  test('Delete is about the row that has the keyboard, not about what was selected before', async () => {
    const { user, id } = open();
    const [growth, customers] = [id('growth'), id('Customers')];
    selectVariable(customers);
    await user.tab();
    await user.tab();
    await user.keyboard('g');
    expect(row('growth, 0.1')).toHaveFocus();
    await user.keyboard('{Delete}');
    expect(Object.keys(rootModel(getDocument()).variables)).not.toContain(growth);
    expect(Object.keys(rootModel(getDocument()).variables)).toContain(customers);
  });

  test('arrow keys open a variable and show what feeds it and what it feeds; Enter selects', async () => {
    const { user, id } = open();
    await user.tab();
    await user.tab();
    expect(row('Stocks (1)')).toHaveFocus();
    await user.keyboard('s');
    expect(row('sales')).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(names().slice(3, 7)).toEqual(['2 sales', '3 Comes from outside', '3 Goes to Customers', '3 depends on growth (+)']);
    await user.keyboard('{ArrowRight}{ArrowDown}{Enter}');
    expect(getSelection().variable).toBe(id('Customers'));
    await user.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(row('sales')).toHaveAttribute('aria-expanded', 'false');
    await user.keyboard('{End}{Home}');
    expect(row('Stocks (1)')).toHaveFocus();
  });

  test('the menu of a row does by keyboard what the diagram does by hand', async () => {
    const { user } = open();
    row('Trust').focus();
    await user.keyboard(' ');
    await user.keyboard('link to{ArrowRight}');
    await screen.findByRole('menuitem', { name: 'sales' });
    await user.keyboard('sales{Enter}');
    expect(linkBetween(getDocument(), 'Trust', 'sales')).toBeDefined();
    undo();
    expect(Object.keys(rootModel(getDocument()).links)).toHaveLength(1);
  });

  test('a variable becomes a stock, is taken out of the view and shown again, and is deleted', async () => {
    const { user } = open();
    const choose = async (typed: string) => {
      screen.getByRole('treeitem', { name: /^Trust(?:,|$)/u }).focus();
      await user.keyboard(' ');
      await user.keyboard(`${typed}{Enter}`);
    };
    await choose('kind{ArrowRight}{Home}');
    expect(variableNamed(getDocument(), 'Trust').kind).toBe('stock');
    await choose('remove');
    expect(row('Trust, not in this view')).toBeVisible();
    await choose('show');
    expect(row('Trust')).toBeVisible();
    await choose('delete');
    expect(screen.queryByRole('treeitem', { name: 'Trust' })).toBeNull();
  });
});
