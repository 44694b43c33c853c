/**
 * `npm run shots`: pictures of six diagrams in light and dark, as the built site draws them, and a sheet of every kind
 * of element in every state, to be looked at. They go to `node_modules/.cache/shots`, or to the folder that is named.
 * The site is used as built: `npm run build` comes first.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { largeModel } from './largeModel.mjs';
import { openAlone, rest, root, withSite } from './site.mjs';
import { stateSheet } from './states.mjs';

const folder = path.resolve(root, process.argv[2] ?? 'node_modules/.cache/shots');

const example = (/** @type {string} */ name) => readFileSync(path.join(root, 'public', 'gallery', `${name}.loopwell.json`), 'utf8');

/** What is shown: the text of a file, and whether it is tidied first. */
const SUBJECTS = [
  { name: 'five-loops', text: example('growth-and-strains') },
  { name: 'word-of-mouth', text: example('word-of-mouth') },
  { name: 'first-hire', text: example('first-support-hire') },
  { name: 'boomerang', text: example('recurring-revenue-boomerang') },
  { name: 'archetype', text: example('fast-connection') },
  { name: 'large', text: largeModel(), tidy: true },
];

mkdirSync(folder, { recursive: true });
await withSite(async (browser, address) => {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    for (const subject of SUBJECTS) await picture(browser, address, subject, colorScheme);
  }
  const sheet = path.join(folder, 'states.png');
  await stateSheet(browser, address, sheet);
  process.stdout.write(`${sheet}\n`);
});

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {{ name: string, text: string, tidy?: boolean }} subject
 * @param {'light' | 'dark'} colorScheme
 */
async function picture(browser, address, { name, text, tidy }, colorScheme) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await openAlone(page, address, text);
  if (tidy) {
    await page.keyboard.press('Control+Shift+L');
    await page.waitForFunction(() => [...document.querySelectorAll('button')].some((button) => button.ariaLabel?.startsWith('Undo') && !button.disabled && button.ariaDisabled !== 'true'), null, { timeout: 120_000 });
  }
  await page.keyboard.press('Shift+1');
  await rest(page);
  const file = path.join(folder, `${name}-${colorScheme}.png`);
  await page.screenshot({ path: file });
  process.stdout.write(`${file}\n`);
  await context.close();
}
