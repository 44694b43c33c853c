import { expect, test } from './app.ts';
import { command, diagram, element } from './drive.ts';

test('a part is made of what is selected, named, gone into and left; one undo takes it back, and the curve never changes', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('status').filter({ hasText: 'Up to date' })).toBeAttached();
  const results = page.getByRole('region', { name: 'Results' });
  await page.getByRole('tab', { name: 'Table' }).click();
  const numbers = results.getByRole('table');
  const before = await numbers.innerText();
  await diagram(page).focus();
  await element(page, /^Stock Customers/u).first().click({ force: true });
  await command(page, 'Make a part of it');
  await page.keyboard.type('Base');
  await page.keyboard.press('Enter');
  await expect(diagram(page).getByText('Base', { exact: true })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Up to date' })).toBeAttached();
  await expect.poll(async () => numbers.innerText()).toBe(before);
  await page.keyboard.press('ControlOrMeta+ArrowDown');
  await expect(page.getByRole('navigation', { name: 'Views' }).getByText('Base', { exact: true }).first()).toHaveAttribute('aria-current', 'location');
  await expect(diagram(page).getByText('Customers', { exact: true })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+ArrowUp');
  await expect(diagram(page).getByText('Base', { exact: true })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(element(page, /^Stock Customers/u).first()).toBeAttached();
  await expect(diagram(page).getByText('Base', { exact: true })).toHaveCount(0);
});
