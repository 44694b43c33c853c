import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { proposeAll } from '#core/commands';
import { getDocument, getHistory, getSelection, getSession, undo } from '#editor/store';
import { TooltipProvider } from '#editor/ui';
import { GuessCount } from '../../../src/editor/panels/chart/GuessCount.tsx';
import { model, variableNamed } from '#test/documents';
import { editing } from '#test/editor';

function open() {
  const document = model().stock('Customers', 100).flow('sales', { to: 'Customers' }).auxiliary('growth').constant('price', 5).link('growth', 'sales', '+').build();
  proposeAll(document, { model: document.root });
  const editor = editing(document);
  render(
    <TooltipProvider>
      <GuessCount />
    </TooltipProvider>,
  );
  return { ...editor, user: userEvent.setup() };
}

const isGuess = (name: string) => variableNamed(getDocument(), name).guess === true;

test('the guesses are counted, listed, and each leads to its place', async () => {
  const { user, id } = open();
  await user.click(await screen.findByRole('button', { name: '2 of 4 numbers are guesses' }));
  const list = within(screen.getByRole('list', { name: 'Guesses' }));
  await user.click(list.getByRole('button', { name: 'growth' }));
  await waitFor(() => expect(getSelection().variable).toBe(id('growth')));
  expect(getSession().detail).toBe('inspector');
  expect(screen.queryByRole('list', { name: 'Guesses' })).toBeNull();
});

test('one can be confirmed, or all of them in one step; then nothing is counted', async () => {
  const { user } = open();
  await user.click(await screen.findByRole('button', { name: '2 of 4 numbers are guesses' }));
  await user.click(screen.getByRole('button', { name: 'Confirm growth' }));
  expect([isGuess('growth'), isGuess('sales')]).toEqual([false, true]);
  expect(await screen.findByText('1 of 4 numbers is a guess')).toBeVisible();
  undo();
  await user.click(await screen.findByRole('button', { name: 'Confirm all' }));
  expect([isGuess('growth'), isGuess('sales')]).toEqual([false, false]);
  expect(getHistory().undo).toBe('Confirm all guesses');
  await waitFor(() => expect(screen.queryByText(/guess/u)).toBeNull());
});
