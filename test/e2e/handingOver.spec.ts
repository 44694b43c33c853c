import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { command, diagram, drawArrows, element } from './drive.ts';

/**
 * A customer-success team: each of the ring feeds the next, and the more customers there are the more crowded it gets.
 * With a limit that bites late the sketch is an S-shaped curve, in which the ring hands over to the limit.
 */
const ARROWS = ['customers -> revenue +', 'revenue -> team +', 'team -> care +', 'care -> renewals +', 'renewals -> customers +', 'customers -> crowding +', 'crowding -> customers -'] as const;

async function drawTeam(page: Page): Promise<void> {
  await drawArrows(page, ARROWS);
  await expect(element(page, /^Variable crowding/u)).toBeAttached();
}

test('a drawing is pushed, plays, becomes a model, runs, and one loop hands over to the other', async ({ page }) => {
  await drawTeam(page);
  await expect(diagram(page).getByRole('button', { name: /^Loop R1 reinforcing/u })).toBeVisible();
  await expect(diagram(page).getByRole('button', { name: /^Loop B1 balancing/u })).toBeVisible();

  await page.getByRole('button', { name: 'Play', exact: true }).click();
  const words = page.getByRole('list', { name: 'What it comes to' });
  await words.getByRole('button', { name: 'Push customers up' }).click();
  await expect(words.getByText(/^In \d+ of 64 versions of this sketch customers ends/u).or(words.getByText(/^The diagram does not decide where customers ends/u))).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('sketch run: shows what the arrows imply, not a forecast')).toBeVisible();

  // As drawn both loops are as strong as each other: the arrow that limits is said to bite late.
  const late = await element(page, /^Link from crowding to customers/u).locator('path.lw-link-line').first().evaluate((line) => {
    const path = line as SVGPathElement;
    const { x, y } = path.getPointAtLength(path.getTotalLength() / 2).matrixTransform(path.getScreenCTM() ?? undefined);
    return { x, y };
  });
  await diagram(page).press('v');
  await page.mouse.click(late.x, late.y);
  await command(page, 'Bites late');
  await expect(words.getByText(/^In \d+ of 64 versions of this sketch customers ends higher/u)).toBeVisible({ timeout: 30_000 });

  await page.getByRole('button', { name: 'Turn into a stock-and-flow model' }).click();
  await expect(element(page, /^Stock level of customers/u)).toBeAttached();
  const strip = page.getByRole('group', { name: 'Which loop is ahead' });
  // How long it is ahead decides whether the stretch is wide enough to be pressed.
  await expect(strip.getByLabel(/^R1.* ahead from/u)).toBeVisible({ timeout: 30_000 });
  await strip.getByRole('button', { name: 'Go to the next hand-over' }).click();
  await expect(strip.getByRole('status')).toHaveText(/^R1.* hands over to B1.* at beat [\d.]+/u);
  await expect(strip.getByLabel(/^B1.* ahead from/u)).toBeVisible();

  await strip.getByRole('button', { name: 'Show loop shares' }).click();
  await expect(page.getByRole('table', { name: 'Loops in this run' }).getByRole('row')).toHaveCount(3);
  await page.keyboard.press('Control+z');
  await expect(element(page, /^Stock level of customers/u)).toHaveCount(0);
  await expect(element(page, /^Variable renewals/u)).toBeAttached();
});
