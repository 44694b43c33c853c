import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDimension, addElement, addPlot, deleteDimension, dimensionUse, moveDimension, moveElement, nameElements, removeElement, renameDimension, renameElement, separateElements,
  setDefault, setDimensions, setElements, setSize,
} from '#core/commands';
import { compile } from '#core/compiler';
import { rootModel, validate, dataOf, type Dimension, type ModelDocument } from '#core/model';
import { simulate } from '#core/simulator';
import { equationOf, idOf, model, must, variableNamed } from '#test/documents';

/** A model in which every way to name an axis or an element stands. */
const shop = () =>
  model({ start: 0, stop: 4, dt: 1 })
    .dimension('Region', ['north', 'south', 'far west'])
    .dimension('Age', 2)
    .dimension('Coast', ['south', 'far west'])
    .auxiliary('price', '', { over: ['Region'] })
    .elements('price', { default: '2', elements: { south: '3', 'far west': 'price[south] + price[Region.north]' } })
    .auxiliary('sold', '', { over: ['Region', 'Age'] })
    .elements('sold', { elements: { 'north,Age': 'Age', 'Coast,1': '5', 'south,2': 'sold[south, 1] * 2', 'far west,2': '7' } })
    .auxiliary('paid', 'price[Region] * sold[Region, 2] + IF Region = Region.south THEN 1 ELSE 0', { over: ['Region'] })
    .auxiliary('all', 'SUM(paid[north:"far west"]) + SUM(price[*:Coast]) + price[2] {Region, south}')
    .stock('till', 0, { over: ['Region'] })
    .flow('in', { to: 'till' }, 'paid', { over: ['Region'] })
    .auxiliary('first', 'till[north] + sold["far west", 1]')
    .build();

const axis = (document: ModelDocument, name: string): Dimension => must(Object.values(document.dimensions).find((one) => one.name === name), name);

const idOfAxis = (document: ModelDocument, name: string) => axis(document, name).id;

/** The numbers of a run, without the names of their columns. */
function numbers(document: ModelDocument): number[][] {
  const { program, diagnostics } = compile(document);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return simulate(must(program, 'program')).values.map((column) => [...column]);
}

describe('another name', () => {
  test('of a dimension is written into every equation and key that names it', () => {
    const document = shop();
    const before = numbers(document);
    expect(renameDimension(document, { dimension: idOfAxis(document, 'Region'), name: 'Sales area' })).toBe('renamed');
    expect(renameDimension(document, { dimension: idOfAxis(document, 'Coast'), name: 'Shore' })).toBe('renamed');
    expect(renameDimension(document, { dimension: idOfAxis(document, 'Age'), name: 'not old' })).toBe('renamed');
    expect(equationOf(document, 'paid')).toBe('price[Sales area] * sold[Sales area, 2] + IF Sales area = Sales area.south THEN 1 ELSE 0');
    expect(equationOf(document, 'all')).toBe('SUM(paid[north:"far west"]) + SUM(price[*:Shore]) + price[2] {Region, south}');
    expect(equationOf(document, 'sold')).toEqual({ elements: { 'north,not old': '"not old"', 'Shore,1': '5', 'south,2': 'sold[south, 1] * 2', 'far west,2': '7' } });
    expect(numbers(document)).toEqual(before);
  });

  test('of an element is written into every equation and key that names it', () => {
    const document = shop();
    const before = numbers(document);
    const region = idOfAxis(document, 'Region');
    expect(renameElement(document, { dimension: region, element: 'north', name: 'Up, there' })).toBe('renamed');
    expect(renameElement(document, { dimension: region, element: 'far west', name: 'West' })).toBe('renamed');
    expect(equationOf(document, 'price')).toEqual({ default: '2', elements: { south: '3', West: 'price[south] + price[Region.Up there]' } });
    expect(equationOf(document, 'first')).toBe('till[Up there] + sold[West, 1]');
    expect(equationOf(document, 'all')).toBe('SUM(paid[Up there:West]) + SUM(price[*:Coast]) + price[2] {Region, south}');
    // A dimension of the same element that is no part of this one keeps its own names.
    expect(axis(document, 'Coast').elements).toEqual(['south', 'far west']);
    renameElement(document, { dimension: idOfAxis(document, 'Coast'), element: 'far west', name: 'West' });
    expect(numbers(document)).toEqual(before);
  });

  test('of an element follows into the dimensions that hold the same one, and into mappings', () => {
    const document = shop();
    axis(document, 'Coast').of = idOfAxis(document, 'Region');
    axis(document, 'Age').maps = { [idOfAxis(document, 'Region')]: ['north', 'South'] };
    const before = numbers(document);
    renameElement(document, { dimension: idOfAxis(document, 'Coast'), element: 'South', name: 'sun' });
    expect(axis(document, 'Region').elements).toEqual(['north', 'sun', 'far west']);
    expect(axis(document, 'Coast').elements).toEqual(['sun', 'far west']);
    expect(axis(document, 'Age').maps).toEqual({ [idOfAxis(document, 'Region')]: ['north', 'sun'] });
    expect(numbers(document)).toEqual(before);
  });

  test('that is taken or blank is not given', () => {
    const document = shop();
    const before = structuredClone(document);
    const region = idOfAxis(document, 'Region');
    const tried = [
      renameDimension(document, { dimension: region, name: 'AGE' }),
      renameDimension(document, { dimension: region, name: 'Price' }),
      renameDimension(document, { dimension: region, name: ' ' }),
      renameDimension(document, { dimension: region, name: 'Time' }),
      renameElement(document, { dimension: region, element: 'north', name: 'South' }),
      renameElement(document, { dimension: region, element: 'north', name: ' , ' }),
      renameElement(document, { dimension: idOfAxis(document, 'Age'), element: '1', name: 'young' }),
    ];
    expect(tried).toEqual(['taken', 'taken', 'blank', 'taken', 'taken', 'blank', 'gone']);
    expect(document).toEqual(before);
  });

  test('leaves every number as it was, whatever the names', () => {
    const names = ['Region 2', 'x', 'not', 'IF', '1st', 'a "b"', 'Größe', 'north', 'sum', 'TIME'];
    const renames = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(...names)), { maxLength: 6 });
    fc.assert(
      fc.property(renames, (session) => {
        const document = shop();
        const before = numbers(document);
        for (const [which, element, name] of session) {
          const all = Object.values(document.dimensions);
          const dimension = must(all[which % all.length], 'dimension');
          const names = typeof dimension.elements === 'number' ? [] : dimension.elements;
          // The two dimensions of one element have it renamed together, as nothing here says that one is a part of the other.
          if (element % 3 === 0) renameDimension(document, { dimension: dimension.id, name });
          else {
            const old = names[element % Math.max(1, names.length)] ?? '';
            const holders = all.filter(({ elements }) => typeof elements !== 'number' && elements.includes(old));
            const free = holders.every(({ elements }) => typeof elements !== 'number' && !elements.some((one) => one.toLowerCase() === name.toLowerCase()));
            if (free) for (const holder of holders) renameElement(document, { dimension: holder.id, element: old, name });
          }
        }
        expect(numbers(document)).toEqual(before);
        expect(validate(dataOf(document))).toMatchObject({ ok: true });
      }),
      { numRuns: 60 },
    );
  });
});

