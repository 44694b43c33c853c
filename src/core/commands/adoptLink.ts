import { foldName, isBareName, parse, printPath, quoteName, references, startsWith } from '#core/language';
import { createResolver, isBlank, readsOf } from '#core/model';
import type { Auxiliary, Command, DimensionId, Equation, Flow, Link, LinkId, Model, ModelDocument, Variable } from '#core/model';
import { isPipe } from './curves.ts';
import type { LinkRefusal } from './linkProblem.ts';
import type { OfLink } from './links.ts';
import { withElement } from './properties.ts';
import { put } from './target.ts';

/** Where in an equation a name goes: an offset into its text, or into the text of one array element. */
export interface Caret {
  readonly at: number;
  readonly element?: string;
}

/**
 * Writes the source of a link into the equation of its target: at the caret, with `*` where it would touch another
 * operand; without one at the end, added to a sum and multiplied otherwise, or taken off and divided by where the link
 * is `-`. Answers why nothing changed, or null.
 */
export const adoptLink: Command<OfLink & { readonly caret?: Caret }, LinkRefusal | null> = (document, { model: modelId, link: id, caret }) => {
  const model = document.models[modelId];
  const link = model?.links[id];
  const [from, to] = [link && model.variables[link.from], link && model.variables[link.to]];
  if (!model || !link || !from || !to) return 'gone';
  const problem = adoptionProblem(document, model, link);
  if (problem) return problem;
  if (to.kind !== 'flow' && to.kind !== 'auxiliary') return 'gone';
  const name = spelled(document, from, to);
  to.equation = caret ? insertAt(to.equation, caret, name) : eachText(to.equation, (text) => appended(text, name, link.polarity));
  put(to, 'guess', null);
  return null;
};

/** Writes a path at the end of an equation that does not read it yet, as a link is adopted. */
export function appendPath(to: Flow | Auxiliary, path: readonly string[], polarity: '+' | '-' | undefined): void {
  const folded = path.map(foldName);
  const isRead = (text: string): boolean => {
    const { expr } = parse(text);
    return expr !== null && references(expr).some((one) => one.path.length === path.length && startsWith(one.path, folded));
  };
  to.equation = eachText(to.equation, (text) => (isRead(text) ? text : appended(text, printPath(path), polarity)));
  put(to, 'guess', null);
}

/** Why an equation cannot take a link in, without writing it; null where it can. */
export function adoptionProblem(document: ModelDocument, model: Model, link: Link): LinkRefusal | null {
  const [from, to] = [model.variables[link.from], model.variables[link.to]];
  if (!from || !to) return 'gone';
  if (link.association) return 'association';
  if (isPipe(model, link)) return 'structural';
  if (from.kind === 'module') return 'module';
  if (to.kind !== 'flow' && to.kind !== 'auxiliary') return to.kind;
  return readsOf(model.id, to, createResolver(document)).includes(from.id) ? 'used' : null;
}

/** The links of a model whose targets have an equation that does not use them; those that a pipe or a limit at 0 bears out are not among them. */
export function unusedLinks(document: ModelDocument, model: Model): LinkId[] {
  const resolver = createResolver(document);
  const reads = new Map<Variable, ReadonlySet<string>>();
  const readsBy = (variable: Variable): ReadonlySet<string> => {
    const known = reads.get(variable) ?? new Set<string>(readsOf(model.id, variable, resolver));
    reads.set(variable, known);
    return known;
  };
  return Object.values(model.links).flatMap((link) => {
    const [from, to] = [model.variables[link.from], model.variables[link.to]];
    if (!from || !to || link.association || isPipe(model, link) || isLimit(from, to)) return [];
    const speaks = 'equation' in to ? !isBlank(to.equation) : true;
    return speaks && !readsBy(to).has(from.id) ? [link.id] : [];
  });
}

/** Whether a stock that never falls below 0 limits a flow that drains it. */
function isLimit(from: Variable, to: Variable): boolean {
  return from.kind === 'stock' && from.nonNegative === true && to.kind === 'flow' && to.from === from.id;
}

