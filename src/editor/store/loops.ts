import { createCausalGraph, findLoops, nameLoops, namesToKeep, namingSteps, type CausalGraph, type LoopSet } from '#core/analysis';
import { settleLoopNames } from '#core/commands';
import { withoutPause, type LoopKey, type LoopName, type ModelDocument, type Steps } from '#core/model';
import type { LoopFinder } from '#worker';
import { createStore } from 'zustand/vanilla';
import { compilationSteps } from './compilation.ts';
import { amend, onCommit, type Commit } from './document.ts';
import { followedStore, isLarge } from './followed.ts';
import { observedStore, withRunSigns } from './observed.ts';
import { inSlices } from './slices.ts';
import { state } from './state.ts';

/** The feedback of the open document. */
export interface Loops {
  readonly graph: CausalGraph;
  readonly set: LoopSet;
  /** What they are called; those that are new too. */
  readonly names: ReadonlyMap<LoopKey, LoopName>;
  /** Those of the document as it is now are being looked for: these are of one before. */
  readonly busy: boolean;
}

const NO_GRAPH: CausalGraph = { nodes: [], links: [] };
const NO_LOOPS: Loops = { graph: NO_GRAPH, set: findLoops(NO_GRAPH), names: new Map(), busy: false };

/** The store behind `getLoops` and the hook. */
export const loopsStore = createStore<Loops>(() => NO_LOOPS);

/** The feedback of the open document, as far as it is known. */
export function getLoops(): Loops {
  return loopsStore.getState();
}

/** With so few links and loops, all of them are found within a moment; else they are looked for elsewhere. */
const FEW = { links: 300, loops: 300 } as const;

/** How long loops stand as they are until their names count as said, in milliseconds: what is half typed or half drawn makes loops that nobody meant. */
const STANDING = 800;

/** Keeps the loops of the open document found and named. Answers how to stop. */
export function startLoops(finder: LoopFinder): () => void {
  const stopLooking = startLooking(finder);
  const stopNaming = startNaming();
  return () => {
    stopLooking();
    stopNaming();
    loopsStore.setState(NO_LOOPS);
  };
}

function startLooking(finder: LoopFinder): () => void {
  const graphs = createCausalGraph();
  /** What is being looked through elsewhere. */
  let asked: CausalGraph | null = null;
  let endSlices = (): void => {};
  let endNaming = (): void => {};
  const show = (graph: CausalGraph, set: LoopSet): void => {
    const known = state.getState().document.loops;
    endNaming = inSlices(namingSteps(set, known), (names) => {
      asked = null;
      const { loops } = state.getState().document;
      loopsStore.setState({ graph, set, names: loops === known ? names : nameLoops(set, loops), busy: false });
    });
  };
  /** By the equations alone, and with what the run tells beside them. */
  let drawn: CausalGraph = NO_GRAPH;
  let seen: CausalGraph = NO_GRAPH;
  const look = (found: CausalGraph): void => {
    const told = withRunSigns(found);
    // What the run tells is made anew each time: as long as it is the same, so is the graph.
    const graph = found === drawn && sameSigns(told, seen) ? seen : told;
    [drawn, seen] = [found, graph];
    if (graph === asked || (graph === getLoops().graph && asked === null)) return;
    endNaming();
    const quick = graph.links.length > FEW.links ? null : findLoops(graph, { most: FEW.loops });
    if (quick?.complete) return show(graph, quick);
    asked = graph;
    loopsStore.setState({ busy: true });
    void finder.ask(graph).then((answer) => {
      if (asked !== graph || answer.kind === 'superseded' || answer.kind === 'cancelled') return;
      if (answer.kind === 'found') return show(graph, answer.set);
      // What there was stays, and is of a document before.
      asked = null;
      loopsStore.setState({ busy: false });
    });
  };
  const follow = (): void => {
    endSlices();
    const { document } = followedStore.getState();
    const steps = graphSteps(document);
    if (isLarge(document)) endSlices = inSlices(steps, look);
    else look(withoutPause(steps));
  };
  function* graphSteps(document: ModelDocument): Steps<CausalGraph> {
    return yield* graphs(document, yield* compilationSteps(document));
  }
  const forget = [followedStore.subscribe(follow), observedStore.subscribe(() => look(drawn))];
  follow();
  return () => {
    for (const stop of forget) stop();
    endSlices();
    endNaming();
    finder.close();
  };
}

function sameSigns(one: CausalGraph, other: CausalGraph): boolean {
  return one.links.length === other.links.length && one.links.every(({ sign, clash }, at) => sign === other.links[at]?.sign && clash === other.links[at].clash);
}

/** What the document says of names counts at once; names of new loops become part of the edit that made them, once they have stood. */
function startNaming(): () => void {
  let last: Commit['kind'] = 'open';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = (): void => {
    const { busy, set } = getLoops();
    if (last === 'edit' && !busy) amend((draft) => settleLoopNames(draft, { names: namesToKeep(set, draft.loops) }));
  };
  const settleLater = (): void => {
    clearTimeout(timer);
    timer = setTimeout(settle, STANDING);
  };
  const forget = [
    onCommit(({ kind }) => {
      if (kind === 'amend') return;
      last = kind;
      settleLater();
    }),
    loopsStore.subscribe(({ set }, before) => {
      if (set !== before.set) settleLater();
    }),
    state.subscribe(({ document: { loops } }, { document }) => {
      if (loops !== document.loops) loopsStore.setState({ names: nameLoops(getLoops().set, loops) });
    }),
  ];
  return () => {
    for (const stop of forget) stop();
    clearTimeout(timer);
  };
}
