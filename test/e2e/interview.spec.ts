import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { command, diagram, drawArrows, element } from './drive.ts';

/** Word of mouth and the market that it uses up, as a group draws it. */
const MARKET = ['Customers -> referrals +', 'referrals -> new customers +', 'prospects -> new customers +', 'new customers -> Customers +', 'new customers -> prospects -', 'price -> new customers -'] as const;

/** What is asked, in this order, and what is proposed. */
const ASKED = [
  ['Customers', 'stock', /^Stock Customers/u],
  ['prospects', 'stock', /^Stock prospects/u],
  ['new customers', 'flow', /^Flow new customers/u],
  ['referrals', 'auxiliary', /^Variable referrals/u],
  ['price', 'auxiliary', /^Variable price|^Constant price/u],
] as const;

const interview = (page: Page) => page.getByRole('dialog', { name: 'Which of these accumulates?' });
const question = (page: Page, name: string) => interview(page).getByRole('group', { name: `Could you count ${name} in a photograph?` });
const proposed = (page: Page) => interview(page).getByRole('button', { name: /Proposed: / });
/** What the strip in the bar says of the run. */
const runs = async (page: Page) => expect(page.getByRole('status').filter({ hasText: 'Up to date' })).toBeAttached();

async function draw(page: Page): Promise<void> {
  await drawArrows(page, MARKET);
  await expect(element(page, /^Variable price/u)).toBeAttached();
  await command(page, 'Fit the diagram');
}

/** Whether the word that is asked about lies in the diagram's pane, and not under the question. */
async function isBeside(page: Page, name: RegExp): Promise<boolean> {
  const [word, pane, over] = await Promise.all([element(page, name).first().boundingBox(), diagram(page).boundingBox(), interview(page).boundingBox()]);
  if (!word || !pane || !over) return false;
  const isIn = word.x >= pane.x && word.y >= pane.y && word.x + word.width <= pane.x + pane.width && word.y + word.height <= pane.y + pane.height;
  return isIn && (word.x + word.width <= over.x || word.y >= over.y + over.height);
}

for (const viewport of [{ width: 820, height: 1180 }, { width: 1440, height: 900 }]) {
  test.describe(`by tapping, ${viewport.width} x ${viewport.height}`, () => {
    test.use({ viewport, hasTouch: true, contextOptions: { reducedMotion: 'reduce' } });

    test('a diagram of words becomes a model that runs after every answer, and one undo takes one answer back', async ({ page }) => {
      await draw(page);
      await page.getByRole('button', { name: 'Which of these accumulates?' }).first().tap();
      for (const [name, , drawn] of ASKED) {
        await expect(question(page, name)).toBeVisible();
        await expect.poll(async () => isBeside(page, new RegExp(`^\\S+ ${name}`, 'u'))).toBe(true);
        await proposed(page).tap();
        await expect(element(page, drawn).first()).toBeAttached();
        await runs(page);
      }
      await expect(interview(page)).toContainText('Every word has its place, and the model runs.');

      await interview(page).getByRole('button', { name: 'Undo' }).tap();
      await expect(question(page, 'price')).toBeVisible();
      await interview(page).getByRole('button', { name: 'Neither: it is worked out from others' }).tap();
      await expect(interview(page)).toContainText('Every word has its place');
      // Every answer was one step: five bring the words back, and with them the question that was first.
      for (let step = 0; step < 5; step += 1) await page.getByRole('button', { name: 'Undo', exact: true }).first().tap();
      await expect(question(page, 'Customers')).toBeVisible();
      await expect(element(page, /^Stock|^Flow/u)).toHaveCount(0);
    });
  });
}

test('by keyboard alone, with the proposal under the fingers; what was answered is not asked again', async ({ page }) => {
  await draw(page);
  await command(page, 'Which of these accumulates?');
  for (const [name] of ASKED) {
    await expect(question(page, name)).toBeVisible();
    await expect(proposed(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await runs(page);
  }
  await expect(interview(page)).toContainText('Every word has its place');
  await page.keyboard.press('Escape');
  await expect(interview(page)).toHaveCount(0);
  await expect(diagram(page)).toBeFocused();

  // The answers are part of the document: what is opened anew is not asked again.
  await page.reload();
  await runs(page);
  await command(page, 'Which of these accumulates?');
  await expect(interview(page)).toContainText('Every word has its place');
  await interview(page).getByRole('button', { name: 'Ask again about the variables' }).press('Enter');
  await expect(question(page, 'referrals')).toBeVisible();
});
