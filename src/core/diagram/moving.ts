import type { ElementId, Ghost, Model, Shape, View, ViewElement } from '#core/model';
import type { Bounds } from './bounds.ts';
import type { Drawing, FlowDrawing, LinkDrawing, SymbolDrawing, ViewDrawing } from './drawing.ts';
import { isSymbol } from './drawing.ts';
import type { DrawingMemo } from './memo.ts';
import { marked, type MarkedEnd, marksAt } from './signs.ts';
import { drawCloud, drawLink, drawNote, drawVariable, type Scene, sceneOf } from './view.ts';

/** Draws the view with some of its elements standing elsewhere; the others are the very drawings that they were. */
export type MovedDrawing = (moved: ReadonlyMap<ElementId, ViewElement>) => ViewDrawing;

/** Which drawings have to be drawn anew when an element moves. */
interface Attached {
  /** By the symbol of a stock or by a cloud: the flows that end there. */
  readonly flows: ReadonlyMap<ElementId, readonly FlowDrawing[]>;
  /** By a symbol or valve: the links that leave or enter it. */
  readonly links: ReadonlyMap<ElementId, readonly LinkDrawing[]>;
}

/**
 * Prepares a drawn view for elements that move while all else stays, as in a drag: what each move costs depends on
 * how much moves and what hangs on it. Frames are not among what may move. `memo` is the one that drew the view.
 */
export function drawMoves(model: Model, view: View, before: ViewDrawing, memo: DrawingMemo): MovedDrawing {
  const scene = sceneOf(model, view, memo);
  const attached = attachedIn(before, scene);
  const placeOf = new Map(before.drawings.map(({ id }, place) => [id, place]));
  const restOf = createRest(before);
  return (moved) => {
    const anew = redrawn(before, attached, movedScene(scene, moved), moved);
    const drawings = before.drawings.slice();
    const places = [...anew.keys()].flatMap((id) => placeOf.get(id) ?? []);
    for (const [id, drawing] of anew) drawings[placeOf.get(id) ?? drawings.length] = drawing;
    return {
      drawings,
      byElement: { get: (id) => anew.get(id) ?? before.byElement.get(id), has: (id) => before.byElement.has(id) },
      bounds: spanned([...anew.values()], restOf(places)),
      moved: { from: before, places },
    };
  };
}

/** What all but some drawings span. It is remembered: the moves of one drag draw the same ones anew. */
function createRest({ drawings }: ViewDrawing): (without: readonly number[]) => Bounds | null {
  let known: { readonly without: readonly number[]; readonly bounds: Bounds | null } | null = null;
  return (without) => {
    if (known && known.without.length === without.length && known.without.every((place, at) => place === without[at])) return known.bounds;
    const left = new Set(without);
    known = { without, bounds: spanned(drawings.filter((_, place) => !left.has(place)), null) };
    return known.bounds;
  };
}

/** The rectangle that holds drawings and another one, found without making one for every two. */
function spanned(drawings: readonly Drawing[], beside: Bounds | null): Bounds | null {
  let { left, top, right, bottom } = beside ?? { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { bounds } of drawings) {
    left = Math.min(left, bounds.left);
    top = Math.min(top, bounds.top);
    right = Math.max(right, bounds.right);
    bottom = Math.max(bottom, bounds.bottom);
  }
  return left > right ? null : { left, top, right, bottom };
}

function movedScene(scene: Scene, moved: ReadonlyMap<ElementId, ViewElement>): Scene {
  const now = <Element extends ViewElement>(element: Element | undefined): Element | undefined => element && ((moved.get(element.id) as Element | undefined) ?? element);
  return { ...scene, shapeOf: (variable) => now(scene.shapeOf(variable)), cloudAt: (flow, end) => now(scene.cloudAt(flow, end)) };
}

