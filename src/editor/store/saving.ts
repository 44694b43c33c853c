import { createStore } from 'zustand/vanilla';

/** How the open document stands on this device: nothing to keep yet, not all kept yet, all kept, or refused. */
export type Saving = 'untouched' | 'pending' | 'saved' | 'failed';

/** The store behind `setSaving` and the hook. */
export const savingStore = createStore<{ readonly saving: Saving }>(() => ({ saving: 'untouched' }));

/** Says how the open document stands on this device. */
export function setSaving(saving: Saving): void {
  savingStore.setState({ saving });
}
