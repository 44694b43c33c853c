import fc from 'fast-check';
import { produce } from 'immer';
import { describe, expect, test } from 'vitest';
import { compile, createCompiler } from '#core/compiler';
import { addAuxiliary, addLink } from '#core/commands';
import { findVariable, newId, newModel, rootModel, type Auxiliary, type Flow, type ModelDocument, type Stock, type VariableId } from '#core/model';
import { define, idOf, model, viewIn } from '#test/documents';
import { runs } from '#test/long';
import { settled } from './settled.ts';

const document = (): ModelDocument =>
  model({ start: 0, stop: 4, dt: 1, method: 'euler' })
    .dimension('Region', ['north', 'south'])
    .stock('Customers', 100, { nonNegative: true })
    .flow('sales', { to: 'Customers' }, 'Customers * rate')
    .flow('churn', { from: 'Customers' }, 'SMTH1(Customers, 3) * rate')
    .flow('returns', { from: 'Customers' }, '2')
    .constant('rate', 0.1)
    .auxiliary('late', 'DELAY3(sales, 2) + PREVIOUS(rate, 0)')
    .auxiliary('effect', 'rate', { table: { kind: 'continuous', x: [0, 1], y: [0, 2] } })
    .lookup('curve', [[0, 1], [1, 0]])
    .auxiliary('bent', 'curve(effect)')
    .auxiliary('demand', '10', { over: ['Region'] })
    .auxiliary('total', 'SUM(demand)')
    .auxiliary('word')
    .link('word', 'rate')
    .build();

/** A macro FOLLOW(target, time) with a stock, to be called from the texts below. */
function addMacro(draft: ModelDocument): void {
  const macro = newModel(draft, 'FOLLOW');
  const add = (variable: Auxiliary | Stock | Flow): VariableId => (macro.variables[variable.id] = variable).id;
  const parameters = ['target', 'time'].map((name) => add({ id: newId(draft, 'v'), name, kind: 'auxiliary', equation: '', access: 'input' }));
  const follower = add({ id: newId(draft, 'v'), name: 'follower', kind: 'stock', equation: 'target', nonNegative: true });
  add({ id: newId(draft, 'v'), name: 'change', kind: 'flow', from: null, to: follower, equation: '(target - follower) / time' });
  macro.macro = { parameters, outputs: [follower] };
}

const NAMES = ['Customers', 'sales', 'churn', 'returns', 'rate', 'late', 'effect', 'bent', 'demand', 'total', 'word'];
const TEXTS = ['', '0.1', '-2', 'Customers / 100', '2 *', 'SMTH3(sales, 2)', 'DELAY1(late, 3) + DELAY(rate, 2)', 'DELAYN(total, 4, returns)', '3', '2', 'rate * 2', 'MAX(0, rate)', 'STEP(rate, 1)', 'unknwn', 'rate', 'word', 'total + bent', 'curve(rate)', 'LOOKUP(effect, 1)', 'effect', 'demand[north]', 'STDDEV(demand)', 'INIT(late)', 'MEAN(Customers) + Customers[1]', 'FOLLOW(rate, 2)', 'FOLLOW(total, 3) + FOLLOW(demand[north], 1)'];

const TANGLED = ['a', 'b', 'c', 'd', 'S', 'T', 'f', 'g', 'h', 'i'];
const tangle = (): ModelDocument =>
  model({ start: 0, stop: 4, dt: 1, method: 'euler' })
    .dimension('R', ['n', 's', 'w'])
    .stock('S', 100, { nonNegative: true })
    .stock('T', 5)
    .flow('f', { to: 'S' }, 'a')
    .flow('g', { from: 'S', to: 'T' }, 'b * 2')
    .flow('h', { from: 'S' }, '2')
    .flow('i', { from: 'T' }, 'MAX(0, c)')
    .auxiliary('a', '1')
    .auxiliary('b', 'a + c')
    .auxiliary('c', 'd * TIME')
    .auxiliary('d', '2')
    .auxiliary('x', 'a + d', { over: ['R'] })
    .auxiliary('y', 'x * c', { over: ['R'] })
    .auxiliary('old', 'PREVIOUS(b, 0)')
    .build();
const someName = fc.constantFrom(...TANGLED, 'x[n]', 'y[s]', 'TIME', 'old', 'unknwn');
const someText = fc.oneof(
  { arbitrary: someName, weight: 3 },
  { arbitrary: fc.tuple(someName, fc.constantFrom('+', '*', '-'), someName).map((parts) => parts.join(' ')), weight: 6 },
  { arbitrary: fc.nat(9).map(String), weight: 2 },
  { arbitrary: someName.map((name) => `MAX(0, ${name})`), weight: 2 },
  fc.constantFrom('', '2 *', 'STEP(3, 2)', 'SUM(x)'),
);

type Step = (draft: ModelDocument) => void;