function redrawn(before: ViewDrawing, attached: Attached, scene: Scene, moved: ReadonlyMap<ElementId, ViewElement>): Map<ElementId, Drawing> {
  const anew = new Map<ElementId, Drawing>();
  const put = (drawing: Drawing | null) => drawing && anew.set(drawing.id, drawing);
  const flows = new Map<ElementId, FlowDrawing>();
  for (const [id, element] of moved) {
    if (!before.byElement.has(id)) continue;
    if (element.kind === 'note') put(drawNote(element, scene.memo));
    if (element.kind === 'cloud') put(drawCloud(element, scene.memo));
    if (element.kind === 'shape' || element.kind === 'ghost') put(drawMoved(element, scene, before));
    for (const flow of attached.flows.get(id) ?? []) flows.set(flow.id, flow);
  }
  for (const [id, { element }] of flows) if (!moved.has(id)) put(drawMoved(element, scene, before));
  const endAt = (id: ElementId): SymbolDrawing | FlowDrawing | undefined => {
    const drawing = anew.get(id) ?? before.byElement.get(id);
    return drawing && isSymbol(drawing) ? drawing : undefined;
  };
  for (const id of anew.keys()) {
    for (const { id: link, element } of attached.links.get(id) ?? []) if (!anew.has(link)) put(drawLink(element, endAt, scene));
  }
  remark(before, attached, anew);
  return anew;
}

/** Settles the marks of the links drawn anew, and of those that share an end with one: they make room for each other. */
function remark(before: ViewDrawing, attached: Attached, anew: Map<ElementId, Drawing>): void {
  const now = (id: ElementId): Drawing | undefined => anew.get(id) ?? before.byElement.get(id);
  const endAt = (id: ElementId): MarkedEnd | undefined => {
    const drawing = now(id);
    return drawing && drawing.kind !== 'link' && drawing.kind !== 'note' ? drawing : undefined;
  };
  const touched = new Set([...anew.values()].flatMap((drawing) => (drawing.kind === 'link' ? drawing.ends : [])));
  const marks = [...touched].flatMap((id) => {
    const joined = (attached.links.get(id) ?? []).flatMap((link) => now(link.id) ?? []).filter((drawing) => drawing.kind === 'link');
    return [...marksAt(id, joined, endAt)];
  });
  for (const [id, places] of marks) {
    const link = now(id);
    if (link?.kind !== 'link') continue;
    const settled = marked(link, places);
    if (settled !== link) anew.set(id, settled);
  }
}

/** Names stand as they stood while their symbols move, and small curves and badges their spots beside them. */
function drawMoved(element: Shape | Ghost, scene: Scene, before: ViewDrawing): SymbolDrawing | FlowDrawing | null {
  const last = before.byElement.get(element.id);
  const known = last && isSymbol(last) ? last : null;
  const drawing = drawVariable(element, scene, known?.face.label);
  return drawing && known && (drawing.spark !== known.spark || drawing.badge !== known.badge) ? { ...drawing, spark: known.spark, badge: known.badge } : drawing;
}

function attachedIn({ drawings }: ViewDrawing, scene: Scene): Attached {
  const flows = new Map<ElementId, FlowDrawing[]>();
  const links = new Map<ElementId, LinkDrawing[]>();
  for (const drawing of drawings) {
    if (drawing.kind === 'flow') {
      for (const end of ['from', 'to'] as const) {
        const stock = drawing.variable[end];
        hang(flows, (stock === null ? scene.cloudAt(drawing.variable.id, end) : scene.shapeOf(stock))?.id, drawing);
      }
    } else if (drawing.kind === 'link') {
      for (const end of new Set(drawing.ends)) hang(links, end, drawing);
    }
  }
  return { flows, links };
}

function hang<Item>(on: Map<ElementId, Item[]>, id: ElementId | undefined, item: Item): void {
  if (id === undefined) return;
  const known = on.get(id);
  if (known) known.push(item);
  else on.set(id, [item]);
}
