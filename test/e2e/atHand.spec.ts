import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { diagram, startNew } from './drive.ts';

async function beginDrawing(page: Page): Promise<void> {
  await page.goto('/');
  await expect(diagram(page)).toBeVisible();
  await startNew(page, 'causal loop');
  await page.keyboard.press('Escape');
  await diagram(page).focus();
}

test('a tool asked for twice stays in hand, until Escape', async ({ page }) => {
  await beginDrawing(page);
  await page.keyboard.press('a');
  await page.keyboard.press('a');
  const tool = page.getByRole('button', { name: 'Variable, stays in hand' });
  await expect(tool).toHaveAttribute('aria-pressed', 'true');
  const box = await diagram(page).boundingBox();
  for (const [at, name] of ['price', 'demand', 'orders'].entries()) {
    await page.mouse.click((box?.x ?? 0) + 150 + 150 * at, (box?.y ?? 0) + 200);
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await expect(diagram(page).getByText(name, { exact: true })).toBeVisible();
  }
  await expect(tool).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('l');
  await page.keyboard.press('l');
  for (const [from, to] of [['price', 'demand'], ['demand', 'orders']] as const) {
    await diagram(page).getByText(from, { exact: true }).hover();
    await page.mouse.down();
    await diagram(page).getByText(to, { exact: true }).hover();
    await page.mouse.up();
    await expect(diagram(page).getByRole('img', { name: `Link from ${from} to ${to}` })).toBeAttached();
  }
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Select', exact: true })).toHaveAttribute('aria-pressed', 'true');
});

test('undo in the middle of a drag takes back the drag, and nothing before it', async ({ page }) => {
  await beginDrawing(page);
  await page.keyboard.press('a');
  await page.keyboard.press('Enter');
  await page.keyboard.type('price');
  await page.keyboard.press('Enter');
  const name = diagram(page).getByText('price', { exact: true });
  const before = await name.boundingBox();
  await name.hover();
  await page.mouse.down();
  await page.mouse.move((before?.x ?? 0) + 120, (before?.y ?? 0) + 90, { steps: 4 });
  await page.keyboard.press('ControlOrMeta+z');
  await page.mouse.move((before?.x ?? 0) + 160, (before?.y ?? 0) + 90, { steps: 2 });
  await page.mouse.up();
  await expect.poll(async () => name.boundingBox()).toEqual(before);
});

test('what is pasted is in sight, however much it is', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await beginDrawing(page);
  const lines = Array.from({ length: 60 }, (_, at) => `word ${at} -> word ${at + 1} +`).join('\n');
  await page.evaluate(async (text) => navigator.clipboard.writeText(text), lines);
  await page.keyboard.press('ControlOrMeta+v');
  for (const name of ['word 0', 'word 15', 'word 30', 'word 45']) {
    await expect(diagram(page).getByRole('img', { name: new RegExp(`^Variable ${name}\\b`, 'u') })).toBeInViewport();
  }
});

test('the palette knows other tools\u2019 names, and why a command cannot be given', async ({ page }) => {
  await page.goto('/');
  await expect(diagram(page)).toBeVisible();
  await diagram(page).focus();
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox').fill('new model');
  await expect(page.getByRole('option', { name: /^New causal loop diagram/u })).toBeVisible();
  await page.getByRole('combobox').fill('align left');
  await expect(page.getByRole('option')).toHaveCount(1);
  const option = page.getByRole('option', { name: /^Align left/u });
  await expect(option).toHaveAttribute('aria-disabled', 'true');
  await expect(option).toContainText('Select something');
});
