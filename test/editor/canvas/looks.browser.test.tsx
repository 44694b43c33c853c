import { act, screen, within } from '@testing-library/react';
import { userEvent } from 'vitest/browser';
import { beforeEach, expect, test, vi } from 'vitest';
import { compile } from '#core/compiler';
import { simulate } from '#core/simulator';
import { words } from '#core/words';
import { filterByTag, focusOn, getDocument, getHistory, getLooking, leaveFocus, select, setMoment, undo } from '#editor/store';
import { elementOf, model, must, variableNamed } from '#test/documents';
import { runsStore } from '../../../src/editor/store/runs.ts';
import { Inspector } from '../../../src/editor/panels/inspector/Inspector.tsx';
import { difference, shoot } from './pixels.ts';
import { retention, standsAt } from './retention.ts';
import { screenElement, setTheStage, show } from './stage.tsx';
import { withEveryHand, type Hand } from './using.ts';
import { choose, shapeNamed, takenBack, uneven } from './working.ts';

setTheStage();

beforeEach(() => act(() => { leaveFocus(); filterByTag(null); setMoment(null); }));

const { tags, thresholds, many, look } = words.inspect;
const { looking } = words.canvas;
const button = (name: string) => screen.getByRole('button', { name });
const faded = () => [...document.querySelectorAll('.lw-node.lw-faded')].map(({ id }) => id);
const isFaded = (name: string) => faded().includes(`lw-element-${elementOf(getDocument(), name)}`);

/** Comes to a field, empties it and types. */
async function write(hand: Hand, field: Element, text: string): Promise<void> {
  await hand.use(field);
  await vi.waitFor(() => expect(document.activeElement).toBe(field));
  await userEvent.keyboard(`{Control>}a{/Control}${text}{Enter}`);
}

