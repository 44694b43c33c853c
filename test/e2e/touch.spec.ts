import type { Page } from '@playwright/test';
import { everything } from '#test/everything';
import { wordsBesideNumbers } from '#test/sketches';
import { expect, test } from './app.ts';
import { command, diagram, element, notices, openModel, settled } from './drive.ts';

test.use({ viewport: { width: 820, height: 1180 }, hasTouch: true, contextOptions: { reducedMotion: 'reduce' } });

const TARGETS = 'button, [role=button], a[href], input, textarea, [role=tab], [role=menuitem], [role=menuitemcheckbox], [role=menuitemradio], [role=option], [role=treeitem], [role=radio], [role=slider], [role=switch], select';

/** The targets that answer less than a finger's width or height around their middle, of all that are in sight whole: not what a list or a panel has scrolled half away, nor what a menu, a dialog or the list of the palette lies over. The credit is a text link. */
async function narrow(page: Page): Promise<string[]> {
  await settled(page);
  return page.evaluate((targets) => [...document.querySelectorAll(targets)].flatMap((target) => {
    const { x, y, width, height } = target.getBoundingClientRect();
    const [cx, cy] = [x + width / 2, y + height / 2];
    const isWhole = (): boolean => {
      const whole = (target.closest('label') ?? target).getBoundingClientRect();
      for (let around = target.parentElement; around; around = around.parentElement) {
        if (getComputedStyle(around).overflowY === 'visible') continue;
        const box = around.getBoundingClientRect();
        if (whole.top < box.top - 1 || whole.bottom > box.bottom + 1) return false;
      }
      return true;
    };
    const over = '[role=menu], [role=dialog]';
    const isUnder = (): boolean => !target.closest(over) && [...document.querySelectorAll(over)].some((other) => {
      const box = other.getBoundingClientRect();
      return box.left < x + width && box.right > x && box.top < y + height && box.bottom > y;
    });
    const own = (px: number, py: number): boolean => {
      const hit = document.elementFromPoint(px, py);
      return hit !== null && (target.contains(hit) || (hit.closest('label')?.contains(target) ?? false));
    };
    if (width < 1 || height < 1 || target.closest('.react-flow__attribution') || !own(cx, cy) || !isWhole() || isUnder()) return [];
    const reach = (dx: number, dy: number): number => {
      let far = 0;
      while (far < 60 && own(cx + dx * (far + 1), cy + dy * (far + 1))) far += 1;
      return far;
    };
    const [wide, high] = [reach(-1, 0) + reach(1, 0) + 1, reach(0, -1) + reach(0, 1) + 1];
    return wide < 43 || high < 43 ? [`${target.getAttribute('aria-label') ?? target.textContent} ${wide} x ${high}`] : [];
  }), TARGETS);
}

const select = async (page: Page, name: RegExp) => element(page, name).first().tap({ force: true });
const openTab = async (page: Page, name: RegExp) => {
  await page.getByRole('tab', { name }).tap();
  await expect(page.getByRole('tabpanel', { name }).locator('> *').first()).toBeVisible();
};
const dialog = async (page: Page, label: string) => {
  await command(page, label);
  await expect(page.getByRole('dialog')).toBeVisible();
};

