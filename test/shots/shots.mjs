/**
 * `npm run shots`: pictures of six diagrams in light and dark, as the built site draws them, to be looked at. They go
 * to `node_modules/.cache/shots`, or to the folder that is named. The site is used as built: `npm run build` comes first.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from '../support/findBrowser.mjs';
import { largeModel } from './largeModel.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tool = path.join(root, 'dist', 'cli', 'loopwell.js');
const port = Number(process.env['SHOTS_PORT'] ?? 4192);
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

if (!existsSync(tool)) throw new Error(`${tool} is not there: run "npm run build" first`);
mkdirSync(folder, { recursive: true });
const server = spawn(process.execPath, [tool, 'serve', '--port', String(port), '--no-open'], { stdio: ['ignore', 'pipe', 'inherit'] });
const browser = await chromium.launch(await findBrowser());
try {
  await new Promise((ready) => server.stdout.once('data', ready));
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    for (const subject of SUBJECTS) await picture(subject, colorScheme);
  }
} finally {
  await browser.close();
  server.kill();
}

/**
 * @param {{ name: string, text: string, tidy?: boolean }} subject
 * @param {'light' | 'dark'} colorScheme
 */
async function picture({ name, text, tidy }, colorScheme) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`http://localhost:${port}/`);
  await page.locator('.lw-node').first().waitFor();
  await open(page, text);
  await page.evaluate(() => document.querySelectorAll('button').forEach((button) => button.ariaLabel === 'Dismiss' && button.click()));
  await page.keyboard.press('Control+\\');
  await page.locator('.react-flow').first().focus();
  if (tidy) {
    await page.keyboard.press('Control+Shift+L');
    await page.waitForFunction(() => [...document.querySelectorAll('button')].some((button) => button.ariaLabel?.startsWith('Undo') && !button.disabled && button.ariaDisabled !== 'true'), null, { timeout: 120_000 });
  }
  await page.keyboard.press('Shift+1');
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
  const file = path.join(folder, `${name}-${colorScheme}.png`);
  await page.screenshot({ path: file });
  process.stdout.write(`${file}\n`);
  await context.close();
}

/**
 * Drops a file on the page and waits until its title stands in the bar.
 * @param {import('playwright-core').Page} page
 * @param {string} text
 */
async function open(page, text) {
  await page.evaluate(async ([content, title]) => {
    const carried = new DataTransfer();
    carried.items.add(new File([content], 'shown.loopwell.json'));
    for (const type of ['dragenter', 'dragover', 'drop']) document.body.dispatchEvent(new DragEvent(type, { dataTransfer: carried, bubbles: true, cancelable: true }));
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    while (![...document.querySelectorAll('input')].some(({ value }) => value === title)) await frame();
    await frame();
  }, /** @type {const} */ ([text, JSON.parse(text).title]));
}
