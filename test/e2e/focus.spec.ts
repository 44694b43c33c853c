import type { Locator, Page } from '@playwright/test';
import { model } from '#test/documents';
import { expect, test } from './app.ts';
import { command, diagram, element, openModel } from './drive.ts';
import { activeOf } from './hearing.ts';

async function open(page: Page): Promise<void> {
  await page.goto('/');
  await expect(page.getByRole('status').filter({ hasText: 'Up to date' })).toBeAttached();
}

/** Goes into the diagram and stands on its first element. */
async function inDiagram(page: Page): Promise<void> {
  await diagram(page).focus();
  await page.keyboard.press('Enter');
  await expect(diagram(page)).toHaveAttribute('aria-activedescendant', /./u);
}

async function tab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name }).press('Enter');
  await expect(page.getByRole('tab', { name })).toHaveAttribute('aria-selected', 'true');
}

/** Walks in the diagram until it stands on the element with this name. */
async function walkTo(page: Page, name: RegExp): Promise<void> {
  await inDiagram(page);
  await expect(async () => {
    await page.keyboard.press('Tab');
    expect(await activeOf(diagram(page))).toMatch(name);
  }).toPass();
}

async function viaMenu(page: Page, menu: string, entry: string | RegExp): Promise<void> {
  await page.getByRole('menuitem', { name: menu, exact: true }).press('Enter');
  await page.getByRole('menuitem', { name: entry }).press('Enter');
}

/** Closes the one menu that is open with Escape. */
async function closed(page: Page): Promise<void> {
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
}

interface Case {
  readonly after: string;
  readonly act: (page: Page) => Promise<void>;
  readonly then: (page: Page) => Locator;
}

