import type { Point } from '#core/model';
import { type Bounds, overlaps } from '../bounds.ts';
import { passes, type Segment } from './obstacles.ts';
import { boxOf, cloudBox, type Plan, type Task } from './plan.ts';

/** What stands and what runs in a plan so far. */
export interface Ground {
  readonly boxes: readonly Bounds[];
  readonly pipes: readonly Segment[];
  readonly links: readonly Segment[];
}

/** All of a plan: what symbols and clouds cover, the pieces of pipes, links as straight pieces. */
export function surveyGround(task: Task, plan: Plan): Ground {
  const { places, clouds } = plan;
  const boxes = [...[...places].map(([variable, place]) => boxOf(task, variable, place)), ...[...clouds.values()].map(cloudBox)];
  const links = task.influences.flatMap(({ from, to, material }): Segment[] => {
    const [a, b] = [places.get(from), places.get(to)];
    return !material && a && b ? [{ from: a, to: b }] : [];
  });
  return { boxes, pipes: pipesOf(task, plan), links };
}

/** Two pieces from each end of a flow: up or down to the valve's level, then along it. */
function pipesOf({ model }: Task, { places, clouds }: Plan): Segment[] {
  const pipes: Segment[] = [];
  for (const [id, valve] of places) {
    const flow = model.variables[id];
    if (flow?.kind !== 'flow') continue;
    const from = flow.from ? places.get(flow.from) : clouds.get(`${id} from`);
    const to = flow.to ? places.get(flow.to) : clouds.get(`${id} to`);
    for (const end of [from, to]) if (end) pipes.push(...piecesBetween(end, valve));
  }
  return pipes;
}

function piecesBetween(end: Point, valve: Point): Segment[] {
  const corner = { x: end.x, y: valve.y };
  return [{ from: end, to: corner }, { from: corner, to: valve }];
}

/** The part of the ground that reaches into an area. */
export function groundWithin({ boxes, pipes, links }: Ground, area: Bounds): Ground {
  return {
    boxes: boxes.filter((box) => overlaps(box, area)),
    pipes: pipes.filter((pipe) => passes(pipe, area)),
    links: links.filter((link) => passes(link, area)),
  };
}
