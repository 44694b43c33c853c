import { createCompiler, type Compilation } from '#core/compiler';
import { withoutPause, type ModelDocument, type Steps } from '#core/model';
import { state } from './state.ts';

const compiler = createCompiler();

let latest: { readonly document: ModelDocument; readonly compilation: Compilation } | null = null;

/** What the open document compiles to. Never stored: worked out again when the document is another one. */
export function getCompilation(): Compilation {
  return compilationOf(state.getState().document);
}

/** What a document compiles to, remembered for the last one asked for. */
export function compilationOf(document: ModelDocument): Compilation {
  return withoutPause(compilationSteps(document));
}

/** The same in steps. */
export function* compilationSteps(document: ModelDocument): Steps<Compilation> {
  if (latest?.document !== document) latest = { document, compilation: yield* compiler.steps(document) };
  return latest.compilation;
}
