import { createStore } from 'zustand/vanilla';

/** The store behind `setMoment` and the hook. */
export const momentStore = createStore<{ readonly time: number | null }>(() => ({ time: null }));

/** The time that the reader looks at on the chart, in the document's time unit; null: the end of the run. */
export function setMoment(time: number | null): void {
  if (momentStore.getState().time !== time) momentStore.setState({ time });
}
