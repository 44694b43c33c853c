/**
 * `npm run bench:canvas`: how smooth the diagram is on this machine, for models of 500, 1,500 and 3,000 elements, and
 * beside it a page of React Flow alone with as many default nodes and edges, in the same browser, turn by turn. The
 * site is measured as built: `npm run build` comes first. `npm run bench:canvas 500` measures one size.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { chromium } from 'playwright-core';
import { build, preview } from 'vite';
import { findBrowser } from '../support/findBrowser.mjs';
import { bigModel } from './bigModel.mjs';
import { watchFrames, quantile } from './frames.mjs';
import { dragRound, panRound, zoomRound } from './rounds.mjs';
import { typingTimes } from './typing.mjs';
import { graspable, middleOf, openBare, openOurs, viewportOf, zoomTo } from './sites.mjs';

/** @typedef {import('./frames.mjs').Frames} Frames */

const root = fileURLToPath(new URL('../..', import.meta.url));
const site = path.resolve(root, process.env['LOOPWELL_DIST'] ?? 'dist');
const tool = path.join(site, 'cli', 'loopwell.js');
const port = Number(process.env['BENCH_PORT'] ?? 4190);
const wanted = process.argv.slice(2).map(Number);

/** What is measured: so many elements, at a zoom or as far out as shows all (null), and what is to be reached. */
const CASES = [
  { elements: 500, zoom: null, goals: { opening: 700, dragScript: 8, dragWorst: 50, dragRatio: 1.1, key: 16 } },
  { elements: 1500, zoom: 1, goals: { frame: 17.5, dragRatio: 1.1, key: 16 } },
  { elements: 3000, zoom: null, goals: { frame: 50, dragRatio: 1.1, key: 16 } },
];

/** After one round that is not counted, each gesture is measured so often on both pages in turn. */
const TURNS = Number(process.env['BENCH_TURNS'] ?? 2);

/** @type {Record<string, (page: import('playwright-core').Page, at: { x: number, y: number }) => Promise<void>>} */
const GESTURES = { drag: dragRound, pan: panRound, zoom: zoomRound };

const WHO = /** @type {const} */ (['ours', 'bare']);

const scratch = mkdtempSync(path.join(tmpdir(), 'loopwell-bench-'));
if (!existsSync(tool)) throw new Error(`${tool} is not there: run "npm run build" first`);
const server = spawn(process.execPath, [tool, 'serve', '--port', String(port), '--no-open'], { stdio: ['ignore', 'pipe', 'inherit'] });
const browser = await chromium.launch(await findBrowser());
try {
  await new Promise((ready) => server.stdout.once('data', ready));
  const bare = await serveBare();
  for (const each of CASES) if (wanted.length === 0 || wanted.includes(each.elements)) await measure(each, bare.url);
  await bare.close();
} finally {
  await browser.close();
  server.kill();
  rmSync(scratch, { recursive: true });
}

/** Builds the page of React Flow alone, and serves it. */
async function serveBare() {
  const config = { configFile: false, root: fileURLToPath(new URL('bare', import.meta.url)), logLevel: /** @type {const} */ ('error'), plugins: [react()] };
  await build({ ...config, build: { outDir: scratch, emptyOutDir: true } });
  const served = await preview({ ...config, build: { outDir: scratch }, preview: { port: port + 1, strictPort: true } });
  return { url: `http://localhost:${port + 1}/`, close: () => served.close() };
}

/**
 * @param {typeof CASES[number]} wanted
 * @param {string} bareUrl
 */
