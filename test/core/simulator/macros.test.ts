import { expect, test } from 'vitest';
import { newId, newModel, type Auxiliary, type Flow, type ModelDocument, type Stock, type VariableId } from '#core/model';
import { model } from '#test/documents';
import { runOf } from './series.ts';

type Part = Omit<Auxiliary, 'id'> | Omit<Flow, 'id' | 'from' | 'to'> | Omit<Stock, 'id'>;

/** Adds a macro; flows run from the stock named after `-` to the one after `+` in their name: `drain -tank`. */
function addMacro(document: ModelDocument, name: string, parameters: readonly string[], outputs: readonly string[], parts: readonly Part[]): ModelDocument {
  const macro = newModel(document, name);
  const ids = new Map<string, VariableId>();
  const add = (part: Part): void => {
    const [own = '', from, to] = /^(.*?)(?: -(\w+))?(?: \+(\w+))?$/.exec(part.name)?.slice(1) ?? [];
    const id = newId(document, 'v');
    const ends = part.kind === 'flow' ? { from: ids.get(from ?? '') ?? null, to: ids.get(to ?? '') ?? null } : {};
    macro.variables[id] = { ...part, ...ends, id, name: own } as Auxiliary | Flow | Stock;
    ids.set(own, id);
  };
  for (const parameter of parameters) add({ name: parameter, kind: 'auxiliary', equation: '', access: 'input' });
  for (const part of parts) add(part);
  const idsOf = (names: readonly string[]): VariableId[] => names.flatMap((one) => ids.get(one) ?? []);
  macro.macro = { parameters: idsOf(parameters), outputs: idsOf(outputs) };
  return document;
}

const follow: readonly Part[] = [
  { name: 'follower', kind: 'stock', equation: '0' },
  { name: 'change +follower', kind: 'flow', equation: '(target - follower) / time' },
];

test('a stock in a macro closes its gap exponentially, in each element at its own pace, by RK4 as any stock', () => {
  const document = model({ start: 0, stop: 12, dt: 0.125, method: 'rk4', saveEvery: 1 })
    .dimension('Speed', ['fast', 'slow'])
    .auxiliary('time', 'IF Speed = 1 THEN 2 ELSE 6', { over: ['Speed'] })
    .auxiliary('level', 'FOLLOW(10, time) + FOLLOW(1, 1)', { over: ['Speed'] })
    .build();
  const { run, of } = runOf(addMacro(document, 'FOLLOW', ['target', 'time'], ['follower'], follow));
  for (const [element, time] of [['fast', 2], ['slow', 6]] as const) {
    of(`level[${element}]`).forEach((value, row) => {
      const t = run.times[row] ?? NaN;
      expect(value).toBeCloseTo(10 * (1 - Math.exp(-t / time)) + (1 - Math.exp(-t)), 4);
    });
  }
});

test('an argument may be the number of stages of a delay in a macro', () => {
  const document = model({ start: 0, stop: 10, dt: 0.5, method: 'euler' })
    .auxiliary('by macro', 'STAGED(STEP(1, 1), 2 + 1)')
    .auxiliary('by name', 'STAGED(STEP(1, 1), order)')
    .auxiliary('order', '6 / 2')
    .auxiliary('by hand', 'DELAYN(STEP(1, 1), 4, 3)')
    .build();
  addMacro(document, 'STAGED', ['input', 'stages'], ['late'], [{ name: 'late', kind: 'auxiliary', equation: 'DELAYN(input, 4, stages)' }]);
  const { of } = runOf(document);
  expect(of('by macro')).toEqual(of('by hand'));
  expect(of('by name')).toEqual(of('by hand'));
});

test('a non-negative stock in a macro gives no more than it has, and its outputs add up', () => {
  const document = model({ start: 0, stop: 10, dt: 1, method: 'euler' })
    .auxiliary('left', 'TANK(7, 2)')
    .auxiliary('gone', 'TANK(7, 2).received')
    .build();
  addMacro(document, 'TANK', ['first', 'rate'], ['tank', 'received'], [
    { name: 'tank', kind: 'stock', equation: 'first', nonNegative: true },
    { name: 'received', kind: 'stock', equation: '0' },
    { name: 'drain -tank +received', kind: 'flow', equation: 'rate' },
  ]);
  const { of } = runOf(document);
  expect(of('left')).toEqual([7, 5, 3, 1, 0, 0, 0, 0, 0, 0, 0]);
  expect(of('gone')).toEqual([0, 2, 4, 6, 7, 7, 7, 7, 7, 7, 7]);
});

test('what a call makes is in no results but through its caller', () => {
  const document = addMacro(model().auxiliary('a', 'FOLLOW(1, 2)').build(), 'FOLLOW', ['target', 'time'], ['follower'], follow);
  expect(runOf(document).run.columns.map(({ name }) => name)).toEqual(['a']);
});
