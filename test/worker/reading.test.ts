import { expect, test } from 'vitest';
import { createLocalFileReader } from '#worker';
import { createReader, type ReadAnswer } from '../../src/worker/reading/reader.ts';
import { readingSuite } from './readingSuite.ts';

readingSuite(createLocalFileReader);

/** A worker that does nothing by itself: the test answers for it. */
interface FakeWorker {
  opened: number;
  closed: number;
  answer?: (answer: ReadAnswer) => void;
  breakDown?: (message: string) => void;
}

function fakeWorker() {
  const worker: FakeWorker = { opened: 0, closed: 0 };
  const reader = createReader((onAnswer, onBroken) => {
    Object.assign(worker, { opened: worker.opened + 1, answer: onAnswer, breakDown: onBroken });
    return { send: () => {}, close: () => void (worker.closed += 1) };
  });
  return { worker, reader };
}

test('a worker is opened when a file comes, and let go when it is read', async () => {
  const { worker, reader } = fakeWorker();
  expect(worker).toMatchObject({ opened: 0 });
  const reading = reader.read('a', new Uint8Array());
  expect(worker).toMatchObject({ opened: 1, closed: 0 });
  worker.answer?.({ kind: 'read', file: { ok: false, problems: [] } });
  await reading;
  expect(worker).toMatchObject({ opened: 1, closed: 1 });
});

test('cancelling ends the worker', async () => {
  const { worker, reader } = fakeWorker();
  const control = new AbortController();
  const reading = reader.read('a', new Uint8Array(), control.signal);
  control.abort();
  expect(await reading).toEqual({ kind: 'cancelled' });
  expect(worker.closed).toBe(1);
});

test('a worker that breaks down is an answer', async () => {
  const { worker, reader } = fakeWorker();
  const reading = reader.read('a', new Uint8Array());
  worker.breakDown?.('out of memory');
  expect(await reading).toEqual({ kind: 'failed', message: 'out of memory' });
  expect(worker.closed).toBe(1);
});

test('a worker that was made ready is the one that reads the next file, and no other', async () => {
  const { worker, reader } = fakeWorker();
  reader.prepare();
  reader.prepare();
  expect(worker).toMatchObject({ opened: 1 });
  const reading = reader.read('a', new Uint8Array());
  expect(worker).toMatchObject({ opened: 1, closed: 0 });
  worker.answer?.({ kind: 'read', file: { ok: false, problems: [] } });
  expect(await reading).toMatchObject({ kind: 'read' });
  expect(worker).toMatchObject({ opened: 1, closed: 1 });
  void reader.read('b', new Uint8Array());
  expect(worker).toMatchObject({ opened: 2 });
});

test('one that breaks down before a file comes is replaced', async () => {
  const { worker, reader } = fakeWorker();
  reader.prepare();
  worker.breakDown?.('out of memory');
  const reading = reader.read('a', new Uint8Array());
  expect(worker).toMatchObject({ opened: 2, closed: 1 });
  worker.answer?.({ kind: 'read', file: { ok: false, problems: [] } });
  expect(await reading).toMatchObject({ kind: 'read' });
});
