import { afterEach, describe, expect, test, vi } from 'vitest';
import { chooseScenario, moveElements, setAllScenarios, setEquation, setScenarioValue, setSettings } from '#core/commands';
import { newDocument, type ModelDocument } from '#core/model';
import { canStopRun, edit, getCompilation, getDocument, getRuns, hold, openDocument, release, runAgain, startAutorun, stoppedByReader, stopRun, undo, type LiveRun } from '#editor/store';
import { createLocalEngine, type Engine, type RunAnswer, type RunRequest } from '#worker';
import { idOf, model } from '#test/documents';
import { editing } from '#test/editor';

/** Water in a tank that loses a share of it: Euler with dt 1 leaves 100 (1 - rate)^t. */
const tank = () =>
  model({ start: 0, stop: 3, dt: 1, method: 'euler', saveEvery: 1 })
    .stock('Tank', 100)
    .flow('loss', { from: 'Tank' }, 'Tank * rate')
    .constant('rate', 0.5)
    .scenario('slow', { rate: 0.1 })
    .build();

let stop = () => {};

afterEach(() => stop());

function start(engine: Engine): void {
  stop = startAutorun(engine);
}

/** An engine that answers when it is told to. */
function handEngine() {
  const requests: { request: RunRequest; answer: (answer: RunAnswer) => void; progress: (share: number) => void }[] = [];
  const engine: Engine = {
    run: (request, onProgress) => new Promise((answer) => requests.push({ request, answer, progress: (share) => onProgress?.(share) })),
    stop: vi.fn<() => void>(),
    cancel: vi.fn<() => void>(),
    dispose: vi.fn<() => void>(),
  };
  return { engine, requests };
}

const runOf = (request: RunRequest): RunAnswer => ({
  kind: 'done',
  runs: request.inputs.map(() => ({ columns: request.program.columns, times: new Float64Array(), values: [], warnings: [], notices: [] })),
});

const setRate = (value: number) => edit('Set rate', (draft) => setScenarioValue(draft, { address: idOf(draft, 'rate'), value }), { merge: 'rate' });

function levels(live: LiveRun | null): number[] {
  const at = live?.run.columns.findIndex(({ name }) => name === 'Tank') ?? -1;
  return [...(live?.run.values[at] ?? [])];
}

const choose = (name: string) =>
  edit('Choose', (draft) => chooseScenario(draft, { scenario: Object.values(draft.scenarios).find((one) => one.name === name)?.id ?? null }));

describe('with a slider in hand', () => {
  afterEach(() => {
    release();
    vi.unstubAllGlobals();
  });

  test('what moves within a frame is run once, when the frame comes; let go, it runs at once', () => {
    const frames: (() => void)[] = [];
    vi.stubGlobal('requestAnimationFrame', (task: () => void) => frames.push(task));
    vi.stubGlobal('cancelAnimationFrame', vi.fn<() => void>());
    const { engine, requests } = handEngine();
    editing(tank());
    start(engine);
    hold();
    for (const rate of [0.1, 0.2, 0.3]) setRate(rate);
    expect([requests.length, frames.length]).toEqual([1, 1]);
    frames.shift()?.();
    const { slot } = getCompilation().program?.constants.find(({ name }) => name === 'rate') ?? {};
    expect(requests.slice(1).map(({ request }) => request.inputs[0])).toEqual([{ constants: [{ slot, value: 0.3 }] }]);
    setRate(0.4);
    expect([requests.length, frames.length]).toEqual([2, 1]);
    release();
    setRate(0.5);
    expect(requests).toHaveLength(3);
  });
});

