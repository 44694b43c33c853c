import { expect, test } from './app.ts';

test.use({ hasTouch: true });

test('a long run can be stopped, and what it has by then is shown', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('status').filter({ hasText: 'Up to date' })).toBeAttached();
  await page.keyboard.press('ControlOrMeta+,');
  const settings = page.getByRole('dialog', { name: 'Run settings' });
  // So short a step makes millions of them, and the curves stay what they are.
  for (const [name, value] of [['Keep a row every', '0.01'], ['Step (dt)', '0.000001']] as const) {
    await settings.getByRole('textbox', { name }).fill(value);
    await settings.getByRole('textbox', { name }).press('Tab');
  }
  await page.keyboard.press('Escape');
  const stop = page.getByRole('button', { name: 'Stop', exact: true });
  await stop.press('Escape');
  const sentence = page.getByText(/^Stopped at .* of .*: rows so far are shown\.$/u);
  await expect(sentence).toBeVisible();
  await expect(stop).toHaveCount(0);
  await page.getByRole('tab', { name: 'Table' }).click();
  await expect(sentence).toBeVisible();
  expect(await page.getByRole('table').getByRole('row').count()).toBeGreaterThan(1);
  await page.getByRole('button', { name: 'Run to the end' }).click();
  await stop.click();
  await expect(sentence).toBeVisible();
});
