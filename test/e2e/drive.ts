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
  const field = page.getByRole('combobox');
  await expect(field).toBeFocused();
  await field.fill(label);
  await page.getByRole('option', { name: label }).first().click();
  await expect(field).toHaveCount(0);
}

/** Begins a model in place of the one that is open. */
export async function startNew(page: Page, kind: 'causal loop' | 'stock and flow'): Promise<void> {
  await command(page, `New ${kind} diagram`);
  await expect(element(page, /./u)).toHaveCount(0);
  await expect(diagram(page)).toBeFocused();
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What axe finds against WCAG 2.2 A and AA, or these rules, one line per rule and element: in the open dialog, which makes
 * the rest inert, or else on the whole page. A page is given axe once and asked many times.
 */
export async function findings(page: Page, rules: readonly string[] = WCAG): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(async (runOnly) => {
    // Colours change over a moment even where motion is reduced; what never ends is not waited for.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(async ({ finished }) => finished));
    const judge = Reflect.get(globalThis, 'axe') as typeof axe;
    const { violations } = await judge.run(document.querySelector('dialog[open]') ?? document, { runOnly, resultTypes: ['violations'], preload: false });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary ?? ''}`));
  }, [...rules]);
}
