import type { Page } from '@playwright/test';

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
