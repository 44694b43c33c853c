import { words } from '#core/words';
import type { ImportNote } from './notes.ts';

/** Anything that stands in a line of a file. */
export interface InFile {
  /** Counted from 1. */
  readonly line: number;
}

/** Collects what is worth saying about an imported file; the same sentence is said once, with its first line and a count. */
export interface Report {
  /** Something is not shown or not used, but the numbers stay. */
  notice(at: InFile, message: string, fate?: ImportNote['fate']): void;
  /** The numbers may differ from those of the program that wrote the file. */
  warning(at: InFile, message: string, fate?: ImportNote['fate']): void;
  /** Everything said, by line. */
  notes(): ImportNote[];
}

/** An empty report. */
export function createReport(): Report {
  const said = new Map<string, Omit<ImportNote, 'message'> & { count: number }>();
  const say = (severity: ImportNote['severity']) => (at: InFile, message: string, fate?: ImportNote['fate']) => {
    const before = said.get(message);
    said.set(message, { line: before?.line ?? at.line, severity, ...(fate ? { fate } : {}), count: (before?.count ?? 0) + 1 });
  };
  return {
    notice: say('notice'),
    warning: say('warning'),
    notes: () =>
      [...said]
        .map(([message, { count, ...note }]) => ({ ...note, message: words.formats.times(message, count) }))
        .sort((a, b) => a.line - b.line),
  };
}
