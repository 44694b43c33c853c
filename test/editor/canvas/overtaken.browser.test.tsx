import { act } from '@testing-library/react';
import { userEvent } from 'vitest/browser';
import { expect, test, vi } from 'vitest';
import { getDocument, getHistory, getSession, notify, setSession } from '#editor/store';
import { Notices } from '#editor/ui';
import { must } from '#test/documents';
import { Details } from '../../../src/editor/panels/shell/Details.tsx';
import { click, clickRight, hold, letGo, middleOf } from '#test/hands';
import { retention } from './retention.ts';
import { at, setTheStage, show, surface } from './stage.tsx';

setTheStage();

test('a drag whose symbol is deleted under the hand makes no step', async () => {
  const before = retention();
  await show(before);
  const { x, y } = at('Customers');
  await hold({ x, y }, { x: x + 60, y });
  surface().focus();
  await userEvent.keyboard('{Delete}');
  await letGo({ x: x + 60, y: y + 40 });
  expect(getHistory().undo).toBe('Delete Customers');
  await userEvent.keyboard('{Control>}z{/Control}');
  await vi.waitFor(() => expect(getDocument().models).toEqual(before.models));
  expect(getHistory().undo).toBeNull();
});

test('a click on what is selected already brings the inspector back in front, but not in front of the outline', async () => {
  await show(retention(), <Details sliders="sliders" inspector="inspector" outline="outline" loops="loops" problems="problems" />);
  await click(at('churn rate'));
  await vi.waitFor(() => expect(getSession().detail).toBe('inspector'));
  act(() => setSession({ detail: 'problems' }));
  await new Promise(requestAnimationFrame);
  // Two clicks close to each other are one double click.
  const { x, y } = at('churn rate');
  await click({ x: x + 12, y });
  await vi.waitFor(() => expect(getSession().detail).toBe('inspector'));
  act(() => setSession({ detail: 'outline' }));
  await click({ x: x - 12, y });
  expect(getSession().detail).toBe('outline');
});

test('an open menu lies over notices', async () => {
  await show(retention(), <Notices />);
  act(() => { notify({ id: 'bad', tone: 'danger', text: 'This file is no model, and it says so at some length.' }); });
  const notice = await vi.waitFor(() => must(document.querySelector('.lw-notice'), 'a notice'));
  const { left, top } = notice.getBoundingClientRect();
  // Just above it, so that the menu opens across it.
  await clickRight({ x: left + 40, y: top - 10 });
  const menu = await vi.waitFor(() => must(document.querySelector('[role=menu]'), 'a menu'));
  const covered = [...menu.querySelectorAll('[role=menuitem]')].map(middleOf).filter(({ x, y }) => {
    const { right, bottom } = notice.getBoundingClientRect();
    return x > left && x < right && y > top && y < bottom;
  });
  expect(covered.length).toBeGreaterThan(0);
  for (const { x, y } of covered) expect(document.elementFromPoint(x, y)?.closest('[role=menu]')).toBe(menu);
});
