import { afterEach, describe, expect, test, vi } from 'vitest';
import { compile, type Code, type Program } from '#core/compiler';
import { createWorkerEngine, type Engine } from '#worker';
import { model } from '#test/documents';
import { lastValues, longProgram, smallProgram, testEngine } from './engineCases.ts';

describe('the engine in a worker', () => {
  testEngine(createWorkerEngine);
});

let engine: Engine | null = null;

afterEach(() => engine?.dispose());

test('a run that takes long says how far it is, from 0 to 1 and ever further', async () => {
  engine = createWorkerEngine();
  const shares: number[] = [];
  const answer = engine.run({ program: longProgram(), inputs: [{}] }, (share) => shares.push(share));
  await vi.waitFor(() => expect(shares.length).toBeGreaterThan(1), { timeout: 10_000 });
  engine.cancel();
  expect(await answer).toEqual({ kind: 'cancelled' });
  expect(shares).toEqual(shares.toSorted((one, other) => one - other));
  expect(shares.every((share) => share > 0 && share <= 1)).toBe(true);
});

test('the page stays awake while a run goes on', async () => {
  engine = createWorkerEngine();
  void engine.run({ program: longProgram(), inputs: [{}] });
  const frames = await new Promise<number>((count) => {
    let seen = 0;
    const frame = () => (++seen === 20 ? count(seen) : requestAnimationFrame(frame));
    requestAnimationFrame(frame);
  });
  expect(frames).toBe(20);
});

test.each([
  ['a sum of as many terms as an equation may have', `1${' + 1'.repeat(499)}`, 500],
  ['calls in calls as deep as an equation may nest', `${'MAX(0, '.repeat(199)}7${' + 1)'.repeat(199)}`, 206],
])('%s runs', async (_, equation, value) => {
  engine = createWorkerEngine();
  const { program } = compile(model({ start: 0, stop: 1, dt: 1, method: 'euler' }).auxiliary('long', equation).build());
  expect(program && lastValues(await engine.run({ program, inputs: [{}] }))).toEqual([value]);
});

test.each([1500, 20_000])('a program %i operators deep is a failure, and the next one runs', async (depth) => {
  engine = createWorkerEngine();
  expect((await engine.run({ program: deep(depth), inputs: [{}] })).kind).toBe('failed');
  expect((await engine.run({ program: smallProgram(), inputs: [{}] })).kind).toBe('done');
});

/** Deeper than any equation makes it: 1,500 levels get lost on the way to a worker, 20,000 cannot be sent. */
function deep(levels: number): Program {
  const program = smallProgram();
  const one: Code = { op: 'constant', value: 1 };
  const code = Array.from({ length: levels }).reduce<Code>((left) => ({ op: 'binary', operator: 'add', left, right: one }), one);
  return { ...program, step: program.step.map((assignment) => ({ ...assignment, code })) };
}
