// One line per area, not one object of all: a bundle then carries only the areas that it reads.
export { actions } from './actions.ts';
export { app } from './app.ts';
export { canvas } from './canvas.ts';
export { charts } from './charts.ts';
export { cli } from './cli.ts';
export { compiler } from './compiler.ts';
export { diagram } from './diagram.ts';
export { formats } from './formats.ts';
export { functions } from './functions.ts';
export { language } from './language.ts';
export { model } from './model.ts';
export { panels } from './panels.ts';
export { screen } from './screen.ts';
export { serve } from './serve.ts';
export { simulator } from './simulator.ts';