describe('elements', () => {
  test('come at the end, move, and go with what is said of them', () => {
    const document = shop();
    const region = idOfAxis(document, 'Region');
    document.scenarios = {};
    addPlot(document, { plot: { variable: idOf(document, 'price'), element: 'far west' } });
    addElement(document, { dimension: region, name: 'South' });
    addElement(document, { dimension: region });
    expect(axis(document, 'Region').elements).toEqual(['north', 'south', 'far west', 'South 2', 'Element 5']);
    moveElement(document, { dimension: region, element: 'far west', to: 0 });
    expect(axis(document, 'Region').elements).toEqual(['far west', 'north', 'south', 'South 2', 'Element 5']);
    removeElement(document, { dimension: region, element: 'far west' });
    expect(equationOf(document, 'price')).toEqual({ default: '2', elements: { south: '3' } });
    expect(Object.values(document.charts).flatMap(({ plots }) => plots)).toEqual([]);
  });

  test('of a size get names, and named ones numbers, and nothing else changes', () => {
    const document = shop();
    const before = numbers(document);
    nameElements(document, { dimension: idOfAxis(document, 'Age') });
    expect(axis(document, 'Age').elements).toEqual(['1', '2']);
    renameElement(document, { dimension: idOfAxis(document, 'Age'), element: '2', name: 'old' });
    expect(equationOf(document, 'sold')).toMatchObject({ elements: { 'far west,old': '7' } });
    setSize(document, { dimension: idOfAxis(document, 'Age'), size: 2 });
    expect(equationOf(document, 'sold')).toMatchObject({ elements: { 'far west,2': '7' } });
    expect(numbers(document)).toEqual(before);
  });

  test('that are called by numbers in another order get those of their places, each with what is said of it', () => {
    const document = model().dimension('Age', ['2', '1']).auxiliary('price', '', { over: ['Age'] }).elements('price', { elements: { 2: '5', 1: '7' } }).auxiliary('first', 'price["2"]').build();
    const before = numbers(document);
    setSize(document, { dimension: idOfAxis(document, 'Age'), size: 2 });
    expect(equationOf(document, 'price')).toEqual({ elements: { 1: '5', 2: '7' } });
    expect(equationOf(document, 'first')).toBe('price[1]');
    expect(numbers(document)).toEqual(before);
  });

  test('beyond a smaller size are gone', () => {
    const document = shop();
    setSize(document, { dimension: idOfAxis(document, 'Age'), size: 1 });
    expect(equationOf(document, 'sold')).toEqual({ elements: { 'north,Age': 'Age', 'Coast,1': '5' } });
  });
});

