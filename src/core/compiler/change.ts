import type { ModelDocument } from '#core/model';
import type { Content, Loads } from './cells.ts';
import { diagnosticsOf, type Compilation, type Stages } from './compile.ts';
import { constantsWith } from './constants.ts';
import { changeNeeds, type Dependents } from './dependents.ts';
import { codeOf, isSimple, isTurned, type Edit, type Lowered } from './edit.ts';
import { graphWith } from './graph.ts';
import type { Code, Program } from './program.ts';
import { slotsGiven } from './programLines.ts';
import { linesInPlace, linesWith } from './relining.ts';
import type { Workshop } from './scope.ts';
import { isTimedCode } from './varying.ts';

/** What is remembered of a workshop for the edits of single equations. */
export interface Remembered {
  readonly loads: Loads;
  readonly dependents: (workshop: Workshop) => Dependents;
}

/**
 * Compiles a document that differs from the last in the equation of one variable, about which there is nothing to say: one
 * line of the program is another, and what waits for it stands behind it. Null, with the last compilation as it was, where
 * that does not do.
 */
export function compileChange(last: Stages, document: ModelDocument, edit: Edit, lowered: Lowered, { loads, dependents }: Remembered): Stages | null {
  const { limits, compilation } = last;
  const { cell, source, at, entity, workshop } = edit;
  const content = inPlace(edit, lowered);
  if (!content) return null;
  const before = { content: source.content, literal: cell.literal };
  const become = (now: Content, literal: boolean): void => {
    cell.literal = literal;
    changeNeeds(source, now, dependents(workshop), loads);
  };
  become(content, lowered.literal);
  const alike = readsAlike(codeOf(before.content), codeOf(content), loads);
  const shop = () => ({ cells: workshop.cells, limits, dependents: dependents(workshop), loads, runs: slotsGiven(edit.program.initial, edit.program.slots) });
  const lines = alike ? linesInPlace(source, edit.program, limits) : linesWith(source, edit.program, shop());
  if (!lines) {
    become(before.content, before.literal);
    return null;
  }
  const constants = constantsWith(edit.program.constants, entity, workshop.layout, workshop.cells.at);
  const program: Program = { ...edit.program, ...lines, constants };
  const graph = alike ? compilation.graph : graphWith(compilation.graph, workshop, at, source, loads);
  const next: Compilation = { graph, program, diagnostics: diagnosticsOf(program, last.said) };
  return { ...last, document, journals: last.journals.with(at, lowered.journal), compilation: next };
}

/** What stands in the cell of an equation now, where what was made of it for stocks and their flows still holds. Null otherwise. */
function inPlace(edit: Edit, { content, journal }: Lowered): Content | null {
  const { cell, source, entity: { variable } } = edit;
  const [before, now] = [codeOf(source.content), codeOf(content)];
  if (!isSimple(journal) || !before || !now || source.content.kind !== content.kind || (variable.kind === 'stock' && variable.special)) return null;
  // A flow that is limited keeps a number, and what runs backwards, in a part of its own.
  const isHeld = source !== cell || cell.limit || cell.lowered !== undefined || cell.number !== undefined;
  if (isHeld && (before.op === 'constant') !== (now.op === 'constant')) return null;
  if (isTurned(edit, content)) return null;
  return content.kind === 'stock' && source.content.kind === 'stock' ? { ...content, inflows: source.content.inflows, outflows: source.content.outflows } : content;
}

/** Whether two expressions read the same, and both change with time by themselves or neither does. */
function readsAlike(one: Code | null, other: Code | null, loads: Loads): boolean {
  if (!one || !other || isTimedCode(one) !== isTimedCode(other)) return false;
  const [reads, others] = [loads(one), loads(other)];
  if (reads.moving.length + others.moving.length > 0 || reads.fixed.length !== others.fixed.length) return false;
  return reads.fixed.every((slot, at) => slot === others.fixed[at]);
}
