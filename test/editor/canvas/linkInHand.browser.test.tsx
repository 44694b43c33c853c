import { act } from '@testing-library/react';
import { userEvent } from 'vitest/browser';
import { describe, expect, test, vi } from 'vitest';
import { getDocument, getSelection, select, setSession, undo } from '#editor/store';
import { idOf, linkBetween, model } from '#test/documents';
import { drag, onTouchScreen } from '#test/hands';
import { onlyCurve } from './retention.ts';
import { answering, at, naming, rimOf, setTheStage, show, surface } from './stage.tsx';
import { choose } from './working.ts';

setTheStage();

const words = () => model().auxiliary('price', '', { at: { x: 0, y: 0 } }).auxiliary('other', '', { at: { x: 0, y: 200 } }).build();
const hint = () => document.querySelector('.lw-quiet-hint span')?.textContent;
const polarity = (from = 'price', to = 'demand') => linkBetween(getDocument(), from, to).polarity;

async function linkByKeys(from: string, to: string): Promise<void> {
  choose(from);
  act(() => surface().focus());
  await userEvent.keyboard('l{Enter}');
  await answering(to);
  await vi.waitFor(() => expect(document.activeElement).toBe(surface()));
}

test('plus, minus and D are about the link just drawn to a new word, which stays selected', async () => {
  setSession({ hintsSeen: ['rim'] });
  await show(words());
  await linkByKeys('price', 'demand');
  await vi.waitFor(() => expect(hint()).toBe('Press + or − for its polarity'));
  expect(getSelection().variable).toBe(idOf(getDocument(), 'demand'));
  await userEvent.keyboard('-');
  expect(polarity()).toBe('-');
  await userEvent.keyboard('d');
  expect(linkBetween(getDocument(), 'price', 'demand').delay).toBe(true);
  act(() => { undo(); undo(); undo(); });
  expect(getDocument().models).toEqual(words().models);
});

test('the same after a drag from the rim, with the name given', async () => {
  await show(words());
  const { x, y } = at('price');
  await drag(rimOf('price'), { x: x + 200, y });
  await naming('demand');
  await vi.waitFor(() => expect(document.activeElement).toBe(surface()));
  await userEvent.keyboard('+');
  expect(polarity()).toBe('+');
});

test('once something else is selected they are not, and the hint goes until the link is selected again', async () => {
  setSession({ hintsSeen: ['rim'] });
  await show(words());
  await linkByKeys('price', 'demand');
  await vi.waitFor(() => expect(hint()).toBe('Press + or − for its polarity'));
  choose('other');
  await vi.waitFor(() => expect(hint()).toBeUndefined());
  choose('demand');
  await userEvent.keyboard('-');
  expect(polarity()).toBeUndefined();
  act(() => select([onlyCurve(getDocument())]));
  await vi.waitFor(() => expect(hint()).toBe('Press + or − for its polarity'));
});

describe('by finger', () => {
  onTouchScreen();

  test('the hint comes with the bar that has the signs, and says to tap them', async () => {
    setSession({ hintsSeen: ['rim'] });
    await show(words());
    await linkByKeys('price', 'demand');
    await vi.waitFor(() => expect(polarity()).toBeUndefined());
    expect(hint()).toBeUndefined();
    act(() => select([onlyCurve(getDocument())]));
    await vi.waitFor(() => expect(hint()).toBe('Tap + or − for its polarity'));
    expect(document.querySelector('.lw-link-bar')).not.toBeNull();
  });
});
