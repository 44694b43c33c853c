import type { Point, VariableId } from '#core/model';
import { type Bounds, growBounds, holds, overlaps, shiftBounds } from '../bounds.ts';
import { distance } from '../point.ts';
import { type Ground, groundWithin } from './ground.ts';
import { cross, passes, type Segment } from './obstacles.ts';
import { boxOf, type Task } from './plan.ts';

/** The distance that a link likes to have, the grid of places tried, and how far from the neighbours they reach. */
const LINK = 112;
const GRID = 16;
const REACH = [10, 18, 40];
/** Clear space around every box, and around a pipe. */
const MARGIN = 13;
/** What a place costs: a link through a box, across a link, across a pipe, a box on a link; one unit off the length a link likes. */
const COST = { through: 70, cross: 42, acrossPipe: 34, onLink: 80, length: 1, away: 0.06 };

/** A search for the place of one variable. */
export interface Search {
  readonly task: Task;
  readonly variable: VariableId;
  /** Where those stand that it is linked with. */
  readonly friends: readonly Point[];
  readonly ground: Ground;
  /** How many free places are weighed, those that keep links at their length first. */
  readonly most: number;
}

/** A free place, with what its links' lengths cost. */
interface Place extends Point {
  readonly lengths: number;
}

/**
 * The best free place for a variable near its friends: clear of all boxes and pipes, its links near the length they
 * like, with as few crossings as can be. Where there is no room at all, below everything.
 */
export function findClearing(search: Search): Point {
  const middle = middleOf(search.friends);
  let tried = -1;
  for (const reach of REACH) {
    const area = growBounds(boxOf(search.task, search.variable, middle), reach * GRID + MARGIN);
    const near = { ...search, ground: groundWithin(search.ground, area) };
    const free = freePlaces(near, middle, reach, tried);
    if (free.length > 0) return cheapest(near, free);
    tried = reach;
  }
  return besideAll(search.ground);
}

function middleOf(points: readonly Point[]): Point {
  if (points.length === 0) return { x: 0, y: 0 };
  const sum = points.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }));
  return { x: sum.x / points.length, y: sum.y / points.length };
}

/** The free places of the grid within a reach of the middle, beyond those tried before; the shortest links first. */
function freePlaces(search: Search, middle: Point, reach: number, tried: number): Place[] {
  const isFree = freedom(search);
  const places: Place[] = [];
  for (let row = -reach; row <= reach; row += 1) {
    for (let column = -reach; column <= reach; column += 1) {
      if (Math.abs(row) <= tried && Math.abs(column) <= tried) continue;
      const place = { x: Math.round(middle.x / GRID + column) * GRID, y: Math.round(middle.y / GRID + row) * GRID };
      if (isFree(place)) places.push({ ...place, lengths: lengthCost(search.friends, middle, place) });
    }
  }
  // The sort is stable: of places that cost the same the upper left one stays first.
  return places.sort((a, b) => a.lengths - b.lengths).slice(0, search.most);
}

/** Tells whether the variable's box is clear of boxes and pipes. What was hit last is likely to be hit next. */
function freedom({ task, variable, ground }: Search): (place: Point) => boolean {
  const room = growBounds(boxOf(task, variable, { x: 0, y: 0 }), MARGIN);
  let last: Bounds | undefined;
  return (place) => {
    const box = shiftBounds(room, place);
    if (last && overlaps(box, last)) return false;
    const hit = ground.boxes.find((other) => overlaps(box, other));
    last = hit ?? last;
    return !hit && !ground.pipes.some((pipe) => passes(pipe, box));
  };
}

function lengthCost(friends: readonly Point[], middle: Point, place: Point): number {
  let cost = (Math.abs(place.x - middle.x) + 2 * Math.abs(place.y - middle.y)) * COST.away;
  for (const friend of friends) cost += Math.abs(distance(place, friend) - LINK) * COST.length;
  return cost;
}

/** Places come with rising costs of length, so the search ends where those alone cost more than the best so far. */
function cheapest(search: Search, free: readonly Place[]): Point {
  let best: Point = { x: 0, y: 0 };
  let least = Infinity;
  for (const place of free) {
    if (place.lengths >= least) break;
    const cost = costAt(search, place, least);
    if (cost >= least) continue;
    least = cost;
    best = { x: place.x, y: place.y };
  }
  return best;
}

/** What a free place costs; stops counting at the limit. */
function costAt({ task, variable, friends, ground }: Search, place: Place, limit: number): number {
  const box = growBounds(boxOf(task, variable, place), MARGIN);
  let cost = place.lengths;
  for (const link of ground.links) if (passes(link, box)) cost += COST.onLink;
  for (const friend of friends) {
    if (cost >= limit) return cost;
    cost += linkCost({ from: place, to: friend }, ground, limit - cost);
  }
  return cost;
}

function linkCost(link: Segment, { boxes, links, pipes }: Ground, limit: number): number {
  let cost = 0;
  for (const box of boxes) if (passes(link, box) && !holds(box, link.to)) cost += COST.through;
  for (const pipe of pipes) if (cross(link, pipe)) cost += COST.acrossPipe;
  for (const other of links) {
    if (cost >= limit) return cost;
    if (cross(link, other)) cost += COST.cross;
  }
  return cost;
}

/** Below everything, where there was no room at all. */
function besideAll({ boxes }: Ground): Point {
  const bottom = Math.max(0, ...boxes.map((box) => box.bottom));
  return { x: 0, y: bottom + 80 };
}
