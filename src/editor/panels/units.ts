import { useDeferredValue } from 'react';
import { checkUnits, createReader, type UnitsReport } from '#core/analysis';
import type { ModelDocument } from '#core/model';
import { useDocument } from '#editor/store';

const read = createReader();

let latest: { readonly document: ModelDocument; readonly report: UnitsReport } | null = null;

/** What there is to say about a document's units, remembered for the last one asked for. */
function reportOf(document: ModelDocument): UnitsReport {
  if (latest?.document !== document) latest = { document, report: checkUnits(document, read) };
  return latest.report;
}

const whole = (document: ModelDocument): ModelDocument => document;

/** What the units say; it follows an edit after the edit itself is on screen, so that typing does not wait for it. */
export function useUnits(): UnitsReport {
  return reportOf(useDeferredValue(useDocument(whole)));
}
