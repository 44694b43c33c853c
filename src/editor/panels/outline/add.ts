import { addAuxiliary, addFlow, addLink, addStock, type Where } from '#core/commands';
import { viewBounds } from '#core/diagram';
import { shapeOf, type ModelDocument, type Point, type VariableId } from '#core/model';
import { words } from '#core/words';
import { edit, getDocument, getSelection, selectVariable, startRenaming } from '#editor/store';

const say = words.outline;

/** Room between what stands there and what comes beside it. */
const BESIDE = 110;

/** Adds a stock, a flow between clouds or a variable beside everything else and opens its name on the canvas. */
export function add(kind: 'stock' | 'flow' | 'auxiliary'): void {
  const where = place();
  const at = besideAll(getDocument(), where);
  const made = edit(words.canvas.edit[kind === 'stock' ? 'addStock' : kind === 'flow' ? 'addFlow' : 'addAuxiliary'], (draft) => {
    if (kind === 'flow') return addFlow(draft, { ...where, from: { x: at.x - BESIDE, y: at.y }, to: { x: at.x + BESIDE, y: at.y }, at })?.variable ?? null;
    return (kind === 'stock' ? addStock : addAuxiliary)(draft, { ...where, at })?.variable ?? null;
  });
  if (made) open(made);
}

/** Draws a link between two variables. */
export function link(from: VariableId, to: VariableId): void {
  edit(say.steps.link, (draft) => void addLink(draft, { ...place(), from, to }));
}

/** Draws a flow between two stocks, or a stock and the outside, and opens its name. */
export function flow(from: VariableId | null, to: VariableId | null): void {
  const where = place();
  const made = edit(say.steps.flow, (draft) => {
    const [a, b] = [standing(draft, where, from), standing(draft, where, to)];
    const source = a ?? (b && { x: b.x - 2 * BESIDE, y: b.y });
    const target = b ?? (a && { x: a.x + 2 * BESIDE, y: a.y });
    if (!source || !target) return null;
    const at = { x: (source.x + target.x) / 2, y: (source.y + target.y) / 2 };
    return addFlow(draft, { ...where, from: from ?? source, to: to ?? target, at })?.variable ?? null;
  });
  if (made) open(made);
}

/** The view that is open. */
export function place(): Where {
  const { model, view } = getSelection();
  return { model, view };
}

function open(variable: VariableId): void {
  selectVariable(variable);
  const [element] = getSelection().elements;
  if (element !== undefined) startRenaming(element);
}

function standing(document: ModelDocument, { model, view }: Where, variable: VariableId | null): Point | null {
  const drawn = document.models[model]?.views[view];
  return drawn && variable !== null ? shapeOf(drawn, variable) : null;
}

function besideAll(document: ModelDocument, { model, view }: Where): Point {
  const of = document.models[model];
  const drawn = of?.views[view];
  const bounds = of && drawn ? viewBounds(of, drawn) : null;
  return bounds ? { x: bounds.right + BESIDE, y: (bounds.top + bounds.bottom) / 2 } : { x: 0, y: 0 };
}
