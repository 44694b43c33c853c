import { act } from '@testing-library/react';
import { userEvent } from 'vitest/browser';
import { expect, test, vi } from 'vitest';
import { rootModel } from '#core/model';
import { words } from '#core/words';
import { getDocument, select } from '#editor/store';
import { equationOf, linkBetween, model, must, variableNamed } from '#test/documents';
import { Inspector } from '../../../src/editor/panels/inspector/Inspector.tsx';
import { onlyCurve, retention } from './retention.ts';
import { setTheStage, show } from './stage.tsx';
import { withEveryHand } from './using.ts';
import { choose, linkShape, shapeNamed, takenBack, uneven } from './working.ts';

setTheStage();

withEveryHand(({ use, pick }) => {
  test('a link that the equation goes without is dashed; it is used, or removed, from the inspector', async () => {
    const unlinked = model().stock('Customers', 100, { at: { x: 0, y: 0 } }).auxiliary('price', '3', { at: { x: 0, y: 150 } }).auxiliary('income', 'Customers * 2', { at: { x: 220, y: 60 } }).link('price', 'income', '+').build();
    await show(unlinked, <Inspector />);
    choose('income');
    await vi.waitFor(() => expect(document.querySelector('.lw-link-unused')).not.toBeNull());
    const offer = (label: string) => must([...document.querySelectorAll('.lw-unused button')].find((each) => (each.getAttribute('aria-label') ?? each.textContent) === label), label);
    await use(await vi.waitFor(() => offer('Use price')));
    await vi.waitFor(() => expect(equationOf(getDocument(), 'income')).toContain('price'));
    await vi.waitFor(() => expect(document.querySelector('.lw-link-unused')).toBeNull());
    expect(takenBack()).toEqual(unlinked);
    await use(await vi.waitFor(() => offer('Remove the link from price')));
    await vi.waitFor(() => expect(Object.keys(rootModel(getDocument()).links)).toEqual([]));
    expect(takenBack()).toEqual(unlinked);
  });

  test('a link gets a note in the inspector', async () => {
    const before = retention();
    await show(before, <Inspector />);
    act(() => select([onlyCurve(getDocument())]));
    const field = () => must([...document.querySelectorAll('aside textarea')].find((each) => [...(each as HTMLTextAreaElement).labels].some(({ textContent }) => /note/iu.test(textContent))), 'note');
    await vi.waitFor(() => expect(field()).not.toBeNull());
    await use(field());
    await vi.waitFor(() => expect(document.activeElement).toBe(field()));
    await userEvent.keyboard('Measured **monthly**.');
    await vi.waitFor(() => expect(linkBetween(getDocument(), 'churn rate', 'churn').note).toBe('Measured **monthly**.'));
    expect(takenBack()).toEqual(before);
  });

  test('a link against its equation carries a sign; one sentence says why and one press mends it', async () => {
    const claimed = retention();
    linkBetween(claimed, 'churn rate', 'churn').polarity = '-';
    await show(claimed, <Inspector />);
    await vi.waitFor(() => expect(linkShape('clash')).not.toBeNull());
    act(() => select([onlyCurve(getDocument())]));
    const standing = () => must(document.querySelector('.lw-standing'), 'standing');
    await vi.waitFor(() => expect(standing().querySelector('p')?.textContent).toMatch(/churn rate.*churn/u));
    expect(standing().textContent).toContain('Clash');
    await use(must(standing().querySelector('button'), 'fix'));
    await vi.waitFor(() => expect(linkBetween(getDocument(), 'churn rate', 'churn').polarity).toBe('+'));
    await vi.waitFor(() => expect(linkShape('clash')).toBeNull());
    expect(takenBack()).toEqual(claimed);
  });

  test('a flow that may run backwards has a head at its source, until it is told to flow one way only', async () => {
    const before = model().stock('Tank', 100, { at: { x: 0, y: 0 } }).constant('goal', 60, { at: { x: 150, y: 140 } }).flow('drain', { from: 'Tank' }, '(Tank - goal) / 4', { at: { x: 180, y: 0 } }).build();
    await show(before, <Inspector />);
    const back = () => document.querySelector('.lw-pipe-back');
    await vi.waitFor(() => expect(back()).not.toBeNull());
    choose('drain');
    await use(await vi.waitFor(() => must([...document.querySelectorAll('aside input, aside button')].find((each) => each.closest('label')?.textContent.startsWith(words.panels.inspector.uniflow) ?? false), 'switch')));
    await vi.waitFor(() => expect(variableNamed(getDocument(), 'drain')).toMatchObject({ nonNegative: true }));
    await vi.waitFor(() => expect(back()).toBeNull());
    expect(takenBack()).toEqual(before);
  });

  test('several are given a colour at once', async () => {
    const before = uneven();
    await show(before, <Inspector />);
    choose('a', 'b', 'c');
    const teal = await vi.waitFor(() => must(document.querySelector<HTMLInputElement>('aside .lw-tints input[value=teal]'), 'teal'));
    await pick(teal);
    await vi.waitFor(() => expect(['a', 'b', 'c'].map((each) => shapeNamed(getDocument(), each).tint)).toEqual(['teal', 'teal', 'teal']));
  });
});
