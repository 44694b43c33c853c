import { createCompiler, type Compilation } from '#core/compiler';
import type { ModelDocument } from '#core/model';
import { state } from './state.ts';

const compiler = createCompiler();

let latest: { readonly document: ModelDocument; readonly compilation: Compilation } | null = null;

/** What the open document compiles to. Never stored: worked out again when the document is another one. */
export function getCompilation(): Compilation {
  return compilationOf(state.getState().document);
}

/** What a document compiles to, remembered for the last one asked for. */
export function compilationOf(document: ModelDocument): Compilation {
  if (latest?.document !== document) latest = { document, compilation: compiler.compile(document) };
  return latest.compilation;
}
