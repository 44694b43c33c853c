/**
 * `npm run bench`: how smooth a slider drag is on this machine, how fast the interpreter is beside plain JavaScript, how
 * long a large Vensim model takes to read, how long models take to compile, and what watching the loops of a run costs.
 * The site is measured as built: `npm run build` comes first. `npm run bench drag`, `engine`, `import`, `compiling` or
 * `shares` measures one of them.
 */
import { measureCompiling } from './compiling.mjs';
import { measureDrag } from './drag.mjs';
import { measureEngine } from './engine.mjs';
import { measureImport } from './importing.mjs';
import { measureShares } from './shares.mjs';

const wanted = process.argv.slice(2);
const is = (/** @type {string} */ name) => wanted.length === 0 || wanted.includes(name);

if (is('drag')) await measureDrag();
if (is('engine')) await measureEngine();
if (is('import')) await measureImport();
if (is('compiling')) await measureCompiling();
if (is('shares')) await measureShares();
