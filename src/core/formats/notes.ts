import type { Severity } from '#core/model';

/**
 * What an importer wants known about a file that it could read: a warning where the numbers may differ from those of
 * the program that wrote it, a notice where something is only not shown or not used.
 */
export interface ImportNote {
  /** Line of the file, counted from 1. */
  readonly line: number;
  readonly severity: Exclude<Severity, 'error'>;
  readonly message: string;
  /** What became of what stands there, where it did not become part of the model: it is gone, or kept in the file without being used. */
  readonly fate?: 'lost' | 'kept';
}

/** Why a file could not be opened, in one sentence, with the place where there is one. */
export interface FileProblem {
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
}
