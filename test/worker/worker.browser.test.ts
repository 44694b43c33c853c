import { describe, expect, test } from 'vitest';
import { createWorkerEngine } from '#worker';
import { lastValues, longProgram, rate, smallProgram, testEngine } from './engineCases.ts';

describe('the engine in a worker', () => {
  testEngine(createWorkerEngine);

  test('a long run says how far it is, and gives way to a later one at once', async () => {
    const engine = createWorkerEngine();
    const shares: number[] = [];
    const program = smallProgram();
    const told = new Promise<void>((resolve) => {
      void engine
        .run({ program: longProgram(), inputs: [{}] }, (share) => {
          shares.push(share);
          resolve();
        })
        .then(({ kind }) => expect(kind).toBe('superseded'));
    });
    await told;
    const answer = await engine.run({ program, inputs: [rate(program, 0)] });
    engine.dispose();
    expect(lastValues(answer)).toEqual([1]);
    expect(shares[0]).toBeGreaterThan(0);
    expect(shares[0]).toBeLessThan(1);
  });

  test('the page stays free while a run goes on', async () => {
    const engine = createWorkerEngine();
    const running = engine.run({ program: longProgram(), inputs: [{}] });
    let frames = 0;
    await new Promise<void>((resolve) => {
      const frame = () => {
        frames += 1;
        if (frames < 10) requestAnimationFrame(frame);
        else resolve();
      };
      requestAnimationFrame(frame);
    });
    engine.cancel();
    expect((await running).kind).toBe('cancelled');
    engine.dispose();
  });
});
