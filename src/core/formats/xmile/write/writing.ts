import { findFunction, foldName } from '#core/language';
import { isGraphical, type ModelDocument, type ModelId } from '#core/model';
import { createLosses, type Losses } from './losses.ts';
import { fileNames } from './modelNames.ts';

/** A file being written. */
export interface Writing {
  readonly document: ModelDocument;
  /** What other programs will not see. */
  readonly losses: Losses;
  /** The names that models go by in the file, where each has one of its own. */
  readonly modelNames: ReadonlyMap<ModelId, string>;
  /** Whether functions may go by their standard names: not where what the document itself defines has taken one of their names. */
  readonly renaming: boolean;
}

/** Begins writing a document. */
export function beginWriting(document: ModelDocument): Writing {
  const own = callableNames(document);
  return {
    document,
    losses: createLosses(own),
    modelNames: fileNames(document),
    renaming: ![...own].some((name) => findFunction(name)),
  };
}

/** The folded names of what the document itself lets equations call: macros and graphical functions. */
function callableNames(document: ModelDocument): ReadonlySet<string> {
  const models = Object.values(document.models);
  const macros = models.filter(({ macro }) => macro);
  const tables = models.flatMap(({ variables }) => Object.values(variables).filter(isGraphical));
  return new Set([...macros, ...tables].map(({ name }) => foldName(name)));
}
