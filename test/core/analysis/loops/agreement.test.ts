import { expect, test } from 'vitest';
import { causalGraph, findLoops, observedSigns, runWithLoops } from '#core/analysis';
import { compile } from '#core/compiler';
import type { ModelDocument } from '#core/model';
import { galleryModel, galleryNames } from '#test/gallery';
import { documentOf, loopModels } from '#test/loopModels';

const models: readonly (readonly [string, () => ModelDocument])[] = [
  ...galleryNames().map((name) => [name, () => galleryModel(name)] as const),
  ...loopModels().map((entry) => [entry.id, () => documentOf(entry)] as const),
];

// Two ways that know nothing of each other: names in texts here, slots of the program that runs there.
test.each(models.filter(([, make]) => compile(make()).program !== null))('%s has the loops that its program has, and no sign that its run contradicts', (_, make) => {
  const document = make();
  const compilation = compile(document);
  const graph = causalGraph(document, compilation);
  const run = compilation.program && runWithLoops(compilation.program, {}, { extent: 'all' }).loops;
  expect(new Set(findLoops(graph).loops.map(({ key }) => key))).toEqual(new Set(run?.loops.map(({ key }) => key)));
  const observed = run ? observedSigns(run) : new Map<string, string>();
  const contradicted = graph.links.filter(({ from, to, sign, signFrom }) => {
    const seen = observed.get(`${graph.nodes[from]?.address}>${graph.nodes[to]?.address}`);
    return signFrom !== 'declared' && sign !== '?' && seen !== undefined && seen !== sign;
  });
  expect(contradicted).toEqual([]);
});
