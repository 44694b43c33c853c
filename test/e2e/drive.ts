import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { writeJson } from '#core/formats';
import type { ModelDocument } from '#core/model';
import { expect } from './app.ts';

/** The diagram itself. */
export const diagram = (page: Page): Locator => page.getByRole('application', { name: 'Diagram' });

/** An element of the diagram, by the name that screen readers say. */
export const element = (page: Page, name: RegExp): Locator => diagram(page).getByRole('img', { name });

/** Opens the app, and in it a document, as a file that is dropped on the window. */
export async function openModel(page: Page, model: ModelDocument): Promise<void> {
  await page.goto('/');
  await expect(page.getByRole('status').filter({ hasText: 'Up to date' })).toBeVisible();
  await page.evaluate((text) => {
    const carried = new DataTransfer();
    carried.items.add(new File([text], 'model.loopwell.json'));
    for (const type of ['dragenter', 'dragover', 'drop']) document.body.dispatchEvent(new DragEvent(type, { dataTransfer: carried, bubbles: true, cancelable: true }));
  }, writeJson(model));
  await expect(page.getByRole('textbox', { name: 'Title of the model' })).toHaveValue(model.title);
}

/** What axe finds against WCAG 2.2 A and AA, one line per rule and element. */
export async function findings(page: Page, rules?: string[]): Promise<string[]> {
  const builder = new AxeBuilder({ page });
  const asked = rules ? builder.withRules(rules) : builder.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);
  const { violations } = await asked.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary ?? ''}`));
}