const cases: readonly Case[] = [
  {
    after: 'deleting on the diagram',
    act: async (page) => {
      await inDiagram(page);
      await page.keyboard.press('Delete');
    },
    then: diagram,
  },
  {
    after: 'undoing a deletion',
    act: async (page) => {
      await inDiagram(page);
      await page.keyboard.press('Delete');
      await page.keyboard.press('ControlOrMeta+z');
    },
    then: diagram,
  },
  {
    after: 'undoing by the button, which then has nothing more to undo',
    act: async (page) => {
      await inDiagram(page);
      await page.keyboard.press('Delete');
      await page.getByRole('button', { name: /^Undo/u }).press('Enter');
    },
    then: (page) => page.getByRole('button', { name: /^Undo/u }),
  },
  {
    after: 'clearing an equation',
    act: async (page) => {
      await walkTo(page, /^Flow new customers/u);
      await tab(page, 'Inspector');
      await page.getByRole('textbox', { name: 'Rate', exact: true }).focus();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.press('Delete');
      await page.keyboard.press('Enter');
    },
    then: (page) => page.getByRole('textbox', { name: 'Rate', exact: true }),
  },
  {
    after: 'renaming from the outline',
    act: async (page) => {
      await tab(page, 'Outline');
      await page.getByRole('treeitem', { name: /^price/u }).focus();
      await page.keyboard.press('F2');
      await expect(diagram(page).getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
      await page.keyboard.type('fee');
      await page.keyboard.press('Enter');
    },
    then: (page) => page.getByRole('treeitem', { name: /^fee/u }),
  },
  { after: 'starting a new model', act: async (page) => viaMenu(page, 'File', 'New causal loop diagram'), then: diagram },
  {
    after: 'deleting from the inspector',
    act: async (page) => {
      await inDiagram(page);
      await tab(page, 'Inspector');
      await page.getByRole('textbox', { name: 'Name', exact: true }).focus();
      await viaMenu(page, 'Edit', /^Delete/u);
    },
    then: (page) => page.getByRole('menuitem', { name: 'Edit', exact: true }),
  },
  {
    after: 'closing the menu of the diagram with Escape',
    act: async (page) => {
      await inDiagram(page);
      await page.keyboard.press('Shift+F10');
      await closed(page);
    },
    then: diagram,
  },
  {
    after: 'closing the menu of the diagram with Escape from a menu within it',
    act: async (page) => {
      await inDiagram(page);
      await page.keyboard.press('Shift+F10');
      await expect(page.getByRole('menu')).toHaveCount(1);
      await page.getByRole('menuitem', { name: 'Align', exact: true }).or(page.getByRole('menuitem', { name: 'Kind', exact: true })).first().press('ArrowRight');
      await expect(page.getByRole('menu')).toHaveCount(2);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('menu')).toHaveCount(0);
    },
    then: diagram,
  },
  {
    after: 'closing a menu of the bar with Escape, where its name was pressed by key',
    act: async (page) => {
      await page.getByRole('menuitem', { name: 'View', exact: true }).press('Enter');
      await closed(page);
    },
    then: (page) => page.getByRole('menuitem', { name: 'View', exact: true }),
  },
  {
    after: 'closing a menu of the bar with Escape, opened by mouse while the diagram had the keyboard',
    act: async (page) => {
      await inDiagram(page);
      await page.getByRole('menuitem', { name: 'View', exact: true }).click();
      await closed(page);
    },
    then: diagram,
  },
  {
    after: 'closing what can be taken out with Escape',
    act: async (page) => {
      await page.getByRole('button', { name: 'Export' }).press('Enter');
      await closed(page);
    },
    then: (page) => page.getByRole('button', { name: 'Export' }),
  },
  {
    after: 'renaming on the diagram',
    act: async (page) => {
      await walkTo(page, /^Constant price/u);
      await page.keyboard.press('F2');
      await expect(diagram(page).getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
      await page.keyboard.type('fee');
      await page.keyboard.press('Enter');
      await expect(element(page, /^Constant fee/u)).toBeAttached();
    },
    then: diagram,
  },
  {
    after: 'giving up a new name on the diagram',
    act: async (page) => {
      await element(page, /^Constant price/u).dblclick();
      await expect(diagram(page).getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
      await page.keyboard.type('fee');
      await page.keyboard.press('Escape');
      await expect(element(page, /^Constant price/u)).toBeAttached();
    },
    then: diagram,
  },
  {
    after: 'asking for a colour at a limit',
    act: async (page) => {
      await walkTo(page, /^Stock Customers/u);
      await command(page, 'Colour at a limit…');
    },
    then: (page) => page.getByRole('group', { name: 'Colour at a limit' }).getByRole('button').last(),
  },
];

for (const { after, act, then } of cases) {
  test(`after ${after} the keyboard is where one goes on`, async ({ page }) => {
    await open(page);
    await act(page);
    await expect(then(page)).toBeFocused();
  });
}

const dialogs = ['Open…', 'Run settings…', 'Preferences…', 'Keyboard', 'About', 'Find and replace…', 'Type a list…', 'Tag…'];

for (const name of dialogs) {
  test(`closed with Escape, "${name}" leaves the keyboard on the diagram, where it came from`, async ({ page }) => {
    await open(page);
    await inDiagram(page);
    await command(page, name);
    await expect(page.getByRole('dialog')).toBeVisible();
    await expect(page.getByRole('dialog').locator('*:focus')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(diagram(page)).toBeFocused();
  });
}

test('a dialog opened before anything had the keyboard leaves it on the diagram', async ({ page }) => {
  await open(page);
  await command(page, 'About');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(diagram(page)).toBeFocused();
});

test('F6 goes through the parts of the screen in order and round the end, Shift and F6 back', async ({ page }) => {
  await open(page);
  const parts = [
    page.getByRole('banner'),
    diagram(page),
    page.getByRole('toolbar', { name: 'Tools' }),
    page.getByRole('region', { name: 'Results' }),
    page.getByRole('region', { name: 'Model', exact: true }),
  ];
  // A part that is still on its way, or has nothing to press yet, is passed over.
  for (const part of parts) await expect(part).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Chart' })).toBeVisible();
  await expect(page.getByRole('slider').first()).toBeVisible();
  const hasKeyboard = async (part: Locator | undefined) => expect.poll(async () => part?.evaluate((it) => it.contains(document.activeElement))).toBe(true);
  for (const part of [...parts, parts[0]]) {
    await page.keyboard.press('F6');
    await hasKeyboard(part);
  }
  await page.keyboard.press('Shift+F6');
  await hasKeyboard(parts.at(-1));
});

/** Whether the keyboard is on the diagram or on anything in it. */
const holdsKeyboard = async (page: Page) => diagram(page).evaluate((it) => it.contains(document.activeElement));

test('the diagram is one stop of Tab: Enter goes in, Tab walks inside in reading order, Escape and Tab leave', async ({ page }) => {
  await openModel(page, model()
    .auxiliary('under it', '1', { at: { x: 0, y: 200 } })
    .auxiliary('beside it', '1', { at: { x: 300, y: 10 } })
    .auxiliary('first', '1', { at: { x: 0, y: 0 } })
    .link('first', 'under it')
    .build());
  await inDiagram(page);
  for (const name of [/^Constant first/u, /^Link from first to under it/u, /^Constant beside it/u, /^Constant under it/u]) {
    await expect.poll(async () => activeOf(diagram(page))).toMatch(name);
    await page.keyboard.press('Tab');
  }
  expect(await holdsKeyboard(page), 'past the last element').toBe(false);
  await page.keyboard.press('Shift+Tab');
  await expect(diagram(page)).toBeFocused();

  await page.keyboard.press('Shift+Tab');
  await expect.poll(async () => activeOf(diagram(page))).toMatch(/^Constant beside it/u);
  await page.keyboard.press('Escape');
  await expect.poll(async () => activeOf(diagram(page))).toBe('');
  await page.keyboard.press('Tab');
  expect(await holdsKeyboard(page), 'after Escape').toBe(false);
  await page.keyboard.press('Shift+Tab');
  await expect(diagram(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(async () => activeOf(diagram(page))).toMatch(/^Constant beside it/u);
});

test('Tab goes on from an equation that stays empty', async ({ page }) => {
  await open(page);
  await command(page, 'New causal loop diagram');
  await page.keyboard.press('Escape');
  await diagram(page).focus();
  await page.keyboard.press('a');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Food');
  await page.keyboard.press('Tab');
  const equation = page.getByRole('textbox', { name: 'Equation' });
  await expect(equation).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(equation).not.toBeFocused();
  expect(await page.evaluate(() => document.activeElement?.closest('[data-region]')?.getAttribute('data-region'))).toBe('details');
  await diagram(page).focus();
  await expect(page.getByText('What is it?')).toBeVisible();
});
