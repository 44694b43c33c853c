import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from '@playwright/test';
import { expect, test } from './app.ts';

/** Growth of 5 % a month over two years in closed form: 100 e^(0.05 * 24); Runge-Kutta 4 agrees to all digits shown. */
const GROWN = '332.01';

const value = (page: Page, curve: string) => page.getByRole('group', { name: 'On the chart' }).getByText(curve, { exact: true }).locator('xpath=following-sibling::*[1]');

test('a newcomer drags a slider, draws a model, sees its curve, reloads and takes it along', async ({ page }) => {
  await page.goto('/');
  await expect(value(page, '30 % churn a year')).toHaveText('$179,586');

  const slider = page.getByRole('slider', { name: 'churn rate' });
  const track = await slider.boundingBox();
  if (!track) throw new Error('the slider is out of sight');
  const y = track.y + track.height / 2;
  await page.mouse.move(track.x + 0.3 * track.width, y);
  await page.mouse.down();
  await page.mouse.move(track.x + track.width - 1, y, { steps: 8 });
  // 100,000 (1 + (0.5 - 1) / 4)^12: every customer leaves within the year, half as many come.
  await expect(value(page, '30 % churn a year')).toHaveText('$20,142');
  await page.mouse.up();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(value(page, '30 % churn a year')).toHaveText('$179,586');

  await page.getByRole('menuitem', { name: 'File' }).click();
  await page.getByRole('menuitem', { name: 'New stock and flow diagram' }).click();
  await expect(page.getByText('Nothing to plot yet')).toBeVisible();

  await page.getByRole('button', { name: 'Stock', exact: true }).click();
  await page.mouse.click(460, 400);
  await page.keyboard.type('Customers\n');
  await page.keyboard.press('f');
  await page.mouse.move(200, 400);
  await page.mouse.down();
  await page.mouse.move(330, 400, { steps: 4 });
  await page.mouse.move(455, 400, { steps: 4 });
  await page.mouse.up();
  await page.keyboard.type('new customers\n');
  await page.keyboard.press('a');
  await page.mouse.click(300, 230);
  await page.keyboard.type('growth rate\n');

  await page.getByRole('textbox', { name: 'Equation' }).click();
  await page.keyboard.type('5%');
  await page.keyboard.press('Enter');
  await page.mouse.click(460, 400);
  await page.getByRole('textbox', { name: 'Initial value' }).click();
  // Left by a click elsewhere, a number as people write it is one all the same.
  await page.keyboard.type('0.1k');
  await page.mouse.click(330, 400);
  await page.getByRole('textbox', { name: 'Rate' }).click();
  await page.keyboard.type('Customers * growth rate');
  await expect(value(page, 'Customers')).toHaveText(GROWN);
  await expect(page.getByRole('status').filter({ hasText: 'Up to date' })).toBeAttached();

  await expect(page.getByRole('img', { name: 'Saved on this device' })).toBeAttached();
  await page.reload();
  await expect(value(page, 'Customers')).toHaveText(GROWN);
  await takeAlong(page);
});

/** Takes out everything there is, and looks into each file. */
async function takeAlong(page: Page): Promise<void> {
  const png = await read(await exported(page, 'Diagram as PNG'));
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  // Width stands at byte 16: the diagram at 2x is wider than it is in its own units.
  expect(png.readUInt32BE(16)).toBeGreaterThan(600);

  const svg = (await read(await exported(page, 'Diagram as SVG'))).toString();
  expect(svg).toContain('new customers');

  const csv = (await read(await exported(page, 'Results as CSV'))).toString().split('\r\n');
  expect(csv[0]).toBe('time,Customers,new customers,growth rate');
  expect(Number(csv.findLast((line) => line !== '')?.split(',')[1])).toBeCloseTo(100 * Math.exp(0.05 * 24), 3);

  const results = JSON.parse((await read(await exported(page, 'Results as JSON'))).toString()) as Record<string, unknown>;
  expect(JSON.stringify(results)).toContain('growth rate');

  const model = JSON.parse((await read(await exported(page, 'Save as a file'))).toString()) as { format: number };
  expect(model.format).toBe(1);
}

async function exported(page: Page, name: string | RegExp): Promise<Download> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name }).first().click();
  return download;
}

async function read(download: Download): Promise<Buffer> {
  return readFile(await download.path());
}

/** Goes on with Tab until an element has the keyboard, as someone without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if (await target.evaluate((element) => element.matches(':focus')).catch(() => false)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

/** Past the rest of the diagram and into the inspector's field of that name. */
async function fieldByKeyboard(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Go to the panels' }).focus();
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('textbox', { name, exact: true }));
}

test('the same by keyboard alone', async ({ page }) => {
  await page.goto('/');
  await expect(value(page, '30 % churn a year')).toHaveText('$179,586');
  await tabTo(page, page.getByRole('link', { name: 'Go to the panels' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('slider', { name: 'churn rate' }));
  await page.keyboard.press('Home');
  await expect(value(page, '30 % churn a year')).toHaveText('$410,989');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(value(page, '30 % churn a year')).toHaveText('$179,586');

  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('new stock');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nothing to plot yet')).toBeVisible();

  await expect(page.getByRole('application', { name: 'Diagram' })).toBeFocused();
  await page.keyboard.press('s');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: /name/iu }).first()).toBeFocused();
  await page.keyboard.type('Customers');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(/^Stock Customers/u).first()).toBeAttached();

  await page.keyboard.press('Escape');
  await page.keyboard.press('f');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('new customers');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(/^Flow new customers, from outside to Customers/u).first()).toBeAttached();

  await fieldByKeyboard(page, 'Rate');
  await page.keyboard.type('Customers * 0.05');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Go to the diagram' }).focus();
  await page.keyboard.press('Enter');
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Customers', { timeout: 500 });
  }).toPass();
  await fieldByKeyboard(page, 'Initial value');
  await page.keyboard.type('100');
  await page.keyboard.press('Enter');
  await expect(value(page, 'Customers')).toHaveText(GROWN);
});
