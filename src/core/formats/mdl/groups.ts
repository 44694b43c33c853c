import { foldName } from '#core/language';
import { words } from '#core/words';
import type { Report } from '../report.ts';
import { expressionOf, isCall, isLookup, isStock, isUnfinished, keyOf } from './definitions.ts';
import { givenName } from './given.ts';
import type { MacroHead } from './macroHead.ts';
import { signedNames } from './netFlow.ts';
import type { Range, Ranges } from './ranges.ts';
import type { Group } from './scope.ts';
import type { CallExpression, Definition, Expression } from './syntax.ts';
import { rewrite, walk } from './walk.ts';

/** The variables that definitions make, by folded name, in the order of the file. */
export function groupDefinitions(definitions: readonly Definition[], macros: ReadonlyMap<string, MacroHead>, ranges: Ranges, report: Report): Map<string, Group> {
  const byName = new Map<string, Definition[]>();
  const add = (definition: Definition): void => {
    const key = foldName(definition.name);
    byName.set(key, [...(byName.get(key) ?? []), definition]);
  };
  for (const definition of [...definitions, ...furtherOutputs(definitions, macros)]) add(definition);
  for (const [key, list] of Array.from(byName)) {
    const lifted = liftStocks(list, byName);
    byName.set(key, lifted.kept);
    for (const definition of lifted.stocks) add(definition);
  }
  const groups = new Map<string, Group>();
  for (const [key, list] of byName) {
    const [first] = list;
    if (first && givenName(first.name) === null) groups.set(key, groupOf(first.name, list, ranges, report));
  }
  return withFlows(groups);
}

/** A call `F(a : b)` defines `b` as well, as another output of the same macro. */
function furtherOutputs(definitions: readonly Definition[], macros: ReadonlyMap<string, MacroHead>): Definition[] {
  const found: Definition[] = [];
  for (const definition of definitions) {
    const expression = expressionOf(definition);
    if (!expression) continue;
    walk(expression, (part) => {
      if (part.kind !== 'call') return;
      const outputs = macros.get(foldName(part.name))?.outputs ?? [];
      for (const [at, { name, subscripts }] of part.further.entries()) {
        const body = { kind: 'expression', expression: { ...part, further: [], output: outputs[at] ?? name } } as const;
        found.push({ ...definition, name, subscripts, excepts: [], body });
      }
    });
  }
  return found;
}

/**
 * An INTEG that is only a part of an equation, or beside elements that are no stocks, becomes a stock of its own which
 * the equation names.
 */
function liftStocks(list: readonly Definition[], taken: ReadonlyMap<string, unknown>): { kept: Definition[]; stocks: Definition[] } {
  const stocks: Definition[] = [];
  const whole = list.every(isStock);
  const lift = (definition: Definition, part: CallExpression): Expression => {
    let name = words.mdl.level(definition.name);
    while (taken.has(foldName(name))) name = words.mdl.level(name);
    if (!stocks.some((stock) => sameParts(stock, definition))) {
      stocks.push({ ...definition, name, body: { kind: 'expression', expression: part } });
    }
    return { kind: 'name', name, subscripts: definition.subscripts, line: part.line };
  };
  const kept = list.map((definition): Definition => {
    const expression = expressionOf(definition);
    if (!expression) return definition;
    const top = whole ? expression : null;
    const changed = rewrite(expression, (part) => (part !== top && isCall(part, 'integ') ? lift(definition, part) : null));
    return changed === expression ? definition : { ...definition, body: { kind: 'expression', expression: changed } };
  });
  return { kept, stocks };
}

function sameParts(one: Definition, other: Definition): boolean {
  return keyOf(one.subscripts) === keyOf(other.subscripts);
}

function groupOf(name: string, list: readonly Definition[], ranges: Ranges, report: Report): Group {
  const count = list[0]?.subscripts.length ?? 0;
  const definitions = list.filter((definition) => {
    if (definition.subscripts.length === count) return true;
    report.warning(definition.entry, words.mdl.otherIndexes(name), 'lost');
    return false;
  });
  if (count === 0 && definitions.length > 1) keepFirst(name, definitions, report);
  const axes = Array.from({ length: count }, (_, at) => axisOf(definitions, at, ranges));
  const kind = definitions.every(isStock) ? 'stock' : definitions.every(isLookup) ? 'lookup' : 'auxiliary';
  return { name, definitions, axes, kind };
}

/**
 * Takes out what defines a scalar once more. An equation that is still to be written stands in two entries, what it is a
 * function of and the rest: that is no second definition, and gives way to an equation.
 */
function keepFirst(name: string, definitions: Definition[], report: Report): void {
  const [first, ...more] = definitions.filter((definition) => !isUnfinished(definition));
  for (const definition of more) report.warning(definition.entry, words.mdl.definedTwice(name), 'lost');
  if (first) definitions.splice(0, definitions.length, first);
}

/** The smallest range with all elements that a place of the indexes takes. */
function axisOf(definitions: readonly Definition[], at: number, ranges: Ranges): Range {
  const names = new Set(definitions.map(({ subscripts }) => subscripts[at]?.name ?? ''));
  const found = [...names].map((name) => ranges.find(name));
  const named = found.filter((range) => range !== null);
  const [only] = named;
  if (only && found.length === 1) return only;
  const elements = [...names].flatMap((name) => ranges.find(name)?.folded ?? [foldName(name)]);
  return ranges.covering(new Set(elements), named);
}

/** Marks as flows the variables that a stock adds up. */
function withFlows(groups: Map<string, Group>): Map<string, Group> {
  const flows = new Set([...groups.values()].flatMap((group) => (group.kind === 'stock' ? (signedNames(group, groups) ?? []) : []).map(({ name }) => foldName(name))));
  return new Map([...groups].map(([key, group]) => [key, flows.has(key) ? { ...group, kind: 'flow' } : group]));
}
