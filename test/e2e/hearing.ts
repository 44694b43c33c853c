import type { Locator, Page } from '@playwright/test';
import { expect } from './app.ts';

/** Of a page: what its live regions said, in order, since it was last asked. Called before the page is opened. */
export async function listening(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const said: string[] = [];
    const live = '[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"]';
    const hear = (part: Element | null) => {
      const sentence = part?.textContent.trim();
      if (sentence) said.push(sentence);
    };
    new MutationObserver((changes) => {
      const changed = changes.map(({ target }) => (target instanceof Element ? target : target.parentElement)?.closest(live) ?? null);
      // An alert speaks as it comes; another live region speaks only of what changes in it.
      const alerts = changes.flatMap(({ addedNodes }) => [...addedNodes]).flatMap((node) => (node instanceof Element ? [node, ...node.querySelectorAll('*')] : [])).filter((node) => node.matches('[role="alert"]'));
      for (const part of new Set([...changed, ...alerts])) hear(part);
    }).observe(document, { subtree: true, childList: true, characterData: true });
    Reflect.set(globalThis, 'heard', () => said.splice(0));
  });
  return async () => page.evaluate(() => (Reflect.get(globalThis, 'heard') as () => string[])());
}

/** Waits for a sentence to be said. */
export async function hears(heard: () => Promise<string[]>, sentence: RegExp): Promise<void> {
  const said: string[] = [];
  await expect(async () => {
    said.push(...(await heard()));
    expect(said.some((each) => sentence.test(each)), `said: ${said.join(' | ')}`).toBe(true);
  }).toPass();
}

/** The keyboard is on the diagram, and of its elements on the one with this name. */
export async function isAt(diagram: Locator, name: RegExp): Promise<void> {
  await expect(diagram).toBeFocused();
  await expect.poll(async () => activeOf(diagram)).toMatch(name);
}

/** What is read out of the diagram's active element; empty where none is. */
export async function activeOf(diagram: Locator): Promise<string> {
  return diagram.evaluate((it) => document.getElementById(it.getAttribute('aria-activedescendant') ?? '')?.getAttribute('aria-label') ?? '');
}
