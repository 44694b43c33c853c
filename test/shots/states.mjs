import { openAlone, rest } from './site.mjs';
import { stateModel } from './stateModel.mjs';

/** How the page is shown. */
const LOOKS = /** @type {const} */ ([
  { name: 'light', options: { colorScheme: 'light' } },
  { name: 'dark', options: { colorScheme: 'dark' } },
  { name: 'forced colours', options: { colorScheme: 'dark', forcedColors: 'active' } },
  { name: 'print', options: { colorScheme: 'light' } },
]);

/** What is done before a picture is taken. */
const STATES = /** @type {const} */ (['at rest', 'everything selected', 'hovered', 'focused by keyboard', 'stale']);

const SIZE = { width: 900, height: 620 };

/**
 * One picture of every state in every look, side by side.
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {string} file
 */
export async function stateSheet(browser, address, file) {
  /** @type {string[]} */
  const cells = [];
  for (const { name, options } of LOOKS) {
    for (const state of STATES) {
      const context = await browser.newContext({ viewport: SIZE, reducedMotion: 'reduce', ...options });
      const page = await context.newPage();
      await openAlone(page, address, stateModel(state === 'stale'));
      await page.keyboard.press('Shift+1');
      await page.locator('.lw-spark').first().waitFor();
      await bring(page, state);
      await page.emulateMedia({ media: name === 'print' ? 'print' : 'screen' });
      await rest(page);
      const shot = (await page.screenshot()).toString('base64');
      cells.push(`<figure><img src="data:image/png;base64,${shot}"><figcaption>${name}: ${state}</figcaption></figure>`);
      await context.close();
    }
  }
  const page = await browser.newPage({ viewport: { width: STATES.length * 920, height: 800 } });
  await page.setContent(`<style>body{margin:10px;display:grid;grid-template-columns:repeat(${STATES.length},${SIZE.width}px);gap:12px;font:20px sans-serif}figure{margin:0}</style>${cells.join('')}`);
  await page.screenshot({ path: file, fullPage: true });
  await page.close();
}

/**
 * @param {import('playwright-core').Page} page
 * @param {typeof STATES[number]} state
 */
async function bring(page, state) {
  if (state === 'everything selected') await page.keyboard.press('Control+a');
  if (state === 'hovered') await page.locator('.lw-symbol-stock').last().hover();
  if (state === 'focused by keyboard') {
    await page.locator('.lw-surface').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
  }
  if (state === 'stale') {
    await page.locator('.lw-node', { hasText: 'share' }).click();
    await page.keyboard.press('Delete');
    await page.locator('.lw-canvas[data-stale="true"]').waitFor();
  }
}
