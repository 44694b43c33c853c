import type { ImportNote } from '#core/formats';
import { createStore } from 'zustand/vanilla';

/** What an importer wants known about the file that the open document came from. */
export interface ImportReport {
  readonly file: string;
  readonly notes: readonly ImportNote[];
}

/** The store behind `setReport` and the hook. */
export const reportStore = createStore<{ readonly report: ImportReport | null }>(() => ({ report: null }));

/** Keeps the report of the file that was opened; null: the open document needs none. */
export function setReport(report: ImportReport | null): void {
  reportStore.setState({ report });
}
