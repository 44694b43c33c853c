import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { findings } from './drive.ts';

const diagram = (page: Page) => page.getByRole('application', { name: 'Diagram' });

async function openApp(page: Page): Promise<void> {
  await page.goto('/');
  await expect(diagram(page).getByText('Customers').first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'Results' }).getByRole('tab', { name: 'Chart' })).toBeVisible();
  await diagram(page).focus();
}

async function blank(page: Page): Promise<void> {
  await openApp(page);
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('new causal loop diagram');
  await page.keyboard.press('Enter');
  await expect(page.getByText('What causes what?')).toBeVisible();
  await page.keyboard.press('Escape');
}

test('copy and paste by keys: within a model, and into another one with the equations', async ({ page }) => {
  await openApp(page);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+c');
  expect(await page.evaluate(async () => navigator.clipboard.readText())).toContain('loopwell-fragment');
  await blank(page);
  await diagram(page).focus();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(diagram(page).getByText('Customers').first()).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Up to date' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText('Draw your first model')).toBeVisible();
});

test('what is copied in one tab is pasted in another one, and runs there as it did', async ({ page, context }) => {
  await openApp(page);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+c');
  await expect.poll(async () => page.evaluate(async () => navigator.clipboard.readText())).toContain('loopwell-fragment');
  const other = await context.newPage();
  await blank(other);
  await diagram(other).focus();
  await other.keyboard.press('ControlOrMeta+v');
  await expect(diagram(other).getByText('Customers').first()).toBeVisible();
  await expect(other.getByRole('status').filter({ hasText: 'Up to date' })).toBeVisible();
  for (const tab of [other, page]) {
    await tab.bringToFront();
    await diagram(tab).getByText('MRR', { exact: true }).click();
    await tab.getByRole('tab', { name: 'Inspector' }).click();
    await expect(tab.locator('.cm-content')).toHaveText('Customers * price');
  }
});

test('cut by keys and paste from the menu', async ({ page }) => {
  await openApp(page);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+x');
  await expect(diagram(page).getByText('Customers')).toHaveCount(0);
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  await page.getByRole('menuitem', { name: /^Paste/u }).click();
  await expect(diagram(page).getByText('Customers').first()).toBeVisible();
});

