import { moveElements, setEquation, setScenarioValue } from '#core/commands';
import { openDocument, edit, startAutorun } from '#editor/store';
import { elementOf, hereIn, idOf, model } from '#test/documents';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Engine } from '#worker';

/** An engine that never answers: nothing may wait for it. */
const engine = {
  run: vi.fn<Engine['run']>(() => new Promise(() => {})),
  stop: vi.fn<Engine['stop']>(),
  cancel: vi.fn<Engine['cancel']>(),
  dispose: vi.fn<Engine['dispose']>(),
} satisfies Engine;

let stop = () => {};

beforeEach(() => {
  vi.useFakeTimers();
  engine.run.mockClear();
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

function open(constants: number) {
  const built = model().stock('Tank', 1);
  for (let at = 0; at < constants; at += 1) built.constant(`c${at}`, at);
  stop();
  stop = startAutorun(engine);
  engine.run.mockClear();
  openDocument(built.build());
}

/** Opens it, and lets it be seen. */
function openSeen(constants: number) {
  open(constants);
  vi.advanceTimersByTime(1_000);
  engine.run.mockClear();
}

const type = (text: string) => edit('Type', (draft) => setEquation(draft, { model: draft.root, variable: idOf(draft, 'c0'), equation: text }));

test('a small model is run with every key', () => {
  openSeen(3);
  type('7');
  expect(engine.run).toHaveBeenCalledTimes(1);
});

test('a large one is run once, when keys rest, as it stands then', () => {
  openSeen(200);
  for (const text of ['7', '70', '700']) {
    type(text);
    vi.advanceTimersByTime(120);
    expect(engine.run).not.toHaveBeenCalled();
  }
  vi.advanceTimersByTime(200);
  expect(engine.run).toHaveBeenCalledTimes(1);
  const [{ program }] = engine.run.mock.calls[0] ?? [{ program: null }];
  expect(program?.constants.find(({ name }) => name === 'c0')?.value).toBe(700);
});

test('a value of a scenario runs a large one at once: nothing has to be compiled', () => {
  openSeen(200);
  edit('Slide', (draft) => setScenarioValue(draft, { address: idOf(draft, 'c1'), value: 5 }));
  expect(engine.run).toHaveBeenCalledTimes(1);
});

test('a large one that is opened is seen before it is worked out, a small one is worked out at once', () => {
  open(200);
  expect(engine.run).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1_000);
  expect(engine.run).toHaveBeenCalledTimes(1);
  open(3);
  expect(engine.run).toHaveBeenCalledTimes(1);
});

describe('worked out in slices, each of a single step', () => {
  beforeEach(() => {
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 10));
  });

  afterEach(() => {
    vi.restoreAllMocks();
  });

  /** Lets slices go on until the model runs; answers how many there were. */
  const slicesUntilRun = () => {
    let slices = 0;
    for (; engine.run.mock.calls.length === 0 && vi.getTimerCount() > 0; slices += 1) vi.advanceTimersToNextTimer();
    return slices;
  };
  /** Opens a large model and goes half the way to its run. */
  const openHalf = () => {
    open(200);
    const whole = slicesUntilRun();
    open(200);
    for (let slice = 0; slice < whole / 2; slice += 1) vi.advanceTimersToNextTimer();
    expect(engine.run).not.toHaveBeenCalled();
    return whole;
  };

  test('a large one leaves room for hands as often as it has variables', () => {
    open(200);
    expect(slicesUntilRun()).toBeGreaterThan(200);
  });

  test('a key in the midst of it is heard, and what was begun comes to nothing', () => {
    openHalf();
    type('7');
    slicesUntilRun();
    expect(engine.run).toHaveBeenCalledTimes(1);
    const [{ program }] = engine.run.mock.calls[0] ?? [{ program: null }];
    expect(program?.constants.find(({ name }) => name === 'c0')?.value).toBe(7);
  });

  test('a move in the midst of it changes nothing that is being worked out', () => {
    const whole = openHalf();
    edit('Move', (draft) => moveElements(draft, { ...hereIn(draft), elements: [elementOf(draft, 'c0')], by: { x: 7, y: 0 } }));
    expect(slicesUntilRun()).toBeLessThan(whole / 2 + 2);
    expect(engine.run).toHaveBeenCalledTimes(1);
  });
});
