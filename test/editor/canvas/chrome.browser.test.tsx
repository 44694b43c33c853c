import { act, screen } from '@testing-library/react';
import { userEvent } from 'vitest/browser';
import { describe, expect, test, vi } from 'vitest';
import type { Point } from '#core/model';
import { getDocument, getTool, select, setTool } from '#editor/store';
import { Popover } from '#editor/ui';
import { linkBetween, must } from '#test/documents';
import { middleOf, withEveryPointer } from '#test/hands';
import { onlyCurve, retention } from './retention.ts';
import { at, names, naming, onScreen, setTheStage, show, surface } from './stage.tsx';

setTheStage();

const button = (label: RegExp) => must([...document.querySelectorAll('.lw-canvas-chrome button')].find((each) => label.test(each.getAttribute('aria-label') ?? '')), String(label));
const popover = () => document.querySelector('.lw-popover');

withEveryPointer(({ press }) => {
  /** Opens a popover beside the diagram and closes it by a press on the diagram. */
  const openAndClose = async (free: Point) => {
    await press(middleOf(screen.getByText('More')));
    await vi.waitFor(() => expect(popover()).not.toBeNull());
    await press(free);
    await vi.waitFor(() => expect(popover()).toBeNull());
    expect(getDocument()).toEqual(retention());
  };
  const more = <Popover trigger={<button type="button">More</button>} label="More">Something</Popover>;

  test('a press beside an open popover closes it and does not end a link that is on its way', async () => {
    await show(retention(), more);
    act(() => setTool('link'));
    await press(at('word of mouth'));
    await openAndClose(onScreen({ x: 150, y: 200 }));
    await press(at('sales'));
    await vi.waitFor(() => expect(linkBetween(getDocument(), 'word of mouth', 'sales')).toBeDefined());
  });

  test('a press beside an open popover closes it and draws nothing; the next one draws', async () => {
    await show(retention(), more);
    act(() => setTool('stock'));
    const free = onScreen({ x: 150, y: 200 });
    await openAndClose(free);
    expect(getTool()).toBe('stock');
    await press(free);
    await naming('Staff');
    expect(names()).toContain('stock Staff');
  });

  test('a press on a button over the diagram leaves the keys to the diagram', async () => {
    await show(retention());
    await press(middleOf(button(/^Zoom out/u)));
    await vi.waitFor(() => expect(document.activeElement).toBe(surface()));
    await userEvent.keyboard('l');
    expect(getTool()).toBe('link');
  });
});

describe('by keyboard', () => {
  test('single keys do nothing while a button over the diagram has the keyboard', async () => {
    await show(retention());
    act(() => select([onlyCurve(getDocument())]));
    await vi.waitFor(() => expect(document.querySelector('.lw-link-bar')).not.toBeNull());
    for (const label of [/^Zoom out/u, /delay/iu]) {
      act(() => (button(label) as HTMLElement).focus());
      await userEvent.keyboard('l-');
      expect(getTool()).toBe('select');
      expect(getDocument()).toEqual(retention());
    }
  });
});