describe('the dimensions of a variable', () => {
  test('that come are said for all, and references get an index for them', () => {
    const document = shop();
    setDimensions(document, { model: document.root, variable: idOf(document, 'price'), dimensions: [idOfAxis(document, 'Age'), idOfAxis(document, 'Region')] });
    expect(equationOf(document, 'price')).toEqual({ default: '2', elements: { 'Age,south': '3', 'Age,far west': 'price[Age, south] + price[Age, Region.north]' } });
    expect(equationOf(document, 'paid')).toBe('price[*, Region] * sold[Region, 2] + IF Region = Region.south THEN 1 ELSE 0');
  });

  test('that go leave the first element, and references lose their index', () => {
    const document = shop();
    setDimensions(document, { model: document.root, variable: idOf(document, 'sold'), dimensions: [idOfAxis(document, 'Age')] });
    expect(equationOf(document, 'sold')).toEqual({ elements: { Age: 'Age' } });
    setDimensions(document, { model: document.root, variable: idOf(document, 'price'), dimensions: [] });
    expect(equationOf(document, 'price')).toBe('2');
    expect(equationOf(document, 'paid')).toBe('price * sold[2] + IF Region = Region.south THEN 1 ELSE 0');
    expect(equationOf(document, 'first')).toBe('till[north] + sold[1]');
  });

  test('take values of scenarios and curves of charts along', () => {
    const document = shop();
    const price = idOf(document, 'price');
    document.scenarios = { s90: { id: 's90', name: 'S', values: { [price]: { south: 4, north: 1 } } } } as unknown as ModelDocument['scenarios'];
    addPlot(document, { plot: { variable: price, element: 'south' } });
    const values = () => Object.values(document.scenarios).map((scenario) => scenario.values[price]);
    const plots = () => Object.values(document.charts).flatMap((chart) => chart.plots.map(({ element }) => element));
    setDimensions(document, { model: document.root, variable: price, dimensions: [idOfAxis(document, 'Region'), idOfAxis(document, 'Age')] });
    expect([values(), plots()]).toEqual([[{ 'south,1': 4, 'south,2': 4, 'north,1': 1, 'north,2': 1 }], ['south,1', 'south,2']]);
    setDimensions(document, { model: document.root, variable: price, dimensions: [] });
    expect([values(), plots()]).toEqual([[1], []]);
  });
});

describe('deleting a dimension', () => {
  test('says what it is used by, and leaves a model that runs where nothing else names it', () => {
    const document = shop();
    expect(dimensionUse(document, idOfAxis(document, 'Region'))).toEqual({ variables: ['price', 'sold', 'paid', 'till', 'in'], equations: ['all', 'first'] });
    expect(dimensionUse(document, idOfAxis(document, 'Age'))).toEqual({ variables: ['sold'], equations: ['paid', 'first'] });
    const age = idOfAxis(document, 'Age');
    Object.assign(variableNamed(document, 'all'), { equation: 'SUM(paid)' });
    Object.assign(variableNamed(document, 'sold'), { equation: { default: '1', elements: { 'north,1': '3' } } });
    const [kept] = [numbers(document)];
    deleteDimension(document, { dimension: age });
    expect(document.dimensions[age]).toBeUndefined();
    expect(equationOf(document, 'sold')).toEqual({ default: '1', elements: { north: '3' } });
    expect(numbers(document).length).toBe(kept.length - 3);
    expect(validate(dataOf(document))).toMatchObject({ ok: true });
  });

  test('is forgotten by those that belong to it', () => {
    const document = shop();
    axis(document, 'Coast').of = idOfAxis(document, 'Region');
    axis(document, 'Age').maps = { [idOfAxis(document, 'Region')]: ['north', 'south'] };
    deleteDimension(document, { dimension: idOfAxis(document, 'Region') });
    expect(Object.values(document.dimensions).map(({ name, of, maps }) => ({ name, of, maps }))).toEqual([{ name: 'Age' }, { name: 'Coast' }]);
  });
});

test('dimensions have an order, and new ones a name of their own', () => {
  const document = shop();
  const made = addDimension(document, { name: 'price', elements: ['a', 'A', 'b,c', ' '] });
  expect(document.dimensions[made]).toMatchObject({ name: 'price 2', elements: ['a', 'b c'] });
  moveDimension(document, { dimension: made, to: 0 });
  expect(Object.values(document.dimensions).map(({ name }) => name)).toEqual(['price 2', 'Region', 'Age', 'Coast']);
  expect(rootModel(document).name).toBe(rootModel(shop()).name);
});

test('equations by element stand over the one for the rest, and one taken away gives way to it', () => {
  const document = shop();
  const paid = { model: document.root, variable: idOf(document, 'paid') };
  const all = equationOf(document, 'paid');
  const before = numbers(document);
  separateElements(document, paid);
  expect(equationOf(document, 'paid')).toEqual({ default: all, elements: {} });
  expect(numbers(document)).toEqual(before);
  setElements(document, { ...paid, texts: { north: '1', south: '2' } });
  setElements(document, { ...paid, texts: { south: null } });
  setDefault(document, { ...paid, equation: '3' });
  expect(equationOf(document, 'paid')).toEqual({ default: '3', elements: { north: '1' } });
  setDefault(document, { ...paid, equation: ' ' });
  expect(equationOf(document, 'paid')).toEqual({ elements: { north: '1' } });
});
