import type { VariableId } from '#core/model';
import { findClearing } from './clearing.ts';
import { surveyGround } from './ground.ts';
import { neighbours, type Plan, type Task } from './plan.ts';

/**
 * How hard to try: how often everything is taken out and put back with all the rest in place, and how many places are
 * weighed for each. Less the more there is, since each weighing looks at all the rest.
 */
const EFFORTS = [
  { upTo: 120, sweeps: 2, most: Infinity },
  { upTo: 300, sweeps: 1, most: 200 },
  { upTo: Infinity, sweeps: 0, most: 60 },
];

/**
 * Places the rest around a backbone: one after another, each near what it acts on and what acts on it, clear of all
 * boxes and pipes, with as few crossings as a search over a grid finds. Changes the plan.
 */
export function placeSatellites(task: Task, plan: Plan): void {
  const around = neighbours(task);
  const satellites = task.variables.filter((variable) => !plan.places.has(variable));
  const { sweeps, most } = EFFORTS.find(({ upTo }) => satellites.length <= upTo) ?? { sweeps: 0, most: 60 };
  const settle = (variable: VariableId): void => {
    plan.places.delete(variable);
    const friends = (around.get(variable) ?? []).flatMap((other) => plan.places.get(other) ?? []);
    plan.places.set(variable, findClearing({ task, variable, friends, ground: surveyGround(task, plan), most }));
  };
  for (let next = mostTied(task, plan, around); next; next = mostTied(task, plan, around)) settle(next);
  for (let sweep = 0; sweep < sweeps; sweep += 1) satellites.forEach(settle);
}

/** The variable without a place that has most placed neighbours. */
function mostTied(task: Task, plan: Plan, around: ReadonlyMap<VariableId, readonly VariableId[]>): VariableId | null {
  let best: VariableId | null = null;
  let most = -1;
  for (const variable of task.variables) {
    if (plan.places.has(variable)) continue;
    const tied = (around.get(variable) ?? []).filter((other) => plan.places.has(other)).length;
    if (tied <= most) continue;
    most = tied;
    best = variable;
  }
  return best;
}
