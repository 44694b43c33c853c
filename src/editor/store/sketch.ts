import { NUDGE, type Nudge, type SketchPlay } from '#core/analysis';
import type { ModelDocument, ModelId, VariableId } from '#core/model';
import type { SketchPlayer } from '#worker';
import { createStore } from 'zustand/vanilla';
import { followedStore } from './followed.ts';
import { setMoment } from './moment.ts';
import { pause, play } from './playback.ts';
import { state } from './state.ts';

/** A diagram without equations that is played. */
export interface Sketch {
  /** The model that is played; null: none is. */
  readonly model: ModelId | null;
  /** The pushes that it was given; none: one is chosen. */
  readonly nudges: readonly Nudge[];
  /** The last play; while another is on its way, the one before. */
  readonly play: SketchPlay | null;
  /** The play holds all versions; at first it comes as drawn alone, so that nobody waits to see it move. */
  readonly whole: boolean;
  /** Why it cannot be played. */
  readonly problem: string | null;
  readonly busy: boolean;
  /** The word whose memory is in hand, to be put elsewhere. */
  readonly lifted: VariableId | null;
}

const CLOSED: Sketch = { model: null, nudges: [], play: null, whole: false, problem: null, busy: false, lifted: null };

/** The store behind `getSketch` and the hook. */
export const sketchStore = createStore<Sketch>(() => CLOSED);

/** The diagram that is played. */
export function getSketch(): Sketch {
  return sketchStore.getState();
}

/** Plays the open model, from its start. */
export function startSketch(): void {
  const { model } = state.getState().selection;
  sketchStore.setState({ ...CLOSED, model });
  ask(true);
}

/** Ends it: the diagram is a map again. */
export function endSketch(): void {
  if (getSketch().model === null) return;
  pause();
  setMoment(null);
  asked += 1;
  sketchStore.setState(CLOSED, true);
}

/** Pushes a variable up or down and plays the diagram from its start; null takes all pushes on it away. */
export function nudge(variable: VariableId, direction: 1 | -1 | null): void {
  const { model, nudges } = getSketch();
  const others = nudges.filter((one) => one.variable !== variable);
  const now = direction === null ? others : [...others, { variable, by: NUDGE * direction }];
  sketchStore.setState({ model: model ?? state.getState().selection.model, nudges: now });
  ask(true);
}

let player: SketchPlayer | null = null;
/** Counts what was asked for: an answer to anything earlier comes late. */
let asked = 0;

/** Says who plays diagrams; answers how to stop. */
export function startPlaying(by: SketchPlayer): () => void {
  player = by;
  const forget = followedStore.subscribe(({ document }, before) => {
    const { model } = getSketch();
    if (model === null || document === before.document) return;
    if (state.getState().history.past.length + state.getState().history.future.length === 0 || !document.models[model]) return endSketch();
    const [now, then] = [document.models[model], before.document.models[model]];
    if (now.variables !== then?.variables || now.links !== then.links) ask(false);
  });
  return () => {
    forget();
    endSketch();
    by.close();
    player = null;
  };
}

/** Asks for a play of the diagram as it is; `fromStart`: it runs on the screen then, else the moment that is looked at stays. */
function ask(fromStart: boolean): void {
  const { model } = getSketch();
  if (model === null || player === null) return;
  const number = (asked += 1);
  sketchStore.setState({ busy: true });
  void perform(player, model, { number, fromStart });
}

/** First as drawn, which takes a moment, then in all its versions. */
async function perform(by: SketchPlayer, model: ModelId, { number, fromStart }: { number: number; fromStart: boolean }): Promise<void> {
  const { document } = state.getState();
  const nudges = getSketch().nudges.filter(({ variable }) => document.models[model]?.variables[variable]);
  for (const whole of [false, true]) {
    const wish = whole ? { nudges } : { nudges, count: 1, placements: 0 };
    const answer = await by.ask({ document: plainOf(document), model, wish });
    if (number !== asked || answer.kind === 'superseded' || answer.kind === 'cancelled') return;
    if (answer.kind === 'failed') return sketchStore.setState({ busy: false, problem: answer.message });
    const { play: played } = answer;
    if ('problems' in played) return sketchStore.setState({ busy: false, play: null, whole: false, problem: played.sentence });
    sketchStore.setState({ busy: !whole, play: played, whole, problem: null });
    if (fromStart && !whole) run(played);
  }
}

function run({ times }: SketchPlay): void {
  pause();
  setMoment(null);
  play({ from: times[0] ?? 0, to: times.at(-1) ?? 0, stops: [] });
}

/** What a run is made from: no views, which are most of a document. */
function plainOf(document: ModelDocument): ModelDocument {
  const models = Object.values(document.models).map((model) => [model.id, { ...model, views: {} }]);
  return { ...document, models: Object.fromEntries(models) as ModelDocument['models'], charts: {}, scenarios: {} };
}
