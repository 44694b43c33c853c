import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { runAction } from '#editor/actions';
import { getDocument, getHistory, openView, select, selectVariable, undo } from '#editor/store';
import { TooltipProvider } from '#editor/ui';
import { Inspector } from '../../../src/editor/panels/inspector/Inspector.tsx';
import { model, variableNamed } from '#test/documents';
import { editing } from '#test/editor';

beforeEach(() => document.body.replaceChildren());

function open() {
  const editor = editing(
    model().stock('Fund', 100).flow('earning', { to: 'Fund' }, 'Fund * rate').constant('rate', 0.1).constant('other rate', 0.5).auxiliary('worth', 'Fund').link('rate', 'earning').link('Fund', 'worth').build(),
  );
  select([editor.element('Fund')]);
  runAction('makePart');
  const name = Object.values(getDocument().models).find(({ id }) => id !== getDocument().root)?.name ?? '';
  render(<TooltipProvider><Inspector /></TooltipProvider>);
  selectVariable(editor.id(name));
  return { editor, name, user: userEvent.setup() };
}

test('the details of a part say what feeds its inputs and who reads its outputs; another source is one step', async () => {
  const { editor, name, user } = open();
  const before = editor.text();
  const source = await screen.findByRole('combobox', { name: 'rate comes from' });
  expect(source).toHaveValue('rate');
  expect(screen.getByText(/read by worth/u)).toBeInTheDocument();
  expect(screen.getByText('This part is used here alone.')).toBeInTheDocument();
  await user.selectOptions(source, 'other rate');
  expect(Object.values((variableNamed(getDocument(), name) as { bindings?: object }).bindings ?? {})).toEqual(['other rate']);
  expect(getHistory().undo).toBe('Feed rate');
  undo();
  expect(editor.text()).toBe(before);
});

test('a part is used again from its details', async () => {
  const { name, user } = open();
  await user.click(await screen.findByRole('button', { name: 'Use it again' }));
  expect(variableNamed(getDocument(), `${name} 2`)).toMatchObject({ kind: 'module' });
  expect(await screen.findByText(/used 2 times/u)).toBeInTheDocument();
});

test('inside a part a variable is made an input or an output; nowhere else', async () => {
  const { editor, name, user } = open();
  selectVariable(editor.id('worth'));
  expect(await screen.findByRole('heading', { name: 'Variable' })).toBeVisible();
  expect(screen.queryByRole('combobox', { name: 'For the model around this part' })).toBeNull();
  const part = Object.values(getDocument().models).find((each) => each.name === name);
  if (!part) throw new Error('no part');
  openView(part.id);
  selectVariable(variableNamed(getDocument(), 'earning', part.id).id);
  await user.selectOptions(await screen.findByRole('combobox', { name: 'For the model around this part' }), 'output');
  expect(variableNamed(getDocument(), 'earning', part.id).access).toBe('output');
});
