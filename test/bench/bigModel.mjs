/**
 * A model of any size in the format of our own files: blocks of ten elements, by turns a piece of a stock-and-flow
 * diagram and a piece of a causal loop diagram, with three links for every two elements.
 */

/** Elements and links in a block, and how the blocks stand, in diagram units. */
const BLOCK = { elements: 10, links: 15, width: 560, height: 400 };

/** Where the ten elements of a block stand: a chain of two stocks in the middle, its surroundings above and below. */
const PLACES = [[80, 200], [220, 200], [360, 200], [450, 200], [525, 200], [80, 60], [240, 60], [420, 60], [120, 330], [340, 330]];

/** The same ten places for words, further apart. */
const RING = [[80, 200], [220, 170], [360, 210], [480, 180], [500, 300], [80, 60], [240, 50], [420, 60], [120, 330], [340, 330]];

/** Links of a stock-and-flow block, by place; the last go to the next block. */
const CHAINED = [[0, 1], [5, 1], [6, 1], [2, 3], [7, 3], [0, 6], [2, 6], [2, 7], [8, 5], [9, 7], [8, 9], [5, 6], [9, 6], [9, 15], [7, 18]];

/** Links of a causal block. */
const LOOPED = [[0, 1], [1, 2], [2, 3], [3, 4], [4, 9], [9, 8], [8, 0], [5, 6], [6, 7], [7, 3], [2, 6], [9, 1], [5, 0], [7, 15], [4, 18]];

const WORDS = ['demand', 'capacity', 'quality', 'backlog', 'hiring rate', 'time to adjust', 'perceived service level', 'price', 'effort', 'referrals'];

/**
 * The text of a file with so many elements and half as many links again.
 * @param {number} elements a multiple of 20
 */
export function bigModel(elements) {
  const count = elements / BLOCK.elements;
  const columns = Math.ceil(Math.sqrt((count * BLOCK.height * 1.5) / BLOCK.width));
  /** @type {Model} */
  const model = { variables: {}, links: {}, shown: {} };
  for (let block = 0; block < count; block += 1) {
    const corner = { x: (block % columns) * BLOCK.width, y: Math.floor(block / columns) * BLOCK.height };
    if (block % 2 === 0) addChain(model, block, corner);
    else addWords(model, block, corner);
    addLinks(model, block, count);
  }
  return JSON.stringify({
    format: 1,
    title: `${elements} elements`,
    counter: 1_000_000,
    settings: { start: 0, stop: 24, dt: 0.25, method: 'euler', timeUnit: 'month' },
    dimensions: {},
    units: {},
    root: 'main',
    models: {
      main: {
        name: 'Main',
        variables: model.variables,
        links: model.links,
        views: { w1: { name: 'Diagram', elements: model.shown } },
      },
    },
    scenarios: {},
    charts: {},
  });
}

/**
 * @typedef {{ x: number, y: number }} Point
 * @typedef {{ variables: Record<string, object>, links: Record<string, object>, shown: Record<string, object> }} Model
 */

/** The element at a place of a block; a place beyond the tenth is in the next block. */
const idOf = (/** @type {number} */ block, /** @type {number} */ place) => block * BLOCK.elements + place;

const nameOf = (/** @type {number} */ block, /** @type {number} */ place) => `${WORDS[place] ?? ''} ${block}`;

/**
 * Two stocks, the flow between them, one out into a cloud, and five auxiliaries.
 * @param {Model} model
 * @param {number} block
 * @param {Point} corner
 */
function addChain({ variables, shown }, block, corner) {
  const id = (/** @type {number} */ place) => `v${idOf(block, place)}`;
  const name = (/** @type {number} */ place) => nameOf(block, place);
  const auxiliary = { kind: 'auxiliary' };
  Object.assign(variables, {
    [id(0)]: { kind: 'stock', name: name(0), equation: '100' },
    [id(1)]: { kind: 'flow', name: name(1), from: id(0), to: id(2), equation: `${name(0)} / ${name(5)} * ${name(6)}` },
    [id(2)]: { kind: 'stock', name: name(2), equation: '50' },
    [id(3)]: { kind: 'flow', name: name(3), from: id(2), to: null, equation: `${name(2)} * ${name(7)} / 100` },
    [id(5)]: { ...auxiliary, name: name(5), equation: `MAX(1, ${name(8)} / 3)` },
    [id(6)]: { ...auxiliary, name: name(6), equation: `${name(0)} / (${name(0)} + ${name(2)} + ${name(9)} + ${name(5)})` },
    [id(7)]: { ...auxiliary, name: name(7), equation: `MIN(10, ${name(2)} / ${name(9)})` },
    [id(8)]: { ...auxiliary, name: name(8), equation: '12' },
    [id(9)]: { ...auxiliary, name: name(9), equation: `5 + ${name(8)} / 4` },
  });
  PLACES.forEach(([x = 0, y = 0], place) => {
    const element = `e${idOf(block, place)}`;
    const at = { x: corner.x + x, y: corner.y + y };
    shown[element] = place === 4 ? { kind: 'cloud', flow: id(3), end: 'to', ...at } : { kind: 'shape', variable: id(place), ...at };
  });
}

/**
 * Ten names without equations.
 * @param {Model} model
 * @param {number} block
 * @param {Point} corner
 */
function addWords({ variables, shown }, block, corner) {
  RING.forEach(([x = 0, y = 0], place) => {
    const id = idOf(block, place);
    variables[`v${id}`] = { kind: 'auxiliary', name: nameOf(block, place), equation: '' };
    shown[`e${id}`] = { kind: 'shape', variable: `v${id}`, x: corner.x + x, y: corner.y + y };
  });
}

/**
 * @param {Model} model
 * @param {number} block
 * @param {number} count of blocks; the last one's neighbour is the first
 */
function addLinks({ links, shown }, block, count) {
  (block % 2 === 0 ? CHAINED : LOOPED).forEach(([from = 0, to = 0], number) => {
    const link = idOf(block, 0) * 2 + number;
    const target = idOf((block + Math.floor(to / BLOCK.elements)) % count, to % BLOCK.elements);
    links[`k${link}`] = { from: `v${idOf(block, from)}`, to: `v${target}`, ...(block % 2 === 1 ? { polarity: number % 3 === 0 ? '-' : '+' } : {}) };
    shown[`e${link + 500_000}`] = { kind: 'curve', link: `k${link}`, bend: number % 2 === 0 ? 24 : -30 };
  });
}
