import { compile } from '#core/compiler';
import { print, rewritePaths, shortest } from '#core/language';
import { findVariable, newId, rewriteTexts, type Model, type ModelDocument, type Settings } from '#core/model';
import { simulate } from '#core/simulator';
import { words } from '#core/words';
import { CONTROLS, type ControlName } from './control.ts';
import { expressionOf } from './definitions.ts';
import { givenName } from './given.ts';
import type { Scope } from './scope.ts';
import type { Definition } from './syntax.ts';
import { translate } from './translate.ts';

/** A run that only finds out about control variables is no longer than this many steps. */
const MOST_STEPS = 200_000;
/** How often the end of a run may move while it runs. */
const MOST_EXTENSIONS = 8;

/**
 * Sets what control variables that are equations give, by trying the model out: their values at the start; where they
 * change during a run, the shortest step, and as the end the first time that is not before it. The equations are kept.
 */
export function settleControls(open: ReadonlyMap<ControlName, Definition>, scope: Scope): void {
  const { document, report } = scope.file;
  if (open.size === 0) return;
  const trial = createTrial(open, scope);
  const settings = document.settings;
  const { valuesOf } = trial.run({ ...settings, stop: settings.start });
  for (const name of Object.keys(CONTROLS) as ControlName[]) {
    const [value] = valuesOf(name);
    if (value !== undefined && Number.isFinite(value) && (value > 0 || (name !== 'time step' && name !== 'saveper'))) settings[CONTROLS[name]] = value;
  }
  follow(trial, open, scope);
  if (settings.saveEvery === settings.dt) delete settings.saveEvery;
  const equations = [...open].map(([name, { entry }]) => [name, entry.equation.trim()]);
  document.foreign = { ...document.foreign, mdl: { controls: Object.fromEntries(equations) } };
  for (const [name, { entry }] of open) {
    const shown = name.toUpperCase();
    if (trial.circular.has(name)) report.warning(entry, words.mdl.circularControl(shown), 'kept');
    else report.notice(entry, words.mdl.controlEquation(shown, settings[CONTROLS[name]] ?? settings.dt), 'kept');
  }
}

/** A way to run the model and to see what its control variables give. */
interface Trial {
  /** Control variables without a value, in a model where something goes in a circle. */
  readonly circular: ReadonlySet<ControlName>;
  /** What those that are equations give at each step; nothing for those that have no value. */
  run(settings: Settings): { readonly times: readonly number[]; valuesOf(name: ControlName): readonly number[] };
}

function createTrial(open: ReadonlyMap<ControlName, Definition>, scope: Scope): Trial {
  const { document, names } = withControls(open, scope);
  const { program, diagnostics } = compile(document);
  const columnOf = (name: ControlName): number => program?.columns.findIndex((column) => column.name === names.get(name)) ?? -1;
  const circles = diagnostics.some(({ code }) => code === 'circular' || code === 'selfReference');
  return {
    circular: new Set(circles ? [...open.keys()].filter((name) => columnOf(name) < 0) : []),
    run(settings) {
      if (!program) return { times: [], valuesOf: () => [] };
      const short = Math.min(settings.stop, settings.start + MOST_STEPS * settings.dt);
      const run = simulate(program, { settings: { ...settings, stop: short, saveEvery: settings.dt } });
      return { times: Array.from(run.times), valuesOf: (name) => (open.has(name) ? Array.from(run.values[columnOf(name)] ?? []) : []) };
    },
  };
}

/**
 * The document with all control variables among the others, which read these instead of the settings: what a control
 * variable gives may depend on another one by way of the model.
 */
function withControls(open: ReadonlyMap<ControlName, Definition>, scope: Scope): { document: ModelDocument; names: ReadonlyMap<ControlName, string> } {
  const document = structuredClone(scope.file.document);
  const model: Model | undefined = document.models[scope.model.id];
  const names = new Map((Object.keys(CONTROLS) as ControlName[]).map((name) => [name, `${name} of the run`]));
  if (!model) return { document, names };
  for (const [name, shown] of names) {
    const definition = open.get(name);
    const expression = definition ? expressionOf(definition) : null;
    const place = { scope, left: [], bound: new Map(), keepTable: () => shown };
    const equation = expression ? print(translate(expression, place)) : shortest(document.settings[CONTROLS[name]] ?? document.settings.dt);
    const id = newId(document, 'v');
    model.variables[id] = { id, name: shown, kind: 'auxiliary', equation };
  }
  const instead = new Map([...names].filter(([name]) => !findVariable(model, givenName(name) ?? '')).map(([name, shown]) => [givenName(name), shown]));
  rewriteTexts(model, (text) => rewritePaths(text, ([first = '', ...rest]) => {
    const shown = rest.length === 0 ? instead.get(first) : undefined;
    return shown === undefined ? null : { from: 1, to: [shown] };
  }));
  return { document, names };
}

/** Follows control variables through a run: the shortest step that they give, and where the run ends. */
function follow(trial: Trial, open: ReadonlyMap<ControlName, Definition>, scope: Scope): void {
  const { document, report } = scope.file;
  const { settings } = document;
  for (let extension = 0; extension < MOST_EXTENSIONS; extension += 1) {
    const { times, valuesOf } = trial.run(settings);
    const steps = valuesOf('time step').filter((dt) => dt > 0);
    const ends = valuesOf('final time');
    const over = ends.findIndex((end, row) => (times[row] ?? Infinity) >= end - settings.dt / 2);
    const changes = (values: readonly number[]): boolean => values.some((value) => value !== values[0]);
    if (changes(valuesOf('saveper'))) delete settings.saveEvery;
    const shortest = Math.min(...steps.slice(0, over < 0 ? undefined : over + 1), settings.dt);
    const at = open.get('time step')?.entry;
    if (at && changes(steps)) report.warning(at, words.mdl.changingStep(shortest));
    settings.dt = shortest;
    const last = ends.at(-1);
    const stop = over >= 0 ? times[over] : last;
    if (stop === undefined || !Number.isFinite(stop) || stop === settings.stop) return;
    settings.stop = stop;
    if (over >= 0) return;
  }
}
