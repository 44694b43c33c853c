/**
 * A model of 150 variables in the format of our own files, all in one heap: twelve departments of a subscription
 * business, each a chain of stocks with what drives it, and each feeling the one before. Tidy has to make sense of it.
 */

/** Departments: the two stocks of each, and its three flows. */
const DEPARTMENTS = [
  ['Prospects', 'Leads', 'attracting', 'qualifying', 'losing leads'],
  ['Trials', 'New customers', 'trying', 'signing', 'settling in'],
  ['Active users', 'Quiet users', 'activating', 'going quiet', 'lapsing'],
  ['Open tickets', 'Hard tickets', 'asking', 'escalating', 'solving'],
  ['Agents in training', 'Agents', 'hiring agents', 'training', 'agents leaving'],
  ['Bugs', 'Fixes in test', 'finding bugs', 'fixing', 'releasing fixes'],
  ['Ideas', 'Features', 'having ideas', 'building', 'retiring'],
  ['Invoices', 'Cash', 'billing', 'collecting', 'spending'],
  ['Satisfaction', 'Advocates', 'pleasing', 'winning over', 'forgetting'],
  ['Articles in draft', 'Help articles', 'writing', 'publishing', 'outdating'],
  ['Partners in talks', 'Partners', 'approaching', 'agreeing', 'parting'],
  ['Candidates', 'Engineers', 'recruiting', 'starting work', 'engineers leaving'],
];

/** What drives a department beside its stocks: constants first, then what is computed. Written out with its name. */
const DRIVERS = ['goal for', 'time to change', 'gap in', 'pressure on', 'pace of', 'usual pace of', 'share lost from'];

/** Links within a department, by place: 0 and 1 are the stocks, 2 to 4 the flows, 5 and on the drivers. */
const LINKS = [[5, 7], [1, 7], [7, 8], [6, 8], [8, 9], [10, 9], [9, 2], [0, 3], [1, 4], [11, 4]];

/** Departments that feel others: the second stock of one acts on the pressure on another. */
const BONDS = [[0, 1], [1, 2], [2, 3], [4, 3], [3, 8], [5, 3], [6, 5], [11, 6], [7, 11], [1, 7], [8, 0], [9, 3], [10, 0], [7, 4]];

/** The text of the file. */
export function largeModel() {
  /** @type {Record<string, object>} */
  const variables = {};
  /** @type {Record<string, object>} */
  const links = {};
  /** @type {Record<string, object>} */
  const elements = {};
  const id = (/** @type {number} */ department, /** @type {number} */ place) => `v${department * 20 + place}`;
  const heap = (/** @type {number} */ count) => ({ x: (count % 16) * 90, y: Math.floor(count / 16) * 70 });
  const show = (/** @type {object} */ element) => {
    const count = Object.keys(elements).length;
    elements[`e${1000 + count}`] = { ...element, ...heap(count) };
  };
  const link = (/** @type {string} */ from, /** @type {string} */ to) => {
    const count = Object.keys(links).length;
    links[`l${5000 + count}`] = { from, to };
    elements[`e${7000 + count}`] = { kind: 'curve', link: `l${5000 + count}`, bend: 0 };
  };
  DEPARTMENTS.forEach(([first = '', second = '', inflow = '', between = '', outflow = ''], department) => {
    const v = (/** @type {number} */ place) => id(department, place);
    const subject = second.toLowerCase();
    const [goal, time, gap, pressure, pace, usual, lost] = DRIVERS.map((words) => `${words} ${subject}`);
    variables[v(0)] = { kind: 'stock', name: first, equation: '20' };
    variables[v(1)] = { kind: 'stock', name: second, equation: '50' };
    variables[v(2)] = { kind: 'flow', name: inflow, from: null, to: v(0), equation: `${pace}` };
    variables[v(3)] = { kind: 'flow', name: between, from: v(0), to: v(1), equation: `${first} / 4` };
    variables[v(4)] = { kind: 'flow', name: outflow, from: v(1), to: null, equation: `${second} * ${lost}` };
    const felt = BONDS.filter(([, to]) => to === department).map(([from = 0]) => ` + ${DEPARTMENTS[from]?.[1]} / 100`);
    const texts = ['60', '8', `${goal} - ${second}`, `${gap} / ${time}${felt.join('')}`, `MAX(0, ${usual} + ${pressure})`, '3', '0.05'];
    [goal, time, gap, pressure, pace, usual, lost].forEach((name, place) => (variables[v(5 + place)] = { kind: 'auxiliary', name, equation: texts[place] }));
    for (let place = 0; place < 12; place += 1) show({ kind: 'shape', variable: v(place) });
    show({ kind: 'cloud', flow: v(2), end: 'from' });
    show({ kind: 'cloud', flow: v(4), end: 'to' });
    for (const [from = 0, to = 0] of LINKS) link(v(from), v(to));
  });
  for (const [from = 0, to = 0] of BONDS) link(id(from, 1), id(to, 8));
  const totals = ['people', 'customers in all', 'work in hand', 'mood', 'strength', 'reach'];
  totals.forEach((name, place) => {
    const [a, b] = [place, place + 6];
    const total = `v${900 + place}`;
    variables[total] = { kind: 'auxiliary', name, equation: `${DEPARTMENTS[a]?.[1]} + ${DEPARTMENTS[b]?.[1]}` };
    show({ kind: 'shape', variable: total });
    link(id(a, 1), total);
    link(id(b, 1), total);
  });
  const settings = { start: 0, stop: 48, dt: 0.25, method: 'euler', timeUnit: 'month' };
  const views = { w1: { name: 'Diagram', elements } };
  return JSON.stringify({ format: 1, title: 'A whole business', counter: 9999, settings, dimensions: {}, units: {}, root: 'main', models: { main: { name: 'Main', variables, links, views } }, scenarios: {}, charts: {} });
}
