import { describe, expect, test } from 'vitest';
import { nameProblem, rename } from '#core/commands';
import { newId, newModel, rootModel, type Auxiliary, type ModelDocument, type ModelId, type Module } from '#core/model';
import { equationOf, idOf, model, variableNamed } from '#test/documents';

const shop = () =>
  model()
    .stock('Customers at Risk', 10)
    .auxiliary('loss', 'customers_AT risk * 0.1 {of Customers at Risk} + MAX(1, Customers at Risk)')
    .auxiliary('share', 'Customers at Risky / "Customers at Risk"')
    .build();

describe('a new name', () => {
  test('is written into every equation that uses the old one, and nothing else is touched', () => {
    const document = shop();
    expect(rename(document, { model: document.root, variable: idOf(document, 'Customers at Risk'), name: ' At risk ' })).toBe('renamed');
    expect(equationOf(document, 'loss')).toBe('At risk * 0.1 {of Customers at Risk} + MAX(1, At risk)');
    expect(equationOf(document, 'share')).toBe('Customers at Risky / At risk');
  });

  test('is quoted where equations need it', () => {
    const document = shop();
    rename(document, { model: document.root, variable: idOf(document, 'Customers at Risk'), name: 'Not renewing' });
    expect(equationOf(document, 'share')).toBe('Customers at Risky / "Not renewing"');
  });

  test('that another variable has, a blank one and the same one change nothing', () => {
    const document = shop();
    const before = structuredClone(document);
    const named = (name: string) => rename(document, { model: document.root, variable: idOf(document, 'loss'), name });
    expect([named('SHARE'), named(' \n'), named('loss')]).toEqual(['taken', 'blank', 'same']);
    expect(document).toEqual(before);
    expect(nameProblem(rootModel(document), idOf(document, 'loss'), 'Share')).toBe('taken');
    expect(nameProblem(rootModel(document), idOf(document, 'loss'), 'Loss')).toBeNull();
  });

  test('reaches texts by element and initial values', () => {
    const document = model().constant('rate', 1).auxiliary('by element').auxiliary('held', 'rate').build();
    Object.assign(variableNamed(document, 'by element'), { equation: { default: 'rate', elements: { a: 'rate * 2', b: '3' } } });
    (variableNamed(document, 'held') as Auxiliary).initial = 'rate / 2';
    rename(document, { model: document.root, variable: idOf(document, 'rate'), name: 'pace' });
    expect(equationOf(document, 'by element')).toEqual({ default: 'pace', elements: { a: 'pace * 2', b: '3' } });
    expect(variableNamed(document, 'held')).toMatchObject({ equation: 'pace', initial: 'pace / 2' });
  });

  test('is written where a graphical function that has the name of a function is called', () => {
    const document = model().auxiliary('Gamma').auxiliary('x', 'Gamma(2) + MAX(1, 2)').build();
    Object.assign(variableNamed(document, 'Gamma'), { table: { kind: 'continuous', x: { min: 0, max: 1 }, y: [0, 1] } });
    rename(document, { model: document.root, variable: idOf(document, 'Gamma'), name: 'Pull' });
    expect(equationOf(document, 'x')).toBe('Pull(2) + MAX(1, 2)');
  });

  test('leaves an element of a dimension of that name alone between brackets', () => {
    const document = model().dimension('Region', ['North', 'South']).constant('North', 1).auxiliary('x', 'sales[North] + North').build();
    rename(document, { model: document.root, variable: idOf(document, 'North'), name: 'Up' });
    expect(equationOf(document, 'x')).toBe('sales[North] + Up');
  });
});

describe('across modules', () => {
  /** The root holds two instances of the model `Shop`, which reads the root's `tax` as its parent's. */
  function twoShops(): { document: ModelDocument; inner: ModelId } {
    const document = model().constant('tax', 0.2).auxiliary('total', 'east.price + "west side".price + price + tax').build();
    const inner = newModel(document, 'Shop');
    const put = (owner: ModelId, name: string, variable: Pick<Auxiliary, 'kind' | 'equation'> | Pick<Module, 'kind' | 'model' | 'bindings'>) => {
      const id = newId(document, 'v');
      const { variables } = document.models[owner] ?? rootModel(document);
      variables[id] = { ...variable, id, name };
      return id;
    };
    put(inner.id, 'price', { kind: 'auxiliary', equation: '5 * (1 + .tax) + tax' });
    for (const name of ['east', 'west side']) put(document.root, name, { kind: 'module', model: inner.id, bindings: {} });
    return { document, inner: inner.id };
  }

  test("a member's new name reaches every instance, and no namesake outside", () => {
    const { document, inner } = twoShops();
    const [price] = Object.values(document.models[inner]?.variables ?? {});
    if (price) rename(document, { model: inner, variable: price.id, name: 'list price' });
    expect(equationOf(document, 'total')).toBe('east.list price + "west side".list price + price + tax');
  });

  test("an instance's new name changes the paths through it", () => {
    const { document } = twoShops();
    rename(document, { model: document.root, variable: idOf(document, 'west side'), name: 'west' });
    expect(equationOf(document, 'total')).toBe('east.price + west.price + price + tax');
  });

  test("the parent's new name reaches the models inside", () => {
    const { document, inner } = twoShops();
    rename(document, { model: document.root, variable: idOf(document, 'tax'), name: 'VAT' });
    const [price] = Object.values(document.models[inner]?.variables ?? {});
    expect(price).toMatchObject({ equation: '5 * (1 + .VAT) + tax' });
    expect(equationOf(document, 'total')).toContain('+ VAT');
  });
});
