/**
 * `npm run bench`: how smooth a slider drag is on this machine, and how fast the interpreter is beside plain JavaScript.
 * The site is measured as built: `npm run build` comes first. `npm run bench drag` or `engine` measures one of them.
 */
import { measureDrag } from './drag.mjs';
import { measureEngine } from './engine.mjs';

const wanted = process.argv.slice(2);
const is = (/** @type {string} */ name) => wanted.length === 0 || wanted.includes(name);

if (is('drag')) await measureDrag();
if (is('engine')) await measureEngine();
