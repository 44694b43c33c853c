import { createStore } from 'zustand/vanilla';

/** What may float over the diagram and lets it be worked on: finding text, typing a list, naming the open view, asking what accumulates. */
export type AsideName = 'find' | 'list' | 'nameView' | 'interview';

/** The store behind `openAside` and the hook. */
export const asideStore = createStore<{ readonly open: AsideName | null }>(() => ({ open: null }));

/** What floats over the diagram, or null. */
export function getAside(): AsideName | null {
  return asideStore.getState().open;
}

/** Opens it in place of what was open there. */
export function openAside(open: AsideName): void {
  asideStore.setState({ open });
}

/** Closes what floats over the diagram. */
export function closeAside(): void {
  asideStore.setState({ open: null });
}
