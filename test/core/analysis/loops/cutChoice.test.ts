import fc from 'fast-check';
import { expect, test } from 'vitest';
import { causalGraph, cutChoice, findLoops, nameLoops, sayCut, separableLoops } from '#core/analysis';
import { compile } from '#core/compiler';
import { anyEdges, complete, wordGraph } from '#test/digraphs';
import { model, must } from '#test/documents';
import { causal } from '#test/loops';

// Growth and limit share the way from performance on; the long loop has no link of its own.
const document = causal('Limits', `
  effort > performance +
  performance > effort +
  performance > limiting action +
  limiting action > performance -
  limiting action > effort -
`);
const graph = causalGraph(document, compile(document));
const set = findLoops(graph);
const names = nameLoops(set);

function cut(name: string) {
  const loop = must(set.loops.find(({ key }) => names.get(key)?.name === name), name);
  const choice = must(cutChoice(graph, set, loop), 'cut');
  return { ...choice, said: sayCut(graph, names, loop.key, choice) };
}

test('a loop with a link of its own is cut there', () => {
  expect(cut('R1')).toMatchObject({ alone: true, also: [], said: 'Cutting from performance to effort takes out R1 alone.' });
});

test('what goes with a cut is named', () => {
  const both = causal('Two ways', 'a > b +\nb > c +\nc > a +\nb > d +\nd > a -\nc > b -\nd > b +\na > d +');
  const dense = causalGraph(both, compile(both));
  const all = findLoops(dense);
  const called = nameLoops(all);
  const inseparable = must(all.loops.find((loop) => !separableLoops(dense, all).includes(loop)), 'inseparable loop');
  const choice = must(cutChoice(dense, all, inseparable), 'cut');
  expect(choice.alone).toBe(false);
  expect(sayCut(dense, called, inseparable.key, choice)).toMatch(/^[RB]\d cannot be cut alone: cutting from \w to \w also cuts [RB]\d/);
});

test('of several links without other loops it is one into an equation', () => {
  const tank = model().stock('Water', 10).flow('use', { from: 'Water' }, 'Water / 5').build();
  const causes = causalGraph(tank, compile(tank));
  const found = findLoops(causes);
  const choice = must(cutChoice(causes, found, must(found.loops[0], 'loop')), 'cut');
  expect(causes.nodes[causes.links[choice.link]?.to ?? -1]?.name).toBe('use');
});

test('a loop that only a limit makes is cut at its pipe', () => {
  const tank = model().stock('Water', 10, { nonNegative: true }).flow('use', { from: 'Water' }, 3).build();
  const causes = causalGraph(tank, compile(tank));
  const found = findLoops(causes);
  const choice = must(cutChoice(causes, found, must(found.loops[0], 'loop')), 'cut');
  expect(causes.links[choice.link]).toMatchObject({ signFrom: 'structural', sign: '-' });
});

test('the link is on as few other loops as any, and those are named', () => {
  fc.assert(
    fc.property(anyEdges(5), ({ count, edges }) => {
      const causes = wordGraph(count, edges);
      const found = findLoops(causes);
      const separable = new Set(separableLoops(causes, found));
      for (const loop of found.loops) {
        const othersOn = (link: number): string[] => found.loops.filter(({ key, links }) => key !== loop.key && links.includes(link)).map(({ key }) => key);
        const choice = must(cutChoice(causes, found, loop), 'cut');
        expect(choice.also).toEqual(othersOn(choice.link));
        expect(choice.also.length).toBe(Math.min(...loop.links.map((link) => othersOn(link).length)));
        expect(choice.alone).toBe(choice.also.length === 0);
        expect(separable.has(loop)).toBe(choice.alone);
      }
    }),
  );
});

test('with more loops than are listed none is said to go alone', () => {
  const dense = wordGraph(7, complete(7));
  const some = findLoops(dense, { most: 30 });
  expect(separableLoops(dense, some)).toEqual([]);
  for (const loop of some.loops) expect(cutChoice(dense, some, loop)?.alone).toBe(false);
});
