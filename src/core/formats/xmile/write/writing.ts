import { findFunction } from '#core/language';
import type { ModelDocument, ModelId } from '#core/model';
import { createLosses, type Losses } from './losses.ts';
import { fileNames } from './modelNames.ts';

/** A file being written. */
export interface Writing {
  readonly document: ModelDocument;
  /** What other programs will not see. */
  readonly losses: Losses;
  /** The names that models go by in the file, where each has one of its own. */
  readonly modelNames: ReadonlyMap<ModelId, string>;
  /** Whether functions may go by their standard names: not where a macro has taken one of their other names. */
  readonly renaming: boolean;
}

/** Begins writing a document. */
export function beginWriting(document: ModelDocument): Writing {
  const macros = Object.values(document.models).filter(({ macro }) => macro);
  return {
    document,
    losses: createLosses(),
    modelNames: fileNames(document),
    renaming: !macros.some(({ name }) => findFunction(name)),
  };
}
