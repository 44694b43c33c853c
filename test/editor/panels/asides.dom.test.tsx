import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { centreOf, distanceToArc, drawView, overlaps } from '#core/diagram';
import { rootModel } from '#core/model';
import { runAction } from '#editor/actions';
import { closeAside, getAside, getDocument, getHistory, getSelection, openAside, undo } from '#editor/store';
import { TooltipProvider } from '#editor/ui';
import { Asides } from '../../../src/editor/panels/aside/Asides.tsx';
import { ViewBar } from '../../../src/editor/panels/views/ViewBar.tsx';
import { equationOf, linkBetween, model, viewIn } from '#test/documents';
import { editing } from '#test/editor';

function open(document = model().build()) {
  const editor = editing(document);
  render(
    <TooltipProvider>
      <ViewBar />
      <Asides />
    </TooltipProvider>,
  );
  return { ...editor, user: userEvent.setup() };
}

const names = () => Object.values(rootModel(getDocument()).variables).map(({ name }) => name);

beforeEach(() => act(closeAside));

describe('typing a list', () => {
  test('what is typed next to what is there stands on no name and under no arrow', async () => {
    const { user } = open();
    act(() => openAside('list'));
    for (const line of ['price -> demand -', 'morale', 'demand -> orders +', 'backlog', 'orders -> price +', 'trust in us -> demand', 'capacity']) await user.keyboard(`${line}{Enter}`);
    const { drawings } = drawView(rootModel(getDocument()), viewIn(getDocument()));
    const words = drawings.filter((drawing) => drawing.kind === 'symbol');
    expect(words).toHaveLength(7);
    const met = words.flatMap(({ variable, bounds }) => drawings.flatMap((other) => {
      if (other.kind === 'symbol') return other.variable !== variable && overlaps(bounds, other.bounds) ? [`${variable.name} on ${other.variable.name}`] : [];
      if (other.kind !== 'link' || other.link.from === variable.id || other.link.to === variable.id) return [];
      const middle = centreOf(bounds);
      return distanceToArc(other.arc, middle) < (bounds.bottom - bounds.top) / 2 ? [`${variable.name} under an arrow`] : [];
    }));
    expect(met).toEqual([]);
  });

  test('each Enter adds a variable or links at once, a step of undo each, and says what was understood', async () => {
    const { user } = open();
    act(() => openAside('list'));
    expect(screen.getByRole('textbox')).toHaveFocus();
    await user.keyboard('price{Enter}');
    expect(names()).toEqual(['price']);
    await user.keyboard('price -> demand -{Enter}');
    expect(linkBetween(getDocument(), 'price', 'demand').polarity).toBe('-');
    const log = within(screen.getByRole('list')).getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(log).toEqual(['price → demand −', 'Added price.']);
    act(() => void undo());
    expect(names()).toEqual(['price']);
  });

  test('what the last line added is shown as selected, and let go with the list', async () => {
    const { user } = open();
    act(() => openAside('list'));
    await user.keyboard('price -> demand{Enter}');
    expect(getSelection().elements).toHaveLength(3);
    await user.keyboard('{Escape}');
    expect(getSelection().elements).toEqual([]);
  });

  test('a line that says nothing is told and stays to be mended', async () => {
    const { user } = open();
    act(() => openAside('list'));
    await user.keyboard('-> demand{Enter}');
    expect(names()).toEqual([]);
    expect(screen.getByText(/a name is missing before the arrow/u)).toBeVisible();
    expect(screen.getByRole('textbox')).toHaveValue('-> demand');
    await user.keyboard('{Escape}');
    expect(getAside()).toBeNull();
  });

  test('new names keep clear of what stands there', async () => {
    const { user } = open();
    act(() => openAside('list'));
    for (const name of ['a', 'b', 'c', 'd']) await user.keyboard(`${name}{Enter}`);
    const { view } = getSelection();
    const spots = Object.values(rootModel(getDocument()).views[view]?.elements ?? {}).flatMap((one) => ('x' in one ? [one] : []));
    const gaps = spots.flatMap((a) => spots.filter((b) => a.id < b.id).map((b) => Math.hypot(a.x - b.x, a.y - b.y)));
    expect(gaps).toHaveLength(6);
    expect(Math.min(...gaps)).toBeGreaterThan(20);
  });
});

describe('finding and replacing', () => {
  const shop = () => model().stock('Customers', 100).flow('churn', { from: 'Customers' }, 'Customers * churn rate').constant('churn rate', 0.1).build();

  test('lists the places as one types, and the arrow keys go along them', async () => {
    const { user } = open(shop());
    act(() => openAside('find'));
    await user.keyboard('churn');
    expect(screen.getByRole('status')).toHaveTextContent('3 places');
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(screen.getByRole('button', { name: /^churn, name/u })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(getSelection().variable).not.toBeNull();
    expect(getAside()).toBe('find');
  });

  test('replaces all in one step; equations follow the names', async () => {
    const { user } = open(shop());
    act(() => openAside('find'));
    await user.type(screen.getByRole('textbox', { name: 'Find in names and equations' }), 'churn rate');
    await user.type(screen.getByRole('textbox', { name: 'Replace with' }), 'loss rate');
    await user.click(screen.getByRole('button', { name: 'Replace all' }));
    expect(names()).toEqual(['Customers', 'churn', 'loss rate']);
    expect(equationOf(getDocument(), 'churn')).toBe('Customers * loss rate');
    expect(getHistory().undo).toBe('Replace "churn rate"');
  });

  test('a name that is taken stays, with the reason', async () => {
    const { user } = open(shop());
    act(() => openAside('find'));
    await user.type(screen.getByRole('textbox', { name: 'Find in names and equations' }), 'churn rate');
    await user.type(screen.getByRole('textbox', { name: 'Replace with' }), 'Customers');
    await user.click(screen.getByRole('button', { name: 'Replace in churn rate, name' }));
    expect(names()).toContain('churn rate');
    expect(screen.getByRole('status')).toHaveTextContent('another variable is called "Customers" already');
  });
});

describe('views', () => {
  test('are shown from the second on, opened by a press and renamed by F2', async () => {
    const { user } = open(model().auxiliary('price').build());
    expect(screen.queryByRole('navigation', { name: 'Views' })).toBeNull();
    act(() => void runAction('newCausalView'));
    const first = screen.getAllByRole('listitem')[0]?.querySelector('button');
    expect(screen.getByRole('button', { name: 'Causal loops' })).toHaveAttribute('aria-current', 'page');
    await user.click(first ?? document.body);
    expect(first).toHaveAttribute('aria-current', 'page');
    await user.keyboard('{F2}');
    await user.keyboard('Board{Enter}');
    expect(Object.values(rootModel(getDocument()).views).map(({ name }) => name)).toEqual(['Board', 'Causal loops']);
    expect(screen.getByRole('button', { name: 'Board' })).toBeVisible();
  });

  test('one deleted comes back by the notice or by undo', async () => {
    const { user } = open(model().auxiliary('price').build());
    act(() => void runAction('newCausalView'));
    await user.click(screen.getByRole('button', { name: /^What to do with the view Causal loops/u }));
    await user.click(await screen.findByRole('menuitem', { name: /Delete the view/u }));
    expect(screen.queryByRole('navigation', { name: 'Views' })).toBeNull();
    act(() => void undo());
    expect(screen.getByRole('button', { name: 'Causal loops' })).toBeVisible();
  });
});
