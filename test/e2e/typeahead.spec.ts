import { expect, test } from './app.ts';

test('keys typed while the palette is still being fetched end in its field, not on the diagram', async ({ page }) => {
  await page.goto('/');
  const canvas = page.getByRole('application', { name: 'Diagram' });
  await expect(canvas).toBeVisible();
  await canvas.focus();
  let deliver = () => {};
  const held = new Promise<void>((resolve) => { deliver = resolve; });
  await page.route(/Palette/u, async (route) => {
    await held;
    await route.continue();
  });
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('newx');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type(' s');
  await expect(canvas).toHaveAttribute('data-tool', 'select');
  await expect(canvas).toHaveAttribute('data-chosen', 'false');
  deliver();
  await expect(page.getByRole('combobox')).toBeFocused();
  await expect(page.getByRole('combobox')).toHaveValue('new s');
  await page.keyboard.type('tock');
  await expect(page.getByRole('combobox')).toHaveValue('new stock');
});
