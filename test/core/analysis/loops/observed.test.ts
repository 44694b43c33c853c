import { expect, test } from 'vitest';
import { causalGraph, findLoops, withObserved, type ObservedSign } from '#core/analysis';
import { compile } from '#core/compiler';
import { model } from '#test/documents';

const document = model()
  .stock('cells', 10).flow('births', { to: 'cells' }, 'cells * (2 - cells)').auxiliary('claimed', 'cells * (1 - cells)').link('cells', 'claimed', '+').auxiliary('plain', '2 * cells').build();
const graph = causalGraph(document, compile(document));
const placeOf = (to: string): number => graph.links.findIndex((link) => graph.nodes[link.from]?.name === 'cells' && graph.nodes[link.to]?.name === to);
const seen = (to: string, sign: ObservedSign) => withObserved(graph, new Map([[placeOf(to), sign]]));

test('a link of unknown direction has the one that a run showed', () => {
  const observed = seen('births', '+');
  expect(observed.links[placeOf('births')]).toMatchObject({ sign: '+', signFrom: 'observed' });
  expect(findLoops(graph).loops).toMatchObject([{ polarity: 'U' }]);
  expect(findLoops(observed).loops).toMatchObject([{ polarity: 'R' }]);
});

test('it stays unknown where the run showed both', () => {
  expect(seen('births', 'mixed').links).toEqual(graph.links);
});

test('what was declared stays, and clashes with a run that showed the opposite', () => {
  expect(seen('claimed', '-').links[placeOf('claimed')]).toMatchObject({ sign: '+', signFrom: 'declared', clash: '+' });
  expect(seen('claimed', '+').links).toEqual(graph.links);
});

test('what the equation tells no run changes', () => {
  expect(seen('plain', '-').links).toEqual(graph.links);
});
