import type { Compilation, Program } from '#core/compiler';
import type { ModelDocument, ScenarioId } from '#core/model';
import type { RunInputs } from '#core/simulator';
import type { Engine } from '#worker';
import { compilationOf } from './compilation.ts';
import { onCommit } from './document.ts';
import { isFollowed, onCaughtUp } from './followed.ts';
import { isHeld } from './hold.ts';
import { baseInputs, inputsKey, scenarioInputs } from './inputs.ts';
import { noRuns, runsStore, type LiveRun } from './runs.ts';
import { setRunControl } from './running.ts';
import { state } from './state.ts';

/** A run that the screen wants. */
interface Wanted {
  readonly scenario: ScenarioId | null;
  readonly inputs: RunInputs;
  readonly key: string;
}

/**
 * Runs the open document again after each change that can move a curve, and at once: of the requests that come while
 * one is on its way the engine keeps the latest. A large model is run when hands rest. While a slider is in hand they go
 * out with the frames: run and picture alternate evenly, and each frame has a curve of its own. Answers how to stop.
 */
export function startAutorun(engine: Engine): () => void {
  let latest = 0;
  let shown = 0;
  let frame: number | null = null;
  const unask = () => {
    if (frame !== null) cancelAnimationFrame(frame);
    frame = null;
  };
  const run = () => {
    unask();
    const number = (latest += 1);
    const turn: Turn = {
      isLatest: () => number === latest,
      take: () => {
        if (number < shown) return false;
        shown = number;
        return true;
      },
    };
    void refresh(engine, state.getState().document, turn);
  };
  const ask = () => {
    if (isHeld()) frame ??= requestAnimationFrame(run);
    else run();
  };
  const forget = onCommit(({ kind }) => {
    if (kind === 'open') {
      engine.cancel();
      runsStore.setState(noRuns);
    }
    if (isFollowed()) ask();
  });
  const forgetPauses = onCaughtUp(ask);
  runsStore.setState(noRuns);
  setRunControl({ stop: engine.stop, again: run });
  run();
  return () => {
    forget();
    forgetPauses();
    unask();
    setRunControl(null);
    engine.dispose();
  };
}

/** Which of the requests this is. */
interface Turn {
  /** No later one was made. */
  readonly isLatest: () => boolean;
  /** Takes the screen; false where a later one has it already, such as a run that was at hand. */
  readonly take: () => boolean;
}

/** Asks for the runs that are missing, the chosen scenario's first, and shows all that are wanted. */
async function refresh(engine: Engine, document: ModelDocument, turn: Turn): Promise<void> {
  const program = runnable(compilationOf(document));
  if (!program) {
    engine.cancel();
    return runsStore.setState({ busy: false, progress: null });
  }
  const wanted = wantedRuns(program, document);
  const known = knownRuns(program);
  const missing = missingRuns(wanted, known);
  if (missing.length === 0) {
    engine.cancel();
    return turn.take() ? show(program, wanted, known, false) : undefined;
  }
  runsStore.setState({ busy: true });
  const answer = await engine.run({ program, inputs: missing.map(({ inputs }) => inputs) }, (progress) => runsStore.setState({ progress }));
  if (answer.kind === 'failed') return runsStore.setState({ busy: !turn.isLatest(), progress: null, failure: answer.message });
  if (answer.kind === 'cancelled' && turn.isLatest()) runsStore.setState({ busy: false, progress: null });
  if (answer.kind !== 'done' || !turn.take()) return;
  for (const [at, { key, scenario }] of missing.entries()) {
    const run = answer.runs[at];
    if (run && !run.refused) known.set(key, { program, key, scenario, run });
  }
  show(program, wanted, known, !turn.isLatest());
}

/** The program of a model that can run; null where there is none, or where its run settings make no run. */
function runnable({ program, diagnostics }: Compilation): Program | null {
  return diagnostics.some(({ severity, place }) => severity === 'error' && place.setting !== undefined) ? null : program;
}

/** The chosen scenario first, then the base it is compared with, then all scenarios where a chart shows them. */
function wantedRuns(program: Program, document: ModelDocument): Wanted[] {
  const of = (scenario: ScenarioId | null): Wanted => {
    const inputs = scenario === null ? baseInputs : scenarioInputs(program, document, scenario);
    return { scenario, inputs, key: inputsKey(inputs) };
  };
  const all = Object.values(document.charts).some(({ allScenarios }) => allScenarios);
  const scenarios = all ? Object.values(document.scenarios).map(({ id }) => of(id)) : [];
  return [of(document.scenario ?? null), of(null), ...scenarios];
}

/** What is not at hand, each once. What the reader stopped is at hand, and rests with all that was to follow, until its inputs change. */
function missingRuns(wanted: readonly Wanted[], known: ReadonlyMap<string, LiveRun>): Wanted[] {
  const [first] = wanted;
  if (first && known.has(first.key) && wanted.some(({ key }) => known.get(key)?.run.interrupted)) return [];
  return wanted.filter(({ key }, at) => !known.has(key) && wanted.findIndex((other) => other.key === key) === at);
}

/** Runs of this program at hand, by key; not those that are on screen only until their rest is run. */
function knownRuns(program: Program): Map<string, LiveRun> {
  const { current, base, scenarios } = runsStore.getState();
  const runs = [current, base, ...scenarios].filter((run) => run?.program === program && !run.resumed);
  return new Map(runs.flatMap((run) => (run ? [[run.key, run]] : [])));
}

/** Puts runs on screen. While a drag goes on a run is shown even though a later one is asked for: the curve follows. */
function show(program: Program, [current, base, ...scenarios]: readonly Wanted[], known: ReadonlyMap<string, LiveRun>, busy: boolean): void {
  const find = (wanted: Wanted | undefined): LiveRun | null => {
    const live = wanted && known.get(wanted.key);
    if (!live) return null;
    return live.scenario === wanted.scenario && live.program === program ? live : { ...live, scenario: wanted.scenario };
  };
  runsStore.setState({
    current: find(current),
    base: base?.key === current?.key ? null : find(base),
    scenarios: scenarios.flatMap((wanted) => find(wanted) ?? []),
    busy,
    progress: null,
    failure: null,
  });
}
