import type { Page } from '@playwright/test';
import { everything } from '#test/everything';
import { expect, test } from './app.ts';
import { diagram, openModel } from './drive.ts';

async function openApp(page: Page): Promise<void> {
  await page.goto('/');
  await expect(page.getByRole('application', { name: 'Diagram' }).getByText('Customers').first()).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Up to date' })).toBeVisible();
}

test('landmarks: a banner, the diagram as main, the panels, and links that skip to them', async ({ page }) => {
  await openApp(page);
  await expect(page.getByRole('banner')).toHaveCount(1);
  await expect(page.getByRole('main')).toHaveCount(1);
  await expect(page.getByRole('region', { name: 'Results' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Model', exact: true })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Go to the diagram' })).toBeFocused();
});

test('a dialog gives the keyboard back where it came from', async ({ page }) => {
  await openApp(page);
  const file = page.getByRole('menuitem', { name: 'File' });
  await file.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'Open…', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Open a model' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(file).toBeFocused();
});

test('the theme follows the system until the reader chooses, and the choice is remembered', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openApp(page);
  const canvas = page.getByRole('main');
  await expect(canvas).toHaveCSS('background-color', 'rgb(20, 22, 27)');
  await page.getByRole('button', { name: 'Theme' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Light' }).click();
  await expect(canvas).toHaveCSS('background-color', 'rgb(247, 248, 250)');
  await page.reload();
  await expect(canvas).toHaveCSS('background-color', 'rgb(247, 248, 250)');
});

test('the divider is moved by keyboard and stays where it was put', async ({ page }) => {
  await openApp(page);
  const width = async () => (await page.getByRole('main').boundingBox())?.width ?? 0;
  const before = await width();
  const divider = page.getByRole('separator', { name: 'Width of the panels' });
  await divider.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  const moved = await width();
  expect(moved).toBeLessThan(before - 30);
  await page.reload();
  await expect(page.getByRole('main')).toBeVisible();
  expect(await width()).toBeCloseTo(moved, 0);
  await page.keyboard.press('ControlOrMeta+\\');
  await expect(page.getByRole('region', { name: 'Results' })).toHaveCount(0);
});

test('a double click puts the divider back, for good', async ({ page }) => {
  await openApp(page);
  const width = async () => (await page.getByRole('main').boundingBox())?.width ?? 0;
  const before = await width();
  const divider = page.getByRole('separator', { name: 'Width of the panels' });
  await divider.focus();
  await page.keyboard.press('End');
  expect(await width()).toBeGreaterThan(before + 30);
  await divider.dblclick();
  await expect.poll(width).toBeCloseTo(before, 0);
  await page.reload();
  await expect(page.getByRole('main')).toBeVisible();
  expect(await width()).toBeCloseTo(before, 0);
});

test('finding a command: a few letters, Enter, and it is done', async ({ page }) => {
  await openApp(page);
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('table');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Table' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('churn rate');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Inspector' })).toHaveAttribute('aria-selected', 'true');
});

test.describe('on a tablet', () => {
  test.use({ viewport: { width: 820, height: 1180 }, hasTouch: true, isMobile: true });

  test('a long press opens the menu of what lies under the finger, and it stays when the finger lets go', async ({ page, context }) => {
    await openApp(page);
    const customers = await page.getByRole('application', { name: 'Diagram' }).getByText('Customers').first().boundingBox();
    const point = { x: (customers?.x ?? 0) + 20, y: (customers?.y ?? 0) + 8 };
    const touch = await context.newCDPSession(page);
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
    await expect(page.getByRole('menu')).toBeVisible();
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await page.getByRole('menuitem', { name: 'Duplicate' }).tap();
    await expect(page.getByRole('menu')).toHaveCount(0);
    await expect(page.getByRole('application', { name: 'Diagram' }).getByText('Customers 2').first()).toBeVisible();
  });

  test('views, hints, tools and zoom stand apart, with the filter for tags too', async ({ page }) => {
    await openModel(page, everything());
    await diagram(page).focus();
    await page.keyboard.press('s');
    await expect(page.locator('.lw-canvas-hint')).toBeVisible();
    const all = [page.locator('.lw-views'), page.locator('.lw-canvas-hint'), page.getByRole('toolbar', { name: 'Tools' }), page.getByRole('group', { name: 'Zoom' })];
    const boxes = await Promise.all(all.map(async (each) => each.boundingBox()));
    const clashes = boxes.flatMap((a, k) => boxes.slice(k + 1).filter((b) => !a || !b || (a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)));
    expect(clashes).toEqual([]);
  });

  test('the panels lie below the diagram and everything to press is 44 pixels or more apart', async ({ page }) => {
    await openApp(page);
    const diagram = await page.getByRole('main').boundingBox();
    const results = await page.getByRole('region', { name: 'Results' }).boundingBox();
    expect(results?.y).toBeGreaterThanOrEqual((diagram?.y ?? 0) + (diagram?.height ?? 0) - 1);
    // The centre of each button answers for 44 px around it: what a finger hits there is the button or a part of it.
    const missed = await page.evaluate(() => {
      const buttons = [...document.querySelectorAll<HTMLElement>('.lw-topbar .lw-button, .lw-tools .lw-button')];
      return buttons
        .filter((button) => {
          const { left, top, width, height } = button.getBoundingClientRect();
          const [x, y] = [left + width / 2, top + height / 2];
          const around = [[x, y - 20], [x, y + 20]] as const;
          return around.some(([atX, atY]) => !button.contains(document.elementFromPoint(atX, atY)));
        })
        .map((button) => button.getAttribute('aria-label') ?? button.textContent);
    });
    expect(missed).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(820);
  });
});

test('a panel that breaks says so, gives the model out, and the rest goes on', async ({ page }) => {
  await page.route('**/assets/*', async (route) => {
    // The inspector's own file cannot be fetched: the panel breaks where it stands.
    if (/\/Inspector-[^/]*\.js$/.test(route.request().url())) return route.abort();
    return route.continue();
  });
  await openApp(page);
  await page.getByRole('tab', { name: 'Inspector' }).click();
  await expect(page.getByText('This panel ran into an error')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download your model' }).first().click();
  expect((await download).suggestedFilename()).toBe('churn-multiplier.loopwell.json');
  await page.getByRole('textbox', { name: 'Title of the model' }).fill('Still here');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('img', { name: 'Saved on this device' })).toBeVisible();
});
