import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newDocument, type ModelDocument } from '#core/model';
import { Autosave, type Standing } from '../../src/app/keeping/autosave.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** An open document, a shelf that can be told to fail, and what autosave said. */
function desk() {
  const state = {
    current: newDocument({ title: 'first' }),
    shelf: [] as string[],
    noted: [] as string[],
    said: [] as Standing['kind'][],
    refuse: false,
    /** How long it takes to make ready for a save, in milliseconds; not a number: it breaks down. */
    preparing: 0,
    /** Saves wait here until they are let through. */
    held: null as null | (() => void)[],
  };
  const save = async (document: ModelDocument) => {
    if (state.held) await new Promise<void>((go) => state.held?.push(go));
    if (state.refuse) throw new DOMException('full', 'QuotaExceededError');
    state.shelf.push(document.title);
  };
  const prepare = (_: ModelDocument, ready: () => void) => {
    if (Number.isNaN(state.preparing)) throw new Error('no making ready');
    if (state.preparing === Infinity) return () => {};
    const timer = setTimeout(ready, state.preparing);
    return () => clearTimeout(timer);
  };
  const autosave = new Autosave({ current: () => state.current, note: () => state.noted.push(state.current.title), prepare, save, told: ({ kind }) => state.said.push(kind) });
  const change = (title: string) => {
    state.current = { ...state.current, title };
  };
  return { state, autosave, change };
}

test('an edit is on the shelf within a second, and edits meanwhile go with it', async () => {
  const { state, autosave, change } = desk();
  change('a');
  autosave.touch();
  await vi.advanceTimersByTimeAsync(200);
  change('ab');
  autosave.touch();
  await vi.advanceTimersByTimeAsync(800);
  expect(state.shelf).toEqual(['ab']);
  expect(state.said).toEqual(['pending', 'saved']);
});

test('edits that never pause are saved all the same, each within a second', async () => {
  const { state, autosave, change } = desk();
  const waiting: number[] = [];
  for (let step = 0; step < 40; step += 1) {
    change(`step ${step}`);
    autosave.touch();
    await vi.advanceTimersByTimeAsync(100);
    // Ten steps are a second: that of a second ago stands on the shelf, or one after it.
    const saved = Number(state.shelf.at(-1)?.slice('step '.length) ?? -1);
    if (saved < step - 9) waiting.push(step - 9);
  }
  expect(waiting).toEqual([]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(state.shelf.at(-1)).toBe('step 39');
  expect(state.shelf.length, 'not after every edit').toBeLessThan(10);
});

test('it is saved when hands rest, not between two keys', async () => {
  const { state, autosave, change } = desk();
  for (const title of ['a', 'ab', 'abc']) {
    change(title);
    autosave.touch();
    await vi.advanceTimersByTimeAsync(200);
  }
  expect(state.shelf).toEqual([]);
  await vi.advanceTimersByTimeAsync(200);
  expect(state.shelf).toEqual(['abc']);
});

test('what was only opened is not written', async () => {
  const { state, autosave } = desk();
  autosave.opened({ save: false });
  autosave.touch();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(state.shelf).toEqual([]);
});

test('what came from a file is written at once', async () => {
  const { state, autosave } = desk();
  autosave.opened({ save: true });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(state.shelf).toEqual(['first']);
});

test('it finds by itself what nobody told of', async () => {
  const { state, autosave, change } = desk();
  const stop = autosave.start();
  change('silent');
  await vi.advanceTimersByTimeAsync(2_000);
  stop();
  expect(state.shelf).toEqual(['silent']);
});

test('a failed save is said and tried again until it works', async () => {
  const { state, autosave, change } = desk();
  const stop = autosave.start();
  state.refuse = true;
  change('a');
  autosave.touch();
  await vi.advanceTimersByTimeAsync(3_000);
  expect(state.shelf).toEqual([]);
  expect(state.said).toContain('failed');
  state.refuse = false;
  await vi.advanceTimersByTimeAsync(10_000);
  stop();
  expect(state.shelf).toEqual(['a']);
  expect(state.said.at(-1)).toBe('saved');
});

test('making ready for long holds up no save for good, and what is edited meanwhile goes with it', async () => {
  const { state, autosave, change } = desk();
  state.preparing = 500;
  for (let step = 0; step < 20; step += 1) {
    change(`step ${step}`);
    autosave.touch();
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(state.shelf).toEqual(['step 13']);
});

test('what never gets ready is saved all the same: where making ready breaks down, and where it never ends', async () => {
  const { state, autosave, change } = desk();
  state.preparing = Infinity;
  change('a');
  autosave.touch();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(state.shelf).toEqual(['a']);

  state.preparing = NaN;
  change('b');
  autosave.touch();
  await expect(vi.advanceTimersByTimeAsync(5_000)).rejects.toThrow('no making ready');
  await vi.advanceTimersByTimeAsync(5_000);
  expect(state.shelf).toEqual(['a', 'b']);
});

test('a page about to go does not wait until it is ready to save', async () => {
  const { state, autosave, change } = desk();
  state.preparing = 500;
  change('a');
  autosave.touch();
  await vi.advanceTimersByTimeAsync(400);
  expect(state.shelf).toEqual([]);
  void autosave.flush();
  await vi.advanceTimersByTimeAsync(0);
  expect(state.shelf).toEqual(['a']);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(state.shelf).toEqual(['a']);
});

test('a page about to go writes the newest state although an older one is on its way', async () => {
  const { state, autosave, change } = desk();
  state.held = [];
  change('older');
  void autosave.flush();
  change('newer');
  void autosave.flush();
  for (const go of state.held) go();
  await vi.advanceTimersByTimeAsync(0);
  expect(state.shelf).toEqual(['older', 'newer']);
  expect(autosave.clean()).toBe(true);
});

test('a save of the document before does not count for the one opened meanwhile', async () => {
  const { state, autosave, change } = desk();
  state.held = [];
  change('before');
  void autosave.flush();
  state.current = newDocument({ title: 'after' });
  autosave.opened({ save: false });
  for (const go of state.held) go();
  state.held = null;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(autosave.clean()).toBe(true);
  expect(state.shelf).toEqual(['before']);
});
