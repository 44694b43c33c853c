import { describe, expect, test } from 'vitest';
import type { AnswerMessage, RunMessage } from '../../src/worker/messages.ts';
import { createServer, transferable } from '../../src/worker/serve.ts';
import { longProgram, smallProgram } from './engineCases.ts';

/** A server whose clock moves by so many milliseconds at every look, and whose slices the test starts. */
function serverWithClock(tick: number) {
  const answers: AnswerMessage[] = [];
  const tasks: (() => void)[] = [];
  let time = 0;
  const serve = createServer({ now: () => (time += tick), answer: (message) => answers.push(message), later: (task) => tasks.push(task) });
  const goOn = () => tasks.shift()?.();
  const finish = () => {
    while (tasks.length > 0) goOn();
  };
  return { answers, tasks, serve, goOn, finish };
}

/** A run of a million steps, hence of many slices where each look at the clock takes its time. */
const long = (request: number): RunMessage => ({ kind: 'run', request, programNumber: 1, program: longProgram(), inputs: [{ settings: { stop: 1e6, saveEvery: 1e4 } }] });

describe('the worker\'s side', () => {
  test('hands every buffer of an answer over, once', () => {
    const { answers, serve } = serverWithClock(0);
    serve({ kind: 'run', request: 1, programNumber: 1, program: smallProgram(), inputs: [{}, {}] });
    const [answer] = answers;
    const buffers = answer ? transferable(answer) : [];
    // Two runs, each with its times and three columns.
    expect(buffers).toHaveLength(2 * 4);
    expect(new Set(buffers).size).toBe(8);
  });

  test('runs of less than 300 ms say nothing of their progress', () => {
    const { answers, serve } = serverWithClock(0);
    serve({ kind: 'run', request: 1, programNumber: 1, program: longProgram(), inputs: [{ settings: { stop: 1e6, saveEvery: 1e5 } }] });
    expect(answers.map(({ kind }) => kind)).toEqual(['done']);
  });

  test('longer ones do, with rising shares', () => {
    const { answers, serve, finish } = serverWithClock(1000);
    serve({ kind: 'run', request: 7, programNumber: 1, program: longProgram(), inputs: [{ settings: { stop: 1e6, saveEvery: 1e5 } }, { settings: { stop: 1e6, saveEvery: 1e5 } }] });
    finish();
    const shares = answers.flatMap((answer) => (answer.kind === 'progress' ? [answer.share] : []));
    expect(shares.length).toBeGreaterThan(4);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    expect(answers.at(-1)).toMatchObject({ kind: 'done', request: 7 });
  });

  test('a request for a program that it does not have fails with a reason', () => {
    const { answers, serve } = serverWithClock(0);
    serve({ kind: 'run', request: 3, programNumber: 2, inputs: [{}] });
    expect(answers).toEqual([{ kind: 'failed', request: 3, message: 'program 2 is not here' }]);
  });
});

describe('between two slices', () => {
  test('what ends in the first needs none: it is answered at once', () => {
    const { answers, tasks, serve } = serverWithClock(0);
    serve({ kind: 'run', request: 1, programNumber: 1, program: smallProgram(), inputs: [{}, {}] });
    expect([answers.length, tasks.length]).toEqual([1, 0]);
  });

  test('a request that is to stop is answered with the rows so far', () => {
    const { answers, serve, goOn, finish } = serverWithClock(20);
    serve(long(1));
    goOn();
    serve({ kind: 'stop', request: 1 });
    finish();
    expect(answers).toMatchObject([{ kind: 'done', request: 1, runs: [{ interrupted: { time: expect.any(Number) as number } }] }]);
    const rows = answers[0]?.kind === 'done' ? (answers[0].runs[0]?.times.length ?? 0) : 0;
    expect(rows).toBeGreaterThan(1);
    expect(rows).toBeLessThan(100);
  });

  test('of several runs those over stay whole, and those not begun are missing', () => {
    const { answers, serve } = serverWithClock(20);
    serve({ ...long(1), inputs: [{ settings: { stop: 10, saveEvery: 1 } }, { settings: { stop: 1e6, saveEvery: 1e4 } }, {}] });
    serve({ kind: 'stop', request: 1 });
    expect(answers[0]?.kind === 'done' && answers[0].runs.map(({ interrupted }) => interrupted !== undefined)).toEqual([false, true]);
  });

  test('a request that is dropped is never answered, only that it was dropped', () => {
    const { answers, serve, finish } = serverWithClock(20);
    serve(long(1));
    serve({ kind: 'drop', request: 1 });
    finish();
    expect(answers).toEqual([{ kind: 'dropped', request: 1 }]);
  });

  test('a later run takes the place of one that goes on', () => {
    const { answers, serve, finish } = serverWithClock(20);
    serve(long(1));
    serve({ ...long(2), inputs: [{ settings: { stop: 10, saveEvery: 1 } }] });
    finish();
    expect(answers).toMatchObject([{ kind: 'done', request: 2 }]);
  });

  test('what comes too late changes nothing', () => {
    const { answers, serve } = serverWithClock(0);
    serve({ kind: 'run', request: 1, programNumber: 1, program: smallProgram(), inputs: [{}] });
    serve({ kind: 'stop', request: 1 });
    serve({ kind: 'drop', request: 1 });
    expect(answers.map(({ kind }) => kind)).toEqual(['done', 'dropped']);
  });
});
