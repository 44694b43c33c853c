import type { Diagnostic, ModelDocument } from '#core/model';
import type { Cell, Content } from './cells.ts';
import type { Stages } from './compile.ts';
import type { Journal } from './journal.ts';
import type { Entity } from './layout.ts';
import type { Code, Program } from './program.ts';
import { createReporter } from './reporter.ts';
import type { Workshop } from './scope.ts';
import { mayRunBackwards } from './stocks.ts';
import type { Parse } from './texts.ts';
import type { Typed } from './typed.ts';
import { lowerAnew } from './variables.ts';

/** An equation that is one expression, whatever it is for. */
const STAND_IN = '0 * DT';

/**
 * A document in which the variable that is typed into has an equation, so that what is typed is an edit of one. Null where
 * it had one before that can be read.
 */
export function withStandIn({ workshop, compilation: { program }, journals, layout, asked }: Stages, document: ModelDocument, { variable, at }: Typed): ModelDocument | null {
  const [entity, journal] = [layout.entities[at], journals[at]];
  const root = document.models[document.root];
  if (!entity || !journal || !root || !program || asked.has(entity) || workshop?.cells.at(entity.slot)?.content.kind !== 'missing' || makesParts(journal)) return null;
  const variables = { ...root.variables, [variable.id]: { ...variable, equation: STAND_IN } };
  return { ...document, models: { ...document.models, [root.id]: { ...root, variables } } };
}

/** Another equation for a scalar of the root that is one expression and was compiled without a word. */
export interface Edit {
  /** The variable as it is now. */
  readonly entity: Entity;
  /** Its place in the layout. */
  readonly at: number;
  readonly cell: Cell;
  /** Where its equation stands: a part of it where it is limited and takes its value from there, else the cell itself. */
  readonly source: Cell;
  /** The program before. */
  readonly program: Program;
  readonly workshop: Workshop;
}

/** What was typed as an edit of what is compiled; null where that stands for more than its own line. */
export function editOf({ workshop, compilation: { program }, journals, layout, asked }: Stages, { variable, at }: Typed): Edit | null {
  const [entity, journal] = [layout.entities[at], journals[at]];
  const cell = entity && workshop?.cells.at(entity.slot);
  if (!workshop || !program || !entity || !journal || !cell || asked.has(entity) || !isSimple(journal) || cell.still) return null;
  return { entity: { ...entity, variable }, at, cell, source: holderOf(cell, workshop), program, workshop };
}

/** The cell that has the equation of a flow: where the flow is limited, that may be a part from which it takes its value. */
function holderOf(cell: Cell, { cells }: Workshop): Cell {
  let holder = cell;
  while (cell.limit || cell.lowered !== undefined) {
    const { content } = holder;
    const part = content.kind === 'value' && content.code.op === 'load' && !content.code.along ? cells.at(content.code.slot) : undefined;
    if (!part || part.owner !== cell.slot || part.slot === cell.slot) break;
    holder = part;
  }
  return holder;
}

/** What an equation makes of its slot, and what is said of it. */
export interface Lowered extends Pick<Cell, 'content' | 'literal'> {
  readonly journal: Journal;
  readonly problems: readonly Diagnostic[];
}

/** Lowers what was typed; null where it makes parts of its own. Nothing of it is left in the workshop. */
export function lowerEdit({ entity, cell, workshop }: Edit, parse: Parse): Lowered | null {
  const { content, literal } = cell;
  const reporter = createReporter();
  const first = workshop.cells.next();
  Object.assign(cell, { content: { kind: 'missing' }, literal: false });
  const journal = lowerAnew(entity, { ...workshop, reporter, wholes: new Map(workshop.wholes) }, parse);
  const lowered: Lowered = { content: cell.content, literal: cell.literal, journal, problems: reporter.diagnostics };
  workshop.cells.drop(first);
  Object.assign(cell, { content, literal });
  return makesParts(journal) ? null : lowered;
}

/** Whether a flow that could not run backwards can with what its equation makes, or the other way round: what its stocks hold it to is another. */
export function isTurned({ entity, source }: Edit, content: Content): boolean {
  return entity.variable.kind === 'flow' && mayRunBackwards(source) !== mayRunBackwards({ content });
}

/** The one expression that stands in a slot at all times, or gives a stock its start; null where there are two, or none. */
export function codeOf(content: Content): Code | null {
  if (content.kind === 'stock') return content.start;
  return content.kind === 'value' && !content.start ? content.code : null;
}

/** Whether a text was one expression, about which nothing was said. */
export function isSimple(journal: Journal): boolean {
  return !makesParts(journal) && !journal.said && journal.missing.length === 0;
}

function makesParts({ firstPart, tables, numbers }: Journal): boolean {
  return firstPart !== null || tables || numbers;
}
