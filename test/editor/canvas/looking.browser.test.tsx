import { act } from '@testing-library/react';
import { userEvent } from 'vitest/browser';
import { expect, test, vi } from 'vitest';
import { words } from '#core/words';
import { getDocument, getHistory, getLooking, leaveFocus, select } from '#editor/store';
import { elementOf } from '#test/documents';
import { way, withEveryPointer } from '#test/hands';
import { retention } from './retention.ts';
import { at, fromEveryMenu, onScreen, setTheStage, show, surface } from './stage.tsx';

setTheStage();

const lies = () => onScreen({ x: 0, y: 0 });

withEveryPointer(({ draw }) => {
  test('the hand moves the paper, begun on an element too, and changes nothing', async () => {
    const before = retention();
    await show(before);
    surface().focus();
    await userEvent.keyboard('h');
    const lay = lies();
    const from = at('Leads');
    await draw(way(from, { x: from.x + 70, y: from.y + 40 }, 6));
    await vi.waitFor(() => expect([lies().x - lay.x, lies().y - lay.y].map(Math.round)).toEqual([70, 40]));
    expect([getDocument(), getHistory().undo]).toEqual([before, null]);
  });
});

fromEveryMenu(({ choose }) => {
  test('the diagram is focused on what is around a variable', async () => {
    const before = retention();
    await show(before);
    act(() => select([elementOf(before, 'churn rate')]));
    await choose(() => at('churn rate'), words.actions.labels.focus);
    await vi.waitFor(() => expect(getLooking().focus?.around).toEqual([elementOf(before, 'churn rate')]));
    expect(getDocument()).toEqual(before);
    act(() => leaveFocus());
  });
});