test('a list typed by Shift L becomes a loop, and Tidy lays it out in one step of undo', async ({ page }) => {
  await blank(page);
  await diagram(page).focus();
  await page.keyboard.press('Shift+L');
  await expect(page.getByRole('textbox', { name: /cause -> effect/u })).toBeFocused();
  for (const line of ['price -> demand -', 'demand -> orders +', 'orders -> price +', 'morale']) {
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('listitem').filter({ hasText: 'Added morale.' })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(diagram(page)).toBeFocused();
  const text = diagram(page).getByText('demand').first();
  const before = await text.boundingBox();
  await page.keyboard.press('ControlOrMeta+Shift+l');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeEnabled();
  await expect.poll(async () => (await text.boundingBox())?.y).not.toBe(before?.y);
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  await expect(page.getByRole('menuitem', { name: /^Undo: Tidy/u })).toBeVisible();
});

test('find and replace: the place is shown, the names follow', async ({ page }) => {
  await openApp(page);
  await page.keyboard.press('ControlOrMeta+f');
  await page.keyboard.type('churn rate');
  await expect(page.getByRole('button', { name: /^churn rate, name/u })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.getByRole('textbox', { name: 'Replace with' }).fill('loss rate');
  await page.getByRole('button', { name: 'Replace all' }).click();
  await expect(diagram(page).getByText('loss rate').first()).toBeVisible();
  await page.getByRole('textbox', { name: 'Find in names and equations' }).fill('Customers');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Inspector' })).toHaveAttribute('aria-selected', 'true');
});

test('views: a causal loop view beside the diagram, renamed from its menu, deleted and brought back', async ({ page }) => {
  await openApp(page);
  await page.getByRole('menuitem', { name: 'View', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Views' }).press('ArrowRight');
  await page.getByRole('menuitem', { name: 'New causal loop view' }).press('Enter');
  const views = page.getByRole('navigation', { name: 'Views' });
  await expect(views.getByRole('button', { name: 'Causal loops', exact: true })).toHaveAttribute('aria-current', 'page');
  expect(await findings(page)).toEqual([]);
  await views.getByRole('button', { name: /^What to do with the view/u }).click();
  await page.getByRole('menuitem', { name: 'Rename the view' }).click();
  await page.getByRole('textbox', { name: 'Name of the view' }).fill('For the board');
  await page.keyboard.press('Enter');
  await expect(views.getByRole('button', { name: 'For the board', exact: true })).toBeVisible();
  await expect(diagram(page)).toBeFocused();
  await page.keyboard.press('Alt+PageUp');
  await expect(views.getByRole('button', { name: 'For the board', exact: true })).not.toHaveAttribute('aria-current', 'page');
  await views.getByRole('button', { name: 'For the board', exact: true }).click();
  await views.getByRole('button', { name: /^What to do with the view/u }).click();
  await page.getByRole('menuitem', { name: 'Delete the view' }).click();
  await expect(views).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(views).toBeVisible();
});

test('Shift 1 and Shift 2 fit the whole and the selection', async ({ page }) => {
  await openApp(page);
  const zoom = async () => Number(/scale\(([\d.]+)\)/u.exec((await page.locator('.react-flow__viewport').getAttribute('style')) ?? '')?.[1]);
  await page.keyboard.press('ControlOrMeta+0');
  await expect.poll(zoom).toBe(1);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Digit2');
  await expect.poll(zoom).toBeGreaterThan(1);
  await page.keyboard.press('Shift+Digit1');
  await expect.poll(zoom).toBeLessThan(1.25);
});

test('F6 goes from part to part of the screen and back to the diagram', async ({ page }) => {
  await openApp(page);
  const part = async () => page.evaluate(() => document.activeElement?.closest('[data-region]')?.getAttribute('data-region'));
  const way: (string | null | undefined)[] = [];
  for (let turn = 0; turn < 5; turn += 1) {
    await page.keyboard.press('F6');
    way.push(await part());
  }
  expect(way).toEqual(['tools', 'results', 'details', 'bar', 'diagram']);
  await page.keyboard.press('Shift+F6');
  expect(await part()).toBe('bar');
});

test('single keys can be turned off; the choice is kept', async ({ page }) => {
  await openApp(page);
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('preferences');
  await page.keyboard.press('Enter');
  await page.getByRole('switch', { name: /Single keys/u }).uncheck();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(diagram(page)).toBeVisible();
  await diagram(page).focus();
  await page.keyboard.press('s');
  await expect(page.getByRole('button', { name: 'Select', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Tab');
  await expect(diagram(page)).toHaveAttribute('aria-activedescendant', /./u);
  const chosen = await diagram(page).getAttribute('aria-activedescendant');
  await page.keyboard.press(']');
  await expect(diagram(page)).toHaveAttribute('aria-activedescendant', chosen ?? '');
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByText('Done last')).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    test.use({ colorScheme: theme });

    test('the outline has no accessibility faults and does by keyboard what the diagram does', async ({ page }) => {
      await openApp(page);
      await page.getByRole('tab', { name: 'Outline' }).click();
      const tree = page.getByRole('tree');
      await tree.getByRole('treeitem', { name: /^Customers/u }).focus();
      await page.keyboard.press('ArrowRight');
      await expect(tree.getByRole('treeitem', { name: /^Filled by/u })).toBeVisible();
      expect(await findings(page)).toEqual([]);
      await page.keyboard.press(' ');
      await expect(page.getByRole('menu').locator(':focus')).toBeVisible();
      await page.keyboard.type('make a ghost');
      await expect(page.getByRole('menuitem', { name: /^Make a ghost/u })).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('button', { name: 'Undo' })).toBeEnabled();
      await page.getByRole('menuitem', { name: 'Edit' }).click();
      await expect(page.getByRole('menuitem', { name: /^Undo: Make ghost/u })).toBeVisible();
    });
  });
}
