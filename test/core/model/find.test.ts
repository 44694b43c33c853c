import { describe, expect, test } from 'vitest';
import {
  constantValue,
  createResolver,
  elementIndex,
  elementNames,
  findVariable,
  freeName,
  inflowsOf,
  newDocument,
  newId,
  newModel,
  outflowsOf,
  resolve,
  rootModel,
  variableAt,
  type ModelDocument,
  type ModelId,
} from '#core/model';
import { idOf, model, variableNamed } from '#test/documents';

const shop = model()
  .stock('Customers', 100)
  .flow('second', { from: 'Customers' }, 1)
  .flow('first', { from: 'Customers' }, 1)
  .flow('sales', { to: 'Customers' }, 'Customers * 0.1')
  .constant('churn rate', 0.3)
  .build();

describe('a name', () => {
  test('finds its variable whatever its case, blanks and underscores', () => {
    for (const spelling of ['Churn_Rate', 'churn\u00a0 rate', 'CHURN\nRATE', ' churn\\nrate']) {
      expect(findVariable(rootModel(shop), spelling)?.name).toBe('churn rate');
    }
    expect(findVariable(rootModel(shop), 'churnrate')).toBeNull();
  });

  test('that is taken gets the next free number', () => {
    const root = rootModel(shop);
    expect(freeName(root, 'Sales')).toBe('Sales 2');
    expect(freeName(root, 'churn')).toBe('churn');
    expect(freeName(root, 'Stock 1', new Set(['stock 1', 'stock 2']))).toBe('Stock 3');
    expect(freeName(root, 'Stock 9', new Set(['stock 9']))).toBe('Stock 10');
  });
});

test("a stock's outflows come by priority, then those without one in order of creation", () => {
  const document = structuredClone(shop);
  const customers = idOf(document, 'Customers');
  const names = () => outflowsOf(rootModel(document), customers).map(({ name }) => name);
  expect(names()).toEqual(['second', 'first']);
  Object.assign(variableNamed(document, 'first'), { priority: 2 });
  expect(names()).toEqual(['first', 'second']);
  expect(inflowsOf(rootModel(document), customers).map(({ name }) => name)).toEqual(['sales']);
});

describe('the value of a constant', () => {
  const valueOf = (equation: string) => constantValue(variableNamed(model().auxiliary('x', equation).build(), 'x'));

  test('is the number its equation states, signs and comments and all', () => {
    expect(valueOf('0.3')).toBe(0.3);
    expect(valueOf(' -1.5e3 {a guess}')).toBe(-1500);
    expect(valueOf('+7')).toBe(7);
  });

  test('is none where the equation says anything else', () => {
    for (const equation of ['', '1 + 1', 'x', 'NOT 1', '1 2', '(1', 'time']) expect(valueOf(equation)).toBeNull();
  });

  test('is none where a table bends the number', () => {
    const table = { kind: 'continuous' as const, x: [0, 1], y: [0, 5] };
    expect(constantValue(variableNamed(model().constant('x', 1, { table }).build(), 'x'))).toBeNull();
  });

  test('is asked for by element in an array', () => {
    const document = model().dimension('Segment', ['SMB', 'Mid']).auxiliary('churn', '', { over: ['Segment'] }).build();
    const churn = variableNamed(document, 'churn');
    Object.assign(churn, { equation: { default: '0.2', elements: { SMB: '0.1' } } });
    expect([constantValue(churn, 'SMB'), constantValue(churn, 'Mid')]).toEqual([0.1, 0.2]);
  });
});

/** `main` holds the module `Europe` of the model `Market`, which holds the module `shop` of the model `Shop` with `price`. */
function nested(): ModelDocument {
  const document = model().dimension('Europe', ['North', 'South']).dimension('Age', 3).constant('price', 1).build();
  const market = newModel(document, 'Market');
  const inner = newModel(document, 'Shop');
  const put = (owner: typeof market, name: string, inside: ModelId | null) => {
    const id = newId(document, 'v');
    owner.variables[id] =
      inside === null ? { id, name, kind: 'auxiliary', equation: '5' } : { id, name, kind: 'module', model: inside, bindings: {} };
  };
  put(inner, 'price', null);
  put(market, 'shop', inner.id);
  put(rootModel(document), 'Europe', market.id);
  return document;
}

describe('a path', () => {
  const document = nested();
  const inRoot = createResolver(document);

  test('leads through modules to a variable, and its address leads back', () => {
    const found = inRoot(document.root, ['europe', 'Shop', 'PRICE']);
    if (found?.kind !== 'variable') throw new Error('not found');
    const address = [...found.through, found.variable.id].join('.');
    expect(variableAt(document, address)?.variable).toBe(found.variable);
    expect(found.variable).not.toBe(variableNamed(document, 'price'));
    expect(variableAt(document, `${address}.v1`)).toBeNull();
    expect(variableAt(document, 'constructor')).toBeNull();
  });

  test('between brackets means a dimension first, elsewhere a variable', () => {
    expect(inRoot(document.root, ['Europe'])?.kind).toBe('variable');
    expect(inRoot(document.root, ['Europe'], 'subscript')?.kind).toBe('dimension');
    expect(inRoot(document.root, ['Europe', 'south'], 'subscript')).toMatchObject({ kind: 'element', index: 2 });
    expect(inRoot(document.root, ['Age', '3'])).toMatchObject({ kind: 'element', index: 3 });
  });

  test('to nowhere means nothing', () => {
    for (const path of [['nobody'], ['price', 'x'], ['Europe', 'nobody'], ['', 'price'], ['Age', '4'], []]) {
      expect(resolve(document, document.root, path)).toBeNull();
    }
  });
});

test('elements of a size are its numbers, from 1', () => {
  const [, age] = Object.values(nested().dimensions);
  if (!age) throw new Error('no dimension');
  expect(elementNames(age)).toEqual(['1', '2', '3']);
  expect(['1', '3', '0', '4', '1.5', 'x'].map((element) => elementIndex(age, element))).toEqual([1, 3, null, null, null, null]);
});

test('ids are a letter and a counter that never goes back', () => {
  const document = newDocument({ title: 'T' });
  const first = newId(document, 'v');
  expect(newId(document, 'l').slice(1)).toBe(String(Number(first.slice(1)) + 1));
});
