import type { Model, Point, VariableId } from '#core/model';
import { type Bounds, boundsAround, shiftBounds, unionBounds } from '../bounds.ts';
import { cloudOutline } from '../cloud.ts';
import type { SymbolFace } from '../drawing.ts';
import { faceOf } from '../face.ts';
import type { Influence } from '../influence.ts';
import { outlineBounds } from '../outline.ts';

/** What laying out reads: the variables to place, their faces, and who acts on whom among them. */
export interface Task {
  readonly model: Model;
  readonly variables: readonly VariableId[];
  readonly faces: ReadonlyMap<VariableId, SymbolFace>;
  readonly influences: readonly Influence[];
}

/** The key of a flow's cloud in a plan. */
export type CloudKey = `${VariableId} ${'from' | 'to'}`;

/** Where everything stands: symbols and valves by variable, clouds by flow and end. */
export interface Plan {
  readonly places: Map<VariableId, Point>;
  readonly clouds: Map<CloudKey, Point>;
}

const CLOUD = outlineBounds(cloudOutline({ x: 0, y: 0 }));
const NOTHING: Bounds = boundsAround({ x: 0, y: 0 }, 0, 0);

/** The faces of all variables of a model. */
export function facesOf(model: Model): Map<VariableId, SymbolFace> {
  return new Map(Object.values(model.variables).map((variable) => [variable.id, faceOf(variable)]));
}

/** What a placed variable covers, its name included. */
export function boxOf(task: Task, variable: VariableId, place: Point): Bounds {
  return shiftBounds(task.faces.get(variable)?.bounds ?? NOTHING, place);
}

/** What a placed cloud covers. */
export function cloudBox(place: Point): Bounds {
  return shiftBounds(CLOUD, place);
}

/** What the whole plan covers; null while it is empty. */
export function planBounds(task: Task, { places, clouds }: Plan): Bounds | null {
  return unionBounds([...[...places].map(([variable, place]) => boxOf(task, variable, place)), ...[...clouds.values()].map(cloudBox)]);
}

/** Moves everything in a plan. */
export function shiftPlan({ places, clouds }: Plan, by: Point): Plan {
  const moved = ({ x, y }: Point): Point => ({ x: x + by.x, y: y + by.y });
  return {
    places: new Map([...places].map(([variable, place]) => [variable, moved(place)])),
    clouds: new Map([...clouds].map(([key, place]) => [key, moved(place)])),
  };
}

/** For each variable those that act on it or that it acts on, each once, in order. */
export function neighbours(task: Task): Map<VariableId, VariableId[]> {
  const sets = new Map(task.variables.map((variable) => [variable, new Set<VariableId>()]));
  for (const { from, to } of task.influences) {
    if (!sets.has(from) || !sets.has(to)) continue;
    sets.get(from)?.add(to);
    sets.get(to)?.add(from);
  }
  return new Map([...sets].map(([variable, set]) => [variable, [...set]]));
}

/** Splits variables into groups that nothing connects, the largest first; ties keep their order. */
export function groupsOf(task: Task): VariableId[][] {
  const around = neighbours(task);
  const seen = new Set<VariableId>();
  const groups: VariableId[][] = [];
  for (const start of task.variables) {
    if (seen.has(start)) continue;
    seen.add(start);
    const group = [start];
    for (const here of group) {
      for (const there of around.get(here) ?? []) {
        if (seen.has(there)) continue;
        seen.add(there);
        group.push(there);
      }
    }
    groups.push(group);
  }
  return groups.sort((a, b) => b.length - a.length);
}
