import type { Page } from '@playwright/test';
import { everything } from '#test/everything';
import { wordsBesideNumbers } from '#test/sketches';
import { expect, test } from './app.ts';
import { command, diagram, element, findings, openModel, startNew } from './drive.ts';

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
const run = (label: string) => async (page: Page) => command(page, label);
const type = (text: string) => async (page: Page) => page.keyboard.type(text);
const dialog = (name: string | RegExp) => async (page: Page) => expect(page.getByRole('dialog', { name })).toBeVisible();
const menu = (name: string) => async (page: Page) => page.getByRole('menuitem', { name, exact: true }).press('Enter');
/** What a tab shows is fetched when it is first asked for. */
const tab = (name: RegExp) => async (page: Page) => {
  await page.getByRole('tab', { name }).click();
  await expect(page.getByRole('tabpanel', { name }).locator('> *').first()).toBeVisible();
};
const button = (name: RegExp) => async (page: Page) => page.getByRole('button', { name }).first().press('Enter');

/** Makes an array of the selected variable, and shows its equations by element. */
const pickDimension = async (page: Page) => page.getByRole('combobox', { name: 'Dimensions' }).selectOption({ index: 1 }).then(() => undefined);
const byElement = async (page: Page) => page.getByRole('radio', { name: 'By element' }).check({ force: true });

const selected: readonly State[] = [
  ['a model that runs, and which loop is ahead when', async (page) => expect(page.locator('.lw-share-strip')).toBeVisible()],
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
  ['a part', then(select(/^Frame Folded/u), run('Fold the frame'), select(/^Module Billing/u))],
  ['a part that shows what is in it', then(select(/^Module Billing/u), press('Shift+E'))],
  ['a part, from within', then(select(/^Module Billing/u), press('ControlOrMeta+ArrowDown'), select(/^Constant fee/u))],
  ['everything at once', onDiagram('ControlOrMeta+ArrowUp', 'ControlOrMeta+a')],
];

const drawing: readonly State[] = [
  ['a name being typed', then(select(/^Stock Clients/u), press('Enter'))],
  ['a note being typed', then(select(/^Note/u), press('Enter'))],
  ['a menu of the diagram', then(select(/^Stock Clients/u), press('Shift+F10'))],
  ['the other end of a link is asked for', then(select(/^Stock Clients/u), press('l', 'Enter'))],
  ['the other end of a flow is asked for', onDiagram('f', 'Enter')],
  ['a stock in hand', onDiagram('s')],
  ['a pen in hand', run('Sketch')],
  ['a part in focus', then(select(/^Variable trust/u), press('Shift+3'))],
];

const dialogs: readonly State[] = [
  ['models', then(press('ControlOrMeta+o'), dialog('Open a model'))],
  ['run settings', then(press('ControlOrMeta+,'), dialog(/settings/iu))],
  ['the keyboard', then(onDiagram('?'), dialog(/keyboard/iu))],
  ['preferences', then(run('Preferences…'), dialog(/preferences/iu))],
  ['dimensions', then(run('Dimensions…'), dialog('Dimensions'))],
  ['a dimension about to be deleted', then(run('Dimensions…'), dialog('Dimensions'), button(/^Add a dimension/u), button(/^Delete Dimension/u))],
  ['a split into segments', then(run('Split into segments…'), dialog(/segments/u))],
  ['equations by element', then(run('Dimensions…'), dialog('Dimensions'), button(/^Add a dimension/u), press('Escape'), select(/^Constant chance/u), pickDimension, byElement)],
  ['equations by element, large', then(select(/^Constant chance/u), button(/^Larger table/u), dialog(/by element/u))],
  ['about', then(run('About Loopwell…'), dialog(/about/iu))],
  ['a tag', then(select(/^Variable trust/u), run('Tag…'), dialog(/tag/iu))],
  ['the palette', then(press('ControlOrMeta+k'), dialog(/command/iu))],
  ['the palette looking for something', then(press('ControlOrMeta+k'), dialog(/command/iu), type('stock'))],
  ['the palette finding nothing', then(press('ControlOrMeta+k'), dialog(/command/iu), type('qqq'))],
  ['the menu of files', menu('File')],
  ['the menu of edits', then(select(/^Stock Clients/u), menu('Edit'))],
  ['what can be taken out', button(/^Export/u)],
  ['themes', button(/^Theme/u)],
  ['what another program will not see of a file', then(run('Save as XMILE'), button(/^See what/u), dialog('What other programs will not see'))],
];

