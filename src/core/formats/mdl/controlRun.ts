import { compile, type Program } from '#core/compiler';
import { print } from '#core/language';
import { newId, type Auxiliary, type ModelDocument, type Settings, type VariableId } from '#core/model';
import { simulate, type Run } from '#core/simulator';
import { words } from '#core/words';
import { CONTROLS, type ControlName } from './control.ts';
import { expressionOf } from './definitions.ts';
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
  for (const name of Object.keys(CONTROLS) as ControlName[]) {
    const value = trial && open.has(name) ? trial.run({ ...settings, stop: settings.start }).valuesOf(name)[0] : undefined;
    if (value !== undefined && Number.isFinite(value) && (value > 0 || (name !== 'time step' && name !== 'saveper'))) settings[CONTROLS[name]] = value;
  }
  if (trial) follow(trial, open, scope);
  if (settings.saveEvery === settings.dt) delete settings.saveEvery;
  const equations = [...open].map(([name, { entry }]) => [name, entry.equation.trim()]);
  document.foreign = { ...document.foreign, mdl: { controls: Object.fromEntries(equations) } };
  for (const [name, { entry }] of open) report.notice(entry, words.mdl.controlEquation(name.toUpperCase(), settings[CONTROLS[name]] ?? settings.dt), 'kept');
}

/** A way to run the model and to see what its control variables give. */
interface Trial {
  run(settings: Settings): { readonly times: readonly number[]; valuesOf(name: ControlName): readonly number[] };
}

function createTrial(open: ReadonlyMap<ControlName, Definition>, scope: Scope): Trial | null {
  const { program, names } = compileWith(open, scope);
  if (!program) return null;
  return {
    run(settings) {
      const short = Math.min(settings.stop, settings.start + MOST_STEPS * settings.dt);
      const run: Run = simulate(program, { settings: { ...settings, stop: short, saveEvery: settings.dt } });
      return {
        times: Array.from(run.times),
        valuesOf: (name) => Array.from(run.values[run.columns.findIndex((column) => column.name === names.get(name))] ?? []),
      };
    },
  };
}

/** The program of the model with its control variables among the others. */
function compileWith(open: ReadonlyMap<ControlName, Definition>, scope: Scope): { program: Program | null; names: Map<string, string> } {
  const { document } = scope.file;
  const names = new Map<string, string>();
  const controls: Record<VariableId, Auxiliary> = {};
  const copy: ModelDocument = { ...document, settings: { ...document.settings } };
  for (const [name, definition] of open) {
    const expression = expressionOf(definition);
    const id = newId(copy, 'v');
    const shown = `${name} of the run`;
    names.set(name, shown);
    const place = { scope, left: [], bound: new Map(), keepTable: () => shown };
    controls[id] = { id, name: shown, kind: 'auxiliary', equation: expression ? print(translate(expression, place)) : '' };
  }
  const model = { ...scope.model, variables: { ...scope.model.variables, ...controls } };
  const { program } = compile({ ...copy, models: { ...copy.models, [model.id]: model } });
  return { program, names };
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
