import type { Page } from '@playwright/test';
import { everything } from '#test/everything';
import { expect, test } from './app.ts';
import { element, openModel } from './drive.ts';

/** What a property of an element computes to, and what a colour of the system is. */
const computed = async (page: Page, selector: string, property: string): Promise<string> =>
  page.locator(selector).first().evaluate((node, name) => getComputedStyle(node).getPropertyValue(name), property);

const systemColour = async (page: Page, name: string): Promise<string> =>
  page.evaluate((colour) => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = colour;
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }, name);

test('with the colours of the system, lines, names and what is selected stand out on the diagram and in lists', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await openModel(page, everything());
  const [ink, paper, chosen] = [await systemColour(page, 'CanvasText'), await systemColour(page, 'Canvas'), await systemColour(page, 'Highlight')];
  expect(new Set([ink, paper, chosen]).size).toBe(3);
  for (const line of ['.lw-symbol-body', '.lw-pipe-wall', '.lw-link-line', '.lw-note-sheet', '.lw-frame-area']) {
    await expect.poll(async () => computed(page, line, 'stroke'), { message: line }).toBe(ink);
  }
  expect(await computed(page, '.lw-name', 'color')).toBe(ink);
  await element(page, /^Stock Leads/u).click({ force: true });
  await expect.poll(async () => computed(page, '.lw-selected .lw-symbol-body', 'stroke')).toBe(chosen);
  expect(await computed(page, '[role="tab"][aria-selected="true"]', 'background-color')).toBe(chosen);
});

test('whoever wants no motion sees none: streams stand still, nothing glides', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/');
  await expect(page.getByRole('status').filter({ hasText: 'Up to date' })).toBeVisible();
  await expect(page.locator('.lw-stream').first()).toBeAttached();
  expect(await computed(page, '.lw-stream', 'animation-name')).toBe('none');
});

test('whoever wants more contrast gets it on the diagram too', async ({ page }) => {
  await page.emulateMedia({ contrast: 'more' });
  await page.goto('/');
  await expect(page.locator('.lw-link-line').first()).toBeAttached();
  expect(await computed(page, '.lw-link-line', 'stroke')).toBe(await computed(page, '.lw-name', 'color'));
});

test('on paper the diagram has its light colours, be the system dark or the theme', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await openModel(page, everything());
  const light = await computed(page, '.lw-name', 'color');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(async () => computed(page, '.lw-name', 'color')).not.toBe(light);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect.poll(async () => computed(page, '.lw-name', 'color')).toBe(light);
  await page.evaluate(() => { document.documentElement.dataset['theme'] = 'dark'; });
  await expect.poll(async () => computed(page, '.lw-name', 'color')).toBe(light);
});
