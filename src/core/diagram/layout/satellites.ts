import type { Point } from '#core/model';
import type { Bounds } from '../bounds.ts';
import { distance, polar } from '../point.ts';
import { createField, type Field } from './field.ts';
import { neighboursOf, type Net, type Places } from './net.ts';
import { onRing } from './separate.ts';

/** The distance that a link likes to have. */
export const LINK = 108;
/** What a unit off that distance costs; what a unit away from the level of friends costs. */
const COST = { length: 1, away: 0.06 };
/** How far out places are tried, in rings of the spiral around the middle of all friends. */
const REACH = [9, 22, 60, 160];
/** How often all is taken out and put back with the rest in place, and how many places are weighed: less the more there is. */
const EFFORTS = [
  { upTo: 60, sweeps: 4, most: 240 },
  { upTo: 160, sweeps: 4, most: 200 },
  { upTo: 500, sweeps: 1, most: 70 },
  { upTo: Infinity, sweeps: 0, most: 40 },
];

/**
 * Places the rest around a backbone: one after another, each near what it acts on and what acts on it, clear of all
 * boxes and pipes, with as few crossings as the places tried allow. Changes the places.
 */
export function placeSatellites(net: Net, places: Places, obstacles: readonly Bounds[]): void {
  const around = neighboursOf(net);
  const satellites = [...net.nodes.keys()].filter((index) => !places[index]);
  const { sweeps, most } = EFFORTS.find(({ upTo }) => satellites.length <= upTo) ?? { sweeps: 0, most: 40 };
  const field = createField(net, places, obstacles);
  const settle = (index: number): void => {
    field.take(index);
    const friends = (around[index] ?? []).flatMap((other) => places[other] ?? []);
    field.put(index, findPlace(field, index, friends, most));
  };
  for (const index of orderOf(satellites, places, around)) settle(index);
  for (let sweep = 0; sweep < sweeps; sweep += 1) for (const index of satellites) settle(index);
}

/** Those with the most placed neighbours first, each counting for the ones after it. */
function orderOf(satellites: readonly number[], places: Places, around: readonly (readonly number[])[]): number[] {
  const tied = new Map(satellites.map((index) => [index, (around[index] ?? []).filter((other) => places[other]).length]));
  const order: number[] = [];
  while (tied.size > 0) {
    let [next, most] = [-1, -1];
    for (const [index, count] of tied) if (count > most) [next, most] = [index, count];
    tied.delete(next);
    order.push(next);
    for (const other of around[next] ?? []) if (tied.has(other)) tied.set(other, (tied.get(other) ?? 0) + 1);
  }
  return order;
}

/** A free place with what its links' lengths cost. */
interface Candidate {
  readonly place: Point;
  readonly lengths: number;
}

function findPlace(field: Field, index: number, friends: readonly Point[], most: number): Point {
  const middle = middleOf(friends);
  let tried = -1;
  for (const reach of REACH) {
    const free = candidates(middle, friends, tried, reach).filter(({ place }) => field.isFree(index, place)).slice(0, most);
    if (free.length > 0) return cheapest(field, index, free);
    tried = reach;
  }
  return middle;
}

/** The mean of some points, in whole units. */
export function middleOf(points: readonly Point[]): Point {
  const sum = points.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: Math.round(sum.x / Math.max(1, points.length)), y: Math.round(sum.y / Math.max(1, points.length)) };
}

/** Places around the middle of all friends and, the first time, around each of the nearest; those that keep links at their length first. */
function candidates(middle: Point, friends: readonly Point[], tried: number, reach: number): Candidate[] {
  const places: Point[] = [];
  for (let ring = tried + 1; ring <= reach; ring += ring < 12 ? 1 : 3) places.push(...onRing(ring, middle));
  if (tried < 0) for (const friend of friends.slice(0, 4)) places.push(...circleAround(friend));
  const weighed = places.map((place) => ({ place, lengths: lengthCost(friends, middle, place) }));
  return weighed.sort((a, b) => a.lengths - b.lengths);
}

function circleAround(friend: Point): Point[] {
  return Array.from({ length: 24 }, (_, k) => polar(friend, (k * Math.PI) / 12, LINK)).map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
}

function lengthCost(friends: readonly Point[], middle: Point, place: Point): number {
  let cost = (Math.abs(place.x - middle.x) + 2 * Math.abs(place.y - middle.y)) * COST.away;
  for (const friend of friends) cost += Math.abs(distance(place, friend) - LINK) * COST.length;
  return cost;
}

/** Places come with rising costs of length, so the search ends where those alone cost more than the best so far. */
function cheapest(field: Field, index: number, free: readonly Candidate[]): Point {
  let best: Point = free[0]?.place ?? { x: 0, y: 0 };
  let least = Infinity;
  for (const { place, lengths } of free) {
    if (lengths >= least) break;
    const cost = lengths + field.costAt(index, place, least - lengths);
    if (cost < least) [best, least] = [place, cost];
  }
  return best;
}
