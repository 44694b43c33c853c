import { expect, test, vi } from 'vitest';
import { moveElements } from '#core/commands';
import { words } from '#core/words';
import { edit, getDocument, getSelection, undo } from '#editor/store';
import { elementOf } from '#test/documents';
import { retention, standsAt } from './retention.ts';
import { screenElement, setTheStage, show } from './stage.tsx';

setTheStage();

const stands = () => standsAt(getDocument(), elementOf(getDocument(), 'word of mouth'))[0] ?? 0;
const shown = () => new DOMMatrix(getComputedStyle(screenElement('word of mouth')).transform).e;

/** Where the symbol is seen frame by frame, until it stands still at its new place. */
async function seen(act: () => void): Promise<number[]> {
  const from = shown();
  const places = new Set<number>();
  let going = true;
  const look = () => {
    if (!going) return;
    places.add(Math.round(shown() - from));
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  const before = stands();
  act();
  const way = stands() - before;
  try {
    await vi.waitFor(() => expect(places).toContain(way));
  } finally {
    going = false;
  }
  return [...places].filter((place) => place !== 0 && place !== way).toSorted((a, b) => a - b);
}

const move = (label: string) => () => {
  const { model, view } = getSelection();
  edit(label, (draft) => moveElements(draft, { model, view, elements: [elementOf(draft, 'word of mouth')], by: { x: 200, y: 0 } }));
};

test('after Tidy symbols glide to their places, and back when it is undone; any other edit shows at once', async () => {
  await show(retention());
  expect(await seen(move('Move'))).toEqual([]);
  const there = await seen(move(words.actions.labels.tidy));
  expect(there.length).toBeGreaterThan(1);
  expect(there.every((place) => place > 0 && place < 200)).toBe(true);
  const back = await seen(undo);
  expect(back.every((place) => place > -200 && place < 0) && back.length > 1).toBe(true);
});