describe('with an engine of its own', () => {
  test('an open document runs, and runs again when an equation, a setting or a scenario value changes', async () => {
    editing(tank());
    start(createLocalEngine());
    await vi.waitFor(() => expect(levels(getRuns().current)).toEqual([100, 50, 25, 12.5]));
    edit('Edit', (draft) => setEquation(draft, { model: draft.root, variable: idOf(draft, 'Tank'), equation: '8' }));
    await vi.waitFor(() => expect(levels(getRuns().current)).toEqual([8, 4, 2, 1]));
    edit('Set', (draft) => setSettings(draft, { stop: 1 }));
    await vi.waitFor(() => expect(levels(getRuns().current)).toEqual([8, 4]));
    setRate(0.25);
    await vi.waitFor(() => expect(levels(getRuns().current)).toEqual([8, 6]));
    undo();
    await vi.waitFor(() => expect(levels(getRuns().current)).toEqual([8, 4]));
  });

  test('a scenario is drawn over the base, and all of them where the chart asks', async () => {
    editing(tank());
    start(createLocalEngine());
    await vi.waitFor(() => expect(getRuns().current).not.toBeNull());
    expect(getRuns().base).toBeNull();
    choose('slow');
    await vi.waitFor(() => expect(levels(getRuns().current).map(Math.round)).toEqual([100, 90, 81, 73]));
    expect(levels(getRuns().base)).toEqual([100, 50, 25, 12.5]);
    expect(getRuns().scenarios).toEqual([]);
    edit('All', (draft) => setAllScenarios(draft, { all: true }));
    await vi.waitFor(() => expect(getRuns().scenarios.map(levels)).toEqual([levels(getRuns().current)]));
  });
});

describe('asking', () => {
  test('a change asks at once, not a frame later', () => {
    editing(tank());
    const { engine, requests } = handEngine();
    start(engine);
    setRate(0.3);
    expect(requests).toHaveLength(2);
    expect(requests[1]?.request.inputs[0]?.constants).toEqual([{ slot: expect.any(Number) as number, value: 0.3 }]);
  });

  test('what an earlier request brings is shown while a later one is on its way: the curve follows the hand', async () => {
    editing(tank());
    const { engine, requests } = handEngine();
    start(engine);
    setRate(0.2);
    setRate(0.3);
    const second = requests[1];
    second?.answer(runOf(second.request));
    await vi.waitFor(() => expect(getRuns().current).not.toBeNull());
    expect(getRuns().busy).toBe(true);
    const third = requests[2];
    third?.answer(runOf(third.request));
    await vi.waitFor(() => expect(getRuns().busy).toBe(false));
  });

  test('a run at hand takes the place of what is on its way', async () => {
    editing(tank());
    const { engine, requests } = handEngine();
    start(engine);
    const [first] = requests;
    if (first) first.answer(runOf(first.request));
    await vi.waitFor(() => expect(getRuns().current).not.toBeNull());
    const base = getRuns().current;
    setRate(0.2);
    undo();
    expect(getRuns()).toMatchObject({ current: base, busy: false });
  });

  test('settings that make no run leave the curves of the run before', async () => {
    editing(tank());
    start(createLocalEngine());
    await vi.waitFor(() => expect(levels(getRuns().current)).toEqual([100, 50, 25, 12.5]));
    edit('Set', (draft) => setSettings(draft, { stop: -1 }));
    expect(getRuns().busy).toBe(false);
    expect(levels(getRuns().current)).toEqual([100, 50, 25, 12.5]);
  });

  test('nothing new is asked for when only the drawing changes', async () => {
    const { here, element } = editing(tank());
    const { engine, requests } = handEngine();
    start(engine);
    const [first] = requests;
    if (first) first.answer(runOf(first.request));
    await vi.waitFor(() => expect(getRuns().current).not.toBeNull());
    const { program } = getCompilation();
    edit('Move', (draft) => moveElements(draft, { ...here, elements: [element('Tank')], by: { x: 5, y: 5 } }));
    expect(getCompilation().program).toBe(program);
    expect(requests).toHaveLength(1);
  });

  test('an answer that comes after a later one is not shown', async () => {
    editing(tank());
    const { engine, requests } = handEngine();
    start(engine);
    setRate(0.2);
    const [first, second] = requests;
    if (!first || !second) throw new Error('no requests');
    second.answer(runOf(second.request));
    await vi.waitFor(() => expect(getRuns().current).not.toBeNull());
    const shown = getRuns().current;
    first.answer(runOf(first.request));
    await Promise.resolve();
    expect(getRuns().current).toBe(shown);
  });

  test('what takes long says how far it is, and failure is told', async () => {
    editing(tank());
    const { engine, requests } = handEngine();
    start(engine);
    requests[0]?.progress(0.4);
    expect(getRuns().progress).toBe(0.4);
    requests[0]?.answer({ kind: 'failed', message: 'out of memory' });
    await vi.waitFor(() => expect(getRuns()).toMatchObject({ progress: null, failure: 'out of memory' }));
  });

  test('another document forgets the runs of the first', async () => {
    editing(tank());
    const { engine, requests } = handEngine();
    start(engine);
    const [first] = requests;
    if (first) first.answer(runOf(first.request));
    await vi.waitFor(() => expect(getRuns().current).not.toBeNull());
    openDocument(newDocument({ title: 'Empty' }));
    expect(getRuns().current).toBeNull();
    expect(engine.cancel).toHaveBeenCalled();
  });

  test('ends with the engine when it is stopped', () => {
    editing(tank());
    const { engine, requests } = handEngine();
    start(engine);
    stop();
    setRate(0.2);
    expect(requests).toHaveLength(1);
    expect(engine.dispose).toHaveBeenCalled();
  });
});

