import { act } from '@testing-library/react';
import { userEvent } from 'vitest/browser';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { deleteElements, rename, setEquation } from '#core/commands';
import type { ModelDocument } from '#core/model';
import { runAction } from '#editor/actions';
import { edit, getCanvas, getDocument, redo, select, undo } from '#editor/store';
import { elementOf, hereIn, idOf, model, must } from '#test/documents';
import { session } from '#test/hands';
import { settledView } from './sight.ts';
import { screenElement, setTheStage, show, surface } from './stage.tsx';

setTheStage();

/** Nothing glides: what is in sight is so with the next frame. */
const motion = (value: string) => session().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value }] });

beforeEach(async () => {
  await motion('reduce');
  return () => motion('').then(() => undefined);
});

/** Three words, so far from each other that at life-size only one is in sight. */
const far = (): ModelDocument => model()
  .auxiliary('west', '', { at: { x: 0, y: 0 } })
  .auxiliary('east', '', { at: { x: 3000, y: 0 } })
  .auxiliary('south', '', { at: { x: 0, y: 2500 } })
  .link('west', 'east', '+')
  .build();

/** Looks at one of them, at life-size. */
async function lookAt(name: string): Promise<void> {
  const canvas = must(getCanvas(), 'canvas');
  act(() => canvas.zoomTo(1));
  await settledView();
  act(() => canvas.show([elementOf(getDocument(), name)]));
  await settledView();
  await vi.waitFor(() => expect(inSight(name)).toBe(true));
}

function inSight(name: string): boolean {
  const [pane, it] = [surface().getBoundingClientRect(), screenElement(name).getBoundingClientRect()];
  return it.right > pane.left && it.left < pane.right && it.bottom > pane.top && it.top < pane.bottom;
}

const changes: readonly { readonly what: string; readonly change: () => void }[] = [
  { what: 'a name', change: () => edit('Rename', (draft) => rename(draft, { model: draft.root, variable: idOf(draft, 'east'), name: 'orient' })) },
  { what: 'an equation', change: () => edit('Equation', (draft) => setEquation(draft, { model: draft.root, variable: idOf(draft, 'east'), equation: '3' })) },
  { what: 'a deletion', change: () => edit('Delete', (draft) => deleteElements(draft, { ...hereIn(draft), elements: [elementOf(draft, 'east')] })) },
];

describe('what undo and redo change comes into sight where none of it is', () => {
  test.each(changes)('$what', async ({ change }) => {
    await show(far());
    act(change);
    await lookAt('south');
    act(() => surface().focus());
    await userEvent.keyboard('{Control>}z{/Control}');
    await vi.waitFor(() => expect(inSight('east')).toBe(true));
    expect((await settledView()).a).toBe(1);
    await lookAt('south');
    act(() => surface().focus());
    await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    await vi.waitFor(() => expect(inSight('south')).toBe(false));
    expect((await settledView()).a).toBe(1);
  });

  test('asked for from elsewhere, as by a button', async () => {
    await show(far());
    act(must(changes[0], 'change').change);
    await lookAt('south');
    act(() => void runAction('undo'));
    await vi.waitFor(() => expect(inSight('east')).toBe(true));
  });

  test('changes too far from each other are shown smaller, all of them', async () => {
    await show(far());
    act(() => edit('Two', (draft) => {
      for (const name of ['west', 'east']) setEquation(draft, { model: draft.root, variable: idOf(draft, name), equation: '1' });
    }));
    await lookAt('south');
    act(() => { undo(); });
    await vi.waitFor(() => expect([inSight('west'), inSight('east')]).toEqual([true, true]));
    expect((await settledView()).a).toBeLessThan(1);
  });
});

test('nothing moves while one of the changes is in sight, though it is not what was selected', async () => {
  await show(far());
  act(() => select([elementOf(getDocument(), 'east')]));
  act(() => edit('Two', (draft) => {
    for (const name of ['south', 'east']) setEquation(draft, { model: draft.root, variable: idOf(draft, name), equation: '1' });
  }));
  act(() => select([]));
  await lookAt('south');
  const before = await settledView();
  act(() => { undo(); });
  expect(await settledView()).toEqual(before);
  act(() => { redo(); });
  expect(await settledView()).toEqual(before);
});
