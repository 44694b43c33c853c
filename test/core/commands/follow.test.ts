import { describe, expect, test } from 'vitest';
import { addGhost, addShape, addView, followEquation, setEquation, unusedLinks, adoptLink } from '#core/commands';
import { curveOf, rootModel, type ModelDocument } from '#core/model';
import { define, elementOf, equationOf, hereIn, idOf, linkBetween, model, must, variableNamed, viewIn } from '#test/documents';

const of = (document: ModelDocument, name: string) => ({ model: document.root, variable: idOf(document, name) });
const pairs = (document: ModelDocument) => {
  const { links, variables } = rootModel(document);
  return Object.values(links).map(({ from, to }) => `${must(variables[from], from).name} -> ${must(variables[to], to).name}`);
};

describe('links follow an equation', () => {
  test('for every variable that it reads, once, in whatever part', () => {
    const document = model()
      .dimension('Region', ['north', 'south'])
      .constant('price', 3).constant('volume', 4).constant('start', 1).lookup('effect', [[0, 1], [1, 2]])
      .auxiliary('revenue', '', { over: ['Region'], initial: 'start' })
      .elements('revenue', { default: 'price * effect(volume)', elements: { north: 'PRICE * 2' } })
      .build();
    followEquation(document, of(document, 'revenue'));
    expect(pairs(document).toSorted()).toEqual(['effect -> revenue', 'price -> revenue', 'start -> revenue', 'volume -> revenue']);
    expect(followEquation(document, of(document, 'revenue'))).toEqual([]);
  });

  test('none for functions, built-in values, unknown names and itself', () => {
    const document = model().auxiliary('x', 'MAX(TIME, DT) * nobody + PREVIOUS(x, 0)').build();
    expect(followEquation(document, of(document, 'x'))).toEqual([]);
  });

  test('but for a variable that hides a built-in value', () => {
    const document = model().constant('time', 3).auxiliary('x', 'TIME * 2').build();
    followEquation(document, of(document, 'x'));
    expect(pairs(document)).toEqual(['time -> x']);
  });

  test('none from a flow to the stock that it fills', () => {
    const document = model().stock('S', 1).flow('in', { to: 'S' }, 'S * 2').build();
    define(document, 'S', 'in');
    expect(followEquation(document, of(document, 'S'))).toEqual([]);
    followEquation(document, of(document, 'in'));
    expect(pairs(document)).toEqual(['S -> in']);
  });

  test('are drawn in every view that shows both ends, from a nearer ghost', () => {
    const document = model().constant('a', 1, { at: { x: 0, y: 0 } }).auxiliary('b', 'a', { at: { x: 900, y: 0 } }).build();
    const ghost = must(addGhost(document, { ...hereIn(document), variable: idOf(document, 'a'), at: { x: 800, y: 0 } }), 'ghost');
    const second = { model: document.root, view: must(addView(document, { model: document.root }), 'view') };
    addShape(document, { ...second, variable: idOf(document, 'a'), at: { x: 0, y: 0 } });
    addShape(document, { ...second, variable: idOf(document, 'b'), at: { x: 90, y: 90 } });
    const third = { model: document.root, view: must(addView(document, { model: document.root }), 'view') };
    addShape(document, { ...third, variable: idOf(document, 'b'), at: { x: 0, y: 0 } });
    const [link] = followEquation(document, of(document, 'b'));
    const views = Object.values(rootModel(document).views).map((view) => curveOf(view, must(link, 'link')));
    expect(views.map((curve) => curve?.from ?? null)).toEqual([ghost, null, null]);
    expect(views.map((curve) => curve !== null)).toEqual([true, true, false]);
  });

  test('a link that is there already stays as it was drawn or hidden', () => {
    const document = model().constant('a', 1).auxiliary('b', 'a').link('a', 'b', '-').build();
    const before = structuredClone(document);
    followEquation(document, of(document, 'b'));
    expect(document).toEqual(before);
    expect(elementOf(document, 'a')).toBeTruthy();
  });
});

