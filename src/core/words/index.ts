import { actions } from './actions.ts';
import { app } from './app.ts';
import { canvas } from './canvas.ts';
import { charts } from './charts.ts';
import { cli } from './cli.ts';
import { compiler } from './compiler.ts';
import { diagram } from './diagram.ts';
import { formats } from './formats.ts';
import { functions } from './functions.ts';
import { language } from './language.ts';
import { model } from './model.ts';
import { panels } from './panels.ts';
import { screen } from './screen.ts';
import { serve } from './serve.ts';
import { simulator } from './simulator.ts';

/** Every sentence a person reads, by area. A second language replaces the areas, no component. */
export const words = { actions, app, canvas, charts, cli, compiler, diagram, formats, functions, language, model, panels, screen, serve, simulator } as const;
