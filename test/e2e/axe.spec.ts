import type { Page } from '@playwright/test';
import { everything } from '#test/everything';
import { expect, test } from './app.ts';
import { diagram, element, findings, openModel } from './drive.ts';

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
