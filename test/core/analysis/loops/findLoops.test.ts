import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { causalGraph, findLoops, type CausalGraph, type FoundLoop } from '#core/analysis';
import { compile } from '#core/compiler';
import { loopKey, loopMembers, type Address } from '#core/model';
import { anyEdges, circuitsByHand, complete, wordGraph, type Edge } from '#test/digraphs';
import { causal } from '#test/loops';
import { documentOf, loopModels, loopVectors, type LoopGraph, type LoopModel } from '#test/loopModels';

const numberOf = (letter: string): number => letter.codePointAt(0)! - 97;
const addressOf = (node: number): Address => `v${node + 1}` as Address;

function lettersGraph({ edges, signs }: Pick<LoopGraph, 'edges' | 'signs'>): CausalGraph {
  const count = Math.max(...edges.flat().map(numberOf)) + 1;
  return wordGraph(count, edges.map(([from, to], at): Edge => [numberOf(from), numberOf(to), signs?.[at] ?? '+']));
}

/** The nodes of a loop along its links. */
const along = (graph: CausalGraph, { links }: FoundLoop): (number | undefined)[] => links.map((link) => graph.links[link]?.from);

describe('published graphs', () => {
  test.each(loopVectors<LoopGraph>('graphs'))('$id', (entry) => {
    const set = findLoops(lettersGraph(entry));
    expect(set).toMatchObject({ complete: true, count: entry.circuits });
    expect(new Set(set.loops.map(({ key }) => key)).size).toBe(entry.circuits);
    if (entry.cycle_rank !== undefined) expect(set.rank).toBe(entry.cycle_rank);
    for (const { path, polarity } of entry.loops ?? []) {
      const key = loopKey(path.map((letter) => addressOf(numberOf(letter))));
      expect(set.loops.find((loop) => loop.key === key)?.polarity).toBe(polarity);
    }
  });
});

// The number of circuits of a complete digraph: the sum over k of C(n,k)(k-1)!.
test.each([[2, 1], [3, 5], [4, 20], [5, 84], [6, 409], [7, 2365], [8, 16_064]])('a complete graph of %i nodes has %i loops', (nodes, count) => {
  expect(findLoops(wordGraph(nodes, complete(nodes)), { most: 20_000 })).toMatchObject({ complete: true, count });
});

describe('by any graph', () => {
  test('all loops are found, once each, as trying every path finds them', () => {
    fc.assert(
      fc.property(anyEdges(6), ({ count, edges }) => {
        const set = findLoops(wordGraph(count, edges));
        const keys = circuitsByHand(count, edges).map((circuit) => circuit.map(addressOf).join('>'));
        expect(set.loops.map(({ key }) => key).toSorted()).toEqual(keys.toSorted());
      }),
      { numRuns: 200 },
    );
  });

  test('a loop follows its links from its key, the shortest loops first', () => {
    fc.assert(
      fc.property(anyEdges(6), ({ count, edges }) => {
        const graph = wordGraph(count, edges);
        const { loops, partitions } = findLoops(graph);
        for (const loop of loops) {
          expect(along(graph, loop).map((node) => addressOf(node ?? -1))).toEqual(loopMembers(loop.key));
          expect(loop.links.map((link) => graph.links[link]?.to)).toEqual([...along(graph, loop).slice(1), along(graph, loop)[0]]);
          expect(loop.key).toBe(loopKey(loopMembers(loop.key)));
          expect(along(graph, loop).every((node) => partitions[loop.partition]?.includes(node ?? -1))).toBe(true);
        }
        const lengths = loops.map(({ links }) => links.length);
        expect(lengths).toEqual(lengths.toSorted((one, other) => one - other));
      }),
    );
  });

  test('an odd number of minus signs balances, and one unknown sign leaves it open', () => {
    fc.assert(
      fc.property(anyEdges(5), ({ count, edges }) => {
        const graph = wordGraph(count, edges);
        for (const { links, polarity } of findLoops(graph).loops) {
          const signs = links.map((link) => graph.links[link]?.sign);
          const expected = signs.includes('?') ? 'U' : signs.filter((sign) => sign === '-').length % 2 === 0 ? 'R' : 'B';
          expect(polarity).toBe(expected);
        }
      }),
    );
  });

  test('the independent loops cover every link that is on a loop, and none is without a link of its own', () => {
    fc.assert(
      fc.property(anyEdges(6), ({ count, edges }) => {
        const { loops, independent, rank } = findLoops(wordGraph(count, edges));
        const covered = new Set<number>();
        for (const key of independent) {
          const { links } = loops.find((loop) => loop.key === key)!;
          expect(links.some((link) => !covered.has(link))).toBe(true);
          for (const link of links) covered.add(link);
        }
        expect(covered).toEqual(new Set(loops.flatMap(({ links }) => links)));
        expect(independent.length).toBeLessThanOrEqual(rank);
      }),
    );
  });

  test('a link from a node to itself is no loop', () => {
    expect(findLoops(wordGraph(2, [[0, 0], [0, 1], [1, 0]])).count).toBe(1);
  });
});

