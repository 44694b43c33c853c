import { isBlank, isDriven, isGraphical, type Link, type Model, type Variable, type VariableId } from '#core/model';

/** What a variable is while a diagram is played. */
export type Nature =
  /** Has no equation: its arrows say what it does. */
  | 'word'
  /** A flow without an equation whose stock has numbers: it moves that stock by shares of its starting value. */
  | 'sharing'
  /** Has an equation, or is a part: it does as it says. */
  | 'number';

/** The nature of every variable of a model. */
export function naturesOf(model: Model): ReadonlyMap<VariableId, Nature> {
  return new Map(Object.values(model.variables).map((variable) => [variable.id, natureOf(model, variable)]));
}

function natureOf(model: Model, variable: Variable): Nature {
  if (!isOpen(model, variable)) return 'number';
  return variable.kind === 'flow' && numberedEnds(model, variable).length > 0 ? 'sharing' : 'word';
}

/** Whether a variable waits for an equation. */
function isOpen(model: Model, variable: Variable): boolean {
  return 'equation' in variable && isBlank(variable.equation) && !isGraphical(variable) && !isDriven(model, variable);
}

/** The stocks with a starting value at the ends of a flow, the one it drains first. */
export function numberedEnds(model: Model, { from, to }: { readonly from: VariableId | null; readonly to: VariableId | null }): Variable[] {
  return [from, to].flatMap((id) => (id === null ? [] : (model.variables[id] ?? []))).filter((stock) => !isOpen(model, stock));
}

/** What pushes a word: an arrow, or the pipe of a flow. */
export interface Push {
  readonly from: Variable;
  readonly link: Link | null;
  /** 0: nobody has said. */
  readonly sign: 1 | -1 | 0;
}

/** All that pushes a variable without an equation, in the order of drawing: what only goes together does not. */
export function pushesOn(model: Model, to: Variable): Push[] {
  const pipes = Object.values(model.variables).flatMap((flow): Push[] => {
    if (flow.kind !== 'flow' || (flow.to !== to.id && flow.from !== to.id)) return [];
    return [{ from: flow, link: null, sign: flow.to === to.id ? 1 : -1 }];
  });
  const piped = new Set(pipes.map(({ from }) => from.id));
  const arrows = Object.values(model.links).flatMap((link): Push[] => {
    const from = model.variables[link.from];
    const counts = from && link.to === to.id && !link.association && !piped.has(from.id);
    if (!counts || from.kind === 'lookup' || from.kind === 'module') return [];
    return [{ from, link, sign: link.polarity === undefined ? 0 : link.polarity === '+' ? 1 : -1 }];
  });
  return [...pipes, ...arrows];
}
