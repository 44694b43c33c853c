import { setTimeout } from 'node:timers/promises';

/** How long a gesture lasts and the time between two moves, in milliseconds: a mouse reports 125 times a second. */
const DURATION = 1500;
const BETWEEN = 8;
/** How far the pointer goes round, in pixels. */
const RADIUS = 60;

/** @typedef {{ x: number, y: number }} Point */

/**
 * Takes what is at a point in hand and moves it round and round. Fails where no node follows the pointer: what is
 * measured then would be something else.
 * @param {import('playwright-core').Page} page
 * @param {Point} at
 */
export async function dragRound(page, at) {
  await page.mouse.move(at.x, at.y);
  const before = await placesOf(page);
  await page.mouse.down();
  await page.mouse.move(at.x, at.y + RADIUS, { steps: 4 });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  if ((await placesOf(page)) === before) throw new Error(`Nothing at ${at.x}, ${at.y} is taken in hand on ${page.url()}`);
  await round((turn) => page.mouse.move(at.x + RADIUS * Math.sin(turn), at.y + RADIUS * (1 - Math.cos(turn))));
  await page.mouse.move(at.x, at.y);
  await page.mouse.up();
}

/**
 * Where all nodes stand that are in the page, as one text.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<string>}
 */
function placesOf(page) {
  return page.evaluate(() => [...document.querySelectorAll('.react-flow__node, .lw-node')].map((node) => node.getAttribute('style')).join('\n'));
}

/**
 * Pans round and round with the middle button, which pans wherever it is pressed.
 * @param {import('playwright-core').Page} page
 * @param {Point} at
 */
export async function panRound(page, at) {
  await page.mouse.move(at.x, at.y);
  await page.mouse.down({ button: 'middle' });
  await round((turn) => page.mouse.move(at.x + RADIUS * Math.sin(turn), at.y + RADIUS * (1 - Math.cos(turn))));
  await page.mouse.move(at.x, at.y);
  await page.mouse.up({ button: 'middle' });
}

/**
 * Zooms in and out a little about a point with the wheel.
 * @param {import('playwright-core').Page} page
 * @param {Point} at
 */
export async function zoomRound(page, at) {
  await page.mouse.move(at.x, at.y);
  let sum = 0;
  await round((turn) => {
    const step = Math.round(12 * Math.cos(turn));
    sum += step;
    return page.mouse.wheel(0, step);
  });
  await page.mouse.wheel(0, -sum);
}

/**
 * Sends moves without waiting for the page, as a mouse does; `move` gets the angle of the moment.
 * @param {(turn: number) => Promise<void>} move
 */
async function round(move) {
  /** @type {Promise<void>[]} */
  const moves = [];
  const begin = performance.now();
  for (let now = begin; now - begin < DURATION; now = performance.now()) {
    moves.push(move(((now - begin) / 750) * 2 * Math.PI));
    await setTimeout(BETWEEN);
  }
  await Promise.all(moves);
}
