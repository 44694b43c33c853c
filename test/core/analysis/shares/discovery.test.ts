import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activeCircuits, activeLinks, runWithLoops, strongestLoops } from '#core/analysis';
import { withoutPause } from '#core/model';
import { anyEdges, circuitsByHand } from '#test/digraphs';
import { documentOf, loopVectors, type LoopGraph } from '#test/loopModels';
import { programOf, type VectorModel } from '#test/loopVectors';

const NO_LIMIT = { loops: Infinity, links: Infinity, shouldStop: () => false };

const sorted = (circuits: readonly (readonly number[])[]): string[] => circuits.map((circuit) => circuit.join()).toSorted((one, other) => (one < other ? -1 : 1));

test('loops that ever act are those all of whose links act in one row: as by trying all of them', () => {
  const cases = anyEdges(6).chain((graph) =>
    fc.record({ graph: fc.constant(graph), rows: fc.array(fc.array(fc.boolean(), { minLength: graph.edges.length, maxLength: graph.edges.length }), { minLength: 1, maxLength: 70 }) }),
  );
  fc.assert(
    fc.property(cases, ({ graph: { count, edges }, rows }) => {
      const links = edges.map(([from, to]) => ({ from, to }));
      const scores = Float64Array.from(rows.flat(), Number);
      const { found, complete } = withoutPause(activeCircuits(activeLinks(count, links, scores, rows.length), NO_LIMIT));
      const linkOf = (from: number, to: number) => edges.findIndex((edge) => edge[0] === from && edge[1] === to);
      const acts = (circuit: readonly number[]) =>
        rows.some((row) => circuit.every((node, at) => row[linkOf(node, circuit[(at + 1) % circuit.length] ?? 0)]));
      expect(sorted(found)).toEqual(sorted(circuitsByHand(count, edges).filter(acts)));
      expect(complete).toBe(true);
    }),
  );
});

describe('the strongest paths of a graph (Eberlein, Schoenberg 2020, Fig. 7)', () => {
  const { edges, scores = [] } = loopVectors<LoopGraph & { scores?: number[] }>('graphs').find(({ id }) => id === 'eb2020-fig7')!;
  const names = ['a', 'b', 'c', 'd'];
  const graph = { nodes: 4, links: edges.map(([from, to]) => ({ from: names.indexOf(from), to: names.indexOf(to) })), scores: Float64Array.from(scores) };
  const named = (circuits: readonly (readonly number[])[]) => circuits.map((circuit) => circuit.map((node) => names[node]).join(''));

  test('from a alone miss the strongest loop', () => {
    expect(named(strongestLoops(graph, [0]))).toEqual(['adc']);
  });

  test('from all find all three loops, as what has reached a node is forgotten between', () => {
    const found = new Set(named(strongestLoops(graph, [0, 1, 2, 3])).map((name) => [...name].toSorted((one, other) => (one < other ? -1 : 1)).join('')));
    expect(found).toEqual(new Set(['acd', 'abc', 'bc']));
  });
});

test('loops whose links act at different times only are not found among those that act', () => {
  const document = documentOf(loopVectors<VectorModel>('models').find(({ id }) => id === 'decoupled')!);
  const program = programOf(document);
  expect(runWithLoops(program).loops?.loops).toHaveLength(3);
  const acting = runWithLoops(program, {}, { most: 1 }).loops;
  expect([acting?.loops.length, acting?.complete]).toEqual([2, true]);
});

/** Stocks of which each fills by all others. */
function everyStock(count: number) {
  const names = Array.from({ length: count }, (_, at) => `s${at}`);
  return programOf(documentOf({
    title: 'All with all',
    sim: { start: 0, stop: 20, dt: 0.5, method: 'euler' },
    variables: names.flatMap((name, at) => [
      { name, type: 'stock' as const, eqn: `${at + 1}`, inflows: [`f${at}`] },
      { name: `f${at}`, type: 'flow' as const, eqn: `0.01 * (${names.filter((other) => other !== name).map((other, place) => `${place + 1} * ${other}`).join(' + ')}) - 0.02 * ${name}` },
    ]),
  }));
}

test.each([
  // Circuits of a graph in which each leads to each: the sum of C(n,k) (k-1)! over k from 2 to n; and one of each stock with its own flow.
  [8, 16_064 + 8, true],
  [10, 1_112_073 + 10, false],
])('of %i stocks that all feed each other (%i loops) shares are exact or of a sample, and add up', (count, all, exact) => {
  const { loops } = runWithLoops(everyStock(count));
  if (!loops) throw new Error('No run');
  expect(loops.complete).toBe(exact);
  const sum = loops.share.reduce((total, share) => total + Math.abs(share[10] ?? 0), 0);
  if (exact) {
    expect([loops.count, loops.loops.length]).toEqual([all, all]);
    expect(sum).toBeCloseTo(1, 9);
  } else {
    expect(loops.count).toBeLessThan(all);
    expect(loops.loops.length).toBeLessThanOrEqual(loops.count);
    expect(sum).toBeLessThanOrEqual(1 + 1e-9);
    expect(sum).toBeGreaterThan(0);
  }
});
