import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activeCircuits, activeLinks, runWithLoops, strongestLoops, type LoopOptions, type LoopRun } from '#core/analysis';
import { loopKey, withoutPause, type LoopKey } from '#core/model';
import { anyEdges, circuitsByHand } from '#test/digraphs';
import { documentOf, loopVectors, type LoopGraph } from '#test/loopModels';
import { programOf, type VectorModel } from '#test/loopVectors';
import { idOf, model, must } from '#test/documents';
import { elementGraph } from '../../../../src/core/analysis/shares/elementGraph.ts';
import { circuitsOfKey } from '../../../../src/core/analysis/shares/pinned.ts';

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

/** The sum of the sizes of the scores of all circuits at a row, each followed by hand. */
function sumByHand({ nodes, links, linkScores }: LoopRun, row: number): number {
  const out = nodes.map((_, node) => links.flatMap(({ from, to }, place) => (from === node ? [{ to, size: Math.abs(linkScores[row * links.length + place] ?? 0) }] : [])));
  const onPath = new Set<number>();
  const from = (node: number, root: number, size: number): number => {
    onPath.add(node);
    const sum = (out[node] ?? []).reduce((total, next) => total + (next.to === root ? size * next.size : next.to > root && !onPath.has(next.to) ? from(next.to, root, size * next.size) : 0), 0);
    onPath.delete(node);
    return sum;
  };
  return nodes.reduce((total, _, root) => total + from(root, root, 1), 0);
}

const watched = (count: number, options: LoopOptions = {}): LoopRun => must(runWithLoops(everyStock(count), {}, options).loops, 'loops');

const sharesAt = ({ share }: LoopRun, row: number): number => share.reduce((total, own) => total + Math.abs(own[row] ?? 0), 0);

// Circuits of a graph in which each leads to each: the sum of C(n,k) (k-1)! over k from 2 to n; and one of each stock with its own flow.
test('of 7 stocks that all feed each other each of 2,372 loops is told of', () => {
  const loops = watched(7);
  expect([loops.count, loops.loops.length, loops.complete]).toEqual([2365 + 7, 2365 + 7, true]);
  expect(sharesAt(loops, 10)).toBeCloseTo(1, 9);
});

test('of 8 stocks with 16,072 loops the largest are told of, and their shares are parts of all', () => {
  const loops = watched(8);
  expect([loops.count, loops.complete]).toEqual([16_064 + 8, true]);
  expect(loops.loops.length).toBeLessThan(1000);
  const sum = sumByHand(loops, 10);
  expect(loops.share.map((share) => Math.abs(share[10] ?? 0))).toEqual(loops.score.map((score) => expect.closeTo(Math.abs(score[10] ?? 0) / sum, 12)));
  expect(sharesAt(loops, 10)).toBeLessThan(1);
});

test('of 10 stocks with 1,112,083 loops shares are of a sample', () => {
  const loops = watched(10);
  expect(loops.complete).toBe(false);
  expect(loops.count).toBeLessThan(1_112_083);
  expect(sharesAt(loops, 10)).toBeCloseTo(1, 9);
});

test('where time runs out before loops are found, or before they are multiplied, shares are of a sample', () => {
  const early = watched(8, { left: () => 0 });
  expect(early.complete).toBe(false);
  expect(early.count).toBeLessThan(16_072);
  expect(sharesAt(early, 10)).toBeCloseTo(1, 9);
  // As many questions as the whole takes, but for the last of those that are asked from row to row.
  let questions = 0;
  watched(8, { left: () => Math.max(1, (questions += 1)) });
  const late = watched(8, { left: () => ((questions -= 1) > 10 ? 1 : 0) });
  expect([late.count, late.complete]).toEqual([16_072, false]);
  expect(sharesAt(late, 10)).toBeCloseTo(1, 9);
});

test('a loop that is pinned is told of where it is not among those that are found', () => {
  const program = everyStock(8);
  const addressOf = (name: string) => must(program.columns.find((column) => column.name === name), name).address;
  const round = loopKey([0, 5, 2, 7, 4, 1, 6, 3].flatMap((at) => [addressOf(`f${at}`), addressOf(`s${at}`)]));
  const seen = (pinned: LoopKey[]) => must(runWithLoops(program, {}, { left: () => 0, pinned }).loops, 'loops');
  expect(seen([]).loops.map(({ key }) => key)).not.toContain(round);
  const { loops, score, count, linkScores, links } = seen([round, 'v1>v999']);
  expect(count).toBe(seen([]).count + 1);
  const place = loops.findIndex(({ key }) => key === round);
  const product = loops[place]?.links.reduce((all, link) => all * (linkScores[10 * links.length + link] ?? NaN), 1);
  expect(score[place]?.[10]).toBeCloseTo(product ?? NaN, 12);
});

test('a loop of an array is pinned with that of each of its elements, through a sum over all of them too', () => {
  const document = model({ start: 0, stop: 4, dt: 1, method: 'euler' })
    .dimension('Region', ['north', 'south'])
    .stock('people', 100, { over: ['Region'] })
    .auxiliary('crowding', 'SUM(people[*]) / 1000')
    .flow('births', { to: 'people' }, 'people * 0.1 * (1 - crowding)', { over: ['Region'] })
    .build();
  const [people, births, crowding] = [idOf(document, 'people'), idOf(document, 'births'), idOf(document, 'crowding')];
  const circuits = (key: LoopKey) => circuitsOfKey(elementGraph(programOf(document), 'loops'), key);
  expect(circuits(loopKey([people, births]))).toHaveLength(2);
  expect(circuits(loopKey([people, crowding, births]))).toHaveLength(2);
  expect(circuits(loopKey([people, crowding]))).toEqual([]);
});

test('the search for a pinned loop ends where there are more ways through arrays than can be walked', () => {
  // Twelve arrays of ten, each element of which leads to all of the next; only one of the last leads back, to one of the first.
  const nodes = Array.from({ length: 120 }, (_, at) => ({ slot: at, name: `v${Math.floor(at / 10) + 1}[${at % 10}]`, address: `v${Math.floor(at / 10) + 1}`, element: String(at % 10), kind: 'auxiliary' as const }));
  const forth = nodes.slice(0, 110).flatMap((_, from) => Array.from({ length: 10 }, (_unused, to) => ({ from, to: 10 * (Math.floor(from / 10) + 1) + to, paths: [] })));
  const key = loopKey(Array.from({ length: 12 }, (_, at) => `v${at + 1}`));
  expect(circuitsOfKey({ nodes, links: forth }, key)).toEqual([]);
  expect(circuitsOfKey({ nodes, links: [...forth, { from: 110, to: 0, paths: [] }] }, key)).toHaveLength(1000);
});
