import type { ElementId, Point, VariableId } from '#core/model';
import { type LinkArc, linkArc } from './arc.ts';
import { type Bounds, boundsOfPoints, centreOf } from './bounds.ts';
import { type Drawing, type FlowDrawing, isSymbol, type LinkDrawing, type SymbolDrawing, type ViewDrawing } from './drawing.ts';
import { distance } from './point.ts';

/** Which way round something turns, as seen on screen. */
export type Turn = 'clockwise' | 'counterclockwise';

/** How a feedback loop runs through a view. */
export interface LoopCourse {
  /** The symbols and links of the loop that the view shows, and the clouds of its flows. */
  readonly elements: readonly ElementId[];
  /** Centres of its symbols and middles of its links, in the order in which the loop goes through them. */
  readonly points: readonly Point[];
  readonly turn: Turn;
  /** The centroid of what the points enclose; where that is next to nothing, the middle of the points. */
  readonly centre: Point;
  /** Holds all points. */
  readonly bounds: Bounds;
  /** The steps of the loop that no arrow of the view shows, such as from an outflow to the stock that it drains. */
  readonly hints: readonly LinkArc[];
}

/** Finds how loops run through one view. */
export type CourseFinder = (variables: readonly VariableId[]) => LoopCourse | null;

/** Enclosing less than this share of the rectangle around it, a loop has no way round of its own. */
const FLAT = 0.01;
/** How far a step is bent that no arrow shows, in degrees: off the pipe that it runs along. */
const HINT_BEND = 32;

type Node = SymbolDrawing | FlowDrawing;

/**
 * Finds in a view the course of loops, each given by its variables in causal order. Members that the view does not show
 * are left out; null where it shows fewer than two.
 */
export function courseFinder({ drawings }: Pick<ViewDrawing, 'drawings'>): CourseFinder {
  const nodes = new Map<VariableId, Node>();
  const links = new Map<string, LinkDrawing>();
  for (const drawing of drawings) {
    if (isSymbol(drawing) && drawing.element.kind === 'shape') nodes.set(drawing.variable.id, drawing);
    else if (drawing.kind === 'link' && !drawing.link.association) links.set(stepName(drawing.link.from, drawing.link.to), drawing);
  }
  return (variables) => {
    const members = variables.flatMap((id) => nodes.get(id) ?? []);
    if (new Set(members).size < 2) return null;
    const whole = members.length === variables.length;
    const steps = members.map((from, at): Step => stepTo(from, members[(at + 1) % members.length] ?? from, links));
    const shown = whole ? steps : steps.filter(({ from, to }) => follows(variables, from, to));
    return courseOf(members, shown, cloudsOf(drawings, members));
  };
}

/** From one member to the next. */
interface Step {
  readonly from: Node;
  readonly to: Node;
  readonly link: LinkDrawing | null;
  /** A pipe shows it: it ends in the stock that it fills. */
  readonly piped: boolean;
}

const stepName = (from: VariableId, to: VariableId): string => `${from} ${to}`;

function stepTo(from: Node, to: Node, links: ReadonlyMap<string, LinkDrawing>): Step {
  const link = links.get(stepName(from.variable.id, to.variable.id)) ?? null;
  return { from, to, link, piped: from.kind === 'flow' && from.variable.to === to.variable.id };
}

/** Whether a loop goes straight from one of its members to the other, with nothing out of sight between. */
function follows(variables: readonly VariableId[], from: Node, to: Node): boolean {
  return variables[(variables.indexOf(from.variable.id) + 1) % variables.length] === to.variable.id;
}

function cloudsOf(drawings: readonly Drawing[], members: readonly Node[]): ElementId[] {
  const flows = new Set(members.flatMap((member) => (member.kind === 'flow' ? [member.variable.id] : [])));
  if (flows.size === 0) return [];
  return drawings.flatMap((drawing) => (drawing.kind === 'cloud' && flows.has(drawing.element.flow) ? [drawing.id] : []));
}

function courseOf(members: readonly Node[], steps: readonly Step[], clouds: readonly ElementId[]): LoopCourse {
  const after = new Map(steps.map((step) => [step.from, step]));
  const points = members.flatMap((member): Point[] => {
    const link = after.get(member)?.link;
    return [{ x: member.element.x, y: member.element.y }, ...(link && link.arc.path !== '' ? [link.arc.handle] : [])];
  });
  const bounds = boundsOfPoints(points) ?? { left: 0, top: 0, right: 0, bottom: 0 };
  const area = signedArea(points);
  const flat = Math.abs(area) < FLAT * (bounds.right - bounds.left) * (bounds.bottom - bounds.top) || Math.abs(area) < 1;
  return {
    elements: [...members.map(({ id }) => id), ...steps.flatMap(({ link }) => link?.id ?? []), ...clouds],
    points,
    turn: flat || area > 0 ? 'clockwise' : 'counterclockwise',
    centre: flat ? meanOf(points) : centroidOf(points, area),
    bounds,
    hints: steps.flatMap((step) => hintOf(step) ?? []),
  };
}

/** A dashed arrow for a step without an arrow of its own. */
function hintOf({ from, to, link, piped }: Step): LinkArc | null {
  if (link || piped || distance(from.element, to.element) < 1) return null;
  return linkArc(from.outline, to.outline, HINT_BEND);
}

/**
 * The area that a polygon encloses by the shoelace formula, in square units: positive where its corners follow each
 * other clockwise on screen, where y grows downwards.
 */
export function signedArea(points: readonly Point[]): number {
  return points.reduce((sum, point, at) => sum + cross(point, points[(at + 1) % points.length] ?? point), 0) / 2;
}

const cross = (a: Point, b: Point): number => a.x * b.y - b.x * a.y;

/** The centroid of a polygon that encloses this area. */
function centroidOf(points: readonly Point[], area: number): Point {
  const sum = points.reduce(({ x, y }, point, at) => {
    const next = points[(at + 1) % points.length] ?? point;
    const weight = cross(point, next);
    return { x: x + (point.x + next.x) * weight, y: y + (point.y + next.y) * weight };
  }, { x: 0, y: 0 });
  const centre = { x: sum.x / (6 * area), y: sum.y / (6 * area) };
  const bounds = boundsOfPoints(points);
  // One that crosses itself may have its centroid far outside.
  return bounds && isFarFrom(bounds, centre) ? centreOf(bounds) : centre;
}

function isFarFrom({ left, top, right, bottom }: Bounds, { x, y }: Point): boolean {
  return x < left || x > right || y < top || y > bottom;
}

function meanOf(points: readonly Point[]): Point {
  const sum = points.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}
