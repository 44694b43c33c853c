import { boundsAround, cloudSize, defaultBend, drawView, freeSpot, joinBounds, roomIn, symbols, type Bounds } from '#core/diagram';
import { shapeOf } from '#core/model';
import type { LinkId, Model, ModelDocument, Point, SketchConstant, VariableId, View } from '#core/model';
import { clampBend } from '../links.ts';
import { placeCloud } from '../flows.ts';
import { draw } from '../target.ts';

/** A word, the stock that it goes by, the flow that fills it, and the link from the stock to the word. */
interface Drawn {
  readonly word: VariableId;
  readonly level: VariableId;
  readonly change: VariableId;
  readonly link: LinkId;
}

/** How far the valve and the cloud stand from the stock along the pipe, and how high their names want it. */
const ALONG = { valve: 100, cloud: 180 };
const NAMES = 64;

/** How far above what reads it a constant stands. */
const ABOVE = 60;

/** How far from the word free room is looked for, and in how many directions. */
const RINGS = [80, 110, 150, 200, 260, 330];
const DIRECTIONS = 16;

/** Draws a stock with the pipe that fills it where there is room nearest to the word that goes by it: below first, then around. */
export function drawMemory(document: ModelDocument, model: Model, view: View, { word, level, change, link }: Drawn): void {
  const at = shapeOf(view, word);
  if (!at) return;
  const isFree = roomIn(drawView(model, view));
  const spots = spotsAround(at);
  const { stock, from } = spots.find((spot) => isFree(boxOf(spot))) ?? { stock: { x: at.x, y: at.y + 110 }, from: -1 };
  const valve = { x: stock.x + from * ALONG.valve, y: stock.y };
  draw(document, view, { kind: 'shape', variable: level, x: stock.x, y: stock.y });
  draw(document, view, { kind: 'shape', variable: change, ...valve });
  placeCloud(document, view, { flow: change, end: 'from', before: null, at: { x: stock.x + from * ALONG.cloud, y: stock.y } });
  draw(document, view, { kind: 'curve', link, bend: clampBend(defaultBend(model, view, { from: level, to: word })) });
}

/** Draws a constant of a plan above the first of its readers that a view shows; without one, nowhere. */
export function drawConstant(document: ModelDocument, model: Model, view: View, { constant, readers }: SketchConstant): void {
  const shown = readers.find((reader) => shapeOf(view, reader));
  if (shown !== undefined) drawBeside(document, model, view, constant.id, shown);
}

/** Draws a variable where there is room above another one, in a view that shows that. */
export function drawBeside(document: ModelDocument, model: Model, view: View, variable: VariableId, beside: VariableId): void {
  const shape = shapeOf(view, beside);
  if (shape) draw(document, view, { kind: 'shape', variable, ...freeSpot(drawView(model, view), { x: shape.x, y: shape.y - ABOVE }) });
}

/** Draws a flow from a cloud into a stock that a view shows, on the side and in the direction where there is most room. */
export function drawInflow(document: ModelDocument, model: Model, view: View, flow: VariableId, stock: VariableId): void {
  const at = shapeOf(view, stock);
  if (!at) return;
  const isFree = roomIn(drawView(model, view));
  const sides = [{ x: -1, y: 0 }, { x: 1, y: 0 }, { x: 0, y: -1 }, { x: 0, y: 1 }];
  const place = ({ x, y }: Point, far: number): Point => ({ x: at.x + x * far, y: at.y + y * far });
  const free = sides.find((side) => isFree(joinBounds(boundsAround(place(side, ALONG.valve), NAMES, NAMES), boundsAround(place(side, ALONG.cloud), cloudSize.width, cloudSize.height))));
  const side = free ?? { x: -1, y: 0 };
  draw(document, view, { kind: 'shape', variable: flow, ...place(side, ALONG.valve) });
  placeCloud(document, view, { flow, end: 'from', before: null, at: place(side, ALONG.cloud) });
}

/** A stock and the side that it is filled from: -1 the left, 1 the right. */
interface Spot {
  readonly stock: Point;
  readonly from: 1 | -1;
}

function spotsAround({ x, y }: Point): Spot[] {
  return RINGS.flatMap((ring) =>
    Array.from({ length: DIRECTIONS }, (_, at) => {
      // Half a turn one way and half the other, from straight below.
      const angle = Math.PI / 2 + ((at % 2 === 0 ? at : -at - 1) * Math.PI) / DIRECTIONS;
      const stock = { x: x + ring * Math.cos(angle), y: y + ring * Math.sin(angle) };
      return [{ stock, from: -1 as const }, { stock, from: 1 as const }];
    }).flat(),
  );
}

function boxOf({ stock, from }: Spot): Bounds {
  const end = { x: stock.x + from * ALONG.cloud, y: stock.y };
  return joinBounds(boundsAround(stock, symbols.stock.width, NAMES), boundsAround(end, cloudSize.width, NAMES));
}
