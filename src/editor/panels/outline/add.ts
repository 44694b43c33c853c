import { addAuxiliary, addFlow, addFrame, addLinkAndPropose, addNote, addStock, linkProblem, propose, type Where } from '#core/commands';
import { viewBounds } from '#core/diagram';
import { shapeOf, type ElementId, type ModelDocument, type Point, type VariableId } from '#core/model';
import { words } from '#core/words';
import { edit, getDocument, getSelection, notify, startRenaming } from '#editor/store';

const say = words.outline;

/** Room between what stands there and what comes beside it. */
const BESIDE = 110;

/** What the outline adds. */
export type Added = 'stock' | 'flow' | 'auxiliary' | 'note' | 'frame';

const steps: Readonly<Record<Added, string>> = {
  stock: words.canvas.edit.addStock,
  flow: words.canvas.edit.addFlow,
  auxiliary: words.canvas.edit.addAuxiliary,
  note: words.canvas.edit.addNote,
  frame: words.canvas.edit.addFrame,
};

/** Size of a frame that nothing stands in yet, in diagram units. */
const FRAME = { width: 320, height: 200 };

/** Adds something beside everything else, a flow between clouds, and opens its name on the canvas. */
export function add(what: Added): void {
  const where = place();
  const at = besideAll(getDocument(), where);
  make(steps[what], (draft): ElementId | null => {
    switch (what) {
      case 'stock': return running(draft, addStock(draft, { ...where, at }));
      case 'auxiliary': return running(draft, addAuxiliary(draft, { ...where, at }));
      case 'flow': return running(draft, addFlow(draft, { ...where, from: { x: at.x - BESIDE, y: at.y }, to: { x: at.x + BESIDE, y: at.y }, at }));
      case 'note': return addNote(draft, { ...where, at, text: words.canvas.newNote });
      case 'frame': return addFrame(draft, { ...where, at: { x: at.x + FRAME.width / 2, y: at.y }, ...FRAME });
    }
  });
}

/** Draws a link between two variables, or says why there can be none. */
export function link(from: VariableId, to: VariableId): void {
  const where = place();
  const model = getDocument().models[where.model];
  const view = model?.views[where.view];
  const refusal = model && view ? linkProblem(model, view, { from, to }) : null;
  // What this view does not show can be linked all the same.
  if (refusal !== null && refusal !== 'hidden') notify({ id: 'link-refused', tone: 'warning', text: words.commands.link[refusal], about: 'step' });
  else edit(say.steps.link, (draft) => void addLinkAndPropose(draft, { ...where, from, to }));
}

/** Draws a flow between two stocks, or a stock and the outside, and opens its name. */
export function flow(from: VariableId | null, to: VariableId | null): void {
  const where = place();
  make(say.steps.flow, (draft) => {
    const [a, b] = [standing(draft, where, from), standing(draft, where, to)];
    const source = a ?? (b && { x: b.x - 2 * BESIDE, y: b.y });
    const target = b ?? (a && { x: a.x + 2 * BESIDE, y: a.y });
    if (!source || !target) return null;
    const at = { x: (source.x + target.x) / 2, y: (source.y + target.y) / 2 };
    return running(draft, addFlow(draft, { ...where, from: from ?? source, to: to ?? target, at }));
  });
}

/** The view that is open. */
export function place(): Where {
  const { model, view } = getSelection();
  return { model, view };
}

/** In a model that runs a new variable runs too: it gets a first guess. */
function running(draft: ModelDocument, drawn: { readonly variable: VariableId; readonly element: ElementId } | null): ElementId | null {
  if (drawn) propose(draft, { model: place().model, variable: drawn.variable });
  return drawn?.element ?? null;
}

/** Makes something and opens its name: the first name belongs to the making, as on the canvas. */
function make(step: string, recipe: (draft: ModelDocument) => ElementId | null): void {
  const merge = `new ${getDocument().counter}`;
  const made = edit(step, recipe, { merge, select: (element) => (element === null ? getSelection().elements : [element]) });
  if (made !== null) startRenaming(made, merge);
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
