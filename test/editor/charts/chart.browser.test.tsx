import { render, screen } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { ModelDocument } from '#core/model';
import { basisOf, Chart, chartPicture, figureOf, plotsOf } from '#editor/charts';
import { must, model } from '#test/documents';
import { liveRun } from './runs.ts';
import '../../../src/editor/ui/tokens.css';
import '../../../src/editor/ui/base.css';

const growing = (rate: number) => model({ start: 0, stop: 10, dt: 1, method: 'euler', timeUnit: 'month' }).stock('Customers', 100).flow('sales', { to: 'Customers' }, rate).build();

const figure = (document: ModelDocument) =>
  figureOf(basisOf(document), { current: liveRun(document), base: null, scenarios: [] }, plotsOf(document, null), { all: false, stale: false });

/** Shows a chart in a box of fixed size and waits until it is drawn. */
async function show(rate: number) {
  const view = (next: number, hold: boolean) => (
    <div style={{ display: 'flex', height: 300, width: 500 }}>
      <Chart figure={figure(growing(next))} hold={hold} />
    </div>
  );
  const { rerender, container } = render(view(rate, false));
  const cursor = await screen.findByRole('slider', { name: 'Time on the chart' });
  const canvas = must(container.querySelector('canvas'), 'canvas');
  return { cursor, canvas, drag: (next: number) => rerender(view(next, true)), release: (next: number) => rerender(view(next, false)) };
}

/** Sums up what a canvas shows. */
function inked(canvas: HTMLCanvasElement): number {
  const context = must(canvas.getContext('2d'), 'context');
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return data.reduce((sum, value, at) => (at % 4 === 3 ? sum + value : sum), 0);
}

describe('a chart', () => {
  test('draws, and draws anew before the frame of a new figure ends', async () => {
    const { canvas, drag } = await show(10);
    const before = canvas.toDataURL();
    expect(inked(canvas)).toBeGreaterThan(0);
    drag(5);
    expect(canvas.toDataURL()).not.toBe(before);
  });

  test('says in words what it shows', async () => {
    await show(10);
    expect(screen.getByText('Customers rises from 100 to 200.')).toBeTruthy();
  });

  test('has a cursor that goes by keys and says the values', async () => {
    const { cursor } = await show(10);
    await userEvent.tab();
    expect(document.activeElement).toBe(cursor);
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(cursor.getAttribute('aria-valuetext')).toBe('month 2, Customers 120');
    await userEvent.keyboard('{End}');
    expect(cursor.getAttribute('aria-valuetext')).toBe('month 10, Customers 200');
    expect(cursor.textContent).toContain('200');
  });

  test('keeps its axes still while a slider is in hand, lets them grow with a mark, and settles after', async () => {
    const { canvas, drag, release } = await show(10);
    drag(10);
    const still = canvas.toDataURL();
    drag(5);
    drag(10);
    expect(canvas.toDataURL()).toBe(still);
    expect(screen.queryByText('Axis grew')).toBeNull();
    drag(100);
    expect(screen.getByText('Axis grew')).toBeTruthy();
    drag(10);
    expect(canvas.toDataURL()).not.toBe(still);
    release(10);
    expect(screen.queryByText('Axis grew')).toBeNull();
    await vi.waitFor(() => expect(canvas.toDataURL()).toBe(still));
  });

  test('makes a picture of its own size, at so many pixels per pixel', async () => {
    await show(10);
    const blob = await chartPicture(figure(growing(10)), 'Growth', document.documentElement, { width: 400, height: 300, scale: 2 });
    const picture = await createImageBitmap(blob);
    expect([blob.type, picture.width, picture.height]).toEqual(['image/png', 800, 600]);
  });
});
