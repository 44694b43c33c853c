import { expect, test } from 'vitest';
import { causalGraph, findLoops, observedSigns, runWithLoops, withObserved, type LinkSign } from '#core/analysis';
import { compile } from '#core/compiler';
import { idOf, model, must } from '#test/documents';
import { documentOf, loopModels } from '#test/loopModels';

const document = model()
  .stock('cells', 10).flow('births', { to: 'cells' }, 'cells * (2 - cells)').auxiliary('claimed', 'cells * (1 - cells)').link('cells', 'claimed', '+').auxiliary('plain', '2 * cells').build();
const graph = causalGraph(document, compile(document));
const placeOf = (to: string): number => graph.links.findIndex((link) => graph.nodes[link.from]?.name === 'cells' && graph.nodes[link.to]?.name === to);
const seen = (to: string, sign: LinkSign) => withObserved(graph, new Map([[`${idOf(document, 'cells')}>${idOf(document, to)}`, sign]]));

test('a link of unknown direction has the one that a run showed', () => {
  const observed = seen('births', '+');
  expect(observed.links[placeOf('births')]).toMatchObject({ sign: '+', signFrom: 'observed' });
  expect(findLoops(graph).loops).toMatchObject([{ polarity: 'U' }]);
  expect(findLoops(observed).loops).toMatchObject([{ polarity: 'R' }]);
});

test('it stays unknown where the run showed both', () => {
  expect(seen('births', '?').links).toEqual(graph.links);
});

test('what was declared stays, and clashes with a run that showed the opposite', () => {
  expect(seen('claimed', '-').links[placeOf('claimed')]).toMatchObject({ sign: '+', signFrom: 'declared', clash: '+' });
  expect(seen('claimed', '+').links).toEqual(graph.links);
});

test('what the equation tells no run changes', () => {
  expect(seen('plain', '-').links).toEqual(graph.links);
});

test('births of yeast rise with cells until alcohol stops them: a run shows both', () => {
  // Schoenberg, Davidsen and Eberlein 2020, p. 177: births are negative after 70 of 100 hours.
  const yeast = documentOf(must(loopModels().find(({ id }) => id === 'yeast'), 'yeast'));
  const compilation = compile(yeast);
  const { loops } = runWithLoops(must(compilation.program, 'program'));
  const before = causalGraph(yeast, compilation);
  const link = before.links.findIndex(({ from, to }) => before.nodes[from]?.name === 'c' && before.nodes[to]?.name === 'b');
  expect(before.links[link]).toMatchObject({ sign: '?' });
  expect(withObserved(before, observedSigns(must(loops, 'run'))).links[link]).toMatchObject({ sign: '?', signFrom: null });
});
