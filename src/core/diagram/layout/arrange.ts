import type { Curve, ElementId, Model, ModelDocument, Point, VariableId, View, ViewElement, ViewId } from '#core/model';
import { bendContext, chooseBend } from '../bends.ts';
import type { Bounds } from '../bounds.ts';
import { allInfluences, drawnInfluences } from '../influence.ts';
import { drawCurve, drawView } from '../view.ts';
import { layBackbone } from './backbone.ts';
import { facesOf, groupsOf, type Plan, planBounds, shiftPlan, type Task } from './plan.ts';
import { placeSatellites } from './satellites.ts';
import { layByStress } from './stress.ts';

/** An element that has no id yet: whoever adds it to a view gives it one. */
export type NewElement = ViewElement extends infer Element ? (Element extends ViewElement ? Omit<Element, 'id'> : never) : never;

/** Clear space between groups that nothing connects. */
const SPACE = 64;
/** Width to height of the page that groups are packed on. */
const PAGE = 1.7;

/** Shapes, clouds and curves for all of a model, in places that read well. */
export function arrange(document: ModelDocument, model: Model): NewElement[] {
  const variables = Object.keys(model.variables) as VariableId[];
  const task: Task = { model, variables, faces: facesOf(model), influences: allInfluences(document, model) };
  const plans = groupsOf(task).map((group) => layGroup({ ...task, variables: group }));
  const plan = pack(task, plans);
  return withCurves(model, elementsOf(plan));
}

function layGroup(task: Task): Plan {
  const plan = layBackbone(task);
  if (plan.places.size === 0) return layByStress(task);
  placeSatellites(task, plan);
  return plan;
}

/** Puts groups on rows, the largest first, each as far left as its row allows. */
function pack(task: Task, plans: readonly Plan[]): Plan {
  const sized = plans.flatMap((plan) => {
    const bounds = planBounds(task, plan);
    return bounds ? [{ plan, bounds }] : [];
  });
  const area = sized.reduce((sum, { bounds }) => sum + (widthOf(bounds) + SPACE) * (heightOf(bounds) + SPACE), 0);
  const pageWidth = Math.max(Math.sqrt(area * PAGE), ...sized.map(({ bounds }) => widthOf(bounds)));
  const packed: Plan = { places: new Map(), clouds: new Map() };
  let [x, y, rowHeight] = [0, 0, 0];
  for (const { plan, bounds } of sized) {
    if (x > 0 && x + widthOf(bounds) > pageWidth) [x, y, rowHeight] = [0, y + rowHeight + SPACE, 0];
    const moved = shiftPlan(plan, { x: Math.round(x - bounds.left), y: Math.round(y - bounds.top) });
    for (const [variable, place] of moved.places) packed.places.set(variable, place);
    for (const [key, place] of moved.clouds) packed.clouds.set(key, place);
    x += widthOf(bounds) + SPACE;
    rowHeight = Math.max(rowHeight, heightOf(bounds));
  }
  return packed;
}

const widthOf = (bounds: Bounds): number => bounds.right - bounds.left;
const heightOf = (bounds: Bounds): number => bounds.bottom - bounds.top;

function elementsOf({ places, clouds }: Plan): NewElement[] {
  const shapes = [...places].map(([variable, place]: [VariableId, Point]): NewElement => ({ kind: 'shape', variable, ...place }));
  const ends = [...clouds].map(([key, place]): NewElement => {
    const [flow = '', end] = key.split(' ');
    return { kind: 'cloud', flow: flow as VariableId, end: end === 'to' ? 'to' : 'from', ...place };
  });
  return [...shapes, ...ends];
}

/** Adds a curve for each link, bent in turn so that later ones see earlier ones. */
function withCurves(model: Model, elements: readonly NewElement[]): NewElement[] {
  const entries = elements.map((element, index): [ElementId, ViewElement] => {
    const id = `e${index}` as ElementId;
    return [id, { ...element, id } as ViewElement];
  });
  const view: View = { id: 'w0' as ViewId, name: '', elements: Object.fromEntries(entries) };
  const context = bendContext(drawView(model, view), drawnInfluences(model));
  const curves = Object.values(model.links).flatMap((link): NewElement[] => {
    const [from, to] = [context.shapes.get(link.from), context.shapes.get(link.to)];
    if (!from || !to) return [];
    const curve: Curve = { id: `e${context.drawings.length}` as ElementId, kind: 'curve', link: link.id, bend: chooseBend(context, link) };
    context.drawings.push(drawCurve(curve, link, from, to));
    return [{ kind: 'curve', link: link.id, bend: curve.bend }];
  });
  return [...elements, ...curves];
}