async function measure({ elements, zoom, goals }, bareUrl) {
  const text = bigModel(elements);
  const url = `http://localhost:${port}/`;
  const cold = await openOurs(browser, url, text, 0);
  await cold.page.context().close();
  const ours = await openOurs(browser, url, text);
  if (zoom !== null) await zoomTo(ours.page, zoom);
  const viewport = await viewportOf(ours.page);
  const bare = await openBare(browser, bareUrl, text, viewport, zoom !== null);
  const middle = middleOf(text, viewport);
  const at = { x: middle.x + viewport.left, y: middle.y + viewport.top };
  const hands = { ours: { page: ours.page, at }, bare: { page: bare.page, at: await graspable(bare.page, middle) } };
  // A node that was dragged stands a little off where it stood, so on the other page one is looked for before each drag.
  const aim = async (/** @type {'ours' | 'bare'} */ who, /** @type {string} */ name) => {
    await hands[who].page.bringToFront();
    return who === 'bare' && name === 'drag' ? graspable(bare.page, middle) : hands[who].at;
  };
  console.log(`${elements} elements, ${elements * 1.5} links, at ${Math.round(viewport.zoom * 100)} %`);
  say('opening', ours.opening, 'ms', goals.opening, `; React Flow alone shows as many in ${Math.round(bare.opening)} ms`);
  say('opening, no sooner the page is up', cold.opening, 'ms', undefined, '; the reader of files has to be fetched first');
  for (const [name, gesture] of Object.entries(GESTURES)) {
    /** @type {{ ours: Frames[], bare: Frames[] }} */
    const found = { ours: [], bare: [] };
    for (const who of WHO) await gesture(hands[who].page, await aim(who, name));
    for (let turn = 0; turn < TURNS; turn += 1) {
      for (const who of WHO) {
        const { page } = hands[who];
        const place = await aim(who, name);
        found[who].push(await watchFrames(page, () => gesture(page, place)));
      }
    }
    report(name, joined(found.ours), joined(found.bare), goals);
  }
  const keys = await typingTimes(ours.page, 'time to adjust 0');
  say('typing: a key, median', quantile(keys, 0.5), 'ms', goals.key, `; the longest ${(keys.at(-1) ?? 0).toFixed(1)} ms`);
  await ours.page.context().close();
  await bare.page.context().close();
}

/**
 * @param {string} name
 * @param {Frames} ours
 * @param {Frames} bare
 * @param {Record<string, number | undefined>} goals
 */
function report(name, ours, bare, goals) {
  const drag = name === 'drag';
  const [script, beside] = [quantile(ours.script, 0.5), quantile(bare.script, 0.5)];
  say(`${name}: script a frame, median`, script, 'ms', drag ? goals['dragScript'] : undefined, `; React Flow alone ${beside.toFixed(1)} ms`);
  say(`${name}: script beside React Flow`, script / beside, 'times', drag ? goals['dragRatio'] : undefined);
  say(`${name}: all script beside it`, sum(ours.script) / sum(bare.script), 'times', drag ? goals['dragRatio'] : undefined, '; the same gesture as a whole: a page that draws few frames has a small median');
  say(`${name}: frame, median`, quantile(ours.times, 0.5), 'ms', goals['frame'], `; React Flow alone ${quantile(bare.times, 0.5).toFixed(1)} ms`);
  say(`${name}: frame, 99 %`, quantile(ours.times, 0.99), 'ms', drag ? goals['dragWorst'] : undefined, `; React Flow alone ${quantile(bare.times, 0.99).toFixed(1)} ms; longest task ${ours.longest.toFixed(0)} ms`);
}

/**
 * @param {string} what
 * @param {number} value
 * @param {string} unit
 * @param {number | undefined} goal
 * @param {string} [more]
 */
function say(what, value, unit, goal, more = '') {
  const verdict = goal === undefined ? '' : ` (goal ${goal}) ${value <= goal ? 'reached' : 'MISSED'}`;
  console.log(`  ${what.padEnd(34)} ${value.toFixed(value < 100 ? 1 : 0)} ${unit}${verdict}${more}`);
}

/** @param {readonly Frames[]} all */
function joined(all) {
  const sorted = (/** @type {number[]} */ values) => values.toSorted((a, b) => a - b);
  return {
    times: sorted(all.flatMap(({ times }) => times)),
    script: sorted(all.flatMap(({ script }) => script)),
    longest: Math.max(...all.map(({ longest }) => longest)),
  };
}

/** @param {readonly number[]} values */
function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}
