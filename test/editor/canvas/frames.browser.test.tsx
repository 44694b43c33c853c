import { act } from '@testing-library/react';
import { userEvent } from 'vitest/browser';
import { describe, expect, test, vi } from 'vitest';
import { addFrame } from '#core/commands';
import { frameBounds } from '#core/diagram';
import { rootModel, type Frame, type ModelDocument, type Point } from '#core/model';
import { getDocument, getHistory, getSelection, select, undo } from '#editor/store';
import { words } from '#core/words';
import { elementOf, hereIn, model, must, viewIn } from '#test/documents';
import { way, withEveryPointer } from '#test/hands';
import { standsAt } from './retention.ts';
import { at, fromEveryMenu, names, naming, onScreen, setTheStage, show, surface } from './stage.tsx';

setTheStage();

/** A stock in the lower right of a frame with much room, and a variable outside. */
function sector(): ModelDocument {
  const document = model().stock('Tank', 100, { at: { x: 160, y: 120 } }).auxiliary('beyond', '', { at: { x: 420, y: 0 } }).build();
  addFrame(document, { ...hereIn(document), at: { x: 80, y: 60 }, width: 320, height: 240, title: 'Sector' });
  return document;
}

const frame = (): Frame => must(Object.values(viewIn(getDocument()).elements).find((element) => element.kind === 'frame'), 'frame');
/** Places of the frame: in its room, in the line of its title, on its lower border. */
const inRoom = (): Point => onScreen({ x: frame().x - 60, y: frame().y - 20 });
const onTitle = (): Point => {
  const { right, top } = frameBounds(frame());
  return onScreen({ x: right - 40, y: top + 14 });
};
const tank = (): readonly [number, number] => standsAt(getDocument(), elementOf(getDocument(), 'Tank'));
const by = ({ x, y }: Point, dx: number, dy: number): Point => ({ x: x + dx, y: y + dy });
const lies = (): Point => onScreen({ x: 0, y: 0 });

withEveryPointer(({ name, draw, press, pressTwice }) => {
  test('the room of a frame is canvas: two presses make a variable in it', async () => {
    await show(sector());
    await pressTwice(inRoom());
    await naming('inside');
    expect(names()).toContain('auxiliary inside');
    expect(frame().title).toBe('Sector');
  });

  test(name === 'finger' ? 'one finger in the room of a frame looks around' : 'a drag in the room of a frame is a marquee', async () => {
    const before = sector();
    await show(before);
    const lay = lies();
    const start = by(at('Tank'), -70, -50);
    await draw(way(start, by(at('Tank'), 70, 50), 6));
    if (name === 'finger') await vi.waitFor(() => expect(lies().x).toBeGreaterThan(lay.x + 60));
    else await vi.waitFor(() => expect(getSelection().elements).toEqual([elementOf(before, 'Tank')]));
    expect([getDocument(), getHistory().undo]).toEqual([before, null]);
  });

  test('a press in its room selects a frame, and then it is carried by its room, with what stands in it', async () => {
    const before = sector();
    await show(before);
    await press(inRoom());
    await vi.waitFor(() => expect(getSelection().elements).toEqual([frame().id]));
    await draw(way(inRoom(), by(inRoom(), 60, 30), 6));
    await vi.waitFor(() => expect(tank()[0]).toBeGreaterThan(200));
    act(() => { undo(); });
    expect(getDocument()).toEqual(before);
  });

  test('by its title a frame is carried at once', async () => {
    await show(sector());
    await draw(way(onTitle(), by(onTitle(), 60, 30), 6));
    await vi.waitFor(() => expect(tank()[0]).toBeGreaterThan(200));
    expect(getSelection().elements).toEqual([frame().id]);
  });

  test('two presses on its title name a frame', async () => {
    await show(sector());
    await pressTwice(onTitle());
    await vi.waitFor(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'));
    await userEvent.keyboard('{Control>}a{/Control}Market{Enter}');
    await vi.waitFor(() => expect(frame().title).toBe('Market'));
    expect(Object.keys(rootModel(getDocument()).variables)).toHaveLength(2);
  });
});

fromEveryMenu(({ choose }) => {
  test('a frame is folded, and what stands in it with it, and unfolded', async () => {
    const before = sector();
    await show(before);
    const fold = async () => {
      act(() => select([frame().id]));
      await choose(onTitle, words.actions.labels.foldFrame);
    };
    await fold();
    await vi.waitFor(() => expect(frame().collapsed).toBe(true));
    expect(document.querySelector(`#lw-element-${elementOf(before, 'Tank')}`)).toBeNull();
    await fold();
    await vi.waitFor(() => expect(getDocument()).toEqual(before));
  });
});

describe('by keyboard', () => {
  const take = () => act(() => { select([frame().id]); surface().focus(); });

  test('a frame is carried, with what stands in it, and named', async () => {
    await show(sector());
    take();
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
    await vi.waitFor(() => expect(tank()).toEqual([240, 120]));
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'));
    await userEvent.keyboard('{Control>}a{/Control}Market{Enter}');
    await vi.waitFor(() => expect(frame().title).toBe('Market'));
  });
});