describe('too many loops', () => {
  const graph = wordGraph(8, complete(8));

  test('some of them are kept, and that there are more is said', () => {
    const set = findLoops(graph, { most: 100 });
    expect(set).toMatchObject({ complete: false, count: 100 });
    expect(set.rank).toBe(8 * 7 - 8 + 1);
  });

  test('those that cover every link are among them', () => {
    const { loops, independent } = findLoops(graph, { most: 100 });
    const kept = new Map(loops.map((loop) => [loop.key, loop]));
    expect(new Set(independent.flatMap((key) => kept.get(key)?.links ?? [])).size).toBe(8 * 7);
  });

  test('exactly as many as the cap are complete', () => {
    expect(findLoops(graph, { most: 16_064 })).toMatchObject({ complete: true, count: 16_064 });
  });

  test('a search that took too long stops where it is', () => {
    let asked = 0;
    const set = findLoops(graph, { most: 20_000, shouldStop: () => ++asked === 5 });
    expect(asked).toBe(5);
    expect(set.complete).toBe(false);
    expect(set.count).toBeLessThan(16_064);
  });
});

describe('known models', () => {
  const found = (entry: LoopModel) => {
    const document = documentOf(entry);
    const graph = causalGraph(document, compile(document));
    const addressNamed = (name: string): Address => graph.nodes.find((node) => node.name === name)!.address;
    return { graph, ...findLoops(graph), keyOf: (path: readonly string[]) => loopKey(path.map(addressNamed)) };
  };

  test.each(loopModels())('$id: $title', (entry) => {
    const { graph, loops, partitions, keyOf } = found(entry);
    expect(loops.map(({ key }) => key).toSorted()).toEqual(entry.loops.map(({ path }) => keyOf(path)).toSorted());
    const stocks = partitions.map((places) => places.flatMap((place) => (graph.nodes[place]?.kind === 'stock' ? (graph.nodes[place]?.name ?? '') : [])).toSorted());
    for (const partition of entry.partitions ?? []) expect(stocks).toContainEqual([...partition].toSorted());
  });

  test.each(loopModels().filter(({ id }) => id !== 'yeast'))('$id: structure and equations tell the polarities', (entry) => {
    const { graph, loops, keyOf } = found(entry);
    for (const { path, polarity } of entry.loops) expect(loops.find(({ key }) => key === keyOf(path))?.polarity).toBe(polarity);
    expect(graph.links.every(({ signFrom }) => signFrom !== 'declared')).toBe(true);
  });

  test('yeast: without a run the sign of births by cells is open, as of a product with a difference', () => {
    const { loops, keyOf } = found(loopModels().find(({ id }) => id === 'yeast')!);
    expect(loops.find(({ key }) => key === keyOf(['c', 'b']))?.polarity).toBe('U');
  });
});

test('loops of words are found without equations', () => {
  const document = causal('Limits', `
    effort > performance +
    performance > effort +
    performance > limiting action +
    limiting action > performance -
  `);
  const set = findLoops(causalGraph(document, compile(document)));
  expect(set.loops.map(({ polarity }) => polarity)).toEqual(['R', 'B']);
});
