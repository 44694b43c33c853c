import { describe, expect, test } from 'vitest';
import type { AnswerMessage } from '../../src/worker/messages.ts';
import { createServer, transferable } from '../../src/worker/serve.ts';
import { longProgram, smallProgram } from './engineCases.ts';

/** A server whose clock moves by so many milliseconds at every look. */
function serverWithClock(tick: number) {
  const answers: AnswerMessage[] = [];
  let time = 0;
  const serve = createServer({ now: () => (time += tick), answer: (message) => answers.push(message) });
  return { answers, serve };
}

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
    const { answers, serve } = serverWithClock(1000);
    serve({ kind: 'run', request: 7, programNumber: 1, program: longProgram(), inputs: [{ settings: { stop: 1e6, saveEvery: 1e5 } }, { settings: { stop: 1e6, saveEvery: 1e5 } }] });
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
