import type { Choice, Command, Equation, Flow, GraphicalFunction, ModelId, NumberFormat, Range, Stock, VariableId } from '#core/model';
import { put, variableIn } from './target.ts';

/** A variable of a model. */
export interface OfVariable {
  readonly model: ModelId;
  readonly variable: VariableId;
}

/**
 * Writes an equation: all of it, or the text of one array element (`"north,young"`). A text for one element leaves
 * the others as they were. What somebody has written is no guess any more.
 */
export const setEquation: Command<OfVariable & { readonly equation: string; readonly element?: string }> = (document, args) => {
  const variable = variableIn(document, args);
  if (!variable || !('equation' in variable)) return;
  if (args.element === undefined && variable.equation === args.equation) return;
  variable.equation = args.element === undefined ? args.equation : withElement(variable.equation, args.element, args.equation);
  delete variable.guess;
};

/** Writes the initial value that differs from the equation; blank takes it away. */
export const setInitial: Command<OfVariable & { readonly initial: string }> = (document, args) => {
  const variable = variableIn(document, args);
  if (variable?.kind !== 'auxiliary' || args.initial === variable.initial) return;
  put(variable, 'initial', args.initial.trim() === '' ? null : args.initial);
  delete variable.guess;
};

/** Writes the unit; blank takes it away. */
export const setUnits: Command<OfVariable & { readonly units: string }> = (document, args) => {
  const variable = variableIn(document, args);
  const units = args.units.trim();
  if (variable) put(variable, 'units', units === '' ? null : units);
};

/** Writes the note, in safe Markdown; blank takes it away. */
export const setNote: Command<OfVariable & { readonly note: string }> = (document, args) => {
  const variable = variableIn(document, args);
  if (variable) put(variable, 'note', args.note.trim() === '' ? null : args.note);
};

/** Sets limits and step, in the variable's unit; what is left out or no finite number is not kept, null takes all away. */
export const setRange: Command<OfVariable & { readonly range: Range | null }> = (document, args) => {
  const variable = variableIn(document, args);
  if (!variable) return;
  const range: Range = {};
  for (const key of ['min', 'max', 'step'] as const) {
    const value = args.range?.[key];
    if (value !== undefined && Number.isFinite(value)) range[key] = value;
  }
  put(variable, 'range', Object.keys(range).length === 0 ? null : range);
};

/** Sets how numbers are written; null: as plain numbers. */
export const setFormat: Command<OfVariable & { readonly format: NumberFormat | null }> = (document, args) => {
  const variable = variableIn(document, args);
  if (variable) put(variable, 'format', args.format && { ...args.format });
};

/** Whether a stock never falls below 0, or a flow never runs backwards. */
export const setNonNegative: Command<OfVariable & { readonly nonNegative: boolean }> = (document, args) => {
  const variable = variableIn(document, args);
  if (isPhysical(variable)) put(variable, 'nonNegative', args.nonNegative || null);
};

/** Sets the graphical function; null takes it away from a variable that has an equation, a lookup keeps its own. */
export const setTable: Command<OfVariable & { readonly table: GraphicalFunction | null }> = (document, args) => {
  const variable = variableIn(document, args);
  if (args.table && !isFinite(args.table)) return;
  if (variable?.kind === 'lookup' && args.table) variable.table = copyTable(args.table);
  if (variable?.kind === 'flow' || variable?.kind === 'auxiliary') put(variable, 'table', args.table && copyTable(args.table));
  if (variable && 'table' in variable) delete variable.guess;
};

/** Sets the named values of a choice; none makes it a plain constant again. */
export const setChoices: Command<OfVariable & { readonly choices: readonly Choice[] }> = (document, args) => {
  const variable = variableIn(document, args);
  const choices = args.choices.filter(({ value }) => Number.isFinite(value)).map(({ name, value }) => ({ name, value }));
  if (variable?.kind === 'auxiliary') put(variable, 'choices', choices.length === 0 ? null : choices);
};

/** An equation with the text of one element replaced. */
export function withElement(equation: Equation, element: string, text: string): Equation {
  if (typeof equation !== 'string') return { ...equation, elements: { ...equation.elements, [element]: text } };
  return { ...(equation.trim() === '' ? {} : { default: equation }), elements: { [element]: text } };
}

function isPhysical(variable: { kind: string } | null): variable is Stock | Flow {
  return variable?.kind === 'stock' || variable?.kind === 'flow';
}

function isFinite({ x, y, yRange }: GraphicalFunction): boolean {
  const ends = Array.isArray(x) ? x : [x.min, x.max];
  return [...ends, ...y, ...(yRange ? [yRange.min, yRange.max] : [])].every(Number.isFinite);
}

function copyTable({ kind, x, y, yRange }: GraphicalFunction): GraphicalFunction {
  return { kind, x: Array.isArray(x) ? [...x] : { ...x }, y: [...y], ...(yRange ? { yRange: { ...yRange } } : {}) };
}
