/**
 * A small model in the format of our own files with every kind of element, and with what can stand out about one: an
 * equation that is wrong, one still to be written, a guess, a limit that is passed, tints, links of every standing.
 */

/** By id: kind, name, place, and what else is said of each variable. */
const VARIABLES = [
  ['v1', 'stock', 'Leads', 0, 0, { equation: '500' }],
  ['v2', 'stock', 'Clients', 320, 0, { equation: '100', nonNegative: true, range: { min: 0, max: 1000 }, thresholds: [{ when: 'above', value: 50, tint: 'red' }] }],
  ['v3', 'flow', 'winning', 160, 0, { from: 'v1', to: 'v2', equation: 'Leads * chance' }],
  ['v4', 'flow', 'leaving', 470, 0, { from: 'v2', to: null, equation: 'Clients * share', uniflow: undefined }],
  ['v5', 'auxiliary', 'chance', 160, 120, { equation: '0.02', guess: true }],
  ['v6', 'auxiliary', 'share', 470, 120, { equation: '0.05' }],
  ['v7', 'auxiliary', 'trust', 320, 160, { equation: 'Clients / 100' }],
  ['v8', 'auxiliary', 'wrong', 0, 160, { equation: 'Clients * nothing' }],
  ['v9', 'auxiliary', 'word of mouth', 160, 240, { equation: '' }],
  ['v10', 'lookup', 'effect of load', 600, 160, { table: { kind: 'continuous', x: [0, 1, 2], y: [0, 1, 4] } }],
];

/** Links by ends, with their bends and what is said of each: plain, delayed and strong, contradicted, unused, going together. */
const LINKS = [
  ['v5', 'v3', 14, { polarity: '+' }],
  ['v6', 'v4', 14, { polarity: '-' }],
  ['v2', 'v7', 20, { polarity: '+', delay: true, strength: 'strong' }],
  ['v7', 'v9', -14, { polarity: '+' }],
  ['v1', 'v8', 14, { polarity: '-', strength: 'weak' }],
  ['v7', 'v5', 14, { association: true }],
];

/**
 * In a model that runs: nothing is wrong, and all needs "share", so that without it nothing runs any more.
 * @type {Readonly<Record<string, string>>}
 */
const RUNNING = { Leads: '500 + 0 * share', Clients: '100 + 0 * share', chance: '0.4 * share', wrong: 'Clients * 2' };

/**
 * The text of the file.
 * @param {boolean} [runs] whether all of it runs as long as "share" is there
 */
export function stateModel(runs = false) {
  /** @type {Record<string, object>} */
  const elements = {
    e90: { kind: 'frame', title: 'A frame', x: 235, y: 150, width: 330, height: 240, tint: 'green' },
    e91: { kind: 'note', text: 'A **note** with a list:\n\n- one\n- two', x: 560, y: 270, width: 170, height: 90 },
    e92: { kind: 'ghost', variable: 'v2', x: 20, y: 260 },
    e93: { kind: 'cloud', flow: 'v4', end: 'to', x: 600, y: 0 },
  };
  const variables = Object.fromEntries(VARIABLES.map(([id, kind, name, x, y, rest], at) => {
    elements[`e${at}`] = { kind: 'shape', variable: id, x, y, ...(id === 'v7' ? { tint: 'amber' } : {}), ...(id === 'v5' ? { pinned: true } : {}) };
    const running = runs && RUNNING[name] !== undefined ? { equation: RUNNING[name] } : {};
    return [id, { kind, name, .../** @type {object} */ (rest), ...running }];
  }));
  const links = Object.fromEntries(LINKS.map(([from, to, bend, rest], at) => {
    elements[`e${50 + at}`] = { kind: 'curve', link: `l${at}`, bend };
    return [`l${at}`, { from, to, .../** @type {object} */ (rest) }];
  }));
  const settings = { start: 0, stop: 20, dt: 0.25, method: 'euler', timeUnit: 'month' };
  const models = { main: { name: 'Main', variables, links, views: { w1: { name: 'Diagram', elements } } } };
  return JSON.stringify({ format: 1, title: 'Every state', counter: 999, settings, dimensions: {}, units: {}, root: 'main', models, scenarios: {}, charts: {} });
}
