import type { Page } from '@playwright/test';
import { must } from '#test/documents';
import { expect, test } from './app.ts';
import { command, diagram, element, findings } from './drive.ts';

const results = (page: Page) => page.getByRole('region', { name: 'Results' }).getByRole('table');
const upToDate = async (page: Page) => expect(page.getByRole('status').filter({ hasText: 'Up to date' })).toBeAttached();
const path = (page: Page) => page.getByRole('navigation', { name: 'Views' });

/** Opens the app with its numbers in a table, and makes a part of the customers. */
async function makeBase(page: Page): Promise<string> {
  await page.goto('/');
  await upToDate(page);
  await page.getByRole('tab', { name: 'Table' }).click();
  const before = await results(page).innerText();
  await diagram(page).focus();
  await element(page, /^Stock Customers/u).first().click({ force: true });
  await page.keyboard.press('ControlOrMeta+g');
  await page.keyboard.type('Base');
  await page.keyboard.press('Enter');
  await expect(diagram(page).getByText('Base', { exact: true })).toBeVisible();
  await upToDate(page);
  return before;
}

test('a part is made, gone into, edited, left and dissolved; undo takes it all back, and no number changes but by the edit', async ({ page }) => {
  const before = await makeBase(page);
  await expect.poll(async () => results(page).innerText()).toBe(before);
  await page.keyboard.press('ControlOrMeta+ArrowDown');
  await expect(path(page).getByText('Base', { exact: true }).first()).toHaveAttribute('aria-current', 'location');
  await element(page, /^Stock Customers.*output/u).first().click({ force: true });
  await page.keyboard.press('F2');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Clients');
  await page.keyboard.press('Enter');
  await expect(diagram(page).getByText('Clients', { exact: true })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+ArrowUp');
  await expect(diagram(page).getByText('Base', { exact: true })).toBeVisible();
  await element(page, /^Module Base/u).click({ force: true });
  await page.keyboard.press('ControlOrMeta+Shift+g');
  await expect(element(page, /^Module Base/u)).toHaveCount(0);
  await expect(element(page, /^Stock Clients/u).first()).toBeAttached();
  await upToDate(page);
  await expect.poll(async () => results(page).innerText()).toBe(before.replaceAll('Customers', 'Clients'));
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ControlOrMeta+z');
  await expect(element(page, /^Stock Customers/u).first()).toBeAttached();
  await expect(element(page, /^Module/u)).toHaveCount(0);
  await expect.poll(async () => results(page).innerText()).toBe(before);
});

test('a part shows what is in it, by key and by its button, and is used again with an input of its own', async ({ page }) => {
  await makeBase(page);
  await element(page, /^Module Base/u).click({ force: true });
  await page.keyboard.press('Shift+E');
  await expect(element(page, /^Module Base, shown with what is in it/u)).toBeAttached();
  await expect(diagram(page).getByText('Customers', { exact: true })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await diagram(page).getByTitle('Show the part closed').click();
  await expect(diagram(page).getByText('Customers', { exact: true })).toHaveCount(0);
  await command(page, 'Use a part again');
  await page.keyboard.press('Enter');
  await element(page, /^Module Base 2/u).click({ force: true });
  const source = page.getByRole('combobox', { name: /comes from$/u }).first();
  const options = await source.locator('option').allInnerTexts();
  const other = must(options.find((option) => option.startsWith('Base.')), 'a source in the other module');
  await source.selectOption(other);
  await expect(source).toHaveValue(other);
  await expect(page.getByText(/used 2 times/u)).toBeVisible();
});

test('a link from a part asks what it brings, one onto a part which input it feeds', async ({ page }) => {
  await makeBase(page);
  await element(page, /^Module Base/u).click({ force: true });
  await command(page, 'Link to…');
  await page.keyboard.type('price');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: 'What of Base does the link bring?' })).toBeVisible();
  await page.keyboard.type('lost');
  await page.keyboard.press('Enter');
  await element(page, /^(?:Constant|Variable) price/u).click({ force: true });
  await expect(page.getByLabel('Equation').first()).toContainText('Base.lost customers');
  await page.keyboard.press('ControlOrMeta+z');
  await diagram(page).focus();
  await element(page, /^Constant price/u).click({ force: true });
  await command(page, 'Link to…');
  await page.keyboard.type('Base');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: 'Which input of Base does it feed?' })).toBeVisible();
  await page.keyboard.press('Enter');
  await element(page, /^Module Base/u).click({ force: true });
  await expect(page.getByRole('combobox', { name: /comes from$/u }).first()).toHaveValue('price');
});
