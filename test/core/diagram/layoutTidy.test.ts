import dagre from '@dagrejs/dagre';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundsAround, drawView, isSymbol, type LayoutResult, tidy, type TidyOptions } from '#core/diagram';
import { type ElementId, type ModelDocument, type ModelId, type Point, rootModel } from '#core/model';
import { readJson } from '#core/formats';
import { model, must, viewIn } from '#test/documents';
import { causal, clover, fixesThatFail, growth, limitsToGrowth, ring, successToTheSuccessful } from '#test/loops';
import { long, runs, within } from '#test/long';
import { sectors } from '#test/sectors';
import { galleryNames, galleryModel } from '#test/gallery';
import { bowNet } from '../../../src/core/diagram/layout/layNet.ts';
import type { Net, Node } from '../../../src/core/diagram/layout/net.ts';
import { largeModel } from '../../shots/largeModel.mjs';
import { measured, pointsOf } from './measures.ts';
import { epidemic, forty, words } from './samples.ts';
import { tidied } from './tidied.ts';

const resultOf = (document: ModelDocument, options?: TidyOptions): Promise<LayoutResult> =>
  tidy(document, { model: document.root, view: viewIn(document).id }, options);

function linksOf(document: ModelDocument) {
  return drawView(rootModel(document), viewIn(document)).drawings.filter((drawing) => drawing.kind === 'link');
}

function placesOf(document: ModelDocument): Map<string, Point> {
  const symbols = drawView(rootModel(document), viewIn(document)).drawings.filter(isSymbol);
  return new Map(symbols.map(({ variable, element }) => [variable.name, { x: element.x, y: element.y }]));
}

/** The same in the layers that dagre alone makes of it, its links as straight lines. */
function inLayers(document: ModelDocument): ModelDocument {
  const copy = structuredClone(document);
  const { elements } = viewIn(copy);
  const graph = new dagre.graphlib.Graph({ multigraph: true }).setGraph({ rankdir: 'LR' }).setDefaultEdgeLabel(() => ({}));
  const shapes = Object.values(elements).filter((element) => element.kind === 'shape');
  for (const { variable } of shapes) graph.setNode(variable, { width: 60, height: 24 });
  for (const { id, from, to } of Object.values(rootModel(copy).links)) graph.setEdge(from, to, {}, id);
  dagre.layout(graph);
  for (const shape of shapes) Object.assign(shape, { x: graph.node(shape.variable).x, y: graph.node(shape.variable).y });
  for (const element of Object.values(elements)) if (element.kind === 'curve') element.bend = 0;
  return copy;
}

