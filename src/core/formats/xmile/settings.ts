import { readDay, type Method, type Settings } from '#core/model';
import { words } from '#core/words';
import type { XmlElement } from '../xml.ts';
import { attributeOf, childNumber, childOf, numberOf, textOf } from './element.ts';
import type { Report } from '../report.ts';

/** Names of integration methods in files (lower case) and the one of ours that does the work. */
const METHODS: Readonly<Record<string, { method: Method; exact: boolean }>> = {
  euler: { method: 'euler', exact: true },
  rk4: { method: 'rk4', exact: true },
  'runge-kutta 4': { method: 'rk4', exact: true },
  rk2: { method: 'rk2', exact: true },
  'runge-kutta 2': { method: 'rk2', exact: true },
  rk45: { method: 'rk45', exact: true },
  gear: { method: 'rk45', exact: false },
};

/** What is assumed about a run where the file says nothing (XMILE 1.0, 2.3: dt is 1 and the method Euler's). */
const ASSUMED: Settings = { start: 0, stop: 100, dt: 1, method: 'euler', timeUnit: 'time' };

/** The names in `<sim_specs>` that this reader knows. */
export const knownSettings = {
  attributes: ['method', 'time_units', 'isee:save_interval', 'save_interval'],
  children: ['start', 'stop', 'dt', 'time_units', 'save_step', 'savestep', 'save_interval', 'method'],
} as const;

/** Reads `<sim_specs>`. Times are in the file's time unit; a missing part is assumed. */
export function readSettings(specs: XmlElement | null, report: Report): Settings {
  if (!specs) return { ...ASSUMED };
  const start = childNumber(specs, 'start', report) ?? ASSUMED.start;
  const settings: Settings = {
    start,
    stop: childNumber(specs, 'stop', report) ?? start + ASSUMED.stop,
    dt: readDt(specs, report),
    method: readMethod(specs, report),
    timeUnit: specs.attributes['loopwell:time_units'] ?? attributeOf(specs, 'time_units') ?? textOf(specs, 'time_units') ?? ASSUMED.timeUnit,
  };
  const saveEvery = readSaveInterval(specs, settings.dt, report);
  if (saveEvery !== null) settings.saveEvery = saveEvery;
  const [tolerance, seed] = ['tolerance', 'seed'].map((name) => Number(specs.attributes[`loopwell:${name}`] ?? NaN));
  if (tolerance !== undefined && tolerance > 0) settings.tolerance = tolerance;
  if (seed !== undefined && Number.isSafeInteger(seed) && seed >= 0) settings.seed = seed;
  const day = specs.attributes['loopwell:start_date'];
  if (day !== undefined && readDay(day) !== null) settings.startDate = day;
  return settings;
}

/** `<dt reciprocal="true">32</dt>` is 1/32. */
function readDt(specs: XmlElement, report: Report): number {
  const value = childNumber(specs, 'dt', report) ?? ASSUMED.dt;
  const element = childOf(specs, 'dt');
  const reciprocal = element !== null && /^(true|1)$/iu.test(attributeOf(element, 'reciprocal') ?? '');
  return reciprocal && value !== 0 ? 1 / value : value;
}

/** A list of methods is in order of preference; the first that is available counts, else RK4 (XMILE 1.0, 3.4.1). */
function readMethod(specs: XmlElement, report: Report): Method {
  const text = attributeOf(specs, 'method') ?? textOf(specs, 'method');
  if (text === null) return ASSUMED.method;
  const wanted = text.split(',').map((name) => METHODS[name.trim().toLowerCase()]);
  const known = wanted.find((method) => method?.exact) ?? wanted.find((method) => method !== undefined);
  if (known?.exact) return known.method;
  report.warning(specs, words.formats.otherMethod(text, words.formats.methods[known?.method ?? 'rk4']));
  return known?.method ?? 'rk4';
}

/** Rows are saved every dt where the file does not say otherwise. */
function readSaveInterval(specs: XmlElement, dt: number, report: Report): number | null {
  const attribute = numberOf(attributeOf(specs, 'isee:save_interval') ?? attributeOf(specs, 'save_interval'));
  const names = ['save_step', 'savestep', 'save_interval'];
  const value = attribute ?? names.map((name) => childNumber(specs, name, report)).find((found) => found !== null) ?? null;
  return value !== null && value > 0 && value !== dt ? value : null;
}
