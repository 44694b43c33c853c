import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { words } from '#core/words';
import { getDocument, getSelection, undo } from '#editor/store';
import { TooltipProvider } from '#editor/ui';
import { editing } from '#test/editor';
import { sketch } from '#test/sketches';
import { variableNamed } from '#test/documents';
import { Interview } from '../../../../src/editor/panels/sketch/Interview.tsx';

const say = words.sketchPanel.interview;

beforeEach(() => {
  editing(sketch('Customers ->+ churn\nchurn ->- Customers\nprice ->+ churn'));
});

const show = () => render(<TooltipProvider><Interview /></TooltipProvider>);

test('asks word by word, the proposed answer under the keyboard, and each answer is one step', async () => {
  const user = userEvent.setup();
  show();
  expect(await screen.findByText('Could you count Customers in a photograph?')).toBeTruthy();
  expect(getSelection().variable).toBe(variableNamed(getDocument(), 'Customers').id);
  expect(document.activeElement?.textContent).toContain('Proposed: “customers” names something that is there.');
  await user.keyboard('{Enter}');
  expect(variableNamed(getDocument(), 'Customers').kind).toBe('stock');
  expect(screen.getByRole('status').textContent).toBe('Customers is a stock now.');
  expect(screen.getByText('Could you count churn in a photograph?')).toBeTruthy();
  await user.keyboard('{Enter}');
  expect(variableNamed(getDocument(), 'churn').kind).toBe('flow');
  await user.keyboard('{Enter}');
  expect(screen.getByText(say.end)).toBeTruthy();
});

test('an undo asks again, also about what stays a variable', async () => {
  const user = userEvent.setup();
  show();
  await user.click(await screen.findByRole('button', { name: /worked out from others/u }));
  expect(screen.queryByText('Could you count Customers in a photograph?')).toBeNull();
  await user.click(screen.getByRole('button', { name: words.actions.labels.undo }));
  expect(screen.getByText('Could you count Customers in a photograph?')).toBeTruthy();
  expect(getDocument().models[getDocument().root]?.runs).toBeUndefined();
  act(() => void undo());
  expect(variableNamed(getDocument(), 'Customers').kind).toBe('auxiliary');
});

test('a word can be left for later', async () => {
  const user = userEvent.setup();
  show();
  expect(await screen.findByText('Could you count Customers in a photograph?')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: say.later }));
  expect(screen.getByText('Could you count churn in a photograph?')).toBeTruthy();
});
