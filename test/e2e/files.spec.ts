import { writeJson } from '#core/formats';
import { model, type DocumentBuilder } from '#test/documents';
import { expect, test } from './app.ts';
import { drop, notices, title } from './drive.ts';

const text = (title: string, builder: DocumentBuilder): string => writeJson({ ...builder.build(), title });

test.beforeEach(async ({ page }) => {
  await page.goto('/');
  await expect(title(page)).toHaveValue('Churn multiplier');
});

test('a dropped model opens, runs and is kept', async ({ page }) => {
  await drop(page, 'tub.loopwell.json', text('My tub', model().stock('Water', 10).flow('tap', { to: 'Water' }, 2)));
  await expect(title(page)).toHaveValue('My tub');
  await expect(page.getByRole('status').filter({ hasText: 'Up to date' })).toBeVisible();
  await expect(page.getByRole('img', { name: 'Saved on this device' })).toBeAttached();
});

test('the file dialog opens an XMILE model, and what was not understood is listed by line', async ({ page }) => {
  const xmile = `<?xml version="1.0" encoding="utf-8"?>
<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
  <header><name>Tea</name><vendor>Test</vendor><product version="1">Test</product></header>
  <sim_specs><start>0</start><stop>10</stop><dt>1</dt></sim_specs>
  <model><variables>
    <stock name="Tea"><eqn>90</eqn><outflow>cooling</outflow><sparkle>yes</sparkle></stock>
    <flow name="cooling"><eqn>Tea / 10</eqn></flow>
  </variables></model>
</xmile>`;
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page
      .getByRole('menuitem', { name: 'File' })
      .click()
      .then(() => page.getByRole('menuitem', { name: 'Open a file…' }).click()),
  ]);
  await chooser.setFiles({ name: 'tea.xmile', mimeType: 'application/xml', buffer: Buffer.from(xmile) });
  await expect(title(page)).toHaveValue('Tea');
  await notices(page).getByRole('button', { name: 'See what' }).click();
  const report = page.getByRole('dialog', { name: 'What was read from the file' });
  await expect(report.getByText('Line 6')).toBeVisible();
  await expect(report.getByText('sparkle')).toBeVisible();
});

test.describe('what is no model leaves the open one as it is', () => {
  const rubbish = 'x;ä\u0000{]'.repeat(700_000);
  const future = text('From the future', model().stock('Water', 1)).replace('"format": 1', '"format": 99');
  for (const [what, name, content, sentence] of [
    ['5 MB of rubbish', 'rubbish.json', rubbish, 'This is not a model'],
    ['a model of a later version', 'later.loopwell.json', future, 'saved by a newer Loopwell'],
    ['a broken JSON', 'broken.json', '{"format": 1,\n "title": ', 'not a readable JSON file'],
    ['a broken XML', 'broken.xmile', '<xmile><model></xmile>', 'The XML is broken here'],
    ['an empty file', 'empty.json', '', 'The file is empty'],
    ['another program’s JSON', 'package.json', '{"name": "left-pad"}', 'not a Loopwell model'],
  ] as const) {
    test(what, async ({ page }) => {
      await drop(page, name, content);
      await expect(notices(page).getByText(sentence)).toBeVisible();
      await expect(notices(page).getByText(`${name} was not opened`)).toBeVisible();
      await expect(title(page)).toHaveValue('Churn multiplier');
      await expect(page.getByRole('application').getByText('lost customers')).toBeVisible();
    });
  }
});

test.describe('a model with a problem opens, draws, and says what is wrong', () => {
  const tub = () => model().stock('Water', 10);
  const many = () => tub().auxiliary('a', 1).auxiliary('b', 2).auxiliary('c', 3).auxiliary('d', 4);
  for (const [what, builder, sentence] of [
    ['a broken equation', tub().auxiliary('half', '3 +* 4'), /half/],
    ['a division by zero', tub().flow('leak', { from: 'Water' }, '1/0'), /./],
    ['a circle', tub().auxiliary('hen', 'egg + 1').auxiliary('egg', 'hen + 1'), /hen.*egg|egg.*hen/],
    ['dt of 0', tub().settings({ dt: 0 }), /dt|[Ss]tep/],
    ['a stop before the start', tub().settings({ start: 10, stop: 1 }), /stop|end/i],
    ['ten million steps, more numbers than memory holds', many().settings({ start: 0, stop: 10_000_000, dt: 1, saveEvery: 1 }), /Set a save interval/],
  ] as const) {
    test(what, async ({ page }) => {
      await drop(page, 'trouble.loopwell.json', text('Trouble', builder));
      await expect(title(page)).toHaveValue('Trouble');
      await expect(page.getByRole('application').getByText('Water')).toBeVisible();
      const problems = page.getByRole('tab', { name: /Problems/ });
      await problems.click();
      await expect(page.getByRole('tabpanel', { name: /Problems/ }).getByText(sentence).first()).toBeVisible();
    });
  }
});
