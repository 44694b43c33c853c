import { foldName } from '#core/language';
import type { Method, Settings } from '#core/model';
import { words } from '#core/words';
import type { Report } from '../report.ts';
import { expressionOf } from './definitions.ts';
import { settingOf, type Sections } from './sections.ts';
import type { Definition, Expression } from './syntax.ts';
import { walk } from './walk.ts';

/** Vensim's numbers of integration methods: 0 and 2 are Euler's, 1 and 5 Runge-Kutta of order 4, 3 and 4 of order 2. */
const METHODS: ReadonlyMap<string, Method> = new Map<string, Method>([
  ['0', 'euler'],
  ['1', 'rk4'],
  ['2', 'euler'],
  ['3', 'rk2'],
  ['4', 'rk2'],
  ['5', 'rk4'],
]);

/** The variables that say how a run goes, and the setting that each of them is. */
export const CONTROLS = { 'initial time': 'start', 'time step': 'dt', 'final time': 'stop', saveper: 'saveEvery' } as const;

/** The name of a control variable, folded. */
export type ControlName = keyof typeof CONTROLS;

/** The run settings of a file, and the control variables that only a run can tell. */
export interface ReadSettings {
  readonly settings: Settings;
  readonly open: ReadonlyMap<ControlName, Definition>;
}

/** The run settings of a file. What is more than arithmetic of numbers and of other control variables stays open. */
export function readSettings(definitions: readonly Definition[], sections: Sections, report: Report): ReadSettings {
  const written = new Map(definitions.map((definition) => [foldName(definition.name), definition]));
  const names = Object.keys(CONTROLS) as ControlName[];
  const found = new Map(names.flatMap((name) => (written.has(name) ? [[name, written.get(name)] as const] : [])));
  const valueOf = (name: ControlName, within: readonly string[] = []): number | null => {
    const definition = found.get(name);
    const expression = definition && expressionOf(definition);
    const value = expression && !within.includes(name) ? numberOf(expression, (other) => valueOf(other, [...within, name])) : null;
    return Number.isFinite(value) ? (value ?? null) : null;
  };
  const start = valueOf('initial time') ?? 0;
  const dt = valueOf('time step') ?? 1;
  const save = valueOf('saveper');
  const open = names.flatMap((name): [ControlName, Definition][] => {
    const definition = found.get(name);
    if (!definition || valueOf(name) !== null) return [];
    if (!needs(name, name, found)) return [[name, definition]];
    report.warning(definition.entry, words.mdl.circularControl(name.toUpperCase()), 'lost');
    return [];
  });
  const method = METHODS.get(settingOf(sections, 15)?.split(',')[3]?.trim() ?? '') ?? 'euler';
  const settings = { start, stop: valueOf('final time') ?? start + 100, dt, method, ...(save !== null && save !== dt && { saveEvery: save }), timeUnit: unitOf(found) };
  return { settings, open: new Map(open) };
}

/** Whether a control variable's equation comes, by way of others, to a name. */
function needs(name: ControlName, wanted: ControlName, found: ReadonlyMap<string, Definition | undefined>, seen = new Set<string>()): boolean {
  const definition = found.get(name);
  const expression = definition && expressionOf(definition);
  if (!expression || seen.has(name)) return false;
  seen.add(name);
  let circular = false;
  walk(expression, (part) => {
    const other = part.kind === 'name' ? foldName(part.name) : '';
    if (Object.hasOwn(CONTROLS, other)) circular ||= other === wanted || needs(other as ControlName, wanted, found, seen);
  });
  return circular;
}

/** The unit of time: that of the first control variable that has one. */
function unitOf(found: ReadonlyMap<string, Definition | undefined>): string {
  const units = ['time step', 'final time', 'initial time'].map((name) => found.get(name)?.entry.units.replace(/\[.*$/su, '').trim() ?? '');
  return units.find((unit) => unit !== '') ?? 'time';
}

/** The value of arithmetic with numbers and control variables; null for anything else. */
function numberOf(expression: Expression, control: (name: ControlName) => number | null): number | null {
  switch (expression.kind) {
    case 'number':
      return expression.value;
    case 'name': {
      const name = foldName(expression.name);
      return Object.hasOwn(CONTROLS, name) ? control(name as ControlName) : null;
    }
    case 'unary': {
      const value = numberOf(expression.operand, control);
      return value === null || expression.operator === 'NOT' ? null : expression.operator === '-' ? -value : value;
    }
    case 'binary': {
      const [left, right] = [numberOf(expression.left, control), numberOf(expression.right, control)];
      return left === null || right === null ? null : (ARITHMETIC[expression.operator]?.(left, right) ?? null);
    }
    default:
      return null;
  }
}

const ARITHMETIC: Readonly<Record<string, (left: number, right: number) => number>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
};
