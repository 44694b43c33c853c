import { describe, expect, test, vi } from 'vitest';
import { answerEach, openLatest, type Numbered, type NumberedAnswer } from '../../src/worker/latest.ts';
import { localPort } from '../../src/worker/local.ts';
import type { OpenPort } from '../../src/worker/port.ts';

interface Said {
  readonly kind: 'said';
  readonly text: string;
}

const echo = localPort<Numbered<string>, NumberedAnswer<Said>>((tell) =>
  answerEach((text: string): Said => {
    if (text === 'nonsense') throw new Error('makes no sense');
    return { kind: 'said', text };
  }, tell),
);

/** A worker that hears and never answers, and how often one was ended. */
function deaf(): { open: OpenPort<Numbered<string>, NumberedAnswer<Said>>; ended: () => number; heard: string[] } {
  let closed = 0;
  const heard: string[] = [];
  return { open: () => ({ send: ({ body }) => void heard.push(body), close: () => void (closed += 1) }), ended: () => closed, heard };
}

describe('a line that keeps the latest question', () => {
  test('answers what is on its way, keeps the latest of those that come meanwhile and drops the others', async () => {
    const line = openLatest(echo);
    const answers = await Promise.all(['first', 'second', 'third', 'fourth'].map(line.ask));
    expect(answers).toEqual([{ kind: 'said', text: 'first' }, { kind: 'superseded' }, { kind: 'superseded' }, { kind: 'said', text: 'fourth' }]);
    expect(await line.ask('later')).toEqual({ kind: 'said', text: 'later' });
    line.close();
  });

  test('tells of a question that fails and answers the next', async () => {
    const line = openLatest(echo);
    expect(await line.ask('nonsense')).toEqual({ kind: 'failed', message: 'makes no sense' });
    expect(await line.ask('sense')).toEqual({ kind: 'said', text: 'sense' });
    line.close();
  });

  test('a worker that is busy for too long while another question waits is ended, and the latest goes to a new one', async () => {
    vi.useFakeTimers();
    try {
      const { open, ended, heard } = deaf();
      const line = openLatest(open);
      const [first, second] = [line.ask('first'), line.ask('second')];
      await vi.advanceTimersByTimeAsync(399);
      expect(ended()).toBe(0);
      await vi.advanceTimersByTimeAsync(1);
      expect(await first).toEqual({ kind: 'superseded' });
      expect([ended(), heard]).toEqual([1, ['first', 'second']]);
      line.close();
      expect(await second).toEqual({ kind: 'cancelled' });
    } finally {
      vi.useRealTimers();
    }
  });

  test('one alone takes as long as it needs', async () => {
    vi.useFakeTimers();
    try {
      const { open, ended } = deaf();
      const line = openLatest(open);
      void line.ask('alone');
      await vi.advanceTimersByTimeAsync(60_000);
      expect(ended()).toBe(0);
      line.close();
    } finally {
      vi.useRealTimers();
    }
  });

  test('a worker that does not start or breaks down is told, and the next question gets another', async () => {
    let starts = 0;
    const line = openLatest<string, Said>((onAnswer, onBroken) => {
      starts += 1;
      if (starts === 1) throw new Error('no workers here');
      if (starts === 2) queueMicrotask(() => onBroken('out of memory'));
      return starts === 2 ? { send: () => {}, close: () => {} } : echo(onAnswer, onBroken);
    });
    expect(await line.ask('one')).toEqual({ kind: 'failed', message: 'no workers here' });
    expect(await line.ask('two')).toEqual({ kind: 'failed', message: 'out of memory' });
    expect(await line.ask('three')).toEqual({ kind: 'said', text: 'three' });
    line.close();
  });
});
