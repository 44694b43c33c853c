import type { CDPSession, Locator, Page } from '@playwright/test';
import { model } from '#test/documents';
import { expect, test } from './app.ts';
import { diagram, element, notices, openModel, settled } from './drive.ts';

test.use({ viewport: { width: 820, height: 1180 }, hasTouch: true, contextOptions: { reducedMotion: 'reduce' } });

/** How a hand presses something, and asks for the menu of a spot. */
interface Hand {
  readonly press: (target: Locator) => Promise<void>;
  readonly menu: (page: Page, at: { readonly x: number; readonly y: number }) => Promise<void>;
}

/** A price that demand and so orders follow; what they bring in is worked out. */
const shop = () => model({ title: 'Shop' })
  .constant('price', 3, { at: { x: 0, y: 0 } })
  .auxiliary('demand', '100 / price', { at: { x: 300, y: 60 } })
  .auxiliary('orders', 'demand * 2', { at: { x: 120, y: 260 } })
  .link('price', 'demand', '-').link('demand', 'orders', '+')
  .build();

const empty = () => model({ title: 'Empty' }).build();

/** A finger comes down on a spot and rests there until the menu is open, then lets go. */
async function rest(page: Page, at: { readonly x: number; readonly y: number }): Promise<void> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
  await expect(page.getByRole('menu')).toBeVisible();
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

