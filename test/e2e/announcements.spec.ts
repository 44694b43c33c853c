import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { diagram } from './drive.ts';
import { listening } from './hearing.ts';

/** Milliseconds after which what has come to rest is spoken. */
const REST = 500;

/** Opens the app with its clock in our hands, once it has said that it is there. */
async function openWithClock(page: Page): Promise<void> {
  await page.clock.install();
  await page.goto('/');
  await expect(page.getByRole('status').filter({ hasText: 'Up to date' })).toBeAttached();
  // What is fetched after the first screen comes by timers: it is there before they stop.
  await expect(page.getByRole('slider', { name: 'churn rate' })).toBeVisible();
  await page.clock.runFor(2 * REST);
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 2 * REST);
}

const moves = [
  {
    what: 'a slider',
    reach: async (page: Page) => page.getByRole('slider', { name: 'churn rate' }).focus(),
    said: /^MRR, 30 % churn a year ends at \$[\d,]+\.$/u,
  },
  {
    what: 'an element of the diagram',
    reach: async (page: Page) => {
      await diagram(page).focus();
      await page.keyboard.press('Enter');
    },
    said: /^Moved 1 element\.$/u,
  },
];

for (const { what, reach, said } of moves) {
  test(`${what} says nothing while it moves, and one sentence half a second after it rests`, async ({ page }) => {
    const heard = await listening(page);
    await openWithClock(page);
    await reach(page);
    await page.clock.runFor(2 * REST);
    await heard();
    for (let press = 0; press < 6; press += 1) {
      await page.keyboard.press('ArrowRight');
      await page.clock.runFor(REST / 5);
    }
    expect(await heard(), 'while it moves').toEqual([]);
    await page.clock.runFor(REST / 2);
    expect(await heard(), 'not yet at rest').toEqual([]);
    // The answer of the run comes when it comes: the clock is ours, the worker is not.
    const sentences: string[] = [];
    await expect(async () => {
      await page.clock.runFor(REST);
      sentences.push(...(await heard()));
      expect(sentences.length).toBeGreaterThan(0);
    }).toPass();
    expect(sentences).toEqual([expect.stringMatching(said)]);
    await page.clock.runFor(4 * REST);
    expect(await heard(), 'said once').toEqual([]);
  });
}
