import { parse, type Parsed } from '#core/language';
import { sameEquations, withoutPause, type ModelDocument, type Steps } from '#core/model';
import { createLoads } from './cells.ts';
import { compileBroken } from './breaking.ts';
import { compileChange } from './change.ts';
import { compileWith, type Compilation, type Stages } from './compile.ts';
import { rememberDependents } from './dependents.ts';
import { editOf, lowerEdit, withStandIn } from './edit.ts';
import { createOrders } from './orders.ts';
import { sameStructure } from './structure.ts';
import type { Parse } from './texts.ts';
import { rememberLists, typedSince } from './typed.ts';

/** A compiler that remembers: equations it has read, and its last result. */
export interface Compiler {
  compile(document: ModelDocument): Compilation;
  /** The same for a thread with other things to do: nothing is remembered before the last step. */
  steps(document: ModelDocument): Steps<Compilation>;
}

/** Compiles a document from nothing. Never throws: a document with mistakes gives what can run, and diagnostics. */
export function compile(document: ModelDocument): Compilation {
  const loads = createLoads();
  return withoutPause(compileWith(document, { parse, loads, orders: createOrders(loads), earlier: null })).compilation;
}

/**
 * A compiler for a document that is being edited. Where equations alone have changed, those alone are read, and orders
 * are found anew only where dependencies changed; a text that was in the last document is not parsed again. A document
 * that differs from the last in its views, scenarios, charts or title only gives the very same Compilation.
 */
export function createCompiler(): Compiler {
  const loads = createLoads();
  const orders = createOrders(loads);
  const trees = createTrees();
  const remembered = { loads, dependents: rememberDependents(loads) };
  let last: Stages | null = null;
  let latest: { readonly document: ModelDocument; readonly compilation: Compilation } | null = null;
  const listOf = rememberLists();
  const compileWhole = function* (before: Stages | null, document: ModelDocument): Steps<Stages> {
    const earlier = before && sameStructure(before.document, document) ? before : null;
    yield;
    if (earlier) return yield* compileWith(document, { parse: trees.typed, loads, orders, earlier });
    const reading = trees.all();
    const stages = yield* compileWith(document, { parse: reading.parse, loads, orders, earlier });
    reading.keep();
    return stages;
  };
  const steps = function* (document: ModelDocument): Steps<Compilation> {
    for (const before of [latest, last]) if (before && sameEquations(before.document, document)) return (latest = before).compilation;
    const typed = last && typedSince(last, document, listOf);
    const filled = last && typed && withStandIn(last, document, typed);
    if (filled) last = yield* compileWhole(last, filled);
    const edit = last && typed && editOf(last, typed);
    const lowered = edit && lowerEdit(edit, trees.typed);
    const change = last && lowered && compileChange(last, document, edit, lowered, remembered);
    const broken = last && lowered && !change ? compileBroken(last, edit, lowered, remembered) : null;
    if (broken) {
      latest = { document, compilation: broken };
      return broken;
    }
    latest = last = change ?? (yield* compileWhole(last, document));
    return latest.compilation;
  };
  return { steps, compile: (document) => withoutPause(steps(document)) };
}

/** How many texts typed since all were read last are remembered: as many as one is likely to come back to. */
const TYPED = 200;

/** Two ways to parse that remember: `all` what the last reading of a whole document read, `typed` what was typed since. */
interface Trees {
  /** Begins the reading of a whole document, which is remembered once it is kept. */
  readonly all: () => { readonly parse: Parse; readonly keep: () => void };
  readonly typed: Parse;
}

function createTrees(): Trees {
  let read = new Map<string, Parsed>();
  let typed = new Map<string, Parsed>();
  return {
    all() {
      const before = new Map([...read, ...typed]);
      const now = new Map<string, Parsed>();
      return {
        parse: (text) => remembered(now, text, () => before.get(text) ?? parse(text)),
        keep: () => {
          [read, typed] = [now, new Map()];
        },
      };
    },
    typed(text) {
      if (typed.size > TYPED) typed = new Map();
      return read.get(text) ?? remembered(typed, text, () => parse(text));
    },
  };
}

function remembered(trees: Map<string, Parsed>, text: string, make: () => Parsed): Parsed {
  const tree = trees.get(text) ?? make();
  trees.set(text, tree);
  return tree;
}
