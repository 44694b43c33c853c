/**
 * `npm run bench`: how smooth a slider drag is on this machine, how fast the interpreter is beside plain JavaScript, how
 * long a large Vensim model takes to read, and how long models take to compile.
 * The site is measured as built: `npm run build` comes first. `npm run bench drag`, `engine`, `import` or `compiling`
 * measures one of them.
 */
import { measureCompiling } from './compiling.mjs';
import { measureDrag } from './drag.mjs';
import { measureEngine } from './engine.mjs';
import { measureImport } from './importing.mjs';

const wanted = process.argv.slice(2);
const is = (/** @type {string} */ name) => wanted.length === 0 || wanted.includes(name);

if (is('drag')) await measureDrag();
if (is('engine')) await measureEngine();
if (is('import')) await measureImport();
if (is('compiling')) await measureCompiling();
