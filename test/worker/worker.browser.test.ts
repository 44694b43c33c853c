import { afterEach, describe, expect, test, vi } from 'vitest';
import { createWorkerEngine, type Engine } from '#worker';
import { longProgram, testEngine } from './engineCases.ts';

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
