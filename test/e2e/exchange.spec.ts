import { readFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { galleryText } from '#test/gallery';
import { lostOnTheWay, readDocument } from '#test/roundTrip';
import { expect, test } from './app.ts';

const title = (page: Page) => page.getByRole('textbox', { name: 'Title of the model' });
const notices = (page: Page) => page.getByRole('region', { name: 'Notices' });
const diagram = (page: Page) => page.getByRole('application', { name: 'Diagram' });
const node = (page: Page, name: string) => diagram(page).locator('.react-flow__node').filter({ hasText: name });

async function drop(page: Page, name: string, content: string): Promise<void> {
  await page.evaluate(
    ([fileName, text]) => {
      const carried = new DataTransfer();
      carried.items.add(new File([text], fileName));
      for (const type of ['dragenter', 'dragover', 'drop']) {
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer: carried, bubbles: true, cancelable: true }));
      }
    },
    [name, content] as const,
  );
}

/** Takes out one kind of file through the Export menu. */
async function exported(page: Page, item: string): Promise<{ readonly name: string; readonly text: string }> {
  await page.getByRole('button', { name: 'Export' }).click();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: item }).click()]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

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
  await expect(node(page, 'time to value')).toHaveCount(2);
  const before = await places(page, ['going live', 'Live customers', 'referral rate', 'effect of waiting']);
  // The file has them at 410,200, 605,200 (its corner at 560,182.5), 200,420 and 620,320.
  const perUnit = (before['Live customers'].x - before['going live'].x) / (605 - 410);
  expect((before['effect of waiting'].y - before['going live'].y) / perUnit).toBeCloseTo(320 - 200, 0);
  expect((before['referral rate'].x - before['going live'].x) / perUnit).toBeCloseTo(200 - 410, 0);
  expect((before['referral rate'].y - before['going live'].y) / perUnit).toBeCloseTo(420 - 200, 0);

  const numbers = await exported(page, 'Results as CSV');
  const file = await exported(page, 'Save as XMILE (Stella and others)');
  expect(file.name).toBe('onboarding.xmile');
  expect(await lostOnTheWay(await readDocument('onboarding.stmx', stella))).toBeNull();

  await drop(page, 'again.xmile', file.text.replace('<name>onboarding</name>', '<name>again</name>'));
  await opened(page, 'again');
  expect((await exported(page, 'Results as CSV')).text).toBe(numbers.text);
  await expect(node(page, 'time to value')).toHaveCount(2);
  expect(await places(page, ['going live', 'Live customers', 'referral rate', 'effect of waiting'])).toEqual(before);
});

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

/** The middles of the symbols of some variables that a view shows once, on screen. */
async function places<Name extends string>(page: Page, names: readonly Name[]): Promise<Record<Name, { x: number; y: number }>> {
  const found = await Promise.all(
    names.map(async (name): Promise<[Name, { x: number; y: number }]> => {
      const box = await node(page, name).first().boundingBox();
      return [name, { x: Math.round((box?.x ?? NaN) + (box?.width ?? NaN) / 2), y: Math.round((box?.y ?? NaN) + (box?.height ?? NaN) / 2) }];
    }),
  );
  return Object.fromEntries(found) as Record<Name, { x: number; y: number }>;
}
