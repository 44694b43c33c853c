import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { LoopsPanel } from '../../../src/editor/panels/loops/LoopsPanel.tsx';
import { Outline } from '../../../src/editor/panels/outline/Outline.tsx';
import { TooltipProvider } from '#editor/ui';
import { chooseLoop, edit, getDocument, getLoopInHand, getLoops, getSession, getTool, startLoops, undo } from '#editor/store';
import { addLoopLabel, renameDimension } from '#core/commands';
import type { ModelDocument } from '#core/model';
import { createLocalLoopFinder } from '#worker';
import { model, viewIn } from '#test/documents';
import { editing } from '#test/editor';
import { causal, growth } from '#test/loops';

let stop = (): void => {};
afterEach(() => {
  stop();
  chooseLoop(null);
});

function open(document: ModelDocument) {
  editing(document);
  stop = startLoops(createLocalLoopFinder());
  render(<LoopsPanel />);
  return userEvent.setup();
}

/** Three words in a ring, two of them also to and fro: R1 with two links, B1 with three. */
const two = () => causal('Two', `
  customers > referrals +
  referrals > customers +
  customers > crowding +
  crowding > referrals -
`);

const rows = () => screen.getAllByRole('button', { expanded: false }).filter((each) => each.hasAttribute('data-loop')).map((each) => each.getAttribute('aria-label'));
const row = (name: RegExp) => screen.getByRole('button', { name });

describe('the list of loops', () => {
  test('names each with its letter and its size, the shortest first', () => {
    open(two());
    expect(screen.getByRole('heading', { name: '2 loops' })).toBeInTheDocument();
    expect(rows()).toEqual(['R1 reinforcing, 2 variables', 'B1 balancing, 3 variables']);
  });

  test('without a loop teaches how one comes about', async () => {
    const user = open(causal('None', 'a > b +'));
    expect(screen.getByText('No loop yet')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Draw a link' }));
    expect(getTool()).toBe('link');
  });

  test('is walked by arrow keys and by letters; each row that has the keyboard is lit in the diagram', async () => {
    const user = open(two());
    const [first, second] = getLoops().set.loops.map(({ key }) => key);
    await user.tab();
    expect(row(/^R1/u)).toHaveFocus();
    expect(getLoopInHand().pointed).toBe(first);
    await user.keyboard('{ArrowDown}');
    expect(row(/^B1/u)).toHaveFocus();
    expect(getLoopInHand().pointed).toBe(second);
    await user.keyboard('r');
    expect(row(/^R1/u)).toHaveFocus();
    await user.tab();
    expect(getLoopInHand().pointed).toBeNull();
  });

  test('is filtered by kind, by a variable, and turned round', async () => {
    const user = open(growth());
    const all = getLoops().set.loops.length;
    const lengths = () => rows().map((name) => Number(/(?<count>\d+) variables/u.exec(name ?? '')?.groups?.['count']));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'B');
    expect(rows().every((name) => name?.includes('balancing'))).toBe(true);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'all');
    expect(rows()).toHaveLength(all);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Through' }), 'potential customers');
    expect(rows()).toEqual(['B1 balancing, 2 variables']);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Through' }), 'Any variable');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Order' }), 'Longest first');
    expect(lengths()).toEqual(lengths().toSorted((a, b) => b - a));
  });
});

