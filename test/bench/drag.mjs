import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from '../support/findBrowser.mjs';
import { watchCurves } from './watchCurves.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const site = path.resolve(root, process.env['LOOPWELL_DIST'] ?? 'dist');
const tool = path.join(site, 'cli', 'loopwell.js');
const port = Number(process.env['BENCH_PORT'] ?? 4189);

/** How long the slider moves, in milliseconds. */
const DURATION = 3000;
/** Milliseconds between two moves: a mouse reports 125 times a second. */
const BETWEEN = 8;
/**
 * How far a move goes, as a share of the track and round its end: by the golden section two of any eight moves in a row
 * are further apart than the slider's grain of a twentieth, whichever of them the browser drops.
 */
const STRIDE = 0.381966;
/** The share of frames that should show a curve that the frame before did not show. */
const GOAL = 0.9;

/** Drags a slider of the word-of-mouth model for three seconds and prints how many frames showed a new curve. */
export async function measureDrag() {
  if (!existsSync(tool)) throw new Error(`${tool} is not there: run "npm run build" first`);
  const server = spawn(process.execPath, [tool, 'serve', '--port', String(port), '--no-open'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const browser = await chromium.launch(await findBrowser());
  try {
    await new Promise((ready) => server.stdout.once('data', ready));
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.addInitScript(watchCurves);
    await page.goto(`http://localhost:${port}/`);
    await openModel(page, 'Experience and word of mouth');
    report(await drag(page, page.getByRole('slider', { name: 'experience quality' })));
  } finally {
    await browser.close();
    server.kill();
  }
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} title
 */
async function openModel(page, title) {
  const slider = page.getByRole('slider', { name: 'experience quality' });
  await page.getByRole('menuitem', { name: 'File' }).click();
  await page.getByRole('menuitem', { name: 'Open…' }).click();
  await page.locator('.lw-card', { hasText: title }).getByRole('button').first().click();
  await slider.waitFor();
  await page.locator('.lw-chart-cursor').waitFor();
}

/**
 * Takes the slider in hand and moves it to and fro, with more moves than frames: every frame has a new value to show.
 * @param {import('playwright-core').Page} page
 * @param {import('playwright-core').Locator} slider
 */
async function drag(page, slider) {
  const box = await slider.boundingBox();
  if (!box) throw new Error('The slider is not in sight');
  const y = box.y + box.height / 2;
  const at = (/** @type {number} */ share) => box.x + 8 + share * (box.width - 16);
  await page.mouse.move(at(0.5), y);
  await page.mouse.down();
  await page.evaluate('watchCurves.start()');
  await sweep((share) => page.mouse.move(at(share), y));
  const counted = /** @type {import('./watchCurves.mjs').Watched} */ (await page.evaluate('watchCurves.stop()'));
  await page.mouse.up();
  return counted;
}

/**
 * Sends a move every few milliseconds without waiting for the page, as a mouse does.
 * @param {(share: number) => Promise<void>} move
 */
async function sweep(move) {
  /** @type {Promise<void>[]} */
  const moves = [];
  const begin = performance.now();
  for (let turn = 0; performance.now() - begin < DURATION; turn += 1) {
    moves.push(move((turn * STRIDE) % 1));
    await setTimeout(BETWEEN);
  }
  await Promise.all(moves);
}

/** @param {import('./watchCurves.mjs').Watched} counted */
function report({ frames, moved, fresh, times }) {
  const share = fresh / frames;
  const sorted = times.toSorted((one, other) => one - other);
  const quantile = (/** @type {number} */ part) => (sorted[Math.floor(part * (sorted.length - 1))] ?? 0).toFixed(1);
  console.log(`Slider drag on the word-of-mouth model, ${DURATION / 1000} s`);
  console.log(`  frames ${frames}, with a new curve ${fresh}: ${(100 * share).toFixed(1)} % (goal ${100 * GOAL} %) ${share >= GOAL ? 'reached' : 'MISSED'}`);
  console.log(`  frames in which the slider had a new value ${moved}: no more could show a new curve, and ${((100 * fresh) / moved).toFixed(1)} % as many did`);
  console.log(`  time between frames: median ${quantile(0.5)} ms, 95 % ${quantile(0.95)} ms, longest ${quantile(1)} ms`);
}