withEveryHand((hand) => {
  const { use, pick } = hand;

  test('a variable is tagged, the tag gets a colour, and what carries it alone is shown', async () => {
    const before = retention();
    await show(before, <Inspector />);
    choose('churn rate');
    await use(await vi.waitFor(() => button(look.title)));
    await write(hand, screen.getByLabelText(tags.title, { selector: 'input' }), 'churn');
    await vi.waitFor(() => expect(variableNamed(getDocument(), 'churn rate').tags).toEqual(['churn']));
    await use(button(tags.colour('churn')));
    const palette = await vi.waitFor(() => must(document.querySelector<HTMLElement>('.lw-popover'), 'palette'));
    await pick(within(palette).getByRole('radio', { name: look.tints.green }));
    await vi.waitFor(() => expect(getDocument().tags).toEqual({ churn: { tint: 'green' } }));
    await vi.waitFor(() => expect(screenElement('churn rate').querySelector('.lw-tint-green')).not.toBeNull());
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(document.querySelector('.lw-popover')).toBeNull());

    await use(button(looking.filter));
    const line = await vi.waitFor(() => screen.getByRole('menuitemcheckbox', { name: 'churn' }));
    if (hand.name === 'keyboard') await userEvent.keyboard('{Enter}');
    else await use(line);
    await vi.waitFor(() => expect(getLooking().tag).toBe('churn'));
    await vi.waitFor(() => expect([isFaded('churn rate'), isFaded('Leads')]).toEqual([false, true]));
    await use(button(looking.leave));
    await vi.waitFor(() => expect(faded()).toEqual([]));
    act(() => { while (undo()); });
    expect(getDocument()).toEqual(before);
  });

  test('the focus reaches as many steps as are asked for, and is left', async () => {
    const document_ = model().auxiliary('a', '', { at: { x: 0, y: 0 } }).auxiliary('b', '', { at: { x: 200, y: 0 } }).auxiliary('c', '', { at: { x: 400, y: 0 } }).auxiliary('d', '', { at: { x: 600, y: 0 } })
      .link('a', 'b', '+').link('b', 'c', '+').link('c', 'd', '+').build();
    await show(document_);
    act(() => { select([elementOf(document_, 'a')]); focusOn(1); });
    const shown = () => ['a', 'b', 'c', 'd'].filter((name) => !isFaded(name)).join('');
    await vi.waitFor(() => expect(shown()).toBe('ab'));
    for (const [steps, seen] of [['2', 'abc'], ['3', 'abcd']] as const) {
      await pick(screen.getByRole('radio', { name: steps }));
      await vi.waitFor(() => expect(shown()).toBe(seen));
    }
    await pick(screen.getByRole('radio', { name: '1' }));
    await vi.waitFor(() => expect(shown()).toBe('ab'));
    await use(button(looking.leave));
    await vi.waitFor(() => expect(getLooking().focus).toBeNull());
    expect([shown(), getDocument(), getHistory().undo]).toEqual(['abcd', document_, null]);
  });

  test('a variable changes its colour at a limit, with a sign beside', async () => {
    const before = model({ start: 0, stop: 10, dt: 1, method: 'euler' }).stock('water', 100, { at: { x: 0, y: 0 } }).flow('drain', { from: 'water' }, 'water * 0.1', { at: { x: 180, y: 0 } }).build();
    await show(before, <Inspector />);
    choose('water');
    const { program } = compile(before);
    act(() => { runsStore.setState({ current: program ? { program, key: '', scenario: null, run: simulate(program) } : null }); setMoment(0); });
    await use(await vi.waitFor(() => button(look.title)));
    act(() => select([]));
    const plain = await shoot(screenElement('water'));
    choose('water');
    await use(await vi.waitFor(() => button(look.title)));
    await use(await vi.waitFor(() => button(thresholds.add)));
    await write(hand, await vi.waitFor(() => screen.getByRole('textbox', { name: thresholds.value })), '50');
    await vi.waitFor(() => expect(variableNamed(getDocument(), 'water').thresholds).toEqual([{ when: 'above', value: 50, tint: 'red' }]));
    await vi.waitFor(() => expect(screenElement('water').querySelector('.lw-passed')).not.toBeNull());
    act(() => select([]));
    expect(difference(plain, await shoot(screenElement('water')))).toBeGreaterThan(0.02);
    act(() => { undo(); undo(); });
    expect([getDocument(), getHistory().undo]).toEqual([before, null]);
  });

  test('several are aligned, spread, tagged and given a unit and a size of name at once', async () => {
    const before = uneven();
    await show(before, <Inspector />);
    const all = ['a', 'b', 'c'];
    choose(...all);
    const stand = () => all.map((name) => standsAt(getDocument(), elementOf(getDocument(), name)));
    await use(await vi.waitFor(() => button(many.align.middle)));
    await vi.waitFor(() => expect(new Set(stand().map(([, y]) => y)).size).toBe(1));
    expect(takenBack()).toEqual(before);
    await use(button(many.distribute.horizontal));
    await vi.waitFor(() => expect(stand()[1]?.[0]).toBeCloseTo(200, -1));
    expect(takenBack()).toEqual(before);
    await write(hand, screen.getByLabelText(tags.title, { selector: 'input' }), 'early');
    await vi.waitFor(() => expect(all.map((name) => variableNamed(getDocument(), name).tags)).toEqual([['early'], ['early'], ['early']]));
    expect(takenBack()).toEqual(before);
    await write(hand, screen.getByLabelText(words.panels.inspector.units), 'people');
    await vi.waitFor(() => expect(all.map((name) => variableNamed(getDocument(), name).units)).toEqual(['people', 'people', 'people']));
    expect(takenBack()).toEqual(before);
    await pick(screen.getByRole('radio', { name: look.sizes.large }));
    await vi.waitFor(() => expect(all.map((name) => shapeNamed(getDocument(), name).size)).toEqual(['large', 'large', 'large']));
    expect(takenBack()).toEqual(before);
  });
});
