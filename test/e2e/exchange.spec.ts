import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { galleryText } from '#test/gallery';
import { lostOnTheWay, readDocument } from '#test/roundTrip';
import { expect, test } from './app.ts';
import { command, diagram, drop, element, exported, notices, title } from './drive.ts';

async function opened(page: Page, name: string): Promise<void> {
  await expect(title(page)).toHaveValue(name);
  await expect(page.getByRole('status').filter({ hasText: 'Up to date' })).toBeVisible();
}

const stella = readFileSync(new URL('../models/stella/onboarding.stmx', import.meta.url), 'utf8');

test.beforeEach(async ({ page }) => {
  await page.goto('/');
  await expect(title(page)).toHaveValue('Churn multiplier');
});

test('a Stella model opens by drop as its author drew it, runs, is saved as XMILE and opens again with the same curves', async ({ page }) => {
  await drop(page, 'onboarding.stmx', stella);
  await opened(page, 'onboarding');
  await expect(diagram(page).getByText('Longer onboarding')).toBeVisible();
  await expect(element(page, /^Ghost of (time to value|Live customers),/u)).toHaveCount(2);
  await expect(element(page, /^Frame Onboarding/u)).toBeVisible();
  const before = await places(page);
  expect(inFile(before)).toEqual(AS_DRAWN);

  const numbers = await exported(page, 'Results as CSV');
  const file = await exported(page, 'Save as XMILE (Stella and others)');
  expect(file.name).toBe('onboarding.xmile');
  expect(await lostOnTheWay(await readDocument('onboarding.stmx', stella))).toBeNull();

  await drop(page, 'again.xmile', file.text.replace('<name>onboarding</name>', '<name>again</name>'));
  await opened(page, 'again');
  expect((await exported(page, 'Results as CSV')).text).toBe(numbers.text);
  expect(await places(page)).toEqual(before);
});

test('a Stella model is split into segments, part of it becomes a module, and all of that comes back from the XMILE file', async ({ page }) => {
  await drop(page, 'onboarding.stmx', stella);
  await opened(page, 'onboarding');
  const total = columns((await exported(page, 'Results as CSV')).text, 'Live customers').at(-1);

  await command(page, 'Split into segments');
  await page.getByRole('dialog', { name: 'Split into segments' }).getByRole('button', { name: 'Split', exact: true }).click();
  await opened(page, 'onboarding');
  const segments = ['SMB', 'Mid-market', 'Enterprise'];
  const split = (await exported(page, 'Results as CSV')).text;
  const parts = segments.map((segment) => columns(split, `Live customers[${segment}]`).at(-1) ?? NaN);
  expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(total ?? NaN, 6);

  await element(page, /^Stock Live customers/u).click({ force: true });
  await page.keyboard.press('ControlOrMeta+g');
  await page.keyboard.type('Base');
  await page.keyboard.press('Enter');
  await expect(element(page, /^Module Base/u)).toBeAttached();
  await opened(page, 'onboarding');
  const numbers = (await exported(page, 'Results as CSV')).text;
  expect(segments.map((segment) => columns(numbers, `Base.Live customers[${segment}]`).at(-1))).toEqual(parts);

  const file = await exported(page, 'Save as XMILE (Stella and others)');
  await drop(page, 'again.xmile', file.text.replace('<name>onboarding</name>', '<name>again</name>'));
  await opened(page, 'again');
  await expect(element(page, /^Module Base/u)).toBeAttached();
  expect((await exported(page, 'Results as CSV')).text).toBe(numbers);
});

/** The numbers under a name in a file of comma-separated values. */
function columns(text: string, name: string): number[] {
  const [head = [], ...rows] = text.split(/\r?\n/u).filter((line) => line !== '').map((line) => line.match(/"(?:[^"]|"")*"|[^,]+/gu) ?? []);
  const at = head.findIndex((cell) => cell.replaceAll('"', '') === name);
  return rows.map((row) => Number(row[at]));
}

test('saving as XMILE says what other programs will not see, by the keyboard too', async ({ page }) => {
  await drop(page, 'tub.loopwell.json', galleryText('word-of-mouth.loopwell.json'));
  await expect(title(page)).not.toHaveValue('Churn multiplier');
  const coming = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'File' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Save as XMILE' }).focus();
  await page.keyboard.press('Enter');
  expect((await coming).suggestedFilename()).toMatch(/\.xmile$/u);
  await notices(page).getByRole('button', { name: 'See what' }).click();
  const said = page.getByRole('dialog', { name: 'What other programs will not see' });
  await expect(said.getByText(/chart/u)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(said).toBeHidden();
});

/** Where the file has some of its symbols: their middles, although it tells the corner of one with a size of its own. */
const AS_DRAWN = {
  'Flow going live': [410, 200],
  'Flow giving up': [340, 300],
  'Stock Live customers': [605, 200],
  'Stock Customers in onboarding': [260, 200],
  'Constant referral rate': [200, 420],
  'Variable effect of waiting': [620, 320],
  'Ghost of time to value': [740, 230],
  'Cloud, where giving up goes to': [440, 300],
} as const;

type Places = Readonly<Record<string, readonly [number, number]>>;

/** The middles of these symbols on screen. */
async function places(page: Page): Promise<Places> {
  const found = await Promise.all(
    Object.keys(AS_DRAWN).map(async (name): Promise<[string, [number, number]]> => {
      const box = await element(page, new RegExp(`^${name}(,|$)`, 'u')).boundingBox();
      return [name, [(box?.x ?? NaN) + (box?.width ?? NaN) / 2, (box?.y ?? NaN) + (box?.height ?? NaN) / 2]];
    }),
  );
  return Object.fromEntries(found);
}

/** Places on screen in the file's units, told by two symbols that stand side by side; to the nearest unit. */
function inFile(onScreen: Places): Places {
  const [left = [NaN, NaN], right = [NaN, NaN]] = [onScreen['Flow going live'], onScreen['Stock Live customers']];
  const perUnit = (right[0] - left[0]) / (605 - 410);
  const entries = Object.entries(onScreen).map(([name, [x, y]]): [string, [number, number]] => [name, [Math.round(410 + (x - left[0]) / perUnit), Math.round(200 + (y - left[1]) / perUnit)]]);
  return Object.fromEntries(entries);
}
