import { sameEquations, type ModelDocument } from '#core/model';
import { createStore } from 'zustand/vanilla';
import { inSlices } from './slices.ts';
import { standingSteps } from './standings.ts';
import { state } from './state.ts';

/**
 * The document that all which takes long to work out goes by: its compilation, its runs, how links stand, what screen
 * readers are told. In a large model it waits for hands to rest, and after it is opened until it is on screen; then what
 * takes longest is worked out in slices, so that no key and no drag ever waits for any of it.
 */
export const followedStore = createStore<{ readonly document: ModelDocument }>(() => ({ document: state.getState().document }));

/** With more variables than this, working it all out takes longer than a key may. */
const LARGE = 150;
/** How long hands rest before it is worked out, in milliseconds: longer than it takes from key to key. */
const PAUSE = 200;

/** How long a large model that was opened has been on screen by then, in milliseconds. */
const SEEN = 100;
/** Where no picture is made of the page, such as in a tab behind others, it is not waited for longer than this, in milliseconds. */
const UNSEEN = 1_000;

/** Ends waiting, or working it out. */
let stopWaiting = (): void => {};
/** The document that is being worked through; null: none. */
let working: ModelDocument | null = null;

/** Whether it is the document as it stands now. */
export function isFollowed(): boolean {
  return followedStore.getState().document === state.getState().document;
}

const listeners = new Set<() => void>();

/** Hears that it has caught up after a pause; answers how to stop listening. */
export function onCaughtUp(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function follow(): void {
  rest();
  followedStore.setState({ document: state.getState().document });
}

function rest(): void {
  stopWaiting();
  working = null;
}

/** Works the document out in slices, then follows it: whoever asks finds all of it at hand. */
function catchUp(): void {
  const { document, selection } = state.getState();
  working = document;
  stopWaiting = inSlices(standingSteps(document, selection.model), () => {
    follow();
    for (const listener of listeners) listener();
  });
}

state.subscribe(({ document, history }, before) => {
  if (document === before.document) return;
  const opened = history.past.length + history.future.length === 0;
  if (!isLarge(document) || (!opened && sameEquations(followedStore.getState().document, document))) return follow();
  // What is being worked out holds for this one too.
  if (working && !opened && sameEquations(working, document)) return;
  rest();
  // What was worked out of the last document says nothing about this one.
  if (opened) followedStore.setState({ document: emptied(document) });
  stopWaiting = opened ? onceSeen(catchUp) : after(PAUSE, catchUp);
});

function after(milliseconds: number, task: () => void): () => void {
  const timer = setTimeout(task, milliseconds);
  return () => clearTimeout(timer);
}

/** Does a task when the page as it is now has been seen for a moment: answers how to prevent it. */
function onceSeen(task: () => void): () => void {
  if (typeof requestAnimationFrame !== 'function') return after(0, task);
  let cancel = after(UNSEEN, task);
  const frame = requestAnimationFrame(() => {
    cancel();
    cancel = after(SEEN, task);
  });
  return () => {
    cancelAnimationFrame(frame);
    cancel();
  };
}

/** The same document before anything is known of what is in it. */
function emptied(document: ModelDocument): ModelDocument {
  const models = Object.values(document.models).map((model) => [model.id, { ...model, variables: {}, links: {}, views: {} }]);
  return { ...document, models: Object.fromEntries(models) as ModelDocument['models'], scenarios: {}, charts: {} };
}

/** Whether to work all of it out takes longer than a key may. */
export function isLarge({ models }: ModelDocument): boolean {
  return Object.values(models).reduce((count, { variables }) => count + Object.keys(variables).length, 0) > LARGE;
}
