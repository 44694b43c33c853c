import type { ImportNote } from '#core/formats';

/** How many things of a file were lost, kept unused, or are only worth a note. */
export function countsOf(report: readonly ImportNote[]): { readonly lost: number; readonly kept: number; readonly notes: number } {
  const lost = report.filter(({ fate }) => fate === 'lost').length;
  const kept = report.filter(({ fate }) => fate === 'kept').length;
  return { lost, kept, notes: report.length - lost - kept };
}
