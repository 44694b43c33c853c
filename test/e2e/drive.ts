import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import axe from 'axe-core';
import { writeJson } from '#core/formats';
import type { ModelDocument } from '#core/model';
import { expect } from './app.ts';

/** The diagram itself. */
export const diagram = (page: Page): Locator => page.getByRole('application', { name: 'Diagram' });

/** An element of the diagram, by the name that screen readers say. */
export const element = (page: Page, name: RegExp): Locator => diagram(page).getByRole('img', { name });

/** The field that holds the name of the open model. */
export const title = (page: Page): Locator => page.getByRole('textbox', { name: 'Title of the model' });

/** What is said in the corner. */
export const notices = (page: Page): Locator => page.getByRole('region', { name: 'Notices' });

/** Lets a file go over the window, as the file manager does. */
export async function drop(page: Page, name: string, content: string): Promise<void> {
  await page.evaluate(
    ([fileName, text]) => {
      const carried = new DataTransfer();
      carried.items.add(new File([text], fileName));
      for (const type of ['dragenter', 'dragover', 'drop']) {
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer: carried, bubbles: true, cancelable: true }));
      }
    },
    [name, content] as const,
  );
}

/** Opens the app, and in it a document, as a file that is dropped on the window. */
export async function openModel(page: Page, model: ModelDocument): Promise<void> {
  await page.goto('/');
  await expect(page.getByRole('status').filter({ hasText: 'Up to date' })).toBeVisible();
  await drop(page, 'model.loopwell.json', writeJson(model));
  await expect(title(page)).toHaveValue(model.title);
}

/** Does what the palette calls by that name. */
export async function command(page: Page, label: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  const field = page.getByRole('combobox', { name: 'Find a command' });
  await expect(field).toBeFocused();
  await field.fill(label);
  await page.getByRole('option', { name: label }).first().click();
  await expect(field).toHaveCount(0);
}

/** Takes out one kind of file through the Export menu. */
export async function exported(page: Page, item: string): Promise<{ readonly name: string; readonly bytes: Buffer; readonly text: string }> {
  await page.getByRole('button', { name: 'Export' }).click();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: item }).click()]);
  const bytes = await readFile(await file.path());
  return { name: file.suggestedFilename(), bytes, text: bytes.toString('utf8') };
}

/** Begins a model in place of the one that is open. */
export async function startNew(page: Page, kind: 'causal loop' | 'stock and flow'): Promise<void> {
  await command(page, `New ${kind} diagram`);
  await expect(element(page, /./u)).toHaveCount(0);
  await expect(diagram(page)).toBeFocused();
}

/** Opens the app and draws arrows in a new causal loop diagram, from a typed list as a group dictates it: `customers -> revenue +`. */
export async function drawArrows(page: Page, arrows: readonly string[]): Promise<void> {
  await page.goto('/');
  await expect(page.getByRole('status').filter({ hasText: 'Up to date' })).toBeVisible();
  await startNew(page, 'causal loop');
  await diagram(page).press('Shift+L');
  await expect(page.getByRole('textbox', { name: /cause -> effect/u })).toBeFocused();
  for (const arrow of arrows) await page.keyboard.type(`${arrow}\n`);
  await page.keyboard.press('Escape');
  await expect(diagram(page)).toBeFocused();
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Waits until nothing on the page is on its way: no animation that ends, nothing that says it is busy, for two frames on end. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = async () => new Promise((resolve) => requestAnimationFrame(resolve));
    const moving = () => document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    for (let still = 0; still < 2; still += 1) {
      await frame();
      const ending = moving();
      if (ending.length === 0 && document.querySelector('[aria-busy="true"]') === null) continue;
      still = -1;
      await Promise.allSettled(ending.map(async ({ finished }) => finished));
    }
  });
}

/**
 * What axe finds against WCAG 2.2 A and AA and what it thinks good practice, or against these rules, one line per rule and
 * element: in the open dialog, which makes the rest inert, or else on the whole page. A page is given axe once and asked
 * many times.
 */
export async function findings(page: Page, rules: readonly string[] = RULES): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  await settled(page);
  return page.evaluate(async (runOnly) => {
    const judge = Reflect.get(globalThis, 'axe') as typeof axe;
    const { violations } = await judge.run(document.querySelector('dialog[open]') ?? document, { runOnly, resultTypes: ['violations'], preload: false });
    // Between landmarks and over them: what divides two of them, and what pops up and goes.
    const apart = (selector: string) => document.querySelector(selector)?.closest('[role="separator"], [data-radix-popper-content-wrapper]') !== null;
    return violations.flatMap(({ id, nodes }) => nodes
      .filter(({ target }) => id !== 'region' || !apart(target.join(' ')))
      .map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary ?? ''}`));
  }, [...rules]);
}
