import { type Expr, parse, partsOf } from '#core/language';
import { createResolver, readingTexts, type Model, type ModelDocument, type Resolver, type Variable, type VariableId } from '#core/model';

/** One variable acting on another: through an equation, a drawn link, or by a flow filling or draining a stock. */
export interface Influence {
  readonly from: VariableId;
  readonly to: VariableId;
  /** A flow's effect on its stock, which the pipe shows and no arrow repeats. */
  readonly material: boolean;
}

/** Who acts on whom by drawn links and by pipes alone; each pair once. */
export function drawnInfluences(model: Model): Influence[] {
  const links = Object.values(model.links).map(({ from, to }) => ({ from, to, material: false }));
  return distinct([...materialInfluences(model), ...links], model);
}

/** Who acts on whom by links, pipes and equations; each pair once. An initial value acts too. */
export function allInfluences(document: ModelDocument, model: Model): Influence[] {
  const resolver = createResolver(document);
  const links = Object.values(model.links).map(({ from, to }) => ({ from, to, material: false }));
  const equations = Object.values(model.variables).flatMap((variable) =>
    inputsOf(variable, model, resolver).map((from) => ({ from, to: variable.id, material: false })),
  );
  return distinct([...materialInfluences(model), ...links, ...equations], model);
}

function materialInfluences(model: Model): Influence[] {
  return Object.values(model.variables).flatMap((flow) => {
    if (flow.kind !== 'flow') return [];
    return [flow.from, flow.to].filter((stock) => stock !== null).map((stock) => ({ from: flow.id, to: stock, material: true }));
  });
}

function distinct(influences: readonly Influence[], model: Model): Influence[] {
  const seen = new Map<string, Influence>();
  for (const influence of influences) {
    const { from, to } = influence;
    const key = `${from} ${to}`;
    if (from !== to && model.variables[from] && model.variables[to] && !seen.has(key)) seen.set(key, influence);
  }
  return [...seen.values()];
}

/** The variables of the same model that a variable's equations mention; a module's member counts as the module. */
function inputsOf(variable: Variable, model: Model, resolver: Resolver): VariableId[] {
  return readingTexts(variable).flatMap(({ text }) => namesIn(parse(text).expr)).flatMap((path) => {
    const meaning = resolver(model.id, path);
    if (meaning?.kind !== 'variable') return [];
    return [meaning.through[0] ?? meaning.variable.id];
  });
}

function namesIn(expr: Expr | null): (readonly string[])[] {
  if (!expr) return [];
  const names: (readonly string[])[] = [];
  const waiting: Expr[] = [expr];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.kind === 'name') names.push(next.path);
    else waiting.push(...partsOf(next));
  }
  return names;
}

/** For each variable those it acts on, in order. */
export function targetsOf(influences: readonly Influence[]): Map<VariableId, VariableId[]> {
  const targets = new Map<VariableId, VariableId[]>();
  for (const { from, to } of influences) {
    const known = targets.get(from);
    if (known) known.push(to);
    else targets.set(from, [to]);
  }
  return targets;
}

/** The variables on a shortest way of influences, both ends included; empty where there is none. */
export function shortestWay(targets: ReadonlyMap<VariableId, readonly VariableId[]>, start: VariableId, end: VariableId): VariableId[] {
  const cameFrom = new Map<VariableId, VariableId | null>([[start, null]]);
  const waiting = [start];
  for (const here of waiting) {
    if (here === end) break;
    for (const there of targets.get(here) ?? []) {
      if (cameFrom.has(there)) continue;
      cameFrom.set(there, here);
      waiting.push(there);
    }
  }
  const way: VariableId[] = [];
  for (let here: VariableId | null | undefined = cameFrom.has(end) ? end : null; here; here = cameFrom.get(here)) way.push(here);
  return way.reverse();
}
