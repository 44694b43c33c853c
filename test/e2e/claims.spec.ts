import { propose } from '#core/commands';
import type { ModelDocument } from '#core/model';
import { idOf, model } from '#test/documents';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { command, diagram, element, exported, openModel } from './drive.ts';

/** A tank that fills: of what its four variables state one is a guess. */
function guessed(): ModelDocument {
  const document = model({ title: 'Guessed' })
    .stock('Tank', 10, { at: { x: 0, y: 0 } })
    .flow('inflow', { to: 'Tank' }, '', { at: { x: -180, y: 0 } })
    .constant('share', 2, { at: { x: -180, y: 140 } })
    .auxiliary('level', 'Tank * share', { at: { x: 0, y: 140 } })
    .link('share', 'inflow', '+')
    .link('Tank', 'level', '+')
    .link('share', 'level', '+')
    .build();
  propose(document, { model: document.root, variable: idOf(document, 'inflow') });
  return document;
}

test('what is guessed is counted under the chart and in every export, until it is confirmed', async ({ page }) => {
  const document = guessed();
  await openModel(page, document);
  const count = page.getByRole('region', { name: 'Results' }).getByRole('button', { name: /number.* (?:is a guess|are guesses)$/u });
  await expect(count).toBeVisible();
  const line = (await count.textContent())?.trim() ?? '';
  expect(line).toBe('1 of 4 numbers is a guess');
  expect((await exported(page, 'Diagram as SVG')).text).toContain(line);
  expect((await exported(page, 'Results as CSV')).text).toContain(line);
  const [, guesses, all] = /^(\d+) of (\d+)/u.exec(line) ?? [];
  expect(JSON.parse((await exported(page, 'Results as JSON')).text)).toMatchObject({ guesses: { guessed: Number(guesses), all: Number(all) } });

  expect((await exported(page, 'Save as XMILE')).text).toContain(line);
  const [diagramWith, chartWith] = [await pictured(page, 'Diagram as PNG'), await pictured(page, 'Chart as PNG')];

  await count.click();
  await page.getByRole('button', { name: /^Confirm.*inflow/u }).click();
  await expect(count).toHaveCount(0);
  await page.keyboard.press('Escape');
  for (const item of ['Diagram as SVG', 'Results as CSV', 'Results as JSON']) expect((await exported(page, item)).text).not.toContain('guess');
  const [diagramWithout, chartWithout] = [await pictured(page, 'Diagram as PNG'), await pictured(page, 'Chart as PNG')];
  expect(diagramWith.height).toBeGreaterThan(diagramWithout.height);
  expect([diagramWith.ink > 0, chartWith.ink > 0]).toEqual([true, true]);
  expect([diagramWithout.ink, chartWithout.ink]).toEqual([0, 0]);
});

/** A picture that is taken out: its height, and how many pixels of its lowest 20 units, where guesses are counted, are not ground. */
async function pictured(page: Page, item: string): Promise<{ readonly height: number; readonly ink: number }> {
  const { bytes } = await exported(page, item);
  return page.evaluate(async (data) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))]));
    const { width, height } = bitmap;
    const context = new OffscreenCanvas(width, height).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const strip = context?.getImageData(0, height - 40, width, 40).data ?? new Uint8ClampedArray();
    let ink = 0;
    for (let k = 0; k < strip.length; k += 4) if ([0, 1, 2].some((channel) => Math.abs((strip[k + channel] ?? 0) - (strip[channel] ?? 0)) > 40)) ink += 1;
    return { height, ink };
  }, bytes.toString('base64'));
}

test('polarities are written s and o where one prefers it, by its dialog, and stay so', async ({ page }) => {
  await openModel(page, guessed());
  const marks = async () => diagram(page).locator('.lw-link-mark').evaluateAll((all) => all.map((mark) => mark.getAttribute('d')));
  await expect.poll(marks).toHaveLength(3);
  const signs = await marks();
  await command(page, 'Preferences…');
  await page.getByRole('dialog').getByText('s and o', { exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect.poll(marks).not.toEqual(signs);
  const letters = await marks();
  await page.reload();
  await expect(element(page, /^Stock Tank/u)).toBeVisible();
  await expect.poll(marks).toEqual(letters);
  await command(page, 'Preferences…');
  await page.getByRole('dialog').getByText('+ and −', { exact: true }).click();
  await page.keyboard.press('Escape');
  await expect.poll(marks).toEqual(signs);
});
