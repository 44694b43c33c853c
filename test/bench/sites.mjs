/**
 * The two pages that are compared: the program with a model opened in it, and React Flow alone.
 * @typedef {{ x: number, y: number }} Point
 * @typedef {Point & { zoom: number, width: number, height: number, left: number, top: number }} Viewport
 * How the diagram is shifted and scaled in its pane, and where on the page that is.
 */

const WINDOW = { width: 1440, height: 900 };

/** Hardly anybody drops a file sooner after the page has come up, in milliseconds: by then the reader of files is ready. */
const HANDS = 1500;

/** A default node is 150 by 40 pixels and placed by its corner; our elements are placed by their middle. */
const NODE = { width: 150, height: 40 };

/**
 * Opens a file in the program by dropping it on the page, and times that: until its diagram has been painted.
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {string} text
 * @param {number} [after] how long the page has been up by then, in milliseconds
 */
export async function openOurs(browser, url, text, after = HANDS) {
  const page = await (await browser.newContext({ viewport: WINDOW })).newPage();
  await page.goto(url);
  await page.locator('.lw-node').first().waitFor();
  await page.waitForTimeout(after);
  if (after > 0) await settle(page);
  const title = JSON.parse(text).title;
  const opening = await page.evaluate(async ([content, name]) => {
    const carried = new DataTransfer();
    carried.items.add(new File([content], 'big.loopwell.json'));
    const begin = performance.now();
    for (const type of ['dragenter', 'dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer: carried, bubbles: true, cancelable: true }));
    }
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const shown = () => [...document.querySelectorAll('input')].some(({ value }) => value === name);
    while (!shown()) await frame();
    await frame();
    await frame();
    return performance.now() - begin;
  }, /** @type {const} */ ([text, title]));
  await settle(page);
  return { page, opening };
}

/**
 * Shows as many nodes and edges, in the same places, in a page of React Flow alone.
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {string} text
 * @param {Viewport} viewport
 * @param {boolean} culled
 */
export async function openBare(browser, url, text, { x, y, zoom, width, height }, culled) {
  const page = await (await browser.newContext({ viewport: { width: Math.round(width), height: Math.round(height) } })).newPage();
  await page.goto(url);
  const { places, pairs } = diagramIn(text);
  const opening = await page.evaluate(async (given) => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const begin = performance.now();
    Reflect.get(globalThis, 'show')(given);
    while (!document.querySelector('.react-flow__edge')) await frame();
    await frame();
    await frame();
    return performance.now() - begin;
  }, { places, pairs, culled, viewport: { x, y, zoom } });
  await settle(page);
  return { page, opening };
}

/**
 * The nodes and edges of a file: links and pipes are edges.
 * @param {string} text
 */
function diagramIn(text) {
  const { variables, links, views } = JSON.parse(text).models.main;
  /** @type {[string, any][]} */
  const elements = Object.entries(views.w1.elements);
  const shapes = new Map(elements.map(([id, { variable }]) => [variable, id]));
  const clouds = new Map(elements.map(([id, { flow, end }]) => [`${flow} ${end}`, id]));
  const places = elements.filter(([, { kind }]) => kind !== 'curve').map(([id, { x, y }]) => ({ id, x: x - NODE.width / 2, y: y - NODE.height / 2 }));
  const drawn = Object.values(links).map(({ from, to }) => [shapes.get(from), shapes.get(to)]);
  const pipes = Object.entries(variables).flatMap(([id, { kind, from, to }]) => {
    if (kind !== 'flow') return [];
    return [[from ? shapes.get(from) : clouds.get(`${id} from`), to ? shapes.get(to) : clouds.get(`${id} to`)]];
  });
  return { places, pairs: [...drawn, ...pipes] };
}

/**
 * How the diagram lies in the pane.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<Viewport>}
 */
export function viewportOf(page) {
  return page.evaluate(() => {
    const pane = document.querySelector('.react-flow')?.getBoundingClientRect() ?? new DOMRect();
    const shift = new DOMMatrix(getComputedStyle(document.querySelector('.react-flow__viewport') ?? document.body).transform);
    return { x: shift.e, y: shift.f, zoom: shift.a, width: pane.width, height: pane.height, left: pane.left, top: pane.top };
  });
}

/**
 * Where in the pane the symbol nearest to its middle is: the one to drag. Valves are left out, they are too small a mark.
 * @param {string} text
 * @param {Viewport} viewport
 * @returns {Point}
 */
export function middleOf(text, { x, y, zoom, width, height }) {
  const { variables, views } = JSON.parse(text).models.main;
  const away = (/** @type {Point} */ at) => Math.hypot(at.x - width / 2, at.y - height / 2);
  const places = Object.values(views.w1.elements)
    .filter(({ kind, variable }) => kind === 'shape' && variables[variable].kind !== 'flow')
    .map((at) => ({ x: at.x * zoom + x, y: at.y * zoom + y }));
  return places.reduce((best, at) => (away(at) < away(best) ? at : best));
}

/**
 * Where on the page of React Flow alone the node nearest to a point is of which the pointer can take hold: from afar
 * nodes lie on each other.
 * @param {import('playwright-core').Page} page
 * @param {Point} point
 * @returns {Promise<Point>}
 */
export function graspable(page, point) {
  return page.evaluate(({ x, y }) => {
    const middles = [...document.querySelectorAll('.react-flow__node')].map((node) => {
      const { left, right, top, bottom } = node.getBoundingClientRect();
      return { node, x: (left + right) / 2, y: (top + bottom) / 2 };
    });
    const away = (/** @type {Point} */ at) => Math.hypot(at.x - x, at.y - y);
    const found = middles.toSorted((a, b) => away(a) - away(b)).find((at) => document.elementFromPoint(at.x, at.y) === at.node);
    if (!found) throw new Error('No node can be taken hold of');
    return { x: found.x, y: found.y };
  }, point);
}

/**
 * Zooms about the middle of the diagram with the wheel, as far as wanted.
 * @param {import('playwright-core').Page} page
 * @param {number} zoom
 */
export async function zoomTo(page, zoom) {
  const pane = await page.locator('.react-flow').boundingBox();
  if (!pane) throw new Error('The diagram is not in sight');
  await page.mouse.move(pane.x + pane.width / 2, pane.y + pane.height / 2);
  for (let tries = 0; tries < 40; tries += 1) {
    const { zoom: now } = await viewportOf(page);
    const octaves = Math.log2(zoom / now);
    if (Math.abs(octaves) < 0.005) break;
    await page.mouse.wheel(0, -Math.max(-200, Math.min(200, octaves * 500)));
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  }
  await settle(page);
}

/**
 * Waits until the page has had nothing to do for a while.
 * @param {import('playwright-core').Page} page
 */
function settle(page) {
  return page.evaluate(async () => {
    for (let quiet = 0; quiet < 20; ) {
      const begin = performance.now();
      await new Promise((done) => requestAnimationFrame(done));
      quiet = performance.now() - begin < 25 ? quiet + 1 : 0;
    }
  });
}
