import { foldName } from '#core/language';
import type { Method, Settings } from '#core/model';
import type { Expression } from './syntax.ts';
import { expressionOf } from './definitions.ts';
import { settingOf, type Sections } from './sections.ts';
import type { Definition } from './syntax.ts';

/** Vensim's numbers of integration methods: Euler with and without a note of every step, Runge-Kutta 4 fixed and adaptive, 2 alike. */
const METHODS: Readonly<Record<string, Method>> = { '0': 'euler', '2': 'euler', '1': 'rk4', '5': 'rk4', '3': 'rk2', '4': 'rk2' };

/** The run settings of a file whose control variables are numbers. */
export function readSettings(definitions: readonly Definition[], sections: Sections): Settings {
  const controls = new Map(definitions.map((definition) => [foldName(definition.name), definition]));
  const valueOf = (name: string): number | null => numberOf(expressionOf(controls.get(name) ?? { body: { kind: 'nothing' } } as Definition));
  const start = valueOf('initial time') ?? 0;
  const dt = valueOf('time step') ?? 1;
  const save = valueOf('saveper');
  const method = METHODS[settingOf(sections, 15)?.split(',')[3]?.trim() ?? '0'] ?? 'euler';
  const timeUnit = ['time step', 'final time', 'initial time'].map((name) => controls.get(name)?.entry.units.replace(/\[.*$/su, '').trim() ?? '').find((units) => units !== '');
  return { start, stop: valueOf('final time') ?? start + 100, dt, method, ...(save !== null && save !== dt && { saveEvery: save }), timeUnit: timeUnit ?? 'time' };
}

function numberOf(expression: Expression | null): number | null {
  if (expression?.kind === 'number') return expression.value;
  if (expression?.kind === 'unary' && expression.operator === '-') {
    const value = numberOf(expression.operand);
    return value === null ? null : -value;
  }
  return null;
}
