import { describe, expect, test } from 'vitest';
import { autoLayout, type Drawing, drawView, isSymbol, outlineBounds, overlaps } from '#core/diagram';
import { type ModelDocument, type ModelId, rootModel } from '#core/model';
import { idOf, model, must, viewIn } from '#test/documents';
import { epidemic, forty, laidOut, words } from './samples.ts';

function drawn(document: ModelDocument): readonly Drawing[] {
  return drawView(rootModel(document), viewIn(document)).drawings;
}

/** Symbols with their names, and clouds. */
function solids(document: ModelDocument) {
  return drawn(document).flatMap((drawing) => (isSymbol(drawing) || drawing.kind === 'cloud' ? [{ id: drawing.id, bounds: outlineBounds(drawing.outline) }] : []));
}

describe.each([
  ['an epidemic', epidemic],
  ['forty variables', forty],
  ['a causal loop diagram', words],
])('laying out %s', (_, make) => {
  test('places every variable once and draws every link, all in finite places', async () => {
    const document = await laidOut(make());
    const { variables, links } = rootModel(document);
    const drawings = drawn(document);
    expect(drawings.filter(isSymbol).map(({ variable }) => variable.id).toSorted()).toEqual(Object.keys(variables).toSorted());
    expect(drawings.filter(({ kind }) => kind === 'link')).toHaveLength(Object.keys(links).length);
    for (const { bounds } of drawings) expect(Object.values(bounds).every(Number.isFinite)).toBe(true);
  });

  test('nothing overlaps', async () => {
    const all = solids(await laidOut(make()));
    const pairs = all.flatMap((a, index) => all.slice(index + 1).filter((b) => overlaps(a.bounds, b.bounds)).map((b) => `${a.id} ${b.id}`));
    expect(pairs).toEqual([]);
  });

  test('comes out the same every time', async () => {
    expect(await laidOut(make())).toEqual(await laidOut(make()));
  });
});

describe('what a layout looks like', () => {
  test('a chain of stocks runs from left to right on one level', async () => {
    const document = await laidOut(epidemic());
    const places = ['Susceptible', 'infection', 'Infectious', 'recovery', 'Recovered'].map((name) => {
      const shape = Object.values(viewIn(document).elements).find((element) => element.kind === 'shape' && element.variable === idOf(document, name));
      return must(shape?.kind === 'shape' ? shape : null, name);
    });
    expect(places.map(({ x }) => x)).toEqual(places.map(({ x }) => x).toSorted((a, b) => a - b));
    expect(new Set(places.map(({ y }) => y)).size).toBe(1);
  });

  test('variables that only equations tie together stand near each other', async () => {
    const builder = model().auxiliary('a', '1').auxiliary('b', 'a * 2');
    for (let k = 0; k < 12; k += 1) builder.auxiliary(`other ${k}`, String(k));
    const document = await laidOut(builder.build());
    const place = (name: string) => must(drawn(document).filter(isSymbol).find(({ variable }) => variable.name === name), name).element;
    const [a, b] = [place('a'), place('b')];
    expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeLessThan(220);
  });

  test('an empty model and an unknown one give nothing', async () => {
    const document = model().build();
    expect(await autoLayout(document, document.root)).toEqual([]);
    expect(await autoLayout(document, 'm404' as ModelId)).toEqual([]);
  });
});
