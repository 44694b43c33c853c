import type { Locator, Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { diagram, element } from './drive.ts';

/** Workers that take every question and answer none, as if each computed for ever. */
test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.set(globalThis, 'Worker', class extends EventTarget {
      postMessage(): void {}
      terminate(): void {}
    });
  });
});

interface Place {
  readonly x: number;
  readonly y: number;
}

/** The middle of an element on the screen, in pixels. */
async function middle(of: Locator): Promise<Place> {
  const box = await of.boundingBox();
  if (box === null) throw new Error('it is not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Waits until an element is where it belongs. What is dragged stands on whole units of the diagram, which at most zooms are no whole pixels. */
async function comesTo(of: Locator, { x, y }: Place): Promise<void> {
  const apart = async (): Promise<number> => {
    const at = await middle(of);
    return Math.hypot(at.x - x, at.y - y);
  };
  await expect.poll(apart).toBeLessThan(2);
}

/** Moves the pointer while a button is held. */
async function drag(page: Page, from: Place, by: Place, button: 'left' | 'middle'): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down({ button });
  await page.mouse.move(from.x + by.x, from.y + by.y, { steps: 6 });
}

test('while no run ever comes back, names, equations, dragging and panning show on the screen', async ({ page }) => {
  await page.goto('/');
  await expect(diagram(page)).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Up to date' })).toHaveCount(0);

  await diagram(page).dblclick({ position: { x: 40, y: 90 } });
  const field = page.getByRole('textbox', { name: 'Name', exact: true }).and(page.locator('textarea'));
  await expect(field).toBeFocused();
  await page.keyboard.type('mood');
  await expect(field).toHaveValue('mood');
  // Tab leads from the name to the equation.
  await page.keyboard.press('Tab');
  const equation = page.locator('.cm-content');
  await expect(equation).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('12 * 3');
  await expect(equation).toHaveText('12 * 3');
  await page.keyboard.press('Enter');
  const mood = element(page, /^Variable mood/u);
  await expect(mood).toBeVisible();

  const before = await middle(mood);
  // Ctrl keeps what is dragged from aligning with its neighbours.
  await page.keyboard.down('Control');
  await drag(page, before, { x: 60, y: 30 }, 'left');
  await comesTo(mood, { x: before.x + 60, y: before.y + 30 });
  await page.mouse.up();
  await page.keyboard.up('Control');
  await comesTo(mood, { x: before.x + 60, y: before.y + 30 });

  const placed = await middle(mood);
  await drag(page, { x: placed.x + 30, y: placed.y + 90 }, { x: 50, y: 20 }, 'middle');
  await comesTo(mood, { x: placed.x + 50, y: placed.y + 20 });
  await page.mouse.up({ button: 'middle' });
  await expect(page.getByRole('status').filter({ hasText: 'Up to date' })).toHaveCount(0);
});