describe('a link that the equation ignores', () => {
  const unused = (equation: string, polarity?: '+' | '-') =>
    model().constant('Sign-ups', 2).constant('b', 1).auxiliary('x', equation).link('Sign-ups', 'x', polarity).build();
  const use = (document: ModelDocument, at?: number) =>
    adoptLink(document, { model: document.root, link: linkBetween(document, 'Sign-ups', 'x').id, ...(at === undefined ? {} : { caret: { at } }) });

  test('is found', () => {
    const document = unused('b');
    expect(unusedLinks(document, rootModel(document))).toEqual([linkBetween(document, 'Sign-ups', 'x').id]);
    define(document, 'x', '"Sign-ups" + b');
    expect(unusedLinks(document, rootModel(document))).toEqual([]);
    define(document, 'x', '');
    expect(unusedLinks(document, rootModel(document))).toEqual([]);
  });

  test.each([
    ['b', '+', 'b * "Sign-ups"'],
    ['b', undefined, 'b * "Sign-ups"'],
    ['b', '-', 'b / "Sign-ups"'],
    ['b + 1', '+', 'b + 1 + "Sign-ups"'],
    ['b + 1', '-', 'b + 1 - "Sign-ups"'],
    ['IF b > 1 THEN 2 ELSE 3', '+', '(IF b > 1 THEN 2 ELSE 3) * "Sign-ups"'],
    ['b *', '+', 'b * "Sign-ups"'],
    ['', '+', '"Sign-ups"'],
  ] as const)('is used at the end of "%s" with polarity %s', (equation, polarity, result) => {
    const document = unused(equation, polarity);
    expect(use(document)).toBeNull();
    expect(equationOf(document, 'x')).toBe(result);
  });

  test.each([
    ['b * ', 4, 'b * "Sign-ups"'],
    ['b * b', 1, 'b * "Sign-ups" * b'],
    ['MAX(, b)', 4, 'MAX("Sign-ups", b)'],
    ['MAX(1, b)', 4, 'MAX("Sign-ups" * 1, b)'],
    ['IF b > 1 THEN  ELSE 3', 14, 'IF b > 1 THEN "Sign-ups" ELSE 3'],
    ['b', 99, 'b * "Sign-ups"'],
    ['2+', 2, '2+ "Sign-ups"'],
  ])('is used in "%s" at caret %d', (equation, at, result) => {
    const document = unused(equation);
    expect(use(document, at)).toBeNull();
    expect(equationOf(document, 'x')).toBe(result);
  });

  test('is used in every element of an array, summed over axes that the target has not', () => {
    const document = model()
      .dimension('Region', ['north', 'south']).auxiliary('sales', '1', { over: ['Region'] }).auxiliary('total', '2').link('sales', 'total')
      .auxiliary('plan', '', { over: ['Region'] }).elements('plan', { elements: { north: '1', south: '2' } }).link('sales', 'plan').build();
    adoptLink(document, { model: document.root, link: linkBetween(document, 'sales', 'total').id });
    adoptLink(document, { model: document.root, link: linkBetween(document, 'sales', 'plan').id });
    expect(equationOf(document, 'total')).toBe('2 * SUM(sales[*])');
    expect(equationOf(document, 'plan')).toEqual({ elements: { north: '1 * sales', south: '2 * sales' } });
  });

  test('cannot be used by a stock, twice, or while it is no cause', () => {
    const document = model().constant('a', 1).stock('S', 1).auxiliary('b', 'a').flow('f', { to: 'S' }, 1).link('a', 'S').link('a', 'b').link('f', 'S').link('b', 'f').build();
    const reason = (from: string, to: string) => adoptLink(document, { model: document.root, link: linkBetween(document, from, to).id });
    linkBetween(document, 'b', 'f').association = true;
    expect([reason('a', 'S'), reason('a', 'b'), reason('f', 'S'), reason('b', 'f')]).toEqual(['stock', 'used', 'structural', 'association']);
  });

  test('makes the equation its author\'s own', () => {
    const document = unused('b');
    variableNamed(document, 'x').guess = true;
    use(document);
    expect(variableNamed(document, 'x')).not.toHaveProperty('guess');
    setEquation(document, { ...of(document, 'x'), equation: '1' });
    expect(viewIn(document)).toBeTruthy();
  });
});
