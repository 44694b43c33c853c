import { act } from '@testing-library/react';
import { userEvent } from 'vitest/browser';
import { expect, test, vi } from 'vitest';
import { getDocument } from '#editor/store';
import { model } from '#test/documents';
import { settledView } from './sight.ts';
import { answering, names, naming, screenElement, setTheStage, show, surface } from './stage.tsx';

setTheStage();

/** Names that are not whole in sight. */
function outOfSight(words: readonly string[]): string[] {
  const pane = surface().getBoundingClientRect();
  return words.filter((word) => {
    const { left, top, right, bottom } = screenElement(word).getBoundingClientRect();
    return left < pane.left || top < pane.top || right > pane.right || bottom > pane.bottom;
  });
}

test('words written one after another stand in lines, all of them in sight, and nothing moves for them', async () => {
  await show(model().build());
  act(() => surface().focus());
  const before = await settledView();
  const words = Array.from({ length: 10 }, (_, k) => `word ${k}`);
  for (const word of words) {
    await userEvent.keyboard('a{Enter}');
    await naming(word);
  }
  expect(names()).toHaveLength(10);
  expect(outOfSight(words)).toEqual([]);
  expect(await settledView()).toEqual(before);
});

test('a chain of new effects turns where it would lead out of sight', async () => {
  await show(model().build());
  act(() => surface().focus());
  const before = await settledView();
  await userEvent.keyboard('a{Enter}');
  await naming('start');
  const effects = Array.from({ length: 6 }, (_, k) => `effect ${k}`);
  for (const effect of effects) {
    await userEvent.keyboard('l{Enter}');
    await answering(effect);
    await vi.waitFor(() => expect(document.activeElement).toBe(surface()));
  }
  expect(Object.values(getDocument().models[getDocument().root]?.links ?? {})).toHaveLength(6);
  expect(outOfSight(['start', ...effects])).toEqual([]);
  expect(await settledView()).toEqual(before);
});
