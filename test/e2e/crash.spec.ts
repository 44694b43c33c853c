import { readFile } from 'node:fs/promises';
import { expect, test } from './app.ts';

test('a panel that breaks is caught alone, gives out the model, and ends no saving', async ({ page, faults }) => {
  // Only the sliders have inputs with a least value.
  await page.addInitScript(() => {
    const set = Element.prototype.setAttribute;
    Element.prototype.setAttribute = function setOrBreak(this: Element, name, value) {
      if (name === 'min' && this instanceof HTMLInputElement) throw new Error('planted');
      set.call(this, name, value);
    };
  });
  await page.goto('/');
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  await expect(page.getByText('This panel ran into an error')).toBeVisible();
  await expect(page.getByText(`Loopwell ${version}: planted`)).toBeVisible();

  const title = page.getByRole('textbox', { name: 'Title of the model' });
  await title.fill('Still here');
  await title.press('Enter');
  await expect(page.getByRole('application', { name: 'Diagram' }).getByText('lost customers')).toBeVisible();
  await expect(page.getByRole('img', { name: 'Saved on this device' })).toBeAttached();

  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download your model' }).first().click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe('still-here.loopwell.json');
  expect(JSON.parse(await readFile(await file.path(), 'utf8'))).toHaveProperty('title', 'Still here');

  await page.reload();
  await expect(title).toHaveValue('Still here');
  expect(faults.splice(0).every((fault) => fault.includes('planted'))).toBe(true);
});