const panels: readonly State[] = [
  ['the table', tab(/^Table/u)],
  ['the chart again', tab(/^Chart/u)],
  ['the outline', tab(/^Outline/u)],
  ['the menu of a row', then(tab(/^Outline/u), async (page) => page.getByRole('treeitem', { name: /^Clients/u }).first().focus(), press(' '))],
  ['the loops', tab(/^Loops/u)],
  ['the card of a loop', then(tab(/^Loops/u), async (page) => page.getByRole('button', { name: /^[RBU]\d .*variables/u }).first().press('Enter'))],
  ['problems', tab(/^Problems/u)],
  ['the inspector', tab(/^Inspector/u)],
  ['finding a text', then(press('ControlOrMeta+f'), dialog('Find and replace'), type('client'))],
  ['typing a list', then(onDiagram('Shift+L'), dialog(/list/iu), type('one\ntwo'))],
  ['another view', run('Next view')],
  ['a view being named', run('Rename the view')],
];

const beginning: readonly State[] = [
  ['an empty causal loop diagram', async (page) => startNew(page, 'causal loop')],
  ['a first variable and its hint', then(onDiagram('a', 'Enter'), type('load'), press('Enter'))],
  ['something said in the corner', then(onDiagram('ControlOrMeta+a'), run('Remove from this view'), async (page) => expect(page.getByText(/out of this view/iu).first()).toBeVisible())],
  ['an empty stock and flow diagram', async (page) => startNew(page, 'stock and flow')],
  ['what was read from a file', async (page) => {
    const chosen = page.waitForEvent('filechooser');
    await command(page, 'Open a file…');
    await (await chosen).setFiles({ name: 'tea.xmile', mimeType: 'application/xml', buffer: Buffer.from(STRANGE) });
    await page.getByRole('button', { name: 'See what' }).press('Enter');
    await dialog('What was read from the file')(page);
  }],
];

const interview = (page: Page) => page.getByRole('dialog', { name: 'Which of these accumulates?' });

/** Of a diagram of words beside numbers. */
const playing: readonly State[] = [
  ['a diagram that is played, its verdicts, where words and numbers meet', async (page) => {
    await command(page, 'Play the diagram');
    await expect(page.getByText(/versions of this sketch|does not decide/u).first()).toBeVisible();
    await expect(page.getByRole('list', { name: 'Where numbers and words meet' }).getByRole('listitem')).toHaveCount(2);
    await page.getByRole('button', { name: 'Pause' }).press('Enter');
  }],
  ['its memory in hand', async (page) => {
    await page.getByRole('button', { name: /^Memory in/u }).first().press('Enter');
    await expect(page.getByRole('button', { name: /^Put the memory into/u }).first()).toBeVisible();
  }],
  ['a question of what accumulates', then(run('Which of these accumulates?'), async (page) => expect(interview(page).getByRole('button', { name: /Proposed: / })).toBeVisible())],
  ['the last answer of all', then(run('Which of these accumulates?'), async (page) => {
    const answer = interview(page).getByRole('button', { name: /Proposed: / });
    for (let asked = 0; asked < 4; asked += 1) await answer.press('Enter');
    await expect(interview(page)).toContainText('Every word has its place');
  })],
];

/** A file with something in it that Loopwell does not read. */
const STRANGE = `<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
<header><vendor>Test</vendor><product version="1">Test</product></header>
<model><variables><stock name="Tea"><eqn>90</eqn><sparkle>yes</sparkle></stock></variables></model>
</xmile>`;

test.use({ colorScheme: 'light', contextOptions: { reducedMotion: 'reduce' } });

/** Everything in the light theme; in the dark one what colours can do wrong. */
async function faults(page: Page): Promise<string[]> {
  const light = await findings(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await findings(page, ['color-contrast', 'link-in-text-block']);
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark.map((line) => `dark: ${line}`)];
}

/** One page, brought into one state after the other. */
async function walk(page: Page, states: readonly State[], of = everything()): Promise<void> {
  test.slow();
  await openModel(page, of);
  for (const [name, enter] of states) {
    await test.step(name, async () => {
      await enter(page);
      expect.soft(await faults(page), name).toEqual([]);
      for (let k = 0; k < 3; k += 1) await page.keyboard.press('Escape');
    });
  }
}

for (const [what, states] of Object.entries({ 'what is selected': selected, 'what is being drawn': drawing, 'dialogs and menus': dialogs, 'panels': panels, 'beginnings': beginning })) {
  test(`axe finds nothing: ${what}`, async ({ page }) => walk(page, states));
}

test('axe finds nothing: words that are played and asked about', async ({ page }) => walk(page, playing, wordsBesideNumbers()));

test.describe('on a tablet', () => {
  test.use({ viewport: { width: 820, height: 1180 }, hasTouch: true });

  test('axe finds nothing: words that are played and asked about', async ({ page }) => walk(page, playing, wordsBesideNumbers()));

  test('axe finds nothing', async ({ page }) => {
    await walk(page, [
      ['a model that runs', async () => {}],
      ['a stock', select(/^Stock Clients/u)],
      ['a name being typed', then(select(/^Stock Clients/u), press('Enter'))],
      ['a link and its bar', then(select(/^Constant chance/u), press('Tab'))],
      ...dialogs,
      ...panels,
    ]);
  });
});
