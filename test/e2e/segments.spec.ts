import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { galleryModel } from '#test/gallery';
import { expect, test } from './app.ts';
import { command, diagram, drop, element, notices, openModel, title } from './drive.ts';

/** The churn model of the gallery, without its scenarios, which set the rate that is pasted here. */
const churn = () => {
  const { scenario: _, ...document } = galleryModel('churn-multiplier');
  return { ...document, scenarios: {}, charts: {} };
};

/** After three years in steps of a quarter, Euler's method: 1000 / 3 customers of each segment, growing by half a year less churn. */
const ends = [0.3, 0.2, 0.1].map((rate) => (1000 / 3) * (1 + (0.5 - rate) / 4) ** 12);

/** The last row of the table of numbers, by the heads of its columns. */
async function lastRow(page: Page): Promise<Record<string, number>> {
  await page.getByRole('tab', { name: 'Table' }).click();
  const table = page.getByRole('table');
  await expect(table.getByRole('row').last()).toContainText('3');
  const heads = await table.getByRole('columnheader').allInnerTexts();
  const cells = await table.getByRole('row').last().getByRole('cell').allInnerTexts();
  await page.getByRole('tab', { name: 'Chart' }).click();
  return Object.fromEntries(heads.slice(1).map((head, at) => [head.split('\n')[0]?.trim() ?? '', Number(cells[at]?.replaceAll(',', ''))]));
}

/** Puts the sum of an array on the chart beside its elements. */
async function showSum(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Choose what the chart shows' }).click();
  await page.getByRole('button', { name: `Choose what of ${name} is shown` }).click();
  await page.getByRole('group', { name: `Parts of ${name}` }).getByRole('checkbox', { name: 'Sum', exact: true }).click();
  await page.keyboard.press('Escape');
}

test('a scalar model is split into segments, gets a column of rates from a spreadsheet, and keeps its numbers through XMILE', async ({ page }) => {
  await openModel(page, churn());
  await diagram(page).focus();
  await page.keyboard.press('Shift+S');
  const dialog = page.getByRole('dialog', { name: 'Split into segments' });
  await dialog.getByRole('checkbox', { name: /^churn rate/u }).check();
  await expect(dialog.getByText('Totals will be the same as before.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Split', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(notices(page)).toContainText('split by Segment');

  await element(page, /^Constant churn rate/u).first().click();
  await page.getByRole('radio', { name: 'By element' }).check({ force: true });
  const grid = page.getByRole('grid', { name: /churn rate/u });
  await grid.getByRole('gridcell').first().click();
  await page.evaluate(async () => navigator.clipboard.writeText('Segment\tchurn\nSMB\t30%\nEnterprise\t10%\nMid-market\t20%\n'));
  await page.keyboard.press('ControlOrMeta+v');
  await expect(grid.getByRole('gridcell')).toHaveText(['30%', '20%', '10%']);
  await expect(page.getByText('3 cells pasted, placed by their names.')).toBeVisible();

  // With a cell open for typing, a whole column still goes into the table, and what was typed is gone.
  await page.keyboard.press('Delete');
  await page.keyboard.type('7');
  await page.keyboard.press('ControlOrMeta+v');
  await expect(grid.getByRole('textbox')).toHaveCount(0);
  await expect(grid.getByRole('gridcell')).toHaveText(['30%', '20%', '10%']);

  await showSum(page, 'Customers');
  const before = await lastRow(page);
  const [smb = 0, middle = 0, large = 0] = ends;
  const expected = { 'Customers[SMB]': smb, 'Customers[Mid-market]': middle, 'Customers[Enterprise]': large, 'Sum of Customers': smb + middle + large };
  for (const [name, value] of Object.entries(expected)) expect(Math.abs((before[name] ?? 0) - value) / value, name).toBeLessThan(1e-3);

  const saving = page.waitForEvent('download');
  await command(page, 'Save as XMILE');
  const text = await readFile(await (await saving).path(), 'utf8');
  await page.reload();
  await expect(page.getByRole('status').filter({ hasText: 'Up to date' })).toBeVisible();
  await drop(page, 'again.xmile', text);
  await expect(notices(page)).toContainText('again.xmile');
  await expect(title(page)).toHaveValue('Churn multiplier');
  await showSum(page, 'Customers');
  expect(await lastRow(page)).toEqual(before);
});

test('one undo takes a split back', async ({ page }) => {
  await openModel(page, churn());
  await command(page, 'Split into segments…');
  await page.getByRole('dialog').getByRole('button', { name: 'Split', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Customers[Enterprise]', exact: true })).toBeVisible();
  await diagram(page).focus();
  await page.keyboard.press('Shift+S');
  await expect(notices(page)).toContainText('Every stock here has a dimension already');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByRole('button', { name: 'Customers[Enterprise]', exact: true })).toHaveCount(0);
  await command(page, 'Dimensions…');
  await expect(page.getByText('No dimensions yet')).toBeVisible();
});

test('a dimension that was added is named by what is typed next', async ({ page }) => {
  await openModel(page, churn());
  await command(page, 'Dimensions…');
  await page.getByRole('button', { name: 'Add a dimension' }).click();
  await page.keyboard.type('Region');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Region');
  await expect(page.getByRole('button', { name: /^Region\s*2 elements/u })).toBeVisible();
});
