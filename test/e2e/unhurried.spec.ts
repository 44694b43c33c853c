import type { Page } from '@playwright/test';
import { writeJson } from '#core/formats';
import { rootModel, type ModelDocument } from '#core/model';
import { elementOf, model, viewIn } from '#test/documents';
import { causal } from '#test/loops';
import { expect, test } from './app.ts';
import { diagram, drop, element, title } from './drive.ts';

/** A chain of so many variables that no machine works through it in one slice; two of them are shown. */
function longChain(): ModelDocument {
  const built = model({ title: 'Long chain' }).auxiliary('first', '7 + 1', { at: { x: 0, y: 0 } }).auxiliary('second', 'first + 1', { at: { x: 200, y: 0 } });
  for (let at = 0; at < 1500; at += 1) built.auxiliary(`step ${at}`, at === 0 ? 'second * 2' : `MAX(step ${at - 1}, second) / (first + ${at})`);
  const document = built.build();
  const view = viewIn(document);
  const shown = [elementOf(document, 'first'), elementOf(document, 'second')];
  view.elements = Object.fromEntries(Object.entries(view.elements).filter(([id]) => shown.some((one) => one === id))) as typeof view.elements;
  return document;
}

/** From now on no slice of work is done but the first of each. */
const hold = (page: Page) => page.evaluate(() => Reflect.set(globalThis, 'heldSlices', []));

/** How many slices wait. */
const waiting = (page: Page) => page.evaluate(() => (Reflect.get(globalThis, 'heldSlices') as unknown[]).length);

/** Does what waits, and holds nothing up any more. */
const letGo = (page: Page) =>
  page.evaluate(() => {
    const held = Reflect.get(globalThis, 'heldSlices') as (() => void)[];
    Reflect.set(globalThis, 'heldSlices', null);
    for (const task of held) task();
  });

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    const scheduler = Reflect.get(globalThis, 'scheduler') as { postTask: (task: () => void, options: object) => Promise<unknown> };
    const post = scheduler.postTask.bind(scheduler);
    scheduler.postTask = (task, options) => {
      const held = Reflect.get(globalThis, 'heldSlices') as (() => void)[] | null | undefined;
      if (!held) return post(task, options);
      held.push(() => void post(task, options));
      return Promise.resolve();
    };
  });
});

test('typing, dragging and panning wait for nothing that is worked out of a large model: they go on while it never ends', async ({ page }) => {
  await page.goto('/');
  await expect(diagram(page)).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Up to date' })).toBeVisible();
  await hold(page);
  const chain = longChain();
  await drop(page, 'chain.loopwell.json', writeJson(chain));
  await expect(title(page)).toHaveValue(chain.title);
  await expect.poll(() => waiting(page), 'slices of compiling').toBeGreaterThan(0);

  const first = page.locator('.lw-node').first();
  await first.click();
  const equation = page.getByRole('textbox', { name: 'Equation' });
  await equation.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('12 + 30');
  await expect(equation).toHaveText('12 + 30');

  const before = await first.boundingBox();
  await first.hover();
  await page.mouse.down();
  await page.mouse.move((before?.x ?? 0) + 90, (before?.y ?? 0) + 140, { steps: 5 });
  await page.mouse.up();
  await expect.poll(async () => ((await first.boundingBox())?.y ?? 0) - (before?.y ?? 0)).toBeGreaterThan(50);

  const viewport = page.locator('.react-flow__viewport');
  const lay = await viewport.getAttribute('style');
  await page.mouse.move((before?.x ?? 0) + 60, (before?.y ?? 0) - 60);
  await page.mouse.down({ button: 'middle' });
  await page.mouse.move((before?.x ?? 0) + 130, (before?.y ?? 0) - 20, { steps: 5 });
  await page.mouse.up({ button: 'middle' });
  await expect(viewport).not.toHaveAttribute('style', lay ?? '');
  expect(await waiting(page), 'slices that still wait').toBeGreaterThan(0);

  await letGo(page);
  await expect(element(page, /^Variable first, 12 \+ 30/u)).toBeAttached();
  await expect(page.getByRole('status').filter({ hasText: 'Up to date' })).toBeVisible();
});

/** Words in rows of eight, each of which leads to four others: more loops than are listed, and lines wherever a badge might stand. */
function mesh(): ModelDocument {
  const count = 40;
  const lines = Array.from({ length: count }, (_, k) => [1, 2, 3, 7].map((step) => `word ${k} > word ${(k + step) % count} +`)).flat();
  const document = causal('Mesh', lines.join('\n'));
  for (const element of Object.values(viewIn(document).elements)) {
    if (element.kind !== 'shape') continue;
    const at = Number(rootModel(document).variables[element.variable]?.name.replace('word ', ''));
    Object.assign(element, { x: 180 * (at % 8), y: 120 * Math.floor(at / 8) });
  }
  return document;
}

test('while badges of loops look for room between many lines, words are dragged; then they stand', async ({ page }) => {
  await page.goto('/');
  await expect(diagram(page)).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Up to date' })).toBeVisible();
  await drop(page, 'mesh.loopwell.json', writeJson(mesh()));
  await expect(title(page)).toHaveValue('Mesh');
  await hold(page);
  const word = element(page, /^Variable word 20\b/u);
  const before = await word.boundingBox();
  await word.hover();
  await page.mouse.down();
  await page.mouse.move((before?.x ?? 0) + 60, (before?.y ?? 0) + 90, { steps: 5 });
  await page.mouse.up();
  await expect.poll(async () => ((await word.boundingBox())?.y ?? 0) - (before?.y ?? 0)).toBeGreaterThan(30);
  await expect.poll(() => waiting(page), 'slices that still wait').toBeGreaterThan(0);
  await letGo(page);
  await expect(diagram(page).getByRole('button', { name: /^Loop /u })).toHaveCount(7);
});
