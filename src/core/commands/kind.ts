import { isBlank, linksInto, shapeOf, variableAt } from '#core/model';
import type { Command, Flow, Model, ModelDocument, ModelId, Variable, VariableId, View } from '#core/model';
import { words } from '#core/words';
import { isPipe } from './curves.ts';
import { detach, removeClouds, settleCurves } from './deletion.ts';
import { placeCloud } from './flows.ts';
import { variableIn, viewsOf } from './target.ts';
import { straightLine } from './variables.ts';

/** What a variable can be turned into. */
export type PlainKind = Exclude<Variable['kind'], 'module'>;

/** What came along when a variable became something else. */
export interface KindFact {
  readonly fact:
    /** What its text means now: a stock's starting value, an equation, or a flow's rate. */
    | 'startingValue' | 'equation' | 'rate'
    /** A new flow has clouds at both ends; flows of a stock that is none any more have one; a pipe is gone. */
    | 'openEnds' | 'clouds' | 'unpiped'
    /** Links into a stock or a lookup are drawn, but have no say there. */
    | 'linksIntoStock' | 'linksIntoLookup'
    /** What the new kind cannot have. */
    | keyof typeof words.commands.became.lost;
  readonly sentence: string;
}

type Plain = Exclude<Variable, { kind: 'module' }>;

/**
 * Makes a stock, flow, auxiliary or lookup of a variable, which keeps its name, notes, tags, links, equation and place.
 * What the new kind cannot have goes; a new flow gets two clouds, flows of a stock that is none any more end in clouds.
 * Answers what changed beside the symbol.
 */
export const changeKind: Command<{ readonly model: ModelId; readonly variable: VariableId; readonly kind: PlainKind }, readonly KindFact[]> = (
  document,
  args,
) => {
  const model = document.models[args.model];
  const before = variableIn(document, args);
  if (!model || !before || before.kind === 'module' || before.kind === args.kind) return [];
  const after = remade(before, args.kind);
  const facts = [...meaningFacts(document, before, after), ...pipeFacts(model, before, after)];
  if (before.kind === 'stock') for (const flow of flowsAt(model, before.id)) detach(document, model, flow, new Set([before.id]));
  if (before.kind === 'flow') for (const view of viewsOf(model)) removeClouds(view, new Set([before.id]));
  const lost = lostFacts(document, model, before, after);
  if (args.kind === 'lookup') forgetCourse(document, model, before.id);
  model.variables[before.id] = after;
  for (const view of viewsOf(model)) settleShape(document, model, before.id, view);
  return [...facts, ...linkFacts(model, after), ...lost];
};

function remade(variable: Plain, kind: PlainKind): Plain {
  const { id, name } = variable;
  const common = commonOf(variable);
  const equation = 'equation' in variable ? variable.equation : '';
  switch (kind) {
    case 'stock':
      return { id, kind, name, equation, ...common };
    case 'flow':
      return { id, kind, name, equation, from: null, to: null, ...tablesOf(variable), ...common };
    case 'auxiliary':
      return { id, kind, name, equation, ...tablesOf(variable), ...common };
    case 'lookup': {
      const { guess, ...kept } = common;
      const tables = tablesOf(variable);
      const asBefore = guess !== undefined && tables.table ? { guess } : {};
      return { id, kind, name, table: straightLine(), ...tables, ...kept, ...asBefore };
    }
  }
}

/** What every kind has. */
function commonOf({ units, note, range, format, dimensions, access, guess, tags, thresholds, foreign }: Plain) {
  return {
    ...(units === undefined ? {} : { units }),
    ...(note === undefined ? {} : { note }),
    ...(range === undefined ? {} : { range }),
    ...(format === undefined ? {} : { format }),
    ...(dimensions === undefined ? {} : { dimensions }),
    ...(access === undefined ? {} : { access }),
    ...(guess === undefined ? {} : { guess }),
    ...(tags === undefined ? {} : { tags }),
    ...(thresholds === undefined ? {} : { thresholds }),
    ...(foreign === undefined ? {} : { foreign }),
  };
}

function tablesOf(variable: Plain) {
  if (variable.kind === 'stock') return {};
  const { table, tables } = variable;
  return { ...(table === undefined ? {} : { table }), ...(tables === undefined ? {} : { tables }) };
}

