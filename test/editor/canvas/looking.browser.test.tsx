import { act } from '@testing-library/react';
import { userEvent } from 'vitest/browser';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { words } from '#core/words';
import { getDocument, getHistory, getLooking, leaveFocus, select } from '#editor/store';
import { elementOf } from '#test/documents';
import { POINTERS, touchScreen, way } from './hands.ts';
import { retention } from './retention.ts';
import { at, chooseByFinger, chooseByKeys, chooseByMouse, onScreen, setTheStage, show, surface } from './stage.tsx';

setTheStage();

const lies = () => onScreen({ x: 0, y: 0 });

for (const { name, draw } of POINTERS) {
  describe(`with the ${name}`, () => {
    beforeEach(async () => {
      await touchScreen(name === 'finger');
      return () => touchScreen(false);
    });

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
}

describe.each([['finger', chooseByFinger], ['mouse', chooseByMouse], ['keys', null]] as const)('from the menu, by %s,', (way, chooseOn) => {
  test('the diagram is focused on what is around a variable', async () => {
    await touchScreen(way === 'finger');
    const before = retention();
    await show(before);
    if (chooseOn) await chooseOn(at('churn rate'), words.actions.labels.focus);
    else {
      act(() => { select([elementOf(before, 'churn rate')]); surface().focus(); });
      await chooseByKeys(words.actions.labels.focus);
    }
    await vi.waitFor(() => expect(getLooking().focus?.around).toEqual([elementOf(before, 'churn rate')]));
    expect(getDocument()).toEqual(before);
    act(() => leaveFocus());
    await touchScreen(false);
  });
});
