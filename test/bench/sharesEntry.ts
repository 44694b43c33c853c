/** What the bench of loop shares measures, as one module: from many, calls would cost more than they do in the site. */
export { runWithLoops } from '#core/analysis';
export { compile } from '#core/compiler';
export { readJson } from '#core/formats';
export { newDocument } from '#core/model';
export { scenarioConstants, simulate } from '#core/simulator';