function meaningFacts(document: ModelDocument, before: Plain, after: Plain): KindFact[] {
  if (!('equation' in before) || isBlank(before.equation)) return [];
  const text = words.commands.became;
  if (after.kind === 'stock') return [{ fact: 'startingValue', sentence: text.startingValue(after.name) }];
  if (after.kind === 'auxiliary' && before.kind === 'stock') return [{ fact: 'equation', sentence: text.equation(after.name) }];
  return after.kind === 'flow' ? [{ fact: 'rate', sentence: text.rate(after.name, document.settings.timeUnit) }] : [];
}

function pipeFacts(model: Model, before: Plain, after: Plain): KindFact[] {
  const text = words.commands.became;
  const facts: KindFact[] = [];
  if (before.kind === 'flow') {
    const stocks = [before.from, before.to].flatMap((id) => (id === null ? [] : (model.variables[id]?.name ?? [])));
    facts.push({ fact: 'unpiped', sentence: text.unpiped(after.name, stocks) });
  }
  const flows = before.kind === 'stock' ? flowsAt(model, before.id) : [];
  if (flows.length > 0) facts.push({ fact: 'clouds', sentence: text.clouds(flows.map(({ name }) => name)) });
  if (after.kind === 'flow') facts.push({ fact: 'openEnds', sentence: text.openEnds(after.name) });
  return facts;
}

function linkFacts(model: Model, after: Plain): KindFact[] {
  if (after.kind !== 'stock' && after.kind !== 'lookup') return [];
  const count = linksInto(model, after.id).filter((link) => !link.association && !isPipe(model, link)).length;
  if (count === 0) return [];
  const text = words.commands.became;
  if (after.kind === 'stock') return [{ fact: 'linksIntoStock', sentence: text.linksIntoStock(count) }];
  return [{ fact: 'linksIntoLookup', sentence: text.linksIntoLookup(count) }];
}

function lostFacts(document: ModelDocument, model: Model, before: Plain, after: Plain): KindFact[] {
  const { lost } = words.commands.became;
  const has: Record<keyof typeof lost, boolean> = {
    equation: after.kind === 'lookup' && 'equation' in before && !isBlank(before.equation),
    table: after.kind === 'stock' && Object.keys(tablesOf(before)).length > 0,
    initial: before.kind === 'auxiliary' && before.initial !== undefined,
    choices: before.kind === 'auxiliary' && before.choices !== undefined,
    nonNegative: 'nonNegative' in before && before.nonNegative === true,
    special: before.kind === 'stock' && before.special !== undefined,
    leak: before.kind === 'flow' && (before.leak !== undefined || before.overflow === true),
    scenarios: after.kind === 'lookup' && scenariosWith(document, model, before.id).length > 0,
    plots: after.kind === 'lookup' && chartsWith(document, model, before.id).length > 0,
  };
  return (Object.keys(lost) as (keyof typeof lost)[]).filter((fact) => has[fact]).map((fact) => ({ fact, sentence: lost[fact] }));
}

/** A lookup has no number of its own: scenarios cannot set it, charts not show it. */
function forgetCourse(document: ModelDocument, model: Model, id: VariableId): void {
  for (const { values, address } of scenariosWith(document, model, id)) delete values[address];
  for (const chart of chartsWith(document, model, id)) chart.plots = chart.plots.filter(({ variable }) => !isAt(document, variable, model, id));
}

function scenariosWith(document: ModelDocument, model: Model, id: VariableId) {
  return Object.values(document.scenarios).flatMap(({ values }) =>
    Object.keys(values).filter((address) => isAt(document, address, model, id)).map((address) => ({ values, address })),
  );
}

function chartsWith(document: ModelDocument, model: Model, id: VariableId) {
  return Object.values(document.charts).filter(({ plots }) => plots.some(({ variable }) => isAt(document, variable, model, id)));
}

function isAt(document: ModelDocument, address: string, model: Model, id: VariableId): boolean {
  const found = variableAt(document, address);
  return found?.variable.id === id && found.model.id === model.id;
}

/** A symbol of another kind has another size and no corners; a flow's ends need their clouds. */
function settleShape(document: ModelDocument, model: Model, id: VariableId, view: View): void {
  const shape = shapeOf(view, id);
  if (!shape) return;
  delete shape.width;
  delete shape.height;
  delete shape.bends;
  delete shape.label;
  if (model.variables[id]?.kind === 'flow') {
    for (const end of ['from', 'to'] as const) placeCloud(document, view, { flow: id, end, before: null });
  }
  settleCurves(model, view);
}

function flowsAt(model: Model, stock: VariableId): Flow[] {
  return Object.values(model.variables).filter((variable) => variable.kind === 'flow').filter(({ from, to }) => from === stock || to === stock);
}
