import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Elements of an array and variables over it. */
const ELEMENTS = 1000;
const VARIABLES = 100;
/** Variables of the model in which somebody types, and keys that are timed. */
const LARGE = 10_000;
const KEYS = 60;
/** What a key may take, in milliseconds. */
const GOAL = 16;

/** Prints how long a model of large arrays takes to compile and what it holds, and how long a key in a large model takes. */
export async function measureCompiling() {
  const vite = await createServer({ root, configFile: false, appType: 'custom', logLevel: 'error', server: { middlewareMode: true, ws: false, watch: null } });
  try {
    const { compile, createCompiler } = await vite.ssrLoadModule('/src/core/compiler/index.ts');
    const { newDocument } = await vite.ssrLoadModule('/src/core/model/index.ts');
    arrays(compile, newDocument);
    const { createUnitsChecker } = await vite.ssrLoadModule('/src/core/analysis/index.ts');
    keys(createCompiler, createUnitsChecker, newDocument);
  } finally {
    await vite.close();
  }
}

/**
 * @param {(document: any) => any} compile
 * @param {(fields: object) => any} newDocument
 */
function arrays(compile, newDocument) {
  const document = newDocument({ title: 'Arrays' });
  document.dimensions.d1 = { id: 'd1', name: 'Item', elements: ELEMENTS };
  addChain(document, VARIABLES / 4, { dimensions: ['d1'] });
  const { program } = compile(document);
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const begun = performance.now();
  const compilation = compile(document);
  const time = performance.now() - begun;
  globalThis.gc?.();
  const held = (process.memoryUsage().heapUsed - before) / 1e6;
  const memory = globalThis.gc ? `, holds ${held.toFixed(0)} MB` : ' (node --expose-gc tells what it holds)';
  console.log(`Arrays: ${VARIABLES} variables of ${ELEMENTS} elements compile in ${time.toFixed(0)} ms to ${program.step.length} lines a step${memory}; ${compilation.diagnostics.length} complaints`);
}

/**
 * @param {() => { compile: (document: any) => any }} createCompiler
 * @param {() => (document: any) => Generator<void, unknown, void>} createUnitsChecker
 * @param {(fields: object) => any} newDocument
 */
function keys(createCompiler, createUnitsChecker, newDocument) {
  let document = newDocument({ title: 'Large' });
  addChain(document, LARGE / 4, {}, { stock: 'people', constant: '1/month', flow: 'people/month' });
  const first = document;
  const compiler = createCompiler();
  compiler.compile(document);
  /** @type {Record<'right' | 'broken' | 'elsewhere' | 'units', number[]>} */
  const times = { right: [], broken: [], elsewhere: [], units: [] };
  /** @type {any[]} */
  const typedSo = [];
  /** @type {(keyof typeof times)[]} */
  const kinds = ['right', 'broken', 'broken', 'right', 'elsewhere', 'elsewhere'];
  for (let key = 0; key < KEYS; key += 1) {
    // Six keys to a variable: right, broken, mended, right, reading a stock further down the chain and an auxiliary up it.
    const place = 10 + ((Math.floor(key / 6) * 37) % (LARGE / 8));
    const number = `0.${key + 1} * 2`;
    document = typed(document, `c${place}`, [number, '0.1 *', number, number, `0.1 + S ${place + 9}`, `a ${place - 5} / 9`][key % 6] ?? number);
    const begun = performance.now();
    compiler.compile(document);
    times[kinds[key % 6] ?? 'right'].push(performance.now() - begun);
    typedSo.push(document);
  }
  const check = createUnitsChecker();
  for (const each of [first, ...typedSo]) {
    const begun = performance.now();
    for (const _ of check(each));
    times.units.push(performance.now() - begun);
  }
  const middle = (/** @type {number[]} */ all) => all.toSorted((one, other) => one - other)[Math.floor(all.length / 2)] ?? NaN;
  const tell = (/** @type {number[]} */ all) => `${middle(all).toFixed(1)} ms`;
  const verdict = (/** @type {number[]} */ all) => `${tell(all)} (goal ${GOAL}: ${middle(all) <= GOAL ? 'kept' : 'MISSED'})`;
  console.log(`Typing in ${LARGE} variables, a key in the middle: ${verdict([...times.right, ...times.broken, ...times.elsewhere])}; ${verdict(times.right)} where the equation stays right, ${verdict(times.broken)} where it breaks or is mended, ${verdict(times.elsewhere)} where it reads something else; units follow in slices, ${tell(times.units)} in all`);
}

/**
 * The document with another equation for one variable, all else the very same objects, as an edit leaves them.
 * @param {any} document
 * @param {string} id
 * @param {string} equation
 */
function typed(document, id, equation) {
  const model = document.models[document.root];
  const variables = { ...model.variables, [id]: { ...model.variables[id], equation } };
  return { ...document, models: { ...document.models, [document.root]: { ...model, variables } } };
}

/**
 * A chain of stocks, each with a flow on, a constant and an auxiliary.
 * @param {any} document
 * @param {number} links
 * @param {object} fields what every variable has besides
 * @param {{ stock?: string, constant?: string, flow?: string }} units none for the auxiliaries: theirs follow
 */
function addChain(document, links, fields, units = {}) {
  document.settings = { ...document.settings, start: 0, stop: 10, dt: 1, method: 'euler', timeUnit: 'month' };
  const { variables } = document.models[document.root];
  for (let at = 0; at < links; at += 1) {
    const add = (/** @type {Record<string, unknown> & { id: string }} */ variable) => (variables[variable.id] = { ...variable, ...fields });
    add({ id: `s${at}`, kind: 'stock', name: `S ${at}`, equation: '100', units: units.stock });
    add({ id: `c${at}`, kind: 'auxiliary', name: `c ${at}`, equation: '0.1 * 2', units: units.constant });
    add({ id: `f${at}`, kind: 'flow', name: `f ${at}`, units: units.flow, equation: `S ${at} * a ${at}`, from: `s${at}`, to: at + 1 < links ? `s${at + 1}` : null });
    add({ id: `a${at}`, kind: 'auxiliary', name: `a ${at}`, equation: `MAX(0, S ${at} / S ${at + 1 < links ? at + 1 : 0} * (c ${at} + ${at > 0 ? `a ${at - 1}` : '1'}))` });
  }
}
