import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { diagram, drawArrows, element } from './drive.ts';

/** What runs in a customer-success team that grows: each feeds the next. */
const RING = ['customers', 'revenue', 'team', 'care', 'renewals'] as const;

async function drawRing(page: Page): Promise<void> {
  await drawArrows(page, RING.map((word, at) => `${word} -> ${RING[(at + 1) % RING.length] ?? ''} +`));
  await expect(element(page, /^Variable renewals/u)).toBeAttached();
}

const badge = (page: Page, name: RegExp) => diagram(page).getByRole('button', { name });

test('five words in a ring are R1, with one link turned round B1, and a typed R is then not true', async ({ page }) => {
  await drawRing(page);
  await expect(badge(page, /^Loop R1 reinforcing, More customers → more revenue → .*it feeds on itself/u)).toBeVisible();

  // The middle of the ring: a note there that reads R is the label of the loop.
  const ring = await badge(page, /^Loop R1/u).boundingBox();
  if (!ring) throw new Error('the badge is out of sight');
  await diagram(page).press('n');
  await page.mouse.click(ring.x + ring.width / 2 + 40, ring.y + ring.height / 2 + 30);
  await page.keyboard.type('R');
  await page.keyboard.press('Escape');
  await expect(element(page, /^Label R, Loop R1 reinforcing/u)).toBeVisible();
  await expect(badge(page, /^Loop R1/u)).toHaveCount(0);

  const middle = await element(page, /^Link from team to care/u).locator('path.lw-link-line').first().evaluate((line) => {
    const path = line as SVGPathElement;
    const { x, y } = path.getPointAtLength(path.getTotalLength() / 2).matrixTransform(path.getScreenCTM() ?? undefined);
    return { x, y };
  });
  await page.mouse.click(middle.x, middle.y);
  await page.keyboard.press('-');
  await expect(page.getByText('R1 is now B1').first()).toBeAttached();
  await expect(element(page, /^Label R, Loop B1 balancing, .*Not true: The label says that the loop is reinforcing, but it is balancing/u)).toBeVisible();

  await page.getByRole('tab', { name: 'Loops' }).click();
  await page.getByRole('button', { name: 'Change to B1' }).click();
  await expect(element(page, /^Label B1, Loop B1 balancing/u)).toBeVisible();
  await expect(page.getByText('Not true', { exact: false })).toHaveCount(0);
});

test('by keyboard alone: to the badge in the diagram, its story, step by step round the loop, a nickname', async ({ page }) => {
  await drawRing(page);
  await expect(badge(page, /^Loop R1/u)).toBeVisible();
  await diagram(page).press('Escape');
  await diagram(page).press('o');
  await expect(page.getByRole('group', { name: 'The loop R1 reinforcing' })).toContainText('it feeds on itself');
  const why = page.getByRole('button', { name: 'Why is this reinforcing?' });
  await why.press('Enter');
  await expect(page.getByText('More customers makes more revenue')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('More revenue makes more team')).toBeVisible();
  await diagram(page).focus();
  await diagram(page).press('F2');
  await page.keyboard.type('Growth engine\n');
  await expect(diagram(page)).toBeFocused();
  await expect(badge(page, /^Loop R1 Growth engine, reinforcing/u)).toBeVisible();
});