test('a document is compiled once, however often its compilation is asked for', () => {
  const document: ModelDocument = tank();
  openDocument(document);
  expect(getCompilation()).toBe(getCompilation());
  expect(getCompilation().diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(getDocument()).toBe(document);
});

describe('a value that has been run before', () => {
  test('ends what is in flight', async () => {
    editing(tank());
    const { engine, requests } = handEngine();
    start(engine);
    requests[0]?.answer(runOf(requests[0].request));
    await vi.waitFor(() => expect(getRuns().busy).toBe(false));
    choose('slow');
    vi.mocked(engine.cancel).mockClear();
    setRate(0.5);
    expect(engine.cancel).toHaveBeenCalledTimes(1);
    expect(getRuns()).toMatchObject({ busy: false, progress: null });
  });
});

describe('a run that the reader stops', () => {
  /** An answer with one run that was stopped. */
  const partOf = ({ program }: RunRequest): RunAnswer => ({
    kind: 'done',
    runs: [{ columns: program.columns, times: Float64Array.of(0), values: program.columns.map(() => Float64Array.of(7)), interrupted: { time: 0 }, warnings: [], notices: [] }],
  });

  async function stopped() {
    const { here, element } = editing(tank());
    choose('slow');
    const { engine, requests } = handEngine();
    start(engine);
    const [first] = requests;
    if (!first) throw new Error('no request');
    expect(canStopRun()).toBe(false);
    first.progress(0.3);
    expect(canStopRun()).toBe(true);
    stopRun();
    expect(engine.stop).toHaveBeenCalledTimes(1);
    first.answer(partOf(first.request));
    await vi.waitFor(() => expect(getRuns()).toMatchObject({ busy: false, progress: null }));
    return { engine, requests, move: () => edit('Move', (draft) => moveElements(draft, { ...here, elements: [element('Tank')], by: { x: 5, y: 5 } })) };
  }

  test('shows its rows so far', async () => {
    await stopped();
    expect(levels(getRuns().current)).toEqual([7]);
    expect(stoppedByReader(getRuns())?.run.interrupted).toEqual({ time: 0 });
  });

  test('rests, and so does what was to follow, until its numbers change', async () => {
    const { requests, move } = await stopped();
    move();
    expect(requests).toHaveLength(1);
    edit('Set', (draft) => setSettings(draft, { stop: 2 }));
    expect(requests[1]?.request.inputs).toHaveLength(2);
  });

  test('is run to its end where that is asked for; its rows stay on screen until then', async () => {
    const { requests, move } = await stopped();
    runAgain();
    move();
    expect(levels(getRuns().current)).toEqual([7]);
    expect(stoppedByReader(getRuns())).toBeNull();
    const last = requests.at(-1);
    expect(last?.request.inputs).toHaveLength(2);
    last?.answer(runOf(last.request));
    await vi.waitFor(() => expect(getRuns()).toMatchObject({ busy: false, current: { run: { times: new Float64Array() } } }));
  });

  test('that never hears of it ends without rows, and nothing waits for it', async () => {
    editing(tank());
    const { engine, requests } = handEngine();
    start(engine);
    requests[0]?.progress(0.3);
    stopRun();
    requests[0]?.answer({ kind: 'cancelled' });
    await vi.waitFor(() => expect(getRuns()).toMatchObject({ current: null, busy: false, progress: null }));
  });
});
