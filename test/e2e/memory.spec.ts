import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { command, diagram, drawArrows } from './drive.ts';

/** Two loops that share three words: each of those can hold the memory of both. */
const LOOPS = ['care -> satisfaction +', 'satisfaction -> referrals +', 'referrals -> customers +', 'customers -> care +', 'customers -> load +', 'load -> satisfaction -'] as const;

const box = (page: Page, name: string) => diagram(page).getByRole('button', { name: new RegExp(`^Memory in ${name}`, 'u') });
const taker = (page: Page, name: string) => diagram(page).getByRole('button', { name: `Put the memory into ${name}` });

async function play(page: Page): Promise<void> {
  await drawArrows(page, LOOPS);
  await command(page, 'Tidy');
  await command(page, 'Play the diagram');
  await expect(box(page, 'satisfaction')).toBeVisible();
  await command(page, 'Fit the diagram');
}

test('a press on the box and one on a word moves the memory, and one undo brings it back', async ({ page }) => {
  await play(page);
  await box(page, 'satisfaction').click();
  await expect(taker(page, 'referrals')).toBeVisible();
  await expect(taker(page, 'customers')).toBeVisible();
  await expect(taker(page, 'load')).toHaveCount(0);
  await taker(page, 'customers').click();
  await expect(box(page, 'customers')).toBeVisible();
  await expect(box(page, 'satisfaction')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'customers adds up over time' })).toHaveAttribute('aria-pressed', 'true');
  await diagram(page).press('ControlOrMeta+z');
  await expect(box(page, 'satisfaction')).toBeVisible();
  await expect(box(page, 'customers')).toHaveCount(0);
});

test('the box is dragged to a word that can take it; elsewhere it goes back', async ({ page }) => {
  await play(page);
  const drag = async (to: RegExp) => {
    const [from, word] = [await box(page, 'satisfaction').boundingBox(), await diagram(page).getByRole('img', { name: to }).boundingBox()];
    if (!from || !word) throw new Error('out of sight');
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(word.x + word.width / 2, word.y + word.height / 2, { steps: 4 });
    await expect(taker(page, 'referrals')).toBeVisible();
    await page.mouse.up();
    await expect(taker(page, 'referrals')).toHaveCount(0);
  };
  await drag(/^Variable load/u);
  await expect(page.getByText('The memory stays where it was.')).toBeAttached();
  await expect(box(page, 'satisfaction')).toBeVisible();
  await drag(/^Variable referrals/u);
  await expect(box(page, 'referrals')).toBeVisible();
});

test('by keyboard alone the box is lifted, left where it was, and put elsewhere, each said', async ({ page }) => {
  await play(page);
  await diagram(page).focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(box(page, 'satisfaction')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('The memory can go to referrals, customers. Escape leaves it.')).toBeAttached();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect(page.getByText('The memory stays where it was.')).toBeAttached();
  await expect(box(page, 'satisfaction')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(taker(page, 'referrals')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('The memory is in referrals now.')).toBeAttached();
  await expect(box(page, 'referrals')).toBeFocused();
});

test.describe('by touch', () => {
  test.use({ viewport: { width: 820, height: 1180 }, hasTouch: true });

  test('the box and the words that can take it are a finger wide', async ({ page }) => {
    await play(page);
    await box(page, 'satisfaction').tap();
    for (const target of [box(page, 'satisfaction'), taker(page, 'referrals'), taker(page, 'customers')]) {
      const { width = 0, height = 0 } = (await target.boundingBox()) ?? {};
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    }
    await taker(page, 'referrals').tap();
    await expect(box(page, 'referrals')).toBeVisible();
  });
});
