import { shortest } from '#core/language';
import { constantValue, linksInto } from '#core/model';
import type { Flow, Link, Model, ModelDocument, Variable } from '#core/model';
import { isPipe } from './curves.ts';
import { firstValue, isFraction, isTime } from './hints.ts';
import { spelled } from './adoptLink.ts';

/** What may go into an equation: the link that brings it, or null for the stock that a flow drains. */
interface Input {
  readonly variable: Variable;
  readonly link: Link | null;
}

/**
 * A first equation of a variable from what is linked into it: inputs multiply, those with `-` divide; a flow out of a
 * stock takes a fraction of it, or spreads it over a time; lookups bend another input. Without inputs a number.
 * `usable` says which inputs may be read.
 */
export function firstEquation(document: ModelDocument, model: Model, variable: Variable, usable: (input: Variable) => boolean): string {
  const inputs = variable.kind === 'stock' ? [] : inputsOf(document, model, variable, usable);
  const { above, below } = parted(document, variable, inputs);
  if (above.length + below.length === 0) return shortest(firstValue(variable, document.settings, levelBeside(model, variable)));
  return [above.length === 0 ? '1' : above.join(' * '), ...below].join(' / ');
}

/** The variables whose values an equation from links would use: causes with a value, no pipe. */
export function causesOf(model: Model, variable: Variable): Variable[] {
  return causes(model, variable).map((input) => input.variable);
}

function causes(model: Model, variable: Variable): { variable: Variable; link: Link }[] {
  return linksInto(model, variable.id).flatMap((link) => {
    const source = model.variables[link.from];
    const counts = source && source.kind !== 'module' && !link.association && !isPipe(model, link);
    return counts ? [{ variable: source, link }] : [];
  });
}

function inputsOf(document: ModelDocument, model: Model, variable: Variable, usable: (input: Variable) => boolean): Input[] {
  const inputs: Input[] = causes(model, variable).filter((input) => usable(input.variable));
  const drained = variable.kind === 'flow' ? drainedBy(model, variable) : null;
  const asks = inputs.some((input) => isFraction(input.variable, document.settings) || isTime(input.variable, document.settings));
  if (drained && asks && usable(drained) && !inputs.some((input) => input.variable.id === drained.id)) inputs.push({ variable: drained, link: null });
  const stocks = inputs.filter((input) => input.variable.kind === 'stock');
  return [...stocks, ...inputs.filter((input) => input.variable.kind !== 'stock')];
}

function drainedBy(model: Model, flow: Flow): Variable | null {
  return flow.from === null ? null : (model.variables[flow.from] ?? null);
}

/** The number in the stock that a flow drains, or else fills, at the start; null where it is none. */
function levelBeside(model: Model, variable: Variable): number | null {
  const id = variable.kind === 'flow' ? (variable.from ?? variable.to) : null;
  const stock = id === null ? undefined : model.variables[id];
  return stock ? constantValue(stock) : null;
}

/** What stands above and below the line. */
function parted(document: ModelDocument, variable: Variable, inputs: readonly Input[]): { above: string[]; below: string[] } {
  const tables = inputs.filter((input) => input.variable.kind === 'lookup');
  const values = inputs.filter((input) => input.variable.kind !== 'lookup');
  const bent = new Map(tables.map((table, at) => [table, values.toReversed()[at] ?? null]));
  const spent = new Set(bent.values());
  const text = (input: Input): string => {
    const inner = bent.get(input);
    return spelled(document, input.variable, variable, inner ? spelled(document, inner.variable, variable) : 'TIME');
  };
  const factors = inputs.filter((input) => !spent.has(input));
  const divides = ({ link, variable: input }: Input): boolean =>
    link?.polarity === '-' || (link !== null && !link.polarity && variable.kind === 'flow' && factors.length > 1 && isTime(input, document.settings));
  return { above: factors.filter((input) => !divides(input)).map(text), below: factors.filter(divides).map(text) };
}
