import { shapeOf, type ElementId, type Model, type Point, type VariableId, type View } from '#core/model';
import { linkArc } from './arc.ts';
import { type Drawing, type FlowDrawing, isSymbol, type SymbolDrawing, type ViewDrawing } from './drawing.ts';
import { drawnInfluences, shortestWay, targetsOf } from './influence.ts';
import { type Ends, obstruction } from './obstruction.ts';
import { angleTo } from './point.ts';
import { partAround } from './surroundings.ts';
import { drawView } from './view.ts';

/** Two ends of a link, and the ghost that it leaves from where it does. */
export interface LinkEnds {
  readonly from: VariableId;
  readonly to: VariableId;
  readonly ghost?: ElementId | undefined;
}

/** What choosing a bend needs to know of a view. */
interface BendContext {
  readonly drawings: Drawing[];
  readonly shapes: ReadonlyMap<VariableId, SymbolDrawing | FlowDrawing>;
  readonly targets: ReadonlyMap<VariableId, readonly VariableId[]>;
}

/** Bends in degrees. */
const BEND = { single: 16, pair: 30, aroundPipe: 54, leastOfLoop: 18, mostOfLoop: 48 };
/** Bends tried when the wanted ones run over something. */
const OTHERS = [0, 16, 28, 40, 54, 70, 90].flatMap((bend) => [bend, -bend]);
/** What a degree costs: away from the wanted bend, and away from straight. */
const COST = { change: 0.25, bend: 0.04 };

/**
 * The bend that suits a new link: two links between one pair make an eye, the links of a loop bulge away from its
 * middle, others curve gently; whatever stands in the way is passed on the other side.
 */
export function defaultBend(model: Model, view: View, ends: LinkEnds): number {
  const targets = targetsOf(drawnInfluences(model));
  const part = partAround(model, view, placesOf(view, ends), [ends.from, ends.to, ...shortestWay(targets, ends.to, ends.from)]);
  return chooseBend(bendContext(drawView(model, part), targets), ends);
}

/** Where the ends of a link stand in a view. */
function placesOf(view: View, { from, to, ghost }: LinkEnds): Point[] {
  const source = ghost === undefined ? shapeOf(view, from) : view.elements[ghost];
  const target = shapeOf(view, to);
  return [source, target].flatMap((end) => (end && end.kind !== 'curve' ? [end] : []));
}

/** Gathers what `chooseBend` needs of a drawn view. */
function bendContext(drawing: ViewDrawing, targets: BendContext['targets']): BendContext {
  const shapes = drawing.drawings.filter(isSymbol).filter(({ element }) => element.kind === 'shape');
  return {
    drawings: [...drawing.drawings],
    shapes: new Map(shapes.map((shape) => [shape.variable.id, shape])),
    targets,
  };
}

/** The bend of `defaultBend`, from drawings. */
function chooseBend(context: BendContext, { from, to, ghost }: LinkEnds): number {
  const source = ghost ? context.drawings.find(({ id }) => id === ghost) : context.shapes.get(from);
  const target = context.shapes.get(to);
  if (!source || !isSymbol(source) || !target) return 0;
  const ends: Ends = [source, target];
  const wanted = wantedBends(context, ends);
  let best = { bend: 0, cost: Infinity };
  for (const bend of [...wanted, ...OTHERS]) {
    const change = Math.min(...wanted.map((want) => Math.abs(bend - want)));
    const ownCost = change * COST.change + Math.abs(bend) * COST.bend;
    if (ownCost >= best.cost) continue;
    const inTheWay = obstruction(linkArc(source.outline, target.outline, bend), ends, context.drawings, best.cost - ownCost);
    if (inTheWay === 0 && wanted.includes(bend)) return bend;
    if (ownCost + inTheWay < best.cost) best = { bend, cost: ownCost + inTheWay };
  }
  return best.bend;
}

/** The bends that would look best were nothing in the way, the first one preferred. */
function wantedBends(context: BendContext, ends: Ends): number[] {
  const [from, to] = ends;
  const opposite = context.drawings.find(
    (drawing) => drawing.kind === 'link' && drawing.link.from === to.variable.id && drawing.link.to === from.variable.id,
  );
  if (opposite?.kind === 'link') return [opposite.element.bend || BEND.pair];
  const loop = shortestWay(context.targets, to.variable.id, from.variable.id);
  if (loop.length === 2 && besidePipe(ends)) return [upwards(ends) * BEND.aroundPipe];
  if (loop.length === 2) return [BEND.pair, -BEND.pair];
  const middle = loop.length > 2 ? middleOf(loop, context) : null;
  return middle ? [bendAround(middle, ends)] : [BEND.single, -BEND.single];
}

/** Whether one end is the other's flow: the curve must then clear the pipe between them. */
function besidePipe([a, b]: Ends): boolean {
  const fills = (flow: Drawing, stock: SymbolDrawing | FlowDrawing): boolean =>
    flow.kind === 'flow' && (flow.variable.from === stock.variable.id || flow.variable.to === stock.variable.id);
  return fills(a, b) || fills(b, a);
}

/** The sign of a bend that arches over a level chord, or left of a standing one: names are below and right of valves. */
function upwards([from, to]: Ends): 1 | -1 {
  const [dx, dy] = [to.outline.centre.x - from.outline.centre.x, to.outline.centre.y - from.outline.centre.y];
  if (Math.abs(dx) >= Math.abs(dy)) return dx >= 0 ? 1 : -1;
  return dy < 0 ? 1 : -1;
}

function middleOf(loop: readonly VariableId[], { shapes }: BendContext): Point | null {
  const places = loop.map((variable) => shapes.get(variable)?.outline.centre).filter((place) => place !== undefined);
  if (places.length < 3) return null;
  const sum = places.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: sum.x / places.length, y: sum.y / places.length };
}

/** The bend of a circle through both ends around a middle: half the angle that they make there. */
function bendAround(middle: Point, [from, to]: Ends): number {
  const turn = angleTo(middle, to.outline.centre) - angleTo(middle, from.outline.centre);
  const signed = (Math.atan2(Math.sin(turn), Math.cos(turn)) * 180) / Math.PI;
  const size = Math.min(BEND.mostOfLoop, Math.max(BEND.leastOfLoop, Math.abs(signed) / 2));
  return Math.round(signed < 0 ? -size : size);
}