describe('a causal loop diagram after Tidy', () => {
  test.each([
    ['growth with five loops', growth, 1],
    ['limits to growth', limitsToGrowth, 0],
    ['fixes that fail', fixesThatFail, 0],
    ['success to the successful', successToTheSuccessful, 0],
    ['clover', clover, 1],
    ['words', words, 0],
  ])('%s: nothing overlaps, no curve runs through a word, few cross', async (_, make, most) => {
    const found = measured(await tidied(make()));
    expect(found).toMatchObject({ overlaps: 0, through: 0 });
    expect(found.crossings).toBeLessThanOrEqual(most);
  });

  test.each([3, 4, 5, 6, 8])('a loop of %i words is round: the isoperimetric quotient of what is drawn is at least 0.7', async (count) => {
    const links = linksOf(await tidied(ring(count)));
    const next = new Map(links.map((drawing) => [drawing.link.from, drawing]));
    const outline: Point[] = [];
    for (let here = links[0]; here && outline.length < 41 * count; here = next.get(here.link.to)) outline.push(...pointsOf(here));
    let [area, length] = [0, 0];
    outline.forEach(({ x, y }, index) => {
      const after = outline[(index + 1) % outline.length] ?? { x, y };
      area += (x * after.y - after.x * y) / 2;
      length += Math.hypot(after.x - x, after.y - y);
    });
    expect((4 * Math.PI * Math.abs(area)) / (length * length)).toBeGreaterThan(0.7);
  });

  test.each([ring(4), growth(), limitsToGrowth(), fixesThatFail()])('the links of $title bow outwards from their shortest cycle', async (document) => {
    const done = await tidied(document);
    const links = linksOf(done);
    const { elements } = viewIn(done);
    const at = new Map(Object.values(elements).flatMap((element) => (element.kind === 'shape' ? [[element.variable, element]] : [])));
    const targets = (from: string) => links.filter(({ link }) => link.from === from).map(({ link }) => link.to);
    const inwards: string[] = [];
    for (const { link, element } of links) {
      let ways = [[link.to]];
      while (ways.length > 0 && !ways.some((way) => way.at(-1) === link.from)) ways = ways.filter((way) => way.length < 9).flatMap((way) => targets(way.at(-1) ?? '').filter((to) => !way.includes(to)).map((to) => [...way, to]));
      const areas = ways.filter((way) => way.at(-1) === link.from && way.length > 2).map((way) => way.reduce((sum, here, index) => {
        const [a, b] = [must(at.get(here) ?? null, here), must(at.get(way[(index + 1) % way.length] ?? here) ?? null, here)];
        return sum + a.x * b.y - b.x * a.y;
      }, 0));
      if (areas.length > 0 && !areas.some((area) => area * element.bend > 0)) inwards.push(link.id);
    }
    expect(inwards).toEqual([]);
  });

  // One more may pay: K4 with two loops on one link has no drawing without a crossing in which both are round.
  test.each([
    ['without loops', (a: number, b: number) => a < b],
    ['with loops', (a: number, b: number) => a !== b],
  ])('law: %s it has at most one crossing more than layers of dagre, and less than half as many in all', { timeout: within(60_000) }, async (_, counts) => {
    const pair = fc.tuple(fc.nat(6), fc.nat(6)).filter(([a, b]) => counts(a, b));
    let [ours, theirs] = [0, 0];
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(pair, { minLength: 4, maxLength: 10, selector: String }), async (pairs) => {
        const document = causal('Any', pairs.map(([a, b]) => `word ${a} > word ${b} +`).join('\n'));
        const [one, other] = [measured(await tidied(document)).crossings, measured(inLayers(document)).crossings];
        expect(one).toBeLessThanOrEqual(other + 1);
        [ours, theirs] = [ours + one, theirs + other];
      }),
      { numRuns: runs(20) },
    );
    expect(ours).toBeLessThan(theirs / 2);
  });

  test('any graph: nothing overlaps, all is finite and whole, and it comes out the same again', { timeout: within(60_000) }, async () => {
    const pair = fc.tuple(fc.nat(9), fc.nat(9)).filter(([a, b]) => a !== b);
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(pair, { minLength: 1, maxLength: 16, selector: String }), async (pairs) => {
        const document = causal('Any', pairs.map(([a, b]) => `some words ${a} > some words ${b} +`).join('\n'));
        const result = await resultOf(document);
        for (const { at } of result.places) expect([at.x, at.y].every(Number.isInteger)).toBe(true);
        expect(await resultOf(document)).toEqual(result);
        expect(measured(await tidied(document)).overlaps).toBe(0);
      }),
      { numRuns: runs(12) },
    );
  });
});

describe('a stock-flow diagram after Tidy', () => {
  test.each([['an epidemic', epidemic, 2], ['forty variables', forty, 6]])('%s: nothing overlaps and few curves cross', async (_, make, most) => {
    const found = measured(await tidied(make()));
    expect(found.overlaps).toBe(0);
    expect(found.crossings).toBeLessThanOrEqual(most);
  });

  test('a chain lies on one level, from left to right', async () => {
    const at = placesOf(await tidied(epidemic()));
    const chain = ['Susceptible', 'infection', 'Infectious', 'recovery', 'Recovered'].map((name) => must(at.get(name) ?? null, name));
    expect(chain.map(({ x }) => x)).toEqual(chain.map(({ x }) => x).toSorted((a, b) => a - b));
    expect(new Set(chain.map(({ y }) => y)).size).toBe(1);
  });

  test.each(long ? [15, 50] : [15])('%i sectors of ten variables get distinct whole places', { timeout: within(20_000) }, async (count) => {
    const { places, curves } = await resultOf(sectors(count));
    expect(places).toHaveLength(12 * count);
    expect(new Set(places.map(({ at }) => `${at.x} ${at.y}`)).size).toBe(places.length);
    expect(curves).toHaveLength(10 * count - 1);
  });
});

/** Crossings and links through things that Tidy may leave in the largest models of the gallery: none in all others. */
const LEFT: Readonly<Record<string, { readonly crossings: number; readonly through: number }>> = {
  'first-support-hire': { crossings: 1, through: 0 },
  'recurring-revenue-boomerang': { crossings: 6, through: 0 },
};

/** It is laid out again in the long run alone. */
const LARGEST = 'recurring-revenue-boomerang';

/** Each model is laid out once for all that is asked of it. */
const laid = new Map<string, Promise<ModelDocument>>();
const laidOut = (name: string): Promise<ModelDocument> => {
  const known = laid.get(name) ?? tidied(galleryModel(name));
  laid.set(name, known);
  return known;
};

