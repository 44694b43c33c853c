import { parse, type Parsed } from '#core/language';
import type { Model, ModelDocument } from '#core/model';
import { compileWith, type Compilation } from './compile.ts';

/** A compiler that remembers: equations it has read, and its last result. */
export interface Compiler {
  compile(document: ModelDocument): Compilation;
}

/** Compiles a document from nothing. Never throws: a document with mistakes gives what can run, and diagnostics. */
export function compile(document: ModelDocument): Compilation {
  return compileWith(document, parse);
}

/**
 * A compiler for a document that is being edited. A text that was in the last document is not parsed again; a document
 * that differs from the last in its views, scenarios, charts or title only gives the very same Compilation.
 */
export function createCompiler(): Compiler {
  let trees = new Map<string, Parsed>();
  let last: { readonly document: ModelDocument; readonly compilation: Compilation } | null = null;
  return {
    compile(document) {
      if (last && sameEquations(last.document, document)) return last.compilation;
      const read = new Map<string, Parsed>();
      const compilation = compileWith(document, (text) => {
        const tree = read.get(text) ?? trees.get(text) ?? parse(text);
        read.set(text, tree);
        return tree;
      });
      trees = read;
      last = { document, compilation };
      return compilation;
    },
  };
}

/** Whether all that a program is made from is the same, object for object. */
function sameEquations(one: ModelDocument, other: ModelDocument): boolean {
  if (one === other) return true;
  if (one.settings !== other.settings || one.dimensions !== other.dimensions || one.root !== other.root) return false;
  const models = Object.values(one.models);
  const others = Object.values(other.models);
  return models.length === others.length && models.every((model, i) => sameModel(model, others[i]));
}

function sameModel(one: Model, other: Model | undefined): boolean {
  return one === other || (one.id === other?.id && one.variables === other.variables && one.links === other.links);
}
