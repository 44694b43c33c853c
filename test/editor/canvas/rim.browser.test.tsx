import { act } from '@testing-library/react';
import { userEvent } from 'vitest/browser';
import { describe, expect, test, vi } from 'vitest';
import { distanceToOutline } from '#core/diagram';
import { rootModel, type Point } from '#core/model';
import { getDocument, getSelection, getTool, select } from '#editor/store';
import { elementOf, linkBetween, must } from '#test/documents';
import { click, doubleClick, drag, drawThrough, HELD, hold, hover, letGo, way } from '#test/hands';
import { shoot, signal, signalsIn, styled } from './pixels.ts';
import { drawn, retention } from './retention.ts';
import { settledView } from './sight.ts';
import { names, naming, onScreen, setTheStage, show, surface } from './stage.tsx';

setTheStage();

/** The place on the screen so many pixels outside the outline of a symbol, in a direction from its middle. */
function beside(name: string, away: number, direction: Point): Point {
  const symbol = must(drawn(getDocument()).byElement.get(elementOf(getDocument(), name)), name);
  if (symbol.kind !== 'symbol' && symbol.kind !== 'flow') throw new Error(`${name} has no rim`);
  const { x, y } = symbol.element;
  const zoom = onScreen({ x: 1, y: 0 }).x - onScreen({ x: 0, y: 0 }).x;
  const along = (t: number): Point => ({ x: x + t * direction.x, y: y + t * direction.y });
  let t = 0;
  while (distanceToOutline(symbol.outline, along(t)) * zoom < away) t += 0.1 / zoom;
  return onScreen(along(t));
}

/** The cursor where the pointer is. */
const cursorAt = ({ x, y }: Point): string => getComputedStyle(must(document.elementFromPoint(x, y), 'nothing there')).cursor;

/** Whether a drag from a place straight out draws a link; it is dropped. */
async function drawsFrom(from: Point, { x, y }: Point): Promise<boolean> {
  const to = { x: from.x + 70 * x, y: from.y + 70 * y };
  await hold(from, to);
  await vi.waitFor(() => expect(surface().dataset['gesture']).toMatch(/^(?:drawingLink|marquee|moving)$/u));
  const is = surface().dataset['gesture'];
  act(() => surface().focus());
  await userEvent.keyboard('{Escape}');
  await letGo(to);
  await vi.waitFor(() => expect(surface().dataset['gesture']).toBe('idle'));
  return is === 'drawingLink';
}

/** Where the band is painted while a symbol is lit. */
async function bandPixels(): Promise<readonly Point[]> {
  const undo = styled(`.lw-overlay > :not(.lw-rim) { display: none; } .lw-rim { fill: ${signal(0)} !important; } .lw-rim > * > g { opacity: 1 !important; }`);
  const found = signalsIn(await shoot(surface())).get(0) ?? [];
  undo();
  return found;
}

/** Pixels outside the outline: in the body, on the rim, close beside it, and away from it. */
const AWAY = [-8, -2, 2, 6, 9, 12, 16, 19, 22, 30];
const sides = [
  { name: 'Leads', direction: { x: 0.7, y: 0.7 } },
  { name: 'word of mouth', direction: { x: 0, y: 1 } },
  { name: 'churn rate', direction: { x: -1, y: 0 } },
  { name: 'sales', direction: { x: -0.6, y: -0.8 } },
];

test.each(sides)('at every distance from $name the cursor, the band and the hand agree where a drag draws a link', async ({ name, direction }) => {
  await show(retention());
  await settledView();
  await hover(beside(name, 5, direction));
  await vi.waitFor(() => expect(document.querySelector('.lw-rim')).not.toBeNull());
  const band = await bandPixels();
  const told: unknown[] = [];
  const found: unknown[] = [];
  for (const away of AWAY) {
    const at = beside(name, away, direction);
    await hover({ x: at.x + 0.5, y: at.y });
    await hover(at);
    await vi.waitFor(() => expect(cursorAt(at)).toBe(getComputedStyle(surface()).cursor));
    const crosshair = cursorAt(at) === 'crosshair';
    const painted = band.some(({ x, y }) => Math.hypot(x - at.x, y - at.y) < 0.8);
    const draws = await drawsFrom(at, direction);
    told.push({ away, crosshair, painted });
    found.push({ away, crosshair: draws, painted: draws });
    act(() => select([]));
  }
  expect(told).toEqual(found);
  expect(found).toContainEqual({ away: 9, crosshair: true, painted: true });
  expect(found).toContainEqual({ away: 30, crosshair: false, painted: false });
});

describe('a drag that begins beside a symbol, short of its rim', () => {
  const out = { x: 0, y: 1 };
  const missed = () => beside('word of mouth', 15, out);

  test('links it where it leads away, and the letters typed next are a name', async () => {
    await show(retention());
    const from = missed();
    await drag(from, { x: from.x - 120, y: from.y + 70 }, 6);
    await naming('satisfaction');
    expect(names()).toContain('auxiliary satisfaction');
    expect(linkBetween(getDocument(), 'word of mouth', 'satisfaction')).toBeDefined();
    expect(getTool()).toBe('select');
  });

  test('is a marquee where it leads across it, and with Shift anywhere', async () => {
    await show(retention());
    const from = beside('word of mouth', 15, { x: 0.95, y: -0.3 });
    const mouth = elementOf(getDocument(), 'word of mouth');
    await drag(from, { x: from.x - 200, y: from.y + 60 }, 6);
    await vi.waitFor(() => expect(getSelection().elements).toEqual([mouth]));
    await drawThrough(way(missed(), onScreen({ x: 205, y: 40 }), 6), HELD.shift);
    await vi.waitFor(() => expect(surface().dataset['gesture']).toBe('idle'));
    expect(getSelection().elements).toEqual([mouth]);
    expect(getDocument()).toEqual(retention());
  });

  test('is a marquee where the symbol is one of several that are selected', async () => {
    await show(retention());
    act(() => select(['word of mouth', 'sales'].map((name) => elementOf(getDocument(), name))));
    expect(await drawsFrom(missed(), out)).toBe(false);
  });

  test('pressed without a drag it is the canvas: a press selects nothing, a double press makes a variable', async () => {
    await show(retention());
    act(() => select([elementOf(getDocument(), 'word of mouth')]));
    await click(missed());
    await vi.waitFor(() => expect(getSelection().elements).toEqual([]));
    await doubleClick(beside('word of mouth', 16, { x: -1, y: 0 }));
    await naming('here');
    expect(names()).toContain('auxiliary here');
    expect(Object.keys(rootModel(getDocument()).links)).toHaveLength(1);
  });
});
