import type { Locator, Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { command, diagram, element } from './drive.ts';
import { hears, isAt, listening } from './hearing.ts';

/** Outflow of a tenth a month from 500 over two years in closed form: 500 e^(-0.1 * 24); what leaves joins the 100. */
const LEFT = '45.359';
const JOINED = '554.64';
/** The same after one month: 500 e^(-0.1), in the table's five digits. */
const AFTER_A_MONTH = '452.42';

/** Milliseconds after which what has come to rest is spoken, with room to spare. */
const REST = 2_000;

const nameField = (page: Page): Locator => diagram(page).getByRole('textbox', { name: 'Name', exact: true });
const equation = (page: Page, name: 'Rate' | 'Initial value'): Locator => page.getByRole('textbox', { name, exact: true });
const chooser = (page: Page, question: string): Locator => page.getByRole('combobox', { name: question });

async function begin(page: Page, kind: 'causal loop' | 'stock and flow'): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: 'Up to date' })).toBeAttached();
  await command(page, `New ${kind} diagram`);
  await expect(element(page, /./u)).toHaveCount(0);
  await expect(diagram(page)).toBeFocused();
}

/** Takes a tool by its key and uses it by Enter. */
async function take(page: Page, tool: 's' | 'f' | 'a' | 'l'): Promise<void> {
  await page.keyboard.press(tool);
  await page.keyboard.press('Enter');
}

async function call(page: Page, name: string, then: 'Enter' | 'Tab'): Promise<void> {
  await expect(nameField(page)).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press(then);
}

async function choose(page: Page, question: string, answer: string): Promise<void> {
  await expect(chooser(page, question)).toBeFocused();
  await page.keyboard.type(answer);
  await page.keyboard.press('Enter');
}

test('heard and never seen: a causal loop of five, and the way along it', async ({ page }) => {
  const heard = await listening(page);
  await page.goto('/');
  await begin(page, 'causal loop');
  const loop = ['quality', 'satisfaction', 'referrals', 'customers', 'load'];
  await take(page, 'a');
  await call(page, 'quality', 'Enter');
  await hears(heard, /^quality added\.$/u);
  for (const [at, name] of [...loop.slice(1), 'quality'].entries()) {
    await take(page, 'l');
    await choose(page, `What does ${loop[at] ?? ''} affect?`, name);
    await expect(diagram(page)).toBeFocused();
    await hears(heard, at === 4 ? /^Link added from load to quality\.$/u : new RegExp(`${name} added`, 'u'));
  }
  await isAt(diagram(page), /^Link from load to quality$/u);
  await page.keyboard.press('-');
  await hears(heard, /^Polarity minus: opposite direction\.$/u);
  await isAt(diagram(page), /^Link from load to quality, opposite direction$/u);
  await expect(element(page, /^Link from/u)).toHaveCount(5);
  for (const name of loop) await expect(element(page, new RegExp(`^Variable ${name}, 1 link in, 1 link out`, 'u'))).toHaveCount(1);

  await page.keyboard.press('[');
  await isAt(diagram(page), /^Variable load/u);
  await page.keyboard.press(']');
  await isAt(diagram(page), /^Variable quality/u);
  await page.keyboard.press(']');
  await isAt(diagram(page), /^Variable satisfaction/u);
  await page.keyboard.press('[');
  await isAt(diagram(page), /^Variable quality/u);
});

test('heard and never seen: two stocks and two flows, a mistake that is mended, and the result', async ({ page }) => {
  const heard = await listening(page);
  await page.goto('/');
  await begin(page, 'stock and flow');
  await take(page, 's');
  await call(page, 'Leads', 'Tab');
  await expect(equation(page, 'Initial value')).toBeFocused();
  await page.keyboard.type('500');
  await page.keyboard.press('Enter');
  await isAt(diagram(page), /^Stock Leads, starts at 500$/u);
  await page.keyboard.press('Escape');
  await take(page, 's');
  await call(page, 'Clients', 'Tab');
  await expect(equation(page, 'Initial value')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('100');
  await page.keyboard.press('Enter');
  await isAt(diagram(page), /^Stock Clients, starts at 100/u);
  await page.keyboard.press('Escape');
  await take(page, 'f');
  await choose(page, 'Where does the flow come from?', 'Leads');
  await choose(page, 'Where does the flow from Leads go?', 'Clients');
  await call(page, 'winning', 'Tab');
  await hears(heard, /^winning added, from Leads to Clients\. Guessed: winning = 50\.$/u);

  const rate = equation(page, 'Rate');
  await expect(rate).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Leads * fraction');
  await page.keyboard.press('Enter');
  await expect(rate).toBeFocused();
  await expect(rate).toHaveAccessibleDescription(/fraction/u);
  await hears(heard, /^1 problem$/u);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Lea');
  await expect(page.getByRole('listbox', { name: 'Completions' }).getByRole('option', { name: 'Leads' })).toHaveAttribute('aria-selected', 'true');
  // A list that has only just come does not take Enter yet, so that nobody takes what they have not seen.
  await expect(async () => {
    await page.keyboard.press('Enter');
    await expect(rate).toHaveText('Leads', { timeout: 5000 });
  }).toPass();
  await page.keyboard.type(' * 0.1');
  await page.keyboard.press('Enter');
  await isAt(diagram(page), /^Flow winning, from Leads to Clients, Leads \* 0\.1, 1 link in$/u);
  await hears(heard, /^Up to date$/u);

  await page.keyboard.press(']');
  await isAt(diagram(page), /^Stock Clients, starts at 100, inflow winning$/u);
  await take(page, 'f');
  await choose(page, 'Where does the flow from Clients go?', 'outside');
  await call(page, 'leaving', 'Tab');
  await expect(rate).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('0');
  await page.keyboard.press('Enter');
  await isAt(diagram(page), /^Flow leaving, from Clients to outside, 0/u);

  const results = page.getByRole('region', { name: 'Results' });
  await expect(results.getByRole('paragraph').filter({ hasText: `Leads falls from 500 to ${LEFT}. Clients rises from 100 to ${JOINED}.` })).toBeAttached();
  await results.getByRole('tab', { name: 'Table' }).press('Enter');
  const row = results.getByRole('table').getByRole('row').filter({ has: page.getByRole('rowheader', { name: '1', exact: true }) });
  await expect(results.getByRole('columnheader', { name: 'Leads' })).toBeVisible();
  await expect(row.getByRole('cell').first()).toHaveText(AFTER_A_MONTH);
});

test('what is made is said once, when it has its name; a name alone is a renaming', async ({ page }) => {
  const heard = await listening(page);
  await page.goto('/');
  await begin(page, 'stock and flow');
  await page.clock.install();
  await heard();
  const rest = async (): Promise<string[]> => {
    await page.clock.runFor(REST);
    return (await heard()).filter((sentence) => /added|Renamed/u.test(sentence));
  };
  await take(page, 's');
  await expect(nameField(page)).toBeFocused();
  expect(await rest(), 'while its name is asked for').toEqual([]);
  await call(page, 'Leads', 'Enter');
  expect(await rest()).toEqual(['Leads added. Guessed: Leads = 100.']);
  await page.keyboard.press('Enter');
  await call(page, 'Prospects', 'Enter');
  expect(await rest()).toEqual(['Renamed to Prospects.']);
  await page.keyboard.press('Escape');
  await take(page, 's');
  await expect(nameField(page)).toBeFocused();
  await page.keyboard.press('Escape');
  expect(await rest(), 'named by nobody').toEqual(['Stock 1 added. Guessed: Stock 1 = 100.']);
  expect(await rest()).toEqual([]);
});
