import type { Locator, Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { command, diagram, element, startNew } from './drive.ts';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function boxOf(it: Locator): Promise<Box> {
  const box = await it.boundingBox();
  if (!box) throw new Error('nothing there');
  return box;
}

const apart = (a: Box, b: Box): boolean => a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;

/** What stands over the diagram all the time, as far as it is shown. */
async function over(page: Page): Promise<Box[]> {
  const all = [page.getByRole('toolbar', { name: 'Tools' }), page.getByRole('group', { name: 'Zoom' }), page.getByRole('link', { name: 'React Flow' })];
  const shown: Box[] = [];
  for (const each of all) if (await each.isVisible()) shown.push(await boxOf(each));
  return shown;
}

/** The share of the diagram's height that is free above all that stands at its foot. */
async function freeShare(page: Page): Promise<number> {
  const pane = await boxOf(diagram(page));
  const tops = (await over(page)).map(({ y }) => y);
  return (Math.min(...tops) - pane.y) / pane.height;
}

for (const { what, use } of [
  { what: 'with a mouse', use: { viewport: { width: 500, height: 400 } } },
  { what: 'with a finger', use: { viewport: { width: 667, height: 375 }, hasTouch: true, isMobile: true } },
  { what: 'with a finger, as narrow', use: { viewport: { width: 500, height: 400 }, hasTouch: true, isMobile: true } },
]) {
  test.describe(`in a low window ${what}`, () => {
    test.use(use);

    test('tools, zoom and credit stand side by side in the lowest line, and leave the diagram to the diagram', async ({ page }) => {
      await page.goto('/');
      await expect(element(page, /^Stock Customers/u)).toBeVisible();
      await expect(page.getByRole('toolbar', { name: 'Tools' })).toBeVisible();
      await expect(page.getByRole('link', { name: 'React Flow' })).toBeVisible();
      const standing = await over(page);
      expect(standing.length).toBeGreaterThan(1);
      const clashes = standing.flatMap((a, k) => standing.slice(k + 1).filter((b) => !apart(a, b)));
      expect(clashes).toEqual([]);
      expect(await freeShare(page)).toBeGreaterThan(0.6);

      // The panels are folded until they are wanted: by their button, or for one of them.
      const sliders = page.getByRole('tab', { name: 'Sliders' });
      await expect(sliders).toHaveCount(0);
      await page.getByRole('button', { name: 'Show the panels' }).click();
      await expect(sliders).toBeVisible();
      await page.getByRole('button', { name: 'Hide the panels' }).click();
      await expect(sliders).toHaveCount(0);
      await diagram(page).focus();
      await command(page, 'Show the table');
      await expect(page.getByRole('tab', { name: 'Table' })).toHaveAttribute('aria-selected', 'true');
      await page.getByRole('button', { name: 'Hide the panels' }).click();

      await startNew(page, 'causal loop');
      const ways = page.getByRole('button', { name: /^Place a stock|^Start with words/u });
      await expect(ways).toHaveCount(2);
      for (const way of await ways.all()) {
        const box = await boxOf(way);
        expect(standing.every((each) => apart(each, box))).toBe(true);
      }
    });
  });
}
