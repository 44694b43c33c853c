import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { expect, test } from './app.ts';

/** Takes out one kind of file through the Export menu. */
async function exported(page: Page, item: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [file]: [Download, void] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('button', { name: 'Export' })
      .click()
      .then(() => page.getByRole('menuitem', { name: item }).click()),
  ]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test('a whole session keeps the policy: draw, menus, dialogs, keys, every export', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('status').filter({ hasText: 'Up to date' })).toBeVisible();

  await test.step('draw and name a stock', async () => {
    const canvas = page.getByRole('application', { name: 'Diagram' });
    await canvas.focus();
    await page.keyboard.press('s');
    await expect(page.getByRole('button', { name: 'Stock', exact: true })).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Leads');
    await page.keyboard.press('Enter');
    await expect(canvas.getByText('Leads')).toBeVisible();
  });

  await test.step('menus and their menus', async () => {
    await page.getByRole('menuitem', { name: 'File' }).click();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('menu', { name: 'Export' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toHaveCount(0);
  });

  await test.step('every dialog', async () => {
    for (const [keys, name] of [
      ['ControlOrMeta+o', 'Open a model'],
      ['ControlOrMeta+,', 'Run settings'],
      ['?', 'Keyboard'],
      ['ControlOrMeta+k', 'Find a command'],
    ] as const) {
      await page.keyboard.press(keys);
      await expect(page.getByRole('dialog', { name })).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
  });

  await test.step('pictures', async () => {
    const png = await exported(page, 'Diagram as PNG');
    expect(png.name).toBe('churn-multiplier.png');
    expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
    const svg = await exported(page, 'Diagram as SVG');
    expect(svg.bytes.toString()).toContain('<svg');
    expect(svg.bytes.toString()).toContain('font/woff2;base64');
    const chart = await exported(page, 'Chart as PNG');
    expect(chart.bytes.subarray(1, 4).toString()).toBe('PNG');
  });

  await test.step('numbers and the model', async () => {
    const csv = await exported(page, 'Results as CSV');
    expect(csv.bytes.toString().split(/\r?\n/)[0]).toMatch(/^time,/);
    const json = await exported(page, 'Results as JSON');
    expect(JSON.parse(json.bytes.toString())).toHaveProperty('variables');
    const model = await exported(page, 'Save as a file');
    expect(model.name).toBe('churn-multiplier.loopwell.json');
    expect(JSON.parse(model.bytes.toString())).toHaveProperty('title', 'Churn multiplier');
  });
});

test('the picture of the diagram is twice its size and shows every name', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('status').filter({ hasText: 'Up to date' })).toBeVisible();
  const svg = (await exported(page, 'Diagram as SVG')).bytes.toString();
  const png = (await exported(page, 'Diagram as PNG')).bytes;
  const [, width, height] = /<svg[^>]* width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  // Width and height of a PNG are big-endian at bytes 16 and 20.
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * Number(width), 2 * Number(height)]);
  for (const name of ['Customers', 'new customers', 'churn rate']) expect(svg).toContain(name);
});