const some = fc.constantFrom(...NAMES);
const texts = fc.tuple(some, fc.constantFrom(...TEXTS)).map(([name, text]): Step => (draft) => define(draft, name, text));
const initials = fc.constantFrom(...TEXTS).map((text): Step => (draft) => {
  const late = findVariable(rootModel(draft), 'late');
  if (late?.kind === 'auxiliary') late.initial = text;
});
const units = some.map((name): Step => (draft) => {
  const variable = findVariable(rootModel(draft), name);
  if (variable) variable.units = 'widget';
});
const links = fc.tuple(some, some).map(([from, to]): Step => (draft) => {
  addLink(draft, { model: draft.root, view: viewIn(draft).id, from: idOf(draft, from), to: idOf(draft, to), bend: 0 });
});
const limits = fc.boolean().map((nonNegative): Step => (draft) => {
  const stock = findVariable(rootModel(draft), 'Customers');
  if (stock?.kind === 'stock') stock.nonNegative = nonNegative;
});
const kinds = fc.tuple(fc.constantFrom('conveyor', 'queue', 'oven', 'reservoir'), fc.constantFrom(...TEXTS), fc.boolean()).map(([kind, text, leaks]): Step => (draft) => {
  const [stock, flow] = [findVariable(rootModel(draft), 'Customers'), findVariable(rootModel(draft), 'returns')];
  if (stock?.kind !== 'stock' || flow?.kind !== 'flow') return;
  delete stock.special;
  delete flow.leak;
  if (kind === 'conveyor') stock.special = { kind, transit: text, capacity: '200' };
  if (kind === 'oven') stock.special = { kind, cook: text };
  if (kind === 'queue') stock.special = { kind };
  if (leaks) flow.leak = {};
});
const unknowns = fc.constantFrom('unknwn', 'other').map((name): Step => (draft) => {
  addAuxiliary(draft, { model: draft.root, view: viewIn(draft).id, name, equation: '1', at: { x: 0, y: 0 } });
});
const settings = fc.constantFrom(1, 0.5, 3).map((dt): Step => (draft) => {
  draft.settings.dt = dt;
});
const bodies = fc.constantFrom('target - follower', 'FOLLOW(target, 2)', 'unknwn', '').map((text): Step => (draft) => {
  const macro = Object.values(draft.models).find(({ name }) => name === 'FOLLOW');
  const change = macro && findVariable(macro, 'change');
  if (change?.kind === 'flow') change.equation = text;
});
const steps = fc.oneof({ arbitrary: texts, weight: 8 }, initials, units, links, limits, kinds, unknowns, settings, bodies);

