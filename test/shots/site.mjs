import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from '../support/findBrowser.mjs';

/** The project's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Serves the built site while something is done with it in a browser.
 * @param {(browser: import('playwright-core').Browser, address: string) => Promise<void>} work
 */
export async function withSite(work) {
  const tool = path.join(root, 'dist', 'cli', 'loopwell.js');
  const port = Number(process.env['SHOTS_PORT'] ?? 4192);
  if (!existsSync(tool)) throw new Error(`${tool} is not there: run "npm run build" first`);
  const server = spawn(process.execPath, [tool, 'serve', '--port', String(port), '--no-open'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const browser = await chromium.launch(await findBrowser());
  try {
    await new Promise((ready) => server.stdout.once('data', ready));
    await work(browser, `http://localhost:${port}/`);
  } finally {
    await browser.close();
    server.kill();
  }
}

/**
 * Opens the site with the diagram alone in sight, and a model in it.
 * @param {import('playwright-core').Page} page
 * @param {string} address
 * @param {string} text
 */
export async function openAlone(page, address, text) {
  await page.goto(address);
  await page.locator('.lw-node').first().waitFor();
  await drop(page, text);
  await page.evaluate(() => document.querySelectorAll('button').forEach((button) => button.ariaLabel === 'Dismiss' && button.click()));
  await page.keyboard.press('Control+\\');
  await page.locator('.react-flow').first().focus();
}

/**
 * Waits until nothing moves any more.
 * @param {import('playwright-core').Page} page
 */
export async function rest(page) {
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
}

/**
 * Drops a file on the page and waits until its title stands in the bar.
 * @param {import('playwright-core').Page} page
 * @param {string} text
 */
async function drop(page, text) {
  await page.evaluate(async ([content, title]) => {
    const carried = new DataTransfer();
    carried.items.add(new File([content], 'shown.loopwell.json'));
    for (const type of ['dragenter', 'dragover', 'drop']) document.body.dispatchEvent(new DragEvent(type, { dataTransfer: carried, bubbles: true, cancelable: true }));
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    while (![...document.querySelectorAll('input')].some(({ value }) => value === title)) await frame();
    await frame();
  }, /** @type {const} */ ([text, JSON.parse(text).title]));
}