describe('the card of a loop', () => {
  test('tells its story first', async () => {
    const user = open(two());
    await user.click(row(/^R1/u));
    const card = screen.getByRole('group', { name: 'The loop R1 reinforcing' });
    expect(card).toHaveTextContent(/^More customers → more referrals → more customers: it feeds on itself\./u);
  });

  test('walks round the loop link by link, forwards and back, and says at the end why it has its letter', async () => {
    const user = open(two());
    await user.click(row(/^B1/u));
    await user.click(screen.getByRole('button', { name: 'Why is this balancing?' }));
    expect(screen.getByRole('button', { name: 'Next' })).toHaveFocus();
    expect(screen.getByRole('status')).toHaveTextContent('More customers makes more crowding, as you marked it.');
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('status')).toHaveTextContent('More crowding makes less referrals');
    expect(getLoopInHand().step).toBe(1);
    await user.click(screen.getByRole('button', { name: 'Back' }));
    expect(getLoopInHand().step).toBe(0);
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(screen.getByRole('status')).toHaveTextContent('One minus sign, an odd number');
    await user.click(screen.getByRole('button', { name: 'Done' }));
    expect(screen.getByRole('button', { name: 'Why is this balancing?' })).toHaveFocus();
  });

  test('takes a nickname with Enter, one undo step, and none with Escape', async () => {
    const user = open(two());
    await user.click(row(/^R1/u));
    const field = screen.getByRole('textbox', { name: 'Nickname' });
    await user.type(field, 'nonsense{Escape}');
    expect(field).toHaveValue('');
    await user.type(field, 'Word of mouth{Enter}');
    expect(row(/^R1 Word of mouth, reinforcing/u)).toBeInTheDocument();
    expect(Object.values(getDocument().loops ?? {})).toContainEqual({ name: 'R1', nick: 'Word of mouth' });
    act(() => { undo(); });
    expect(row(/^R1 reinforcing/u)).toBeInTheDocument();
  });

  test('leads to the loops that share variables with it', async () => {
    const user = open(two());
    await user.click(row(/^R1/u));
    await user.click(within(screen.getByRole('group', { name: 'Loops that share variables with it' })).getByRole('button', { name: 'Go to B1 balancing' }));
    expect(screen.getByRole('group', { name: 'The loop B1 balancing' })).toBeInTheDocument();
  });
});

test('The outline lists loops by their names, and leads to their cards', async () => {
  editing(two());
  stop = startLoops(createLocalLoopFinder());
  render(<TooltipProvider><Outline /></TooltipProvider>);
  const user = userEvent.setup();
  const names = screen.getAllByRole('treeitem').map((item) => item.getAttribute('aria-label'));
  expect(names.slice(names.indexOf('Loops (2)'))).toEqual(['Loops (2)', 'R1 reinforcing', 'B1 balancing']);
  await user.click(screen.getByText('B1 balancing'));
  expect(getLoopInHand().chosen).toBe(getLoops().set.loops[1]?.key);
  expect(getSession().detail).toBe('loops');
});

test('A label that is not true is told with what mends it', async () => {
  const document = two();
  const user = open(document);
  const [loop] = getLoops().set.loops;
  act(() => { edit('label', (draft) => void addLoopLabel(draft, { model: draft.root, view: viewIn(draft).id, loop: loop?.key ?? '', at: { x: 60, y: 40 }, text: 'B' })); });
  const findings = screen.getByRole('list', { name: 'Labels in the diagram' });
  expect(findings).toHaveTextContent('The label says that the loop is balancing, but it is reinforcing: it has no minus sign.');
  await user.click(within(findings).getByRole('button', { name: 'Change to R1' }));
  expect(screen.queryByRole('list', { name: 'Labels in the diagram' })).not.toBeInTheDocument();
  const texts = Object.values(viewIn(getDocument()).elements).flatMap((element) => (element.kind === 'note' ? [element.text] : []));
  expect(texts).toEqual(['R1']);
});

test('a loop that each element of an array has is one row, which says of how many', async () => {
  open(
    model().dimension('Region', ['north', 'south', 'west'])
      .stock('people', '100', { over: ['Region'] })
      .flow('births', { to: 'people' }, 'people * 0.1', { over: ['Region'] })
      .build(),
  );
  expect(rows()).toEqual(['R1 reinforcing [3 × Region], 2 variables']);
  expect(await screen.findByText('R1 [3 × Region]')).toBeVisible();
  const [dimension] = Object.values(getDocument().dimensions);
  act(() => { edit('Rename', (draft) => { if (dimension) renameDimension(draft, { dimension: dimension.id, name: 'Area' }); }); });
  expect(await screen.findByText('R1 [3 × Area]')).toBeVisible();
});