/**
 * A variable as the equation of another must spell it: quoted where needed, a lookup called with the time, an array
 * summed over the axes that the other has not.
 */
export function spelled(document: Pick<ModelDocument, 'dimensions'>, from: Variable, to: Variable, input = 'TIME'): string {
  const name = quoteName(from.name);
  const axes = from.dimensions ?? [];
  const missing = axes.filter((axis) => !(to.dimensions ?? []).includes(axis));
  const called = from.kind === 'lookup' ? `(${input})` : '';
  if (missing.length === 0) return `${name}${called}`;
  const index = (axis: DimensionId): string => (missing.includes(axis) ? '*' : quoteName(document.dimensions[axis]?.name ?? ''));
  return from.kind === 'lookup' ? `${name}${called}` : `SUM(${name}[${axes.map(index).join(', ')}])`;
}

function eachText(equation: Equation, change: (text: string) => string): Equation {
  if (typeof equation === 'string') return change(equation);
  const elements = Object.fromEntries(Object.entries(equation.elements).map(([element, text]) => [element, change(text)]));
  return { ...(equation.default === undefined ? {} : { default: change(equation.default) }), elements };
}

function insertAt(equation: Equation, { at, element }: Caret, name: string): Equation {
  if (element === undefined) return typeof equation === 'string' ? inserted(equation, at, name) : { ...equation, default: inserted(equation.default ?? '', at, name) };
  const text = typeof equation === 'string' ? equation : (equation.elements[element] ?? equation.default ?? '');
  return withElement(equation, element, inserted(text, at, name));
}

/** A text with a name put in at an offset, joined by `*` to operands that it would touch. */
function inserted(text: string, at: number, name: string): string {
  const place = Math.max(0, Math.min(text.length, Number.isInteger(at) ? at : text.length));
  const [before, after] = [text.slice(0, place), text.slice(place)];
  const left = endsOperand(before) ? `${before.trimEnd()} * ` : before === '' || /[\s([{]$/u.test(before) ? before : `${before} `;
  const right = startsOperand(after) ? ` * ${after.trimStart()}` : after === '' || /^[\s)\],]/u.test(after) ? after : ` ${after}`;
  return `${left}${name}${right}`;
}

function endsOperand(before: string): boolean {
  const text = before.trimEnd();
  return /[)\]"']$/u.test(text) || isOperandWord(/[\p{L}\p{N}\p{M}_.]+$/u.exec(text)?.[0]);
}

function startsOperand(after: string): boolean {
  const text = after.trimStart();
  return /^["(]/u.test(text) || isOperandWord(/^[\p{L}\p{N}\p{M}_.]+/u.exec(text)?.[0]);
}

/** Names and numbers, but not the words AND, THEN and the like. */
function isOperandWord(word: string | undefined): boolean {
  return word !== undefined && (isBareName(word) || /^[\d.]/u.test(word));
}

function appended(text: string, name: string, polarity: '+' | '-' | undefined): string {
  const bare = text.trim();
  if (bare === '') return polarity === '-' ? `1 / ${name}` : name;
  const { expr: tree, problems } = parse(bare);
  if (problems.length > 0 && !endsOperand(bare)) return `${bare} ${name}`;
  if (tree?.kind === 'binary' && (tree.operator === '+' || tree.operator === '-')) return `${bare} ${polarity === '-' ? '-' : '+'} ${name}`;
  const loose = tree?.kind === 'if' || (tree?.kind === 'binary' && !TIGHT.has(tree.operator)) || (tree?.kind === 'unary' && tree.operator === 'NOT');
  return `${loose ? `(${bare})` : bare} ${polarity === '-' ? '/' : '*'} ${name}`;
}

/** Operators whose result another `*` or `/` may follow without brackets. */
const TIGHT: ReadonlySet<string> = new Set(['*', '/', '//', '^', 'MOD']);
