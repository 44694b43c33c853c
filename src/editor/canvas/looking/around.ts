import { isSymbol, type Drawing, type ViewDrawing } from '#core/diagram';
import type { ElementId, VariableId } from '#core/model';

/** What is at most so many links or pipes away from some elements, either way, with the links and pipes between. */
export function stepsAround(view: ViewDrawing, from: readonly ElementId[], steps: number): ReadonlySet<ElementId> {
  const joins = view.drawings.flatMap(joinsOf);
  const reached = new Set(from.flatMap((id) => variablesOf(view.byElement.get(id))));
  for (let step = 0; step < steps; step += 1) {
    const next = joins.filter(([a, b]) => reached.has(a) || reached.has(b)).flat();
    for (const variable of next) reached.add(variable);
  }
  return shownOf(view, reached, from);
}

/** What carries a tag, with the links and pipes between. */
export function taggedWith(view: ViewDrawing, tag: string): ReadonlySet<ElementId> {
  const tagged = view.drawings.flatMap((drawing) => (isSymbol(drawing) && drawing.variable.tags?.includes(tag) ? [drawing.variable.id] : []));
  return shownOf(view, new Set(tagged), []);
}

/** All that shows these variables, the links between two of them, and `also`. */
function shownOf({ drawings }: ViewDrawing, variables: ReadonlySet<VariableId>, also: readonly ElementId[]): ReadonlySet<ElementId> {
  const shown = drawings.filter((drawing) => {
    const own = variablesOf(drawing);
    return own.length > 0 && own.every((variable) => variables.has(variable));
  });
  return new Set([...also, ...shown.map(({ id }) => id)]);
}

/** The variables that an element stands for or joins. */
function variablesOf(drawing: Drawing | undefined): readonly VariableId[] {
  switch (drawing?.kind) {
    case 'symbol':
    case 'flow': return [drawing.variable.id];
    case 'cloud': return [drawing.element.flow];
    case 'link': return [drawing.link.from, drawing.link.to];
    default: return [];
  }
}

function joinsOf(drawing: Drawing): readonly (readonly [VariableId, VariableId])[] {
  if (drawing.kind === 'link') return [[drawing.link.from, drawing.link.to]];
  if (drawing.kind !== 'flow') return [];
  const { id, from, to } = drawing.variable;
  return [from, to].flatMap((stock) => (stock === null ? [] : [[id, stock] as const]));
}