async function middleOf(target: Locator): Promise<{ x: number; y: number }> {
  const box = await target.boundingBox();
  if (!box) throw new Error('not in sight');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** A spot of the diagram with nothing on it: to the left, below what is told of the file, above the tools. */
async function freeSpot(page: Page): Promise<{ x: number; y: number }> {
  const box = await diagram(page).boundingBox();
  return { x: (box?.x ?? 0) + 40, y: (box?.y ?? 0) + (box?.height ?? 0) - 130 };
}

const finger: Hand = { press: (target) => target.tap(), menu: rest };
const mouse: Hand = {
  press: (target) => target.click(),
  async menu(page, { x, y }) {
    await page.mouse.click(x, y, { button: 'right' });
    await expect(page.getByRole('menu')).toBeVisible();
  },
};

async function choose(page: Page, { press }: Hand, name: RegExp | string): Promise<void> {
  await press(page.getByRole('menuitem', { name }));
  await expect(page.getByRole('menu')).toHaveCount(0);
}

/** An entry of a menu of the bar. */
async function fromBar(page: Page, hand: Hand, menu: string, name: RegExp | string): Promise<void> {
  await hand.press(page.getByRole('menuitem', { name: menu, exact: true }));
  await choose(page, hand, name);
}

const undo = (page: Page) => page.getByRole('button', { name: /^Undo/u }).first();

for (const [name, hand] of Object.entries({ finger, mouse })) {
  test.describe(`by ${name}`, () => {
    test('what is copied from the menu of one tab is pasted from the menu of another, with its equations', async ({ page, context }) => {
      await openModel(page, shop());
      // What is told of the file lies over part of the diagram until it goes.
      await expect(notices(page).getByRole('button')).toHaveCount(0);
      await hand.press(page.getByRole('menuitem', { name: 'Edit', exact: true }));
      await choose(page, hand, /^Select all/u);
      await hand.menu(page, await middleOf(element(page, /^Constant price/u)));
      await choose(page, hand, /^Copy/u);
      await expect.poll(async () => page.evaluate(async () => navigator.clipboard.readText())).toContain('loopwell-fragment');

      const other = await context.newPage();
      await openModel(other, empty());
      await hand.menu(other, await freeSpot(other));
      await choose(other, hand, /^Paste/u);
      await expect(element(other, /^Variable orders, demand \* 2/u)).toBeVisible();
      await expect(element(other, /^Link from price to demand, opposite direction/u)).toBeAttached();
      await hand.press(undo(other));
      await expect(element(other, /./u)).toHaveCount(0);
    });

    test('lines from the clipboard become variables and links by the menu of empty canvas', async ({ page }) => {
      await openModel(page, empty());
      await page.evaluate(async () => navigator.clipboard.writeText('trust -> sales +\nsales -> staff\nmorale'));
      await hand.menu(page, await freeSpot(page));
      await choose(page, hand, /^Paste/u);
      await expect(element(page, /^Link from trust to sales, same direction/u)).toBeAttached();
      await expect(element(page, /^(Variable|Constant) morale/u)).toBeVisible();
      await hand.press(undo(page));
      await expect(element(page, /./u)).toHaveCount(0);
    });

    test('a list is typed: each line is there when it is entered', async ({ page }) => {
      await openModel(page, empty());
      await hand.menu(page, await freeSpot(page));
      await choose(page, hand, /^Type a list/u);
      const field = page.getByRole('textbox', { name: /cause -> effect/u });
      await hand.press(field);
      for (const line of ['price -> demand -', 'morale']) {
        await field.fill(line);
        await field.press('Enter');
      }
      await expect(element(page, /^Link from price to demand, opposite direction/u)).toBeAttached();
      await expect(element(page, /^(Variable|Constant) morale/u)).toBeAttached();
    });

    test('a name is found and replaced everywhere', async ({ page }) => {
      await openModel(page, shop());
      await fromBar(page, hand, 'Edit', /^Find and replace/u);
      await hand.press(page.getByRole('textbox', { name: 'Find in names and equations' }));
      await page.keyboard.type('demand');
      await hand.press(page.getByRole('textbox', { name: 'Replace with' }));
      await page.keyboard.type('interest');
      await hand.press(page.getByRole('button', { name: 'Replace all' }));
      await expect(element(page, /^Variable orders, interest \* 2/u)).toBeVisible();
      await page.getByRole('textbox', { name: 'Find in names and equations' }).fill('interest');
      await hand.press(page.getByRole('button', { name: /^orders, /u }).first());
      await expect(page.getByRole('tab', { name: 'Inspector' })).toHaveAttribute('aria-selected', 'true');
    });
  });
}

test('what is selected is tidied, in one step, and nothing else moves', async ({ page }) => {
  const messy = model({ title: 'Messy' });
  for (const [k, name] of ['a', 'b', 'c', 'd'].entries()) messy.auxiliary(name, '', { at: { x: 90 * k, y: (k % 2) * 30 } });
  messy.auxiliary('aside', '', { at: { x: 500, y: 400 } });
  for (const [from, to] of [['a', 'b'], ['b', 'c'], ['c', 'd'], ['d', 'a']] as const) messy.link(from, to, '+');
  await openModel(page, messy.build());
  await expect(notices(page).getByRole('button')).toHaveCount(0);
  const places = async () => {
    await settled(page);
    return Object.fromEntries(await Promise.all(['a', 'b', 'c', 'd', 'aside'].map(async (name) => [name, await middleOf(element(page, new RegExp(`^Variable ${name}\\b`, 'u')))] as const)));
  };
  const before = await places();
  // A tap and then a drag is a marquee around the four.
  const [a, d] = [before['a'], before['d']];
  if (!a || !d) throw new Error('not in sight');
  const session = await page.context().newCDPSession(page);
  const timestamp = Date.now() / 1000;
  const corner = { x: a.x - 30, y: a.y - 60 };
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly { x: number; y: number }[]) => session.send('Input.dispatchTouchEvent', { type, touchPoints: [...points], timestamp });
  await Promise.all([touch('touchStart', [corner]), touch('touchEnd', []), touch('touchStart', [corner]), touch('touchMove', [{ x: d.x, y: d.y + 20 }]), touch('touchMove', [{ x: d.x + 30, y: d.y + 60 }]), touch('touchEnd', [])]);
  await expect(page.getByText('4 variables')).toBeVisible();
  await rest(page, a);
  await choose(page, finger, /^Tidy/u);
  await expect.poll(async () => (await places())['b']).not.toEqual(before['b']);
  const after = await places();
  expect(after['aside']).toEqual(before['aside']);
  await undo(page).tap();
  await expect.poll(places).toEqual(before);
});
