import type { Point } from '#core/model';
import type { Bounds } from '../bounds.ts';
import { distance, polar } from '../point.ts';
import { type Bow, bowTies, type Bows, type KnownStretches } from './curves.ts';
import { shortestCycles } from './cycles.ts';
import { createField, pipesOf } from './field.ts';
import { neighboursOf, type Net, type Places } from './net.ts';
import { LINK, middleOf } from './satellites.ts';

/** Nets larger than the last are left as they are, and so is what as many drawings as fit a net's size do not mend. */
const EFFORT = [{ upTo: 90, drawings: 260 }, { upTo: 200, drawings: 140 }];
const ROUNDS = 3;
/** Where else a variable may stand: so far from the middle of what it is tied to, in so many directions. */
const REACH = [50, 90, 130, 180, 240, 310];
const WAYS = 16;
/** How many of those places are drawn: the ones that are best as the crow flies. */
const DRAWN = 10;
/** What a drawing costs: a link through a thing, a crossing, a head on the spot of another; a unit that a link is off its usual length. */
const COST = { through: 90, crossing: 50, crowded: 9, length: 0.35 };
/** Links that enter one thing nearer to each other than this have no room for their polarity marks. */
const HEADS = 20;

/** A net as its places stand, with its links bent. */
interface Drawn {
  readonly bows: Bows;
  /** Links whose heads are too near each other. */
  readonly crowded: readonly number[];
  readonly cost: number;
}

/**
 * Looks for better places for variables whose links, bent as they will be drawn, still run through a thing or across a
 * line. Each is tried on rings around what it is tied to, and stays where no place is clearly better. Changes the places
 * and gives what the drawing then costs; nothing is drawn of larger nets.
 */
export function mendPlaces(net: Net, places: Places, movable: readonly number[], around: readonly Bounds[]): number {
  const effort = EFFORT.find(({ upTo }) => net.nodes.length <= upTo);
  if (!effort) return 0;
  const trial = createTrial(net, places);
  const ties = neighboursOf(net);
  let here = trial.draw();
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = here.cost;
    for (const node of troubled(net, here, movable)) {
      const free = otherPlaces(net, places, node, ties[node] ?? [], around);
      for (const place of free) {
        if (trial.count() >= effort.drawings) return here.cost;
        const old = places[node];
        places[node] = place;
        const there = trial.draw(here.cost);
        if (there.cost < here.cost - 1) here = there;
        else places[node] = old;
      }
    }
    if (here.cost === before) break;
  }
  return here.cost;
}

/** Draws a net as its places stand, and says what that costs, which is at least the limit where it stopped at it; counts how often it was asked. */
function createTrial(net: Net, places: Places) {
  const cycles = shortestCycles(net);
  const known: KnownStretches = new Map();
  let count = 0;
  const draw = (limit = Infinity): Drawn => {
    count += 1;
    const lengths = net.ties.reduce((sum, { from, to, pipe }) => sum + (pipe ? 0 : Math.abs(lengthBetween(places, from, to) - LINK)), 0);
    const costOf = ({ through, crossings }: Pick<Bows, 'through' | 'crossings'>): number => through * COST.through + crossings * COST.crossing + lengths * COST.length;
    const bows = bowTies({ net, places, cycles, pipes: pipesOf(net, places), known, isTooDear: (counted) => costOf(counted) >= limit });
    const crowded = crowdedTies(net, bows);
    return { bows, crowded, cost: costOf(bows) + crowded.length * COST.crowded };
  };
  return { draw, count: () => count };
}

function lengthBetween(places: Places, from: number, to: number): number {
  const [a, b] = [places[from], places[to]];
  return a && b ? distance(a, b) : LINK;
}

/** Links that enter something beside another one, each as often as that happens. */
function crowdedTies({ ties }: Net, { bows }: Bows): number[] {
  return bows.flatMap((bow, index) => {
    const others = bows.slice(index + 1).filter((other) => ties[other.tie]?.to === ties[bow.tie]?.to);
    return others.flatMap((other) => (headsMeet(bow, other) ? [bow.tie, other.tie] : []));
  });
}

function headsMeet(one: Bow, other: Bow): boolean {
  return one.stretch !== null && other.stretch !== null && distance(one.stretch.to, other.stretch.to) < HEADS;
}

/** The variables that may move at the ends of links that run through something or have no room for their heads, each once. */
function troubled({ ties }: Net, { bows: { bows }, crowded }: Drawn, movable: readonly number[]): number[] {
  const bad = [...bows.flatMap(({ tie, faults }) => (faults > 0 ? [tie] : [])), ...crowded];
  const ends = new Set(bad.flatMap((tie) => [ties[tie]?.from, ties[tie]?.to]));
  return movable.filter((node) => ends.has(node));
}

/** Free places around the middle of what a variable is tied to. */
function otherPlaces(net: Net, places: Places, index: number, friends: readonly number[], around: readonly Bounds[]): Point[] {
  const centres = friends.flatMap((friend) => places[friend] ?? []);
  const field = createField(net, places.with(index, undefined), around);
  const middle = middleOf(centres);
  const candidates = REACH.flatMap((reach) => Array.from({ length: WAYS }, (_, way) => polar(middle, (way * 2 * Math.PI) / WAYS, reach)));
  const free = candidates.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) })).filter((place) => field.isFree(index, place));
  const costOf = (place: Point): number => field.costAt(index, place, Infinity) + centres.reduce((sum, centre) => sum + Math.abs(distance(centre, place) - LINK) * COST.length, 0);
  const weighed = free.map((place) => ({ place, cost: costOf(place) })).sort((a, b) => a.cost - b.cost);
  return weighed.slice(0, DRAWN).map(({ place }) => place);
}
