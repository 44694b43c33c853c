import type { Diagnostic } from '#core/model';
import type { Loads } from './cells.ts';
import { diagnosticsOf, type Compilation, type Stages } from './compile.ts';
import type { Remembered } from './change.ts';
import { withAllThatNeed } from './dependents.ts';
import { codeOf, isTurned, type Edit, type Lowered } from './edit.ts';
import { graphWith, graphWithout } from './graph.ts';
import { FIRST_SLOT, type Assignment, type Hold, type Program, type StockUpdate } from './program.ts';
import { slotsGiven } from './programLines.ts';
import { createReporter } from './reporter.ts';
import type { Workshop } from './scope.ts';
import { settingsProblems } from './settings.ts';
import { reportMissing } from './variables.ts';

/**
 * Compiles a document that differs from the last in the equation of one variable, which can no longer be read or reads what
 * does not run: that variable and all that needs it drop out of the program, and what is wrong is said. Null where that is
 * not so. The last compilation stays as it was, for the key that mends the equation.
 */
export function compileBroken(last: Stages, edit: Edit, lowered: Lowered, { loads, dependents }: Remembered): Compilation | null {
  const { said, compilation } = last;
  const { cell, at, entity, workshop } = edit;
  const { content, journal, problems } = lowered;
  const isRead = content.kind !== 'missing';
  if (hasParts(edit) || (isRead && !isLost(edit, lowered, last, loads))) return null;
  const gone = withAllThatNeed([cell.slot], dependents(workshop));
  if (said.whole.some((one) => mayEnd(one, gone, workshop))) return null;
  const program = without(edit.program, gone);
  if (!program) return null;
  const notices = createReporter();
  reportMissing(entity, journal.missing, notices);
  const doubts = settingsProblems(program.settings, program.columns.length);
  const equations = said.equations.toSpliced(said.before[at] ?? 0, 0, ...problems);
  const diagnostics = diagnosticsOf(program, { doubts, equations, whole: said.whole, missing: inserted(said.missing, notices.diagnostics, last, at) });
  const graph = isRead ? graphWith(compilation.graph, workshop, at, { ...cell, content }, loads) : graphWithout(compilation.graph, workshop, at);
  return { graph, program, diagnostics };
}

/** Whether an equation about which there is nothing to say reads what does not run, and that alone is why its variable does not. */
function isLost(edit: Edit, { content, problems }: Lowered, { said }: Stages, loads: Loads): boolean {
  const { cell, program: { initial, slots } } = edit;
  const code = codeOf(content);
  if (!code || problems.length > 0 || said.whole.length > 0 || isTurned(edit, content)) return false;
  const runs = slotsGiven(initial, slots);
  return runs[cell.slot] === 1 && loads(code).fixed.some((need) => need >= FIRST_SLOT && !runs[need]);
}

/**
 * Whether parts were made because there is an equation, for a flow that is limited or the flows of a stock that limits them:
 * without it they would not be, and others would stand in their slots.
 */
function hasParts({ entity: { variable }, cell, source }: Edit): boolean {
  if (variable.kind === 'stock' && (variable.nonNegative || variable.special)) return true;
  return source !== cell || cell.lowered !== undefined;
}

/** Whether something said of several variables may no longer be so without some slots: a circle that is open now. */
function mayEnd({ code, place: { model, variable } }: Diagnostic, gone: Uint8Array, { cells }: Workshop): boolean {
  if (code !== 'circular' && code !== 'selfReference') return true;
  return cells.all.some(({ slot, entity }) => gone[slot] && entity.variable.id === variable && entity.instance.model.id === model);
}

/** Notices of missing equations with one more, in the order of the variables. */
function inserted(notices: readonly Diagnostic[], more: readonly Diagnostic[], { journals }: Stages, at: number): Diagnostic[] {
  if (notices.length === 0) return [...more];
  const before = journals.slice(0, at).filter((journal) => (journal?.missing.length ?? 0) > 0).length;
  return notices.toSpliced(before, 0, ...more);
}

/** The program without some slots; null where nothing is left, or they are part of a loop. */
function without(program: Program, gone: Uint8Array): Program | null {
  const stays = ({ slot }: { readonly slot: number }): boolean => !gone[slot];
  const isTouched = (slot: number, count: number, step: number): boolean => {
    for (let turn = 0; turn < count; turn += 1) if (gone[slot + turn * step]) return true;
    return false;
  };
  const isLoopTouched = ({ slot, loop }: Assignment): boolean => loop !== undefined && isTouched(slot, loop.count, loop.step);
  const isRowTouched = ({ slot, count }: StockUpdate | Hold): boolean => count > 1 && isTouched(slot, count, 1);
  if (program.initial.some(isLoopTouched) || program.step.some(isLoopTouched) || program.stocks.some(isRowTouched) || program.holds.some(isRowTouched)) return null;
  const columns = program.columns.filter(stays);
  if (columns.length === 0) return null;
  return {
    ...program,
    initial: program.initial.filter(stays),
    step: program.step.filter(stays),
    stocks: program.stocks.filter(stays),
    holds: program.holds.filter(stays),
    lines: program.lines.filter(stays),
    specials: program.specials.filter(stays),
    constants: program.constants.filter(stays),
    columns,
  };
}
