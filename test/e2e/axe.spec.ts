import type { Page } from '@playwright/test';
import { everything } from '#test/everything';
import { expect, test } from './app.ts';
import { command, diagram, element, findings, openModel } from './drive.ts';

/** How to come into a state; what is open is closed by Escape afterwards. */
type State = readonly [name: string, enter: (page: Page) => Promise<void>];

const select = (name: RegExp) => async (page: Page) => {
  await diagram(page).focus();
  await page.keyboard.press('Escape');
  await element(page, name).first().click({ force: true });
};
const press = (...keys: readonly string[]) => async (page: Page) => {
  for (const key of keys) await page.keyboard.press(key);
};
const onDiagram = (...keys: readonly string[]) => async (page: Page) => {
  await diagram(page).focus();
  await press('Escape', 'Escape', ...keys)(page);
};
const dialog = (...keys: readonly string[]) => async (page: Page) => {
  await press(...keys)(page);
  await expect(page.getByRole('dialog')).toBeVisible();
};
const tab = (name: string) => async (page: Page) => page.getByRole('tab', { name }).first().click();
const menu = (name: string) => async (page: Page) => page.getByRole('menubar').getByRole('menuitem', { name }).click();
const does = (name: string) => async (page: Page) => command(page, name);
const then = (...steps: readonly State[1][]) => async (page: Page) => {
  for (const step of steps) await step(page);
};

/** Selects something and shows it in a panel. */
const states: Readonly<Record<string, readonly State[]>> = {
  'what is selected': [
    ['a model that runs', async () => {}],
    ['a stock', select(/^Stock Clients/u)],
    ['a flow', select(/^Flow winning/u)],
    ['a constant', select(/^Constant chance/u)],
    ['a link', then(select(/^Constant chance/u), press('Tab'))],
    ['two that go together', then(select(/^Variable trust/u), press('Tab', 'Tab'))],
    ['a variable with a note and tags', select(/^Variable trust/u)],
    ['a variable with a mistake', select(/^Variable wrong/u)],
    ['a lookup', select(/^Lookup/u)],
    ['a ghost', select(/^Ghost/u)],
    ['a note', select(/^Note/u)],
    ['an open frame', select(/^Frame Open/u)],
    ['a folded frame', select(/^Frame Folded/u)],
    ['everything at once', onDiagram('ControlOrMeta+a')],
  ],
  'what is done on the diagram': [
    ['a name being typed', then(select(/^Stock Clients/u), press('Enter'))],
    ['a note being typed', then(select(/^Note/u), press('Enter'))],
    ['a menu of the diagram', then(select(/^Stock Clients/u), press('Shift+F10'))],
    ['the other end of a link is asked for', then(select(/^Stock Clients/u), press('l', 'Enter'))],
    ['the other end of a flow is asked for', onDiagram('f', 'Enter')],
    ['a stock in hand', onDiagram('s')],
    ['the sketching pen', does('Sketch')],
    ['a focus', then(select(/^Stock Clients/u), press('Shift+3'))],
    ['finding', press('ControlOrMeta+f')],
    ['a list being typed', onDiagram('Shift+L')],
    ['the name of a view', does('Rename the view')],
    ['another view', press('Alt+PageDown')],
    ['an equation with a completion list', then(select(/^Variable trust/u), tab('Inspector'), async (page) => {
      await page.getByRole('textbox', { name: 'Equation' }).click();
      await page.keyboard.type('Cl');
      await expect(page.getByRole('listbox')).toBeVisible();
    })],
  ],
  'panels': [
    ['sliders', then(onDiagram(), tab('Sliders'))],
    ['the outline', then(tab('Outline'), async (page) => {
      await page.getByRole('treeitem', { name: /^trust/u }).first().focus();
      await page.keyboard.press('ArrowRight');
    })],
    ['the menu of an outline row', then(tab('Outline'), async (page) => {
      await page.getByRole('treeitem', { name: /^Clients/u }).first().focus();
      await page.keyboard.press(' ');
      await expect(page.getByRole('menu')).toBeVisible();
    })],
    ['problems', tab('Problems')],
    ['the table', tab('Table')],
    ['the chart', tab('Chart')],
    ['a notice', async (page) => {
      await onDiagram('Shift+Delete')(page);
      await select(/^Ghost/u)(page);
      await page.keyboard.press('Shift+Delete');
      await expect(page.getByRole('region', { name: 'Notices' }).getByRole('button').first()).toBeVisible();
    }],
  ],
  'menus and dialogs': [
    ...['File', 'Edit', 'View', 'Arrange', 'Model', 'Help'].map((name): State => [`the menu ${name}`, menu(name)]),
    ['opening a model', dialog('ControlOrMeta+o')],
    ['run settings', dialog('ControlOrMeta+,')],
    ['the keyboard', dialog('?')],
    ['the palette', dialog('ControlOrMeta+k')],
    ['preferences', does('Preferences…')],
    ['about', does('About Loopwell…')],
    ['a new scenario', async (page) => {
      await page.getByRole('button', { name: /^Scenario/u }).first().click();
      await page.getByRole('menuitem', { name: /^New scenario/u }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    }],
  ],
};

test.use({ colorScheme: 'light', contextOptions: { reducedMotion: 'reduce' } });

/** Everything in the light theme; in the dark one what colours can do wrong. */
async function faults(page: Page): Promise<string[]> {
  const light = await findings(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await findings(page, ['color-contrast', 'link-in-text-block']);
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark.map((line) => `dark: ${line}`)];
}

for (const [what, list] of Object.entries(states)) {
  test(`axe finds nothing: ${what}`, async ({ page }) => {
    test.slow();
    await openModel(page, everything());
    for (const [name, enter] of list) {
      await test.step(name, async () => {
        await enter(page);
        expect.soft(await faults(page), name).toEqual([]);
        for (let k = 0; k < 3; k += 1) await page.keyboard.press('Escape');
      });
    }
  });
}
