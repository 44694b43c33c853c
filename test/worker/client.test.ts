import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Run } from '#core/simulator';
import { createEngine } from '../../src/worker/client.ts';
import type { AnswerMessage, OpenEnginePort, QuestionMessage } from '../../src/worker/messages.ts';
import { smallProgram } from './engineCases.ts';

/** A worker that does nothing by itself: the test answers for it. */
interface FakeWorker {
  readonly sent: QuestionMessage[];
  readonly answer: (message: AnswerMessage) => void;
  readonly breakDown: (message: string) => void;
  closed: boolean;
}

function fakeWorkers(): { readonly workers: FakeWorker[]; readonly open: OpenEnginePort } {
  const workers: FakeWorker[] = [];
  return {
    workers,
    open: (onAnswer, onBroken) => {
      const worker: FakeWorker = { sent: [], answer: onAnswer, breakDown: onBroken, closed: false };
      workers.push(worker);
      return { send: (message) => worker.sent.push(message), close: () => void (worker.closed = true) };
    },
  };
}

/** The requests to run that a worker got. */
const runs = (worker: FakeWorker | undefined) => (worker?.sent ?? []).filter((message) => message.kind === 'run');

const done = (request: number, runs: readonly Run[] = []): AnswerMessage => ({ kind: 'done', request, runs });

describe('the client of a worker', () => {
  test('opens no worker before the first request', () => {
    const { workers, open } = fakeWorkers();
    createEngine(open);
    expect(workers).toHaveLength(0);
  });

  test('sends a program once for all requests that name the same', async () => {
    const { workers, open } = fakeWorkers();
    const engine = createEngine(open);
    const [one, other] = [smallProgram(), smallProgram()];
    for (const [at, program] of [one, one, other].entries()) {
      const answer = engine.run({ program, inputs: [{}] });
      workers[0]?.answer(done(at + 1));
      await answer;
    }
    expect(runs(workers[0]).map(({ program, programNumber }) => [program !== undefined, programNumber])).toEqual([[true, 1], [false, 1], [true, 2]]);
  });

  test('has one request in flight at most; the newest that waits goes next', async () => {
    const { workers, open } = fakeWorkers();
    const engine = createEngine(open);
    const program = smallProgram();
    const answers = [1, 2, 3].map(() => engine.run({ program, inputs: [{}] }));
    expect(workers[0]?.sent).toHaveLength(1);
    workers[0]?.answer(done(1));
    expect(workers[0]?.sent).toHaveLength(2);
    workers[0]?.answer(done(2));
    expect((await Promise.all(answers)).map(({ kind }) => kind)).toEqual(['done', 'superseded', 'done']);
  });

  test('drops answers to requests that are no longer of interest, and keeps the worker', async () => {
    const { workers, open } = fakeWorkers();
    const engine = createEngine(open);
    const program = smallProgram();
    const first = engine.run({ program, inputs: [{}] });
    engine.cancel();
    expect((await first).kind).toBe('cancelled');
    const second = engine.run({ program, inputs: [{}] });
    expect(workers[0]?.sent.map(({ kind, request }) => [kind, request])).toEqual([['run', 1], ['drop', 1], ['run', 2]]);
    workers[0]?.answer(done(1));
    workers[0]?.answer({ kind: 'dropped', request: 1 });
    workers[0]?.answer(done(2, []));
    expect((await second).kind).toBe('done');
    expect(workers).toHaveLength(1);
  });

  test('drops what takes long when a later request waits', async () => {
    const { workers, open } = fakeWorkers();
    const engine = createEngine(open);
    const program = smallProgram();
    const shares: number[] = [];
    const long = engine.run({ program, inputs: [{}] }, (share) => shares.push(share));
    workers[0]?.answer({ kind: 'progress', request: 1, share: 0.2 });
    const later = engine.run({ program, inputs: [{}] });
    expect((await long).kind).toBe('superseded');
    expect([shares, workers[0]?.sent.map(({ kind }) => kind)]).toEqual([[0.2], ['run', 'drop', 'run']]);
    workers[0]?.answer(done(2));
    expect((await later).kind).toBe('done');
  });

  test('stops what is in flight: its answer is what there is', async () => {
    const { workers, open } = fakeWorkers();
    const engine = createEngine(open);
    engine.stop();
    const answer = engine.run({ program: smallProgram(), inputs: [{}] });
    engine.stop();
    engine.stop();
    expect(workers[0]?.sent.map(({ kind, request }) => [kind, request])).toEqual([['run', 1], ['stop', 1]]);
    workers[0]?.answer(done(1));
    expect((await answer).kind).toBe('done');
  });

  test('turns a break-down of the worker into an answer and opens a fresh one', async () => {
    const { workers, open } = fakeWorkers();
    const engine = createEngine(open);
    const program = smallProgram();
    const broken = engine.run({ program, inputs: [{}] });
    const waiting = engine.run({ program, inputs: [{}] });
    workers[0]?.breakDown('out of memory');
    expect(await broken).toEqual({ kind: 'failed', message: 'out of memory' });
    workers[1]?.answer(done(2));
    expect((await waiting).kind).toBe('done');
  });

  test('a worker that cannot be opened is an answer, never a rejection', async () => {
    const engine = createEngine(() => {
      throw new Error('no workers here');
    });
    expect(await engine.run({ program: smallProgram(), inputs: [{}] })).toEqual({ kind: 'failed', message: 'no workers here' });
  });

  test('passes on what went wrong inside the worker', async () => {
    const { workers, open } = fakeWorkers();
    const engine = createEngine(open);
    const answer = engine.run({ program: smallProgram(), inputs: [{}] });
    workers[0]?.answer({ kind: 'failed', request: 1, message: 'no' });
    expect(await answer).toEqual({ kind: 'failed', message: 'no' });
  });
});

describe('a worker that does not hear', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('is ended after a second, and the next one gets what is wanted now', async () => {
    const { workers, open } = fakeWorkers();
    const engine = createEngine(open);
    const program = smallProgram();
    void engine.run({ program, inputs: [{}] });
    engine.cancel();
    const later = engine.run({ program, inputs: [{}] });
    await vi.advanceTimersByTimeAsync(999);
    expect(workers[0]?.closed).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(workers[0]?.closed).toBe(true);
    expect(runs(workers[1])).toMatchObject([{ request: 2, program }]);
    workers[1]?.answer(done(2));
    expect((await later).kind).toBe('done');
  });

  test('loses the rows of a request that was to stop, and nothing hangs', async () => {
    const { workers, open } = fakeWorkers();
    const engine = createEngine(open);
    const answer = engine.run({ program: smallProgram(), inputs: [{}] });
    engine.stop();
    await vi.advanceTimersByTimeAsync(1000);
    expect((await answer).kind).toBe('cancelled');
    expect([workers.length, workers[0]?.closed]).toEqual([1, true]);
  });

  test('one that answers in time stays', async () => {
    const { workers, open } = fakeWorkers();
    const engine = createEngine(open);
    void engine.run({ program: smallProgram(), inputs: [{}] });
    engine.cancel();
    workers[0]?.answer({ kind: 'dropped', request: 1 });
    await vi.advanceTimersByTimeAsync(5000);
    expect(workers[0]?.closed).toBe(false);
  });
});