describe.each(galleryNames())('%s of the gallery after Tidy', (name) => {
  test('nothing overlaps, no link runs through a thing or across another, and Tidy again changes nothing', { timeout: within(120_000) }, async () => {
    const done = await laidOut(name);
    const { crossings, overlaps, through } = measured(done);
    const left = LEFT[name] ?? { crossings: 0, through: 0 };
    expect(overlaps).toBe(0);
    expect(crossings).toBeLessThanOrEqual(left.crossings);
    expect(through).toBeLessThanOrEqual(left.through);
    if (long || name !== LARGEST) expect(await tidied(done)).toEqual(done);
  });

  test('chains run from left to right: no pipe goes back', async () => {
    const document = await laidOut(name);
    const flows = drawView(rootModel(document), viewIn(document)).drawings.filter((drawing) => drawing.kind === 'flow');
    const backwards = flows.filter(({ pipe: { points } }) => points.some(({ x }, index) => x < (points[index - 1]?.x ?? -Infinity)));
    expect(backwards.map(({ variable }) => variable.name)).toEqual([]);
  });
});

describe('variables without links after Tidy', () => {
  const bare = (count: number): ModelDocument => {
    const built = model();
    for (let k = 0; k < count; k += 1) built.auxiliary(k % 3 === 0 ? `a rather long name of number ${k}` : `v${k}`, '', { at: { x: (k * 37) % 200, y: (k * 53) % 90 } });
    return built.build();
  };

  test.each([3, 7, 12, 20])('%i of them stand in even rows and columns, in their order', async (count) => {
    const document = bare(count);
    const done = await tidied(document);
    const places = [...placesOf(done).values()];
    const [xs, ys] = [[...new Set(places.map(({ x }) => x))].toSorted((a, b) => a - b), [...new Set(places.map(({ y }) => y))].toSorted((a, b) => a - b)];
    for (const steps of [xs, ys]) expect(new Set(steps.slice(1).map((at, k) => at - (steps[k] ?? at))).size).toBeLessThanOrEqual(1);
    expect(xs.length * ys.length - count).toBeLessThan(xs.length);
    expect(places).toEqual(places.toSorted((a, b) => a.y - b.y || a.x - b.x));
    expect(measured(done).overlaps).toBe(0);
    expect(await tidied(done)).toEqual(done);
  });
});

describe('what Tidy leaves', () => {
  test('only what is selected moves, and nothing pinned does', async () => {
    const document = growth();
    const shapes = Object.values(viewIn(document).elements).filter((element) => element.kind === 'shape');
    const chosen = shapes.slice(0, 5).map(({ id }) => id);
    const [pinned] = chosen;
    const { places } = await resultOf(document, { elements: chosen, pinned: pinned ? [pinned] : [] });
    expect(places.map(({ element }) => element).toSorted()).toEqual(chosen.slice(1).toSorted());
  });

  test('the middle of all stays about where it was', async () => {
    const middle = (document: ModelDocument): Point => {
      const all = [...placesOf(document).values()];
      const [xs, ys] = [all.map(({ x }) => x), all.map(({ y }) => y)];
      return { x: (Math.min(...xs) + Math.max(...xs)) / 2, y: (Math.min(...ys) + Math.max(...ys)) / 2 };
    };
    const [before, after] = [middle(clover()), middle(await tidied(clover()))];
    expect(Math.hypot(before.x - after.x, before.y - after.y)).toBeLessThan(60);
  });

  test('one that is told to stop moves nothing; an unknown view has nothing to move', async () => {
    const document = growth();
    expect((await tidy(document, { model: document.root, view: viewIn(document).id }, {}, () => true)).curves.every(({ bend }) => Number.isFinite(bend))).toBe(true);
    const nothing = { places: [], sizes: [], curves: [], pipes: [], labels: [] };
    expect(await tidy(document, { model: 'm404' as ModelId, view: viewIn(document).id })).toEqual(nothing);
    expect((await resultOf(document, { elements: ['e404' as ElementId] })).places).toEqual([]);
  });
});

test('the links of a whole business with 150 variables lie on nothing, and few run through or across something', async () => {
  const read = readJson(largeModel());
  if (!read.ok) throw new Error('no model');
  const { overlaps, through, crossings } = measured(await tidied(read.document));
  expect(overlaps).toBe(0);
  expect(through).toBeLessThanOrEqual(12);
  expect(crossings).toBeLessThanOrEqual(46);
}, 60_000);

test('a long link bows where nothing is in its way, and is straight where that alone keeps it off others', () => {
  const node = (key: string, height = 20): Node => ({ key, symbol: 'constant', box: boundsAround({ x: 0, y: 0 }, 20, height), at: null, moves: true });
  const net: Net = { nodes: [node('a'), node('b'), node('above', 400), node('below', 400)], ties: [{ from: 0, to: 1, drawn: true }] };
  const ends = [{ x: 0, y: 0 }, { x: 400, y: 0 }];
  const bendWith = (off: number) => bowNet(net, [...ends, { x: 200, y: -off }, { x: 200, y: off }]).bows[0]?.bend ?? NaN;
  expect(Math.abs(bendWith(600))).toBeGreaterThanOrEqual(9);
  expect(Math.abs(bendWith(209))).toBeLessThan(3);
});
