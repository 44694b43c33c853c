import { describe, expect, test } from 'vitest';
import { badgeLoops, causalGraph, findLoops, MOST_LOOPS, nameLoops, namesToKeep, type CausalGraph, type LoopSet } from '#core/analysis';
import { compile } from '#core/compiler';
import type { ModelDocument } from '#core/model';
import { denseWorld, sectorWorld } from '#test/worldModels';

const graphOf = (document: ModelDocument): CausalGraph => causalGraph(document, compile(document));

/** All links between nodes that lead to each other. */
function linksOnLoops({ links }: CausalGraph, { partitions }: LoopSet): Set<number> {
  const partOf = new Map(partitions.flatMap((nodes, part) => nodes.map((node) => [node, part] as const)));
  return new Set([...links.keys()].filter((at) => partOf.has(links[at]?.from ?? -1) && partOf.get(links[at]?.from ?? -1) === partOf.get(links[at]?.to ?? -2)));
}

describe('a thousand variables in a hundred sectors', () => {
  const graph = graphOf(sectorWorld(100, false));
  const set = findLoops(graph);

  test('have the loops of each sector: growth, crowding, and what is remembered', () => {
    expect(graph.nodes).toHaveLength(1000);
    expect(set).toMatchObject({ complete: true, count: 300, rank: 300 });
    expect(set.partitions).toHaveLength(100);
    expect(set.loops.filter(({ polarity }) => polarity === 'B')).toHaveLength(100);
    expect(set.loops.filter(({ delays }) => delays === 1)).toHaveLength(100);
  });

  test('have seven signs, and names for all', () => {
    const names = nameLoops(set);
    expect(badgeLoops(set, names)).toHaveLength(7);
    expect(new Set([...names.values()].map(({ name }) => name)).size).toBe(300);
  });
});

describe('a thousand variables that all feed back to each other', () => {
  const graph = graphOf(sectorWorld(100, true));

  test('have more loops than are listed, of which the independent ones cover every link', () => {
    const set = findLoops(graph);
    expect(set).toMatchObject({ complete: false, count: MOST_LOOPS });
    expect(set.partitions.map((nodes) => nodes.length)).toEqual([600]);
    const byKey = new Map(set.loops.map((loop) => [loop.key, loop]));
    expect(new Set(set.independent.flatMap((key) => byKey.get(key)?.links ?? []))).toEqual(linksOnLoops(graph, set));
  });

  test('answer when they are told to stop', () => {
    let asked = 0;
    const set = findLoops(graph, { shouldStop: () => ++asked > 3 });
    expect(asked).toBe(4);
    expect(set.complete).toBe(false);
    expect(set.count).toBeLessThan(MOST_LOOPS);
    expect(set.loops.length).toBeGreaterThan(0);
  });
});

describe('more than three hundred thousand loops', () => {
  // Ten stocks that all fill each other: the circuits of a complete graph of ten, 1,112,073, and ten of one stock alone.
  const graph = graphOf(denseWorld(10));
  const set = findLoops(graph);

  test('are said to be more than ten thousand, the shortest of them among those that are kept', () => {
    expect(set).toMatchObject({ complete: false, count: MOST_LOOPS, rank: 110 - 20 + 1 });
    expect(set.loops.slice(0, 10).every(({ links }) => links.length === 2)).toBe(true);
    expect(set.independent).toHaveLength(10 + 45);
  });

  test('leave a document with no more names than anybody speaks of', () => {
    expect(Object.keys(namesToKeep(set))).toHaveLength(500);
  });
});
