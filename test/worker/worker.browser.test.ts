import { afterEach, describe, expect, test, vi } from 'vitest';
import { createWorkerEngine, type Engine } from '#worker';
import { longProgram, smallProgram, testEngine } from './engineCases.ts';

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

test('a run that takes long gives way to a later one', async () => {
  engine = createWorkerEngine();
  let far = false;
  const long = engine.run({ program: longProgram(), inputs: [{}] }, () => {
    far = true;
  });
  await vi.waitFor(() => expect(far).toBe(true), { timeout: 10_000 });
  const short = engine.run({ program: smallProgram(), inputs: [{}] });
  expect(await long).toEqual({ kind: 'superseded' });
  expect(await short).toMatchObject({ kind: 'done' });
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
