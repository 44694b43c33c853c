import type { ImportNote } from '#core/formats';
import { createStore } from 'zustand/vanilla';

/** What an importer wants known about the file that the open document came from. */
export interface ImportReport {
  readonly file: string;
  readonly notes: readonly ImportNote[];
}

/** What a file that was written holds for Loopwell alone, in sentences. */
export interface ExportReport {
  readonly file: string;
  readonly losses: readonly string[];
}

/** The store behind `setReport`, `setWritten` and the hooks. */
export const reportStore = createStore<{ readonly report: ImportReport | null; readonly written: ExportReport | null }>(() => ({ report: null, written: null }));

/** Keeps the report of the file that was opened; null: the open document needs none. */
export function setReport(report: ImportReport | null): void {
  reportStore.setState({ report });
}

/** Keeps what was said about the file that was written last. */
export function setWritten(written: ExportReport): void {
  reportStore.setState({ written });
}
