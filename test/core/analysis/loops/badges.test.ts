import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { badgeLoops, filterLoops, findLoops, nameLoops } from '#core/analysis';
import { anyEdges, complete, wordGraph, type Edge } from '#test/digraphs';

const edges: Edge[] = [[0, 1], [1, 0], [1, 2, '-'], [2, 1], [2, 0]];

describe('signs of loops', () => {
  test('are of the shortest loops that cover every link', () => {
    const set = findLoops(wordGraph(3, edges));
    expect(badgeLoops(set, nameLoops(set))).toEqual(['v1>v2', 'v2>v3', 'v1>v2>v3']);
    const dense = findLoops(wordGraph(4, complete(4)));
    expect(badgeLoops(dense, nameLoops(dense)).every((key) => key.split('>').length === 2)).toBe(true);
  });

  test('are of those with nicknames first', () => {
    const set = findLoops(wordGraph(3, edges));
    const names = nameLoops(set, { 'v1>v2>v3': { name: 'B1', nick: 'Price war' } });
    expect(badgeLoops(set, names)).toEqual(['v1>v2>v3', 'v1>v2', 'v2>v3']);
  });

  test('are at most seven', () => {
    const set = findLoops(wordGraph(6, complete(6)));
    expect(badgeLoops(set, nameLoops(set))).toHaveLength(7);
    expect(badgeLoops(set, nameLoops(set), 2)).toHaveLength(2);
  });

  test('stay where they were while other loops are drawn', () => {
    fc.assert(
      fc.property(anyEdges(5), anyEdges(5), ({ edges: first }, { edges: more }) => {
        const before = findLoops(wordGraph(5, first));
        const shown = badgeLoops(before, nameLoops(before));
        const all = [...first, ...more.filter(([from, to]) => !first.some((edge) => edge[0] === from && edge[1] === to))];
        const after = findLoops(wordGraph(5, all));
        expect(badgeLoops(after, nameLoops(after), 7, shown).slice(0, shown.length)).toEqual(shown);
      }),
    );
  });

  test('cover every link where there is room', () => {
    fc.assert(
      fc.property(anyEdges(5), ({ edges: links }) => {
        const set = findLoops(wordGraph(5, links));
        const keys = badgeLoops(set, nameLoops(set), 1000);
        const covered = new Set(set.loops.filter(({ key }) => keys.includes(key)).flatMap((loop) => loop.links));
        expect(covered).toEqual(new Set(set.loops.flatMap((loop) => loop.links)));
      }),
    );
  });
});

describe('a filter', () => {
  const graph = wordGraph(3, edges);
  const set = findLoops(graph);
  const keys = (filter: Parameters<typeof filterLoops>[2]) => filterLoops(set, graph, filter).map(({ key }) => key);

  test('lets loops through a variable pass', () => {
    expect(keys({ through: 0 })).toEqual(['v1>v2', 'v1>v2>v3']);
    expect(keys({ through: 2 })).toEqual(['v2>v3', 'v1>v2>v3']);
  });

  test('lets loops of one polarity pass', () => {
    expect(keys({ polarity: 'R' })).toEqual(['v1>v2']);
  });

  test('lets the longest pass, of those that pass otherwise', () => {
    expect(keys({ longest: true })).toEqual(['v1>v2>v3']);
    expect(keys({ longest: true, polarity: 'R' })).toEqual(['v1>v2']);
  });

  test('that asks for nothing lets all pass', () => {
    expect(keys({})).toHaveLength(3);
  });
});
