import type { ModelDocument } from '#core/model';
import { createStore } from 'zustand/vanilla';
import { state } from './state.ts';

/**
 * The document that all which takes long to work out goes by: its compilation, its runs, how links stand, what screen
 * readers are told. In a large model it waits for hands to rest, so that no key and no drag ever waits for any of it.
 */
export const followedStore = createStore<{ readonly document: ModelDocument }>(() => ({ document: state.getState().document }));

/** With more variables than this, working it all out takes longer than a key may. */
const LARGE = 150;
/** How long hands rest before it is worked out, in milliseconds: longer than it takes from key to key. */
const PAUSE = 200;

let timer: ReturnType<typeof setTimeout> | undefined;

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
  clearTimeout(timer);
  followedStore.setState({ document: state.getState().document });
}

state.subscribe(({ document, history }, before) => {
  if (document === before.document) return;
  const opened = history.past.length + history.future.length === 0;
  if (opened || !isLarge(document) || costsNothing(followedStore.getState().document, document)) return follow();
  clearTimeout(timer);
  timer = setTimeout(() => {
    follow();
    for (const listener of listeners) listener();
  }, PAUSE);
});

function isLarge({ models }: ModelDocument): boolean {
  return Object.values(models).reduce((count, { variables }) => count + Object.keys(variables).length, 0) > LARGE;
}

/** Whether only places, scenarios or the like differ, as when a slider is in hand: what is known holds. */
function costsNothing(one: ModelDocument, other: ModelDocument): boolean {
  const models = Object.values(other.models);
  return (
    one.settings === other.settings && one.dimensions === other.dimensions && one.root === other.root && models.length === Object.keys(one.models).length &&
    models.every(({ id, variables, links }) => one.models[id]?.variables === variables && one.models[id].links === links)
  );
}
