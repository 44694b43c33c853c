import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { model } from '#test/documents';
import { expect, test } from './app.ts';
import { diagram, element, openModel, startNew } from './drive.ts';

const HEBREW = 'לקוחות פעילים';
const ARABIC = 'رضا العملاء';
/** Too long for one line of a symbol. */
const LONG = 'מספר הלקוחות שממליצים עלינו לחברים';

const linesOf = (symbol: Locator): Locator => symbol.locator('.lw-name-line');

async function addStock(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('s');
  await page.keyboard.press('Enter');
  await expect(diagram(page).getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(diagram(page)).toBeFocused();
}

test('Hebrew and Arabic names stand inside their symbols, and are read whole', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('status').filter({ hasText: 'Up to date' })).toBeAttached();
  await startNew(page, 'stock and flow');
  await addStock(page, HEBREW);
  await addStock(page, ARABIC);
  await page.keyboard.press('l');
  await page.keyboard.press('Enter');
  await expect(page.locator('.lw-canvas').getByRole('combobox')).toBeFocused();
  await page.keyboard.type('growth');
  await page.keyboard.press('Enter');
  await expect(element(page, new RegExp(`^Link from ${ARABIC} to growth`, 'u'))).toBeAttached();

  for (const name of [HEBREW, ARABIC]) {
    const symbol = element(page, new RegExp(`^Stock ${name}, `, 'u'));
    expect((await linesOf(symbol).allTextContents()).join(' ')).toBe(name);
    const [inner, outer] = [await linesOf(symbol).first().boundingBox(), await symbol.boundingBox()];
    if (!inner || !outer) throw new Error(`${name} is out of sight`);
    expect(inner.width).toBeGreaterThan(0);
    expect(inner.x).toBeGreaterThanOrEqual(outer.x);
    expect(inner.y).toBeGreaterThanOrEqual(outer.y);
    expect(inner.x + inner.width).toBeLessThanOrEqual(outer.x + outer.width);
    expect(inner.y + inner.height).toBeLessThanOrEqual(outer.y + outer.height);
  }
});

test('names from right to left wrap, are used in equations, and stand whole in the outline, the chart and what is taken out', async ({ page }) => {
  await openModel(page, model({ stop: 1 }).stock(HEBREW, 100).constant(LONG, 3).auxiliary('double', `${HEBREW} * 3`).build());
  const long = linesOf(element(page, new RegExp(`^Constant ${LONG}`, 'u')));
  await expect(long.nth(1)).toBeAttached();
  expect((await long.allTextContents()).join(' ')).toBe(LONG);

  await element(page, /^Variable double/u).click();
  const equation = page.getByRole('textbox', { name: 'Equation', exact: true });
  await equation.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(`2 * ${HEBREW}`);
  await expect(equation).toHaveText(`2 * ${HEBREW}`);
  await expect(element(page, new RegExp(`^Variable double, 2 \\* ${HEBREW}`, 'u'))).toBeAttached();

  const legend = page.getByRole('group', { name: 'On the chart' });
  await expect(legend.getByText(HEBREW, { exact: true })).toBeVisible();
  await page.getByRole('tab', { name: 'Outline' }).press('Enter');
  for (const name of [HEBREW, LONG]) await expect(page.getByRole('treeitem', { name: new RegExp(`^${name}`, 'u') })).toBeVisible();

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Diagram as SVG' }).press('Enter');
  const svg = (await readFile(await (await download).path())).toString();
  const drawn = [...svg.matchAll(/<text[^>]*>(?<inside>.*?)<\/text>/gsu)]
    .map(({ groups }) => ({ lines: groups?.['inside'] ?? '', text: (groups?.['inside'] ?? '').replace(/<[^>]*>/gu, ' ') }))
    .filter(({ text }) => /\p{Script=Hebrew}/u.test(text));
  expect(drawn.map(({ text }) => text).join(' ')).toContain(HEBREW);
  for (const word of LONG.split(' ')) expect(drawn.map(({ text }) => text).join(' ')).toContain(word);
  expect(drawn.filter(({ lines }) => !lines.includes('plaintext'))).toEqual([]);
});
