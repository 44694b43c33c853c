import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { readChain, runChain } from './chain.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = path.resolve(root, process.env['LOOPWELL_PERF'] ?? '../shared/perf');

/** Models by what they show; a hand-written loop exists for the chain alone. */
const models = ['M1-retention-euler', 'M1-retention-rk4', 'M2-chain-1000-euler', 'M2-chain-1000-rk4'];

/** How long each measurement goes on, in milliseconds. */
const DURATION = 1500;

/** Prints the interpreter's time per variable and step, and beside it that of a loop written by hand. */
export async function measureEngine() {
  if (!existsSync(folder)) return console.log(`Interpreter: ${folder} is not there, nothing to measure`);
  const vite = await createServer({ root, configFile: false, appType: 'custom', logLevel: 'error', server: { middlewareMode: true, ws: false, watch: null } });
  try {
    const { readModelFile } = await vite.ssrLoadModule('/src/core/formats/index.ts');
    const { compile } = await vite.ssrLoadModule('/src/core/compiler/index.ts');
    const { simulate } = await vite.ssrLoadModule('/src/core/simulator/index.ts');
    console.log('Interpreter, nanoseconds per variable and evaluation');
    for (const name of models) {
      const text = readFileSync(path.join(folder, `${name}.xmile`), 'utf8');
      const { document } = await readModelFile(`${name}.xmile`, text);
      const { program } = compile(document);
      report(name, text, program, () => simulate(program));
    }
  } finally {
    await vite.close();
  }
}

/**
 * @param {string} name
 * @param {string} text the model as XMILE
 * @param {any} program
 * @param {() => any} run
 */
function report(name, text, program, run) {
  const { start, stop, dt, method } = program.settings;
  const steps = Math.round((stop - start) / dt);
  const evaluations = program.columns.length * steps * (method === 'rk4' ? 4 : 1);
  const own = fastest(run);
  const nanoseconds = (/** @type {number} */ milliseconds) => ((1e6 * milliseconds) / evaluations).toFixed(1);
  const chain = readChain(text);
  if (!chain) return console.log(`  ${name}: ${nanoseconds(own)} ns, ${own.toFixed(1)} ms a run`);
  const hand = fastest(() => runChain(chain, { steps, dt, method }));
  agree(name, run(), runChain(chain, { steps, dt, method }));
  return console.log(`  ${name}: ${nanoseconds(own)} ns, ${own.toFixed(1)} ms a run; by hand ${nanoseconds(hand)} ns: ${(own / hand).toFixed(1)} times as long`);
}

/**
 * The shortest of many runs, in milliseconds: what the machine does besides can only add to it.
 * @param {() => unknown} run
 */
function fastest(run) {
  let best = Infinity;
  for (const begin = performance.now(); performance.now() - begin < DURATION; ) {
    const before = performance.now();
    run();
    best = Math.min(best, performance.now() - before);
  }
  return best;
}

/**
 * A yardstick that computes something else measures nothing.
 * @param {string} name
 * @param {any} run
 * @param {Float64Array} stocks
 */
function agree(name, run, stocks) {
  stocks.forEach((value, index) => {
    const at = run.columns.findIndex((/** @type {{ name: string }} */ column) => column.name === `s${index}`);
    const own = run.values[at].at(-1);
    if (!(Math.abs(own - value) <= 1e-9 * Math.abs(value))) throw new Error(`${name}: s${index} is ${own}, by hand ${value}`);
  });
}
