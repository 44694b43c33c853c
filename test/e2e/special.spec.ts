import { model } from '#test/documents';
import { expect, test } from './app.ts';
import { element, openModel } from './drive.ts';

const onboarding = () =>
  model({ title: 'Onboarding', start: 0, stop: 12, dt: 0.25, method: 'euler', timeUnit: 'month' })
    .stock('Onboarding', 0)
    .flow('signing', { to: 'Onboarding' }, 10)
    .flow('going live', { from: 'Onboarding' }, 'Onboarding / 3')
    .constant('setup time', 4)
    .build();

test('a stock becomes a conveyor: its time is asked for, its outflow follows from it, and what it is called says so', async ({ page }) => {
  await openModel(page, onboarding());
  await element(page, /^Stock Onboarding/u).click();
  const kind = page.getByRole('combobox', { name: 'Kind of stock' });
  await kind.focus();
  await kind.selectOption('conveyor');
  const transit = page.getByRole('textbox', { name: 'Transit time' });
  await expect(page.getByText('Onboarding is a conveyor and needs a transit time', { exact: false }).first()).toBeVisible();

  // From the list of kinds the field is the next stop of the keyboard.
  await page.keyboard.press('Tab');
  await expect(transit).toBeFocused();
  await page.keyboard.type('setup time');
  await page.keyboard.press('Enter');
  await expect(element(page, /^Conveyor Onboarding, transit time setup time, .*1 link in/u)).toBeVisible();
  await expect(page.getByText('needs a transit time', { exact: false })).toHaveCount(0);

  await element(page, /^Flow going live/u).click();
  await expect(page.getByText('It has no equation: what arrives at the end of Onboarding leaves by it.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Rate' })).toHaveCount(0);

  await page.getByRole('combobox', { name: 'Leaves the conveyor' }).selectOption('leak');
  await expect(element(page, /^Leak going live/u)).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Share that leaks' })).toBeVisible();
});
