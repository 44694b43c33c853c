import { fireEvent, render, screen } from '@testing-library/react';
import { Chart as Canvas } from 'chart.js';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { ModelDocument } from '#core/model';
import { basisOf, Chart, chartPicture, figureOf, plotsOf, type Figure } from '#editor/charts';
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

/** The frame is shown: what was to be drawn in it is. */
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

/** Shows one figure in a box of fixed size and waits until it is drawn. */
async function draw(shown: Figure) {
  const { container } = render(
    <div style={{ display: 'flex', height: 300, width: 500 }}>
      <Chart figure={shown} hold={false} />
    </div>,
  );
  await screen.findByRole('slider', { name: 'Time on the chart' });
  return must(Canvas.getChart(must(container.querySelector('canvas'), 'canvas')), 'chart');
}

/** How far the value axis of a drawn chart reaches, in numbers. */
function reach(canvas: HTMLCanvasElement): readonly [number, number] {
  const { min, max } = must(must(Canvas.getChart(canvas), 'chart').scales['y'], 'axis');
  return [min, max];
}

/** Counts drawings of a canvas from now on: each begins with a clean sheet. */
function drawings(canvas: HTMLCanvasElement): () => number {
  const clear = vi.spyOn(must(canvas.getContext('2d'), 'context'), 'clearRect');
  return () => clear.mock.calls.length;
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
    await nextFrame();
    expect(canvas.toDataURL()).not.toBe(before);
  });

  test('is drawn once for an answer, in the frame that shows it; a cursor over it draws nothing', async () => {
    const { cursor, canvas, drag } = await show(10);
    await nextFrame();
    const count = drawings(canvas);
    drag(5);
    await nextFrame();
    expect(count()).toBe(1);
    // Of three answers within one frame the last is shown, and it alone is drawn.
    for (const rate of [4, 3, 10]) drag(rate);
    await nextFrame();
    expect(count()).toBe(2);
    expect(reach(canvas)).toEqual([0, 200]);
    await userEvent.hover(cursor);
    await nextFrame();
    expect(count()).toBe(2);
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

  test('shows the values where the mouse is', async () => {
    const { cursor } = await show(10);
    const { width } = cursor.getBoundingClientRect();
    await userEvent.hover(cursor, { position: { x: 0.3 * width, y: 20 } });
    expect(cursor.textContent).toContain('month 3');
    expect(cursor.textContent).toContain('130');
    await userEvent.unhover(cursor);
    await vi.waitFor(() => expect(cursor.textContent).toBe(''));
  });

  test('shows the values where a finger is, and keeps them when it lifts', async () => {
    const { cursor } = await show(10);
    const { left, top, width } = cursor.getBoundingClientRect();
    const finger = (share: number) => ({ pointerType: 'touch', pointerId: 7, clientX: left + share * width, clientY: top + 20 });
    fireEvent.pointerDown(cursor, finger(0.5));
    await vi.waitFor(() => expect(cursor.textContent).toContain('150'));
    fireEvent.pointerMove(cursor, finger(0.8));
    await vi.waitFor(() => expect(cursor.textContent).toContain('180'));
    fireEvent.pointerUp(cursor, finger(0.8));
    fireEvent.pointerOut(cursor, finger(0.8));
    await vi.waitFor(() => expect(cursor.textContent).toContain('month 8'));
    fireEvent.keyDown(cursor, { key: 'Escape' });
    await vi.waitFor(() => expect(cursor.textContent).toBe(''));
  });

  test('keeps its axes still while a slider is in hand, lets them grow with a mark, and settles after', async () => {
    const { canvas, drag, release } = await show(10);
    const held = async (rate: number) => {
      drag(rate);
      await nextFrame();
      return reach(canvas);
    };
    // The curve ends at 100 + 10 rate; ticks are 50 apart up to 200.
    expect(await held(10)).toEqual([0, 200]);
    const still = canvas.toDataURL();
    expect(await held(1)).toEqual([0, 200]);
    expect(await held(10)).toEqual([0, 200]);
    expect(canvas.toDataURL()).toBe(still);
    expect(screen.queryByText('Axis grew')).toBeNull();
    const [, grown] = await held(100);
    expect(grown).toBeGreaterThanOrEqual(1100);
    expect(screen.getByText('Axis grew')).toBeTruthy();
    expect(await held(10)).toEqual([0, grown]);
    release(10);
    expect(screen.queryByText('Axis grew')).toBeNull();
    await vi.waitFor(() => expect(canvas.toDataURL()).toBe(still));
  });

  test('draws the current run in colour, an out of date one in grey', async () => {
    const colour = async (stale: boolean) => (await draw({ ...figure(growing(10)), stale })).data.datasets[0]?.borderColor;
    const style = getComputedStyle(document.documentElement);
    expect(await colour(false)).toBe(style.getPropertyValue('--lw-series-1').trim());
    document.body.replaceChildren();
    expect(await colour(true)).toBe(style.getPropertyValue('--lw-series-stale').trim());
  });

  test('marks where a run ended before its time', async () => {
    // At month 3 the tide is 1/0: the run goes no further.
    const document = model({ start: 0, stop: 8, dt: 1, method: 'euler', timeUnit: 'month' }).stock('Water', 1).flow('tide', { to: 'Water' }, '1 / (3 - TIME)').build();
    await draw(figure(document));
    const mark = screen.getByTitle('The run stopped here, at month 4');
    const { left, width } = screen.getByRole('slider').getBoundingClientRect();
    expect((mark.getBoundingClientRect().left - left) / width).toBeCloseTo(0.5, 2);
  });

  test('of one variable in all scenarios has its name on the axis and in the picture', async () => {
    const document = model({ start: 0, stop: 3, dt: 1, timeUnit: 'year' }).stock('Tank', 100, { units: 'litres' }).flow('loss', { from: 'Tank' }, 'Tank * rate').constant('rate', 0.5).scenario('slow', { rate: 0.1 }).build();
    const scenarios = Object.values(document.scenarios).map(({ id }) => liveRun(document, id));
    const all = figureOf(basisOf(document), { current: must(scenarios[0], 'run'), base: liveRun(document), scenarios }, plotsOf(document, null), { all: true, stale: false });
    const { options } = await draw(all);
    expect(options.scales?.['y']).toMatchObject({ title: { display: true, text: 'Tank, litres' } });
    const written = vi.spyOn(CanvasRenderingContext2D.prototype, 'fillText');
    await chartPicture(all, 'Bathtub', globalThis.document.documentElement, { width: 600, height: 400, scale: 1 });
    const texts = written.mock.calls.map(([text]) => text);
    expect(texts).toContain('Bathtub: Tank');
    expect(texts).toContain('Tank, litres');
    written.mockRestore();
  });

  test('makes a picture of its own size, at so many pixels per pixel', async () => {
    await show(10);
    const blob = await chartPicture(figure(growing(10)), 'Growth', document.documentElement, { width: 400, height: 300, scale: 2 });
    const picture = await createImageBitmap(blob);
    expect([blob.type, picture.width, picture.height]).toEqual(['image/png', 800, 600]);
  });
});