describe('a compiler that remembers', () => {
  const base = produce(document(), addMacro);

  test('gives after every one of a run of edits what compiling from nothing gives', () => {
    fc.assert(
      fc.property(fc.array(steps, { minLength: 1, maxLength: 12 }), (run) => {
        const { compile: again } = createCompiler();
        let now = base;
        again(now);
        for (const step of run) {
          now = produce(now, step);
          expect(settled(again(now))).toEqual(settled(compile(now)));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('gives that too where single equations of a small tangle of stocks, limits and arrays come to read something else', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...TANGLED), someText), { minLength: 1, maxLength: 12 }), (run) => {
        const { compile: again } = createCompiler();
        let now = tangle();
        again(now);
        for (const [name, text] of run) {
          now = produce(now, (draft) => define(draft, name, text));
          expect(settled(again(now))).toEqual(settled(compile(now)));
        }
      }),
      { numRuns: runs(60) },
    );
  });

  test('keeps the parts of one variable where another, that cannot be read, is lowered again as before', () => {
    const { compile: again } = createCompiler();
    const one = produce(base, (draft) => define(draft, 'demand', 'unknwn'));
    again(base);
    again(one);
    const two = produce(one, (draft) => define(draft, 'Customers', 'DELAY1(late, 3) + DELAY(rate, 2)'));
    expect(again(two)).toEqual(compile(two));
  });

  test('reads nothing anew but the equation that was typed in', () => {
    const { compile: again } = createCompiler();
    const one = document();
    const first = again(one);
    const second = again(produce(one, (draft) => define(draft, 'returns', '3')));
    const codes = (program: typeof first.program) => new Map(program?.initial.map(({ slot, code }) => [slot, code]));
    const [before, after] = [codes(first.program), codes(second.program)];
    const slotOf = (name: string) => first.program?.columns.find((column) => column.name === name)?.slot ?? -1;
    for (const name of ['late', 'total', 'demand[north]']) expect(after.get(slotOf(name))).toBe(before.get(slotOf(name)));
  });

  test('an equation that breaks and is mended leaves every other line what it was, and costs no compilation of the whole', () => {
    const { compile: again } = createCompiler();
    const one = document();
    const first = again(one);
    const broken = produce(one, (draft) => define(draft, 'rate', '0.1 *'));
    const less = again(broken);
    expect(less).toEqual(compile(broken));
    for (const line of less.program?.step ?? []) expect(first.program?.step).toContain(line);
    expect(again(one)).toBe(first);
    const mended = produce(broken, (draft) => define(draft, 'rate', '0.25'));
    const whole = again(mended);
    expect(whole).toEqual(compile(mended));
    expect(whole.graph).toBe(first.graph);
  });

  test('follows the number of stages through the equations and the times that it comes from', () => {
    const { compile: again } = createCompiler();
    let now = model({ start: 0, stop: 4, dt: 1, method: 'euler' }).auxiliary('order', '').auxiliary('more', 'order + STEP(1, 2)').auxiliary('late', 'DELAYN(TIME, 4, more, 0)').auxiliary('free', '1').build();
    const steps: Step[] = ['2', 'order', '2 *', '1 + 2'].map((text) => (draft) => define(draft, 'order', text));
    steps.push((draft) => define(draft, 'free', '2 *'), (draft) => { draft.settings.start = 3; });
    again(now);
    for (const step of steps) {
      now = produce(now, step);
      expect(again(now)).toEqual(compile(now));
    }
  });

  test('works out a number of stages and a limit again only where the edit touches them', () => {
    const { compile: again } = createCompiler();
    let now = model({ start: 0, stop: 4, dt: 1, method: 'euler' })
      .stock('Tank', 10, { nonNegative: true })
      .flow('leak', { from: 'Tank' }, '2')
      .auxiliary('order', '2')
      .auxiliary('late', 'DELAYN(TIME, 4, order, 0)')
      .auxiliary('free', '1')
      .auxiliary('wrong', 'nothing here')
      .build();
    let last = again(now);
    const keeps = (name: string, text: string): boolean => {
      now = produce(now, (draft) => define(draft, name, text));
      const { columns } = last.program ?? {};
      last = again(now);
      expect(settled(last)).toEqual(settled(compile(now)));
      return last.program?.columns === columns;
    };
    expect(['free', 'leak', 'Tank'].map((name) => keeps(name, '3'))).toEqual([true, true, true]);
    expect(keeps('order', '3')).toBe(false);
  });

  test('a flow out of a stock that must not fall below 0 stays limited while it is typed', () => {
    const { compile: again } = createCompiler();
    const one = model({ start: 0, stop: 4, dt: 1, method: 'euler' }).stock('Tank', 10, { nonNegative: true }).constant('rate', 9).flow('leak', { from: 'Tank' }, 'rate * 2').build();
    again(one);
    const two = produce(one, (draft) => define(draft, 'leak', 'rate * 3'));
    expect(again(two)).toEqual(compile(two));
  });

  test('an inflow that comes to read what does not run, and could run backwards, is held by its stock all the same', () => {
    const { compile: again } = createCompiler();
    let now = model({ start: 0, stop: 4, dt: 1, method: 'euler' }).stock('Tank', 10, { nonNegative: true }).constant('rate', 2).auxiliary('word').flow('fill', { to: 'Tank' }, 'MAX(0, rate)').build();
    again(now);
    now = produce(now, (draft) => define(draft, 'fill', 'word'));
    expect(settled(again(now))).toEqual(settled(compile(now)));
  });

  test('what comes to read something that stood behind it stands behind that with all that waits for it, and no other line is another', () => {
    const { compile: again } = createCompiler();
    const one = model().auxiliary('a', '1').auxiliary('b', 'a').auxiliary('c', 'b').auxiliary('d', '2').auxiliary('e', 'd + TIME').build();
    const first = again(one);
    const two = produce(one, (draft) => define(draft, 'a', 'e'));
    const second = again(two);
    const names = (program: typeof first.program) => [program?.initial, program?.step].map((lines) => lines?.map(({ origin }) => origin.name).join(' '));
    expect(names(first.program)).toEqual(['a b c d e', 'e']);
    expect(names(second.program)).toEqual(['d e a b c', 'e a b c']);
    expect(second.program?.columns).toBe(first.program?.columns);
    for (const line of first.program?.initial ?? []) if (line.origin.name !== 'a') expect(second.program?.initial).toContain(line);
    expect(names(again(one).program)).toEqual(['d e a b c', 'e']);
  });

  test('an equation typed letter by letter into a new variable costs one compilation of the whole, and leaves every other line what it was', () => {
    const { compile: again } = createCompiler();
    let now = model().stock('Customers', 100).flow('sales', { to: 'Customers' }, 'Customers * rate').constant('rate', 0.1).auxiliary('new').build();
    again(now);
    const sales = (): unknown => again(now).program?.columns.find(({ name }) => name === 'sales');
    const columns = ['Customers * rate', 'rate'].flatMap((text) => Array.from(text, (_, at) => {
      now = produce(now, (draft) => define(draft, 'new', text.slice(0, at + 1)));
      expect(settled(again(now))).toEqual(settled(compile(now)));
      return sales();
    }));
    expect(new Set(columns).size).toBe(1);
  });

  test('gives the very same graph where no dependency changed', () => {
    const { compile: again } = createCompiler();
    const one = document();
    const { graph } = again(one);
    const other = produce(one, (draft) => define(draft, 'returns', '3'));
    expect(again(other).graph).toBe(graph);
    expect(again(produce(other, (draft) => define(draft, 'returns', 'rate'))).graph).not.toBe(graph);
  });
});
