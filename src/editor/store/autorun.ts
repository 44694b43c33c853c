import type { Program } from '#core/compiler';
import type { ModelDocument, ScenarioId } from '#core/model';
import type { RunInputs } from '#core/simulator';
import type { Engine } from '#worker';
import { compilationOf } from './compilation.ts';
import { onCommit } from './document.ts';
import { baseInputs, inputsKey, scenarioInputs } from './inputs.ts';
import { noRuns, runsStore, type LiveRun } from './runs.ts';
import { state } from './state.ts';

/** A run that the screen wants. */
interface Wanted {
  readonly scenario: ScenarioId | null;
  readonly inputs: RunInputs;
  readonly key: string;
}

/** Runs the open document again after each change that can move a curve. Answers how to stop. */
export function startAutorun(engine: Engine, schedule: (task: () => void) => void = nextFrame): () => void {
  let asked = false;
  let stopped = false;
  let latest = 0;
  let shown = 0;
  const run = () => {
    asked = false;
    if (stopped) return;
    const turn = (latest += 1);
    // An answer that comes after a later one was shown, such as a remembered run, is of no interest.
    const inTurn = () => {
      if (turn < shown) return false;
      shown = turn;
      return true;
    };
    void refresh(engine, state.getState().document, inTurn);
  };
  const ask = () => {
    if (asked) return;
    asked = true;
    schedule(run);
  };
  const forget = onCommit(({ kind }) => {
    if (kind === 'open') {
      engine.cancel();
      runsStore.setState(noRuns);
    }
    ask();
  });
  ask();
  return () => {
    stopped = true;
    forget();
    engine.dispose();
  };
}

/** Edits within one frame make one run: a drag asks once a frame, however often the pointer moves. */
function nextFrame(task: () => void): void {
  requestAnimationFrame(task);
}

/** Asks for the runs that are missing, the chosen scenario's first, and shows all that are wanted. */
async function refresh(engine: Engine, document: ModelDocument, inTurn: () => boolean): Promise<void> {
  const { program } = compilationOf(document);
  if (!program) {
    engine.cancel();
    return runsStore.setState({ progress: null });
  }
  const wanted = wantedRuns(program, document);
  const known = knownRuns(program);
  const missing = wanted.filter(({ key }) => !known.has(key));
  if (missing.length === 0) return inTurn() ? show(program, wanted, known) : undefined;
  const unlike = missing.filter(({ key }, at) => missing.findIndex((other) => other.key === key) === at);
  const answer = await engine.run({ program, inputs: unlike.map(({ inputs }) => inputs) }, (progress) => runsStore.setState({ progress }));
  if (answer.kind === 'failed') return runsStore.setState({ progress: null, failure: answer.message });
  if (answer.kind !== 'done' || !inTurn()) return;
  for (const [at, { key, scenario }] of unlike.entries()) {
    const run = answer.runs[at];
    if (run) known.set(key, { program, key, scenario, run });
  }
  show(program, wanted, known);
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

/** Runs of this program at hand, by key. */
function knownRuns(program: Program): Map<string, LiveRun> {
  const { current, base, scenarios } = runsStore.getState();
  const runs = [current, base, ...scenarios].filter((run) => run?.program === program);
  return new Map(runs.flatMap((run) => (run ? [[run.key, run]] : [])));
}

function show(program: Program, [current, base, ...scenarios]: readonly Wanted[], known: ReadonlyMap<string, LiveRun>): void {
  const find = (wanted: Wanted | undefined): LiveRun | null => {
    const live = wanted && known.get(wanted.key);
    if (!live) return null;
    return live.scenario === wanted.scenario && live.program === program ? live : { ...live, scenario: wanted.scenario };
  };
  runsStore.setState({
    current: find(current),
    base: base?.key === current?.key ? null : find(base),
    scenarios: scenarios.flatMap((wanted) => find(wanted) ?? []),
    progress: null,
    failure: null,
  });
}
