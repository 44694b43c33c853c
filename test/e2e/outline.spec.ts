import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';

const tree = (page: Page) => page.getByRole('tree');
/** The row of a variable itself, not of a problem that begins with its name. */
const rowOf = (name: string): RegExp => new RegExp(`^${name}(?:[,:]|$)`, 'u');
const row = (page: Page, name: RegExp) => tree(page).getByRole('treeitem', { name });

/** Adds a variable from the outline's own menu and names it in the field that opens. */
async function add(page: Page, what: RegExp, name: string): Promise<void> {
  await page.getByRole('tabpanel').getByRole('button', { name: /^Add/u }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: what }).press('Enter');
  await named(page, name);
}

async function named(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('textbox', { name: 'Name', exact: true }).and(page.locator('textarea'))).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(row(page, rowOf(name))).toBeVisible();
}

/** Walks the menu of a row by the names that are read out: each entry but the last opens a menu of its own. */
async function choose(page: Page, of: RegExp, ...entries: readonly RegExp[]): Promise<void> {
  await row(page, of).focus();
  await page.keyboard.press(' ');
  for (const [k, entry] of entries.entries()) {
    const item = page.getByRole('menuitem', { name: entry }).or(page.getByRole('menuitemcheckbox', { name: entry })).or(page.getByRole('menuitemradio', { name: entry })).last();
    await item.focus();
    await page.keyboard.press(k === entries.length - 1 ? 'Enter' : 'ArrowRight');
  }
}

test('by roles and names alone, in the outline: a loop of five, and two stocks with two flows', async ({ page }) => {
  test.slow();
  await page.goto('/');
  await expect(page.getByRole('status').filter({ hasText: 'Up to date' })).toBeVisible();
  await page.getByRole('menuitem', { name: 'File' }).press('Enter');
  await page.getByRole('menuitem', { name: 'New causal loop diagram' }).press('Enter');
  await expect(page.getByRole('application', { name: 'Diagram' })).toBeFocused();
  await page.getByRole('tab', { name: 'Outline' }).press('Enter');
  const loop = ['quality', 'satisfaction', 'referrals', 'customers', 'load'];
  for (const name of loop) await add(page, /^Variable$/u, name);
  for (const [k, name] of loop.entries()) {
    await choose(page, rowOf(name), /^Link to$/u, new RegExp(`^${loop[(k + 1) % loop.length] ?? ''}$`, 'u'));
  }
  const diagram = page.getByRole('application', { name: 'Diagram' });
  await expect(diagram.getByRole('img', { name: /^Link from load to quality/u })).toBeAttached();
  await expect(diagram.getByRole('img', { name: /^Link from/u })).toHaveCount(5);

  await add(page, /^Stock$/u, 'Leads');
  await add(page, /^Stock$/u, 'Clients');
  await choose(page, rowOf('Leads'), /^Flow from it to$/u, /^Clients$/u);
  await named(page, 'winning');
  await choose(page, rowOf('Clients'), /^Flow from it to$/u, /^Outside/u);
  await named(page, 'leaving');
  await expect(diagram.getByRole('img', { name: /^Flow winning, from Leads to Clients/u })).toBeAttached();
  await expect(diagram.getByRole('img', { name: /^Flow leaving, from Clients to outside/u })).toBeAttached();
});
