import { expect, test } from './app.ts';

test('while the equation editor is still on its way the field types, and no key reaches the diagram', async ({ page }) => {
  let deliver = () => {};
  const held = new Promise<void>((resolve) => { deliver = resolve; });
  await page.route(/\/editor-/u, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/');
  const canvas = page.getByRole('application', { name: 'Diagram' });
  await canvas.getByText('MRR', { exact: true }).click();
  await page.getByRole('tab', { name: 'Inspector' }).click();
  const equation = page.getByLabel('Equation', { exact: true });
  await equation.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await page.keyboard.type('price * ');
  deliver();
  await expect(page.locator('.cm-content')).toBeFocused();
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await expect(page.locator('.cm-content')).toHaveText('price * 2');
  await expect(canvas).toHaveAttribute('data-tool', 'select');
  await expect(canvas.getByText('Customers', { exact: true }).first()).toBeVisible();
});

test('keys typed where a field has just gone do nothing to the diagram', async ({ page }) => {
  await page.goto('/');
  const canvas = page.getByRole('application', { name: 'Diagram' });
  await canvas.getByText('MRR', { exact: true }).click();
  await page.getByRole('tab', { name: 'Inspector' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).click();
  await page.evaluate(() => (document.activeElement as HTMLElement).remove());
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await page.keyboard.press('s');
  await expect(canvas).toHaveAttribute('data-tool', 'select');
  await expect(canvas.getByText('Customers', { exact: true }).first()).toBeVisible();
});