const states: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'a model that runs': async () => {},
  'a stock selected': async (page) => select(page, /^Stock Clients/u),
  'a constant selected, and its slider': async (page) => select(page, /^Constant chance/u),
  'a link selected, and the bar beside it': async (page) => {
    await diagram(page).focus();
    await page.keyboard.press('Enter');
    await expect(async () => {
      await page.keyboard.press('Tab');
      expect(await page.getByRole('toolbar', { name: 'Link', exact: true }).isVisible()).toBe(true);
    }).toPass();
  },
  'sliders': async (page) => openTab(page, /^Sliders/u),
  'the outline': async (page) => openTab(page, /^Outline/u),
  'the loops': async (page) => openTab(page, /^Loops/u),
  'problems': async (page) => openTab(page, /^Problems/u),
  'the table': async (page) => openTab(page, /^Table/u),
  'a menu': async (page) => {
    await page.getByRole('menuitem', { name: 'File', exact: true }).tap();
    await expect(page.getByRole('menu')).toBeVisible();
  },
  'what can be taken out': async (page) => {
    await page.getByRole('button', { name: 'Export' }).tap();
    await expect(page.getByRole('menu')).toBeVisible();
  },
  'a menu of the diagram': async (page) => {
    await select(page, /^Stock Clients/u);
    await diagram(page).press('Shift+F10');
    await expect(page.getByRole('menu')).toBeVisible();
  },
  'the palette': async (page) => {
    await page.keyboard.press('ControlOrMeta+k');
    await expect(page.getByRole('option').first()).toBeVisible();
  },
  'preferences': async (page) => dialog(page, 'Preferences…'),
  'dimensions': async (page) => {
    await dialog(page, 'Dimensions…');
    await page.getByRole('button', { name: 'Add a dimension' }).tap();
  },
  'a split into segments': async (page) => dialog(page, 'Split into segments…'),
  'run settings': async (page) => dialog(page, 'Run settings…'),
  'the gallery': async (page) => dialog(page, 'Open…'),
  'the keyboard': async (page) => dialog(page, 'Keyboard'),
  'about': async (page) => dialog(page, 'About'),
  'a list being typed': async (page) => dialog(page, 'Type a list…'),
  'finding a text': async (page) => dialog(page, 'Find and replace…'),
  'the other end of a link asked for': async (page) => {
    await select(page, /^Stock Clients/u);
    await diagram(page).press('l');
    await diagram(page).press('Enter');
    await expect(page.getByRole('option').first()).toBeVisible();
  },
};

test('every target is a finger wide and high', async ({ page }) => {
  test.slow();
  await openModel(page, everything());
  // A notice lies over part of the panels until it goes.
  await expect(notices(page).getByRole('button')).toHaveCount(0);
  for (const [name, enter] of Object.entries(states)) {
    await test.step(name, async () => {
      await enter(page);
      expect.soft(await narrow(page), name).toEqual([]);
      for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    });
  }
});

test('so is every target where words are played and asked about', async ({ page }) => {
  await openModel(page, wordsBesideNumbers());
  await expect(notices(page).getByRole('button')).toHaveCount(0);
  await command(page, 'Play the diagram');
  await expect(page.getByText(/versions of this sketch|does not decide/u).first()).toBeVisible();
  await page.getByRole('button', { name: 'Pause' }).tap();
  expect.soft(await narrow(page), 'played').toEqual([]);
  await page.getByRole('button', { name: /^Memory in/u }).first().tap();
  await expect(page.getByRole('button', { name: /^Put the memory into/u }).first()).toBeVisible();
  expect.soft(await narrow(page), 'the memory in hand').toEqual([]);
  await page.keyboard.press('Escape');
  await command(page, 'Which of these accumulates?');
  const interview = page.getByRole('dialog', { name: 'Which of these accumulates?' });
  const answer = interview.getByRole('button', { name: /Proposed: / });
  await expect(answer).toBeVisible();
  expect.soft(await narrow(page), 'a question').toEqual([]);
  for (let asked = 0; asked < 4; asked += 1) await answer.tap();
  await expect(interview).toContainText('Every word has its place');
  expect.soft(await narrow(page), 'the end').toEqual([]);
});

test('no picture in the accessibility tree is without a name', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('status').filter({ hasText: 'Up to date' })).toBeVisible();
  await expect(page.getByRole('img', { name: /^Stock Customers/u })).toBeVisible();
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const nameless = nodes.filter(({ ignored, role, name }) => !ignored && /image|img|graphic/iu.test(String(role?.value)) && String(name?.value ?? '') === '');
  expect(nameless.map(({ nodeId }) => nodeId)).toEqual([]);
});
