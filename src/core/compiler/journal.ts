import type { Equation } from '#core/model';
import type { Workshop } from './scope.ts';

/** What lowering the texts of a variable did, to be done again as long as neither they nor what their names mean has changed. */
export interface Journal extends Deeds {
  readonly equation: Equation;
  readonly initial: Equation | undefined;
  /** The places of its elements (from 0) that are left without an equation. */
  readonly missing: readonly number[];
}

/** What was done to a workshop. */
export interface Deeds {
  readonly acts: readonly Act[];
  /** The first of the slots added for parts of the variable; null where it has none. */
  readonly firstPart: number | null;
  /** Whether a graphical function was asked for, whose number depends on those asked for before. */
  readonly tables: boolean;
  /** Whether it takes while it is compiled what another variable's equation comes to, or the times of the run. */
  readonly numbers: boolean;
  /** Whether anything is said of it. */
  readonly said: boolean;
}

type Act = (workshop: Workshop) => void;

/** A workshop that works like another and takes down what is done in it. */
export function createRecorder(workshop: Workshop): { readonly workshop: Workshop; readonly done: () => Deeds } {
  const { reporter, tables, cells } = workshop;
  const acts: Act[] = [];
  let firstPart: number | null = null;
  let usesTables = false;
  let [numbers, said] = [false, false];
  const act = (what: Act): void => {
    acts.push(what);
    what(workshop);
  };
  const recording: Workshop = {
    ...workshop,
    reporter: { diagnostics: reporter.diagnostics, report: (...words) => {
      said = true;
      act((shop) => shop.reporter.report(...words));
    } },
    tables: {
      all: tables.all,
      numberOf(...asked) {
        usesTables = true;
        return tables.numberOf(...asked);
      },
    },
    cells: {
      all: cells.all,
      at: cells.at,
      next: cells.next,
      add(owner, content) {
        acts.push((shop) => shop.cells.add(owner, content));
        const slot = cells.add(owner, content);
        firstPart ??= slot;
        return slot;
      },
      hide(owner, entity) {
        firstPart ??= cells.next();
        act((shop) => shop.cells.hide(owner, entity));
      },
      drop(from) {
        // It says by number which slots go: done again where others have these numbers, it would take theirs.
        firstPart ??= from;
        act((shop) => shop.cells.drop(from));
      },
      define: (slot, content) => act((shop) => shop.cells.define(slot, content)),
      markNumber: (slot) => act((shop) => shop.cells.markNumber(slot)),
    },
    useNumber: (entity) => {
      numbers = true;
      workshop.useNumber(entity);
    },
    useTable: (table, user) => act((shop) => shop.useTable(table, user)),
    noteCall: (made) => act((shop) => shop.noteCall(made)),
  };
  return { workshop: recording, done: () => ({ acts, firstPart, tables: usesTables, numbers, said }) };
}

/** Does again what a journal tells; false, with nothing done, where its slots or tables could get other numbers now. */
export function replay({ acts, firstPart, tables, numbers }: Deeds, workshop: Workshop): boolean {
  if (tables || numbers || (firstPart !== null && firstPart !== workshop.cells.next())) return false;
  for (const act of acts) act(workshop);
  return true;
}
