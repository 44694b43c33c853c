import { describe, expect, test } from 'vitest';
import { addLines, copyOf, duplicate, findText, paste, readFragment, readLines, replaceText, type Fragment } from '#core/commands';
import { drawView, overlaps } from '#core/diagram';
import { dataOf, findVariable, rootModel, shapeOf, validate, type ElementId, type ModelDocument } from '#core/model';
import { elementOf, equationOf, hereIn, linkBetween, model, must, variableNamed, viewIn } from '#test/documents';

const at = { x: 500, y: 400 };
const names = (document: ModelDocument) => Object.values(rootModel(document).variables).map(({ name }) => name);
const valid = (document: ModelDocument) => expect(validate(dataOf(document))).toMatchObject({ ok: true });
const copied = (document: ModelDocument, ...of: string[]) =>
  must(copyOf(document, { ...hereIn(document), elements: of.map((name) => elementOf(document, name)) }), 'fragment');
/** As another tab reads it. */
const sent = (fragment: Fragment): Fragment => {
  const reading = readFragment(JSON.stringify(fragment));
  if (reading.kind !== 'fragment') throw new Error(`Not read: ${JSON.stringify(reading)}`);
  return reading.fragment;
};

const source = () =>
  model()
    .dimension('Region', ['north', 'south'])
    .stock('Tank', 10)
    .flow('outflow', { from: 'Tank' }, 'Tank * rate * season')
    .constant('rate', 0.1)
    .constant('season', 1)
    .auxiliary('by region', 'rate * 2', { over: ['Region'] })
    .link('rate', 'outflow', '+')
    .link('season', 'outflow')
    .build();

describe('a fragment', () => {
  test('keeps names, equations, links and dimensions in another model', () => {
    const other = model().build();
    const made = paste(other, { ...hereIn(other), fragment: sent(copied(source(), 'Tank', 'outflow', 'rate', 'by region')), at });
    expect(names(other)).toEqual(['Tank', 'outflow', 'rate', 'by region']);
    expect(equationOf(other, 'outflow')).toBe('Tank * rate * season');
    expect(linkBetween(other, 'rate', 'outflow').polarity).toBe('+');
    expect(Object.values(other.dimensions)).toMatchObject([{ name: 'Region', elements: ['north', 'south'] }]);
    expect(made).toHaveLength(5);
    valid(other);
  });

  test('gets free names where its own are taken, and its equations follow', () => {
    const other = model().constant('rate', 3).constant('season', 2).build();
    paste(other, { ...hereIn(other), fragment: sent(copied(source(), 'outflow', 'rate')), at });
    expect(equationOf(other, 'outflow')).toBe('Tank * rate 2 * season');
    expect(variableNamed(other, 'outflow')).toMatchObject({ from: null, to: null });
    expect(Object.values(viewIn(other).elements).filter(({ kind }) => kind === 'cloud')).toHaveLength(2);
    valid(other);
  });

  test('names that follow each other do not run into one', () => {
    const from = model().constant('A', 1).constant('A 2', 2).auxiliary('sum', 'A + A 2').build();
    const other = model().constant('A', 1).build();
    paste(other, { ...hereIn(other), fragment: sent(copied(from, 'A', 'A 2', 'sum')), at });
    expect(equationOf(other, 'sum')).toBe('A 3 + A 2');
  });

  test('from strangers is checked before it is used', () => {
    const good = copied(source(), 'Tank', 'rate');
    expect(readFragment('price\nquality')).toEqual({ kind: 'other' });
    expect(readFragment('{"kind":"loopwell-fragment","version":2}')).toMatchObject({ kind: 'refused' });
    expect(readFragment(JSON.stringify({ ...good, variables: { v1: { kind: 'stock', name: 7 } } }))).toMatchObject({ kind: 'refused' });
    expect(readFragment(JSON.stringify({ ...good, models: 'x' }))).toMatchObject({ kind: 'fragment' });
    expect(readFragment(JSON.stringify(good).replace('"units":{}', '"units":{"__proto__":{}}'))).toMatchObject({ kind: 'refused' });
    expect(readFragment(`{"kind":"loopwell-fragment"${'['.repeat(9)}`)).toEqual({ kind: 'other' });
  });

  test('a duplicate keeps the links with what was not copied, unless told otherwise', () => {
    const document = source();
    duplicate(document, { ...hereIn(document), elements: [elementOf(document, 'rate')] });
    expect(linkBetween(document, 'rate 2', 'outflow').polarity).toBe('+');
    const count = Object.keys(rootModel(document).links).length;
    duplicate(document, { ...hereIn(document), elements: [elementOf(document, 'rate')], links: false });
    expect(Object.keys(rootModel(document).links)).toHaveLength(count);
    valid(document);
  });

  test('a ghost shows the variable of its name, or becomes it', () => {
    const document = model().constant('rate', 0.1).ghost('rate').build();
    const ghost = must(Object.values(viewIn(document).elements).find(({ kind }) => kind === 'ghost'), 'ghost').id;
    const fragment = sent(must(copyOf(document, { ...hereIn(document), elements: [ghost] }), 'fragment'));
    paste(document, { ...hereIn(document), fragment, at });
    expect(names(document)).toEqual(['rate']);
    const other = model().build();
    paste(other, { ...hereIn(other), fragment, at });
    expect(shapeOf(viewIn(other), variableNamed(other, 'rate').id)).toMatchObject(at);
    valid(other);
  });
});

describe('lines', () => {
  const links = (text: string) => readLines(text).lines.map((line) => [line.names.map(({ name }) => name), line.links]);

  test.each([
    ['- price\n\n* quality \n1. word of mouth', [[['price'], []], [['quality'], []], [['word of mouth'], []]]],
    ['A -> B +', [[['A', 'B'], [{ polarity: '+' }]]]],
    ['A --> B -', [[['A', 'B'], [{ polarity: '-' }]]]],
    ['A → B (o)', [[['A', 'B'], [{ polarity: '-' }]]]],
    ['- A->B s', [[['A', 'B'], [{ polarity: '+' }]]]],
    ['A -> B || +', [[['A', 'B'], [{ delay: true, polarity: '+' }]]]],
    ['A ->+ B', [[['A', 'B'], [{ polarity: '+' }]]]],
    ['A -> B -> C +', [[['A', 'B', 'C'], [{}, { polarity: '+' }]]]],
    ['A -> B - -> C', [[['A', 'B', 'C'], [{ polarity: '-' }, {}]]]],
    ['A\t->\tB\t-', [[['A', 'B'], [{ polarity: '-' }]]]],
    ['word-of-mouth', [[['word-of-mouth'], []]]],
    ['B <- A -', [[['A', 'B'], [{ polarity: '-' }]]]],
    ['A <-> B', [[['A', 'B'], [{}]], [['B', 'A'], [{}]]]],
    ['A -> B + ← C ||', [[['A', 'B'], [{ polarity: '+' }]], [['C', 'B'], [{ delay: true }]]]],
    ['"from -> to" -> D −', [[['from -> to', 'D'], [{ polarity: '-' }]]]],
    ['5" pipe -> 6" pipe', [[['5" pipe', '6" pipe'], [{}]]]],
  ])('%j', (text, expected) => {
    expect(links(text)).toEqual(expected);
  });

  test('of a table are names with their values', () => {
    expect(readLines('price\t1,200\t\nquality').lines.map(({ names: typed }) => typed)).toEqual([[{ name: 'price', value: 1200 }], [{ name: 'quality' }]]);
  });

  test('with a plus between two names are one name, and told how a link is written; in quotes it is meant', () => {
    const { lines, doubt } = readLines('Growth\nTrust + Openness\nFear + Doubt');
    expect(lines.map(({ names: [only] }) => only?.name)).toEqual(['Growth', 'Trust + Openness', 'Fear + Doubt']);
    expect(doubt).toBe('"Trust + Openness" is one name. A link is written "Trust -> Openness +".');
    for (const meant of ['"Trust + Openness"', 'Trust -> Openness +', 'R+D', 'Trust +']) expect(readLines(meant).doubt).toBeNull();
  });

  test('that say nothing are told with their number', () => {
    const { lines, problems } = readLines('A ->\nB\n-> C\n---\nD -> d');
    expect(lines).toHaveLength(1);
    expect(problems.map(({ line }) => line)).toEqual([1, 3, 4, 5]);
  });

  test('are drawn once, around a circle where they are linked, and use what is there', () => {
    const document = model().constant('Price', 3).build();
    const made = addLines(document, { ...hereIn(document), lines: readLines('price -> sales -\nsales -> orders || +\norders -> stress +\nstress -> sales -').lines, at });
    expect(names(document)).toEqual(['Price', 'sales', 'orders', 'stress']);
    expect(made).toHaveLength(8);
    expect(linkBetween(document, 'sales', 'orders')).toMatchObject({ polarity: '+', delay: true });
    const radii = ['sales', 'orders', 'stress'].map((name) => {
      const { x, y } = must(viewIn(document).elements[elementOf(document, name)], name) as { x: number; y: number } & { id: ElementId };
      return Math.sqrt((x - at.x) ** 2 + (y - at.y) ** 2);
    });
    expect(Math.max(...radii) - Math.min(...radii)).toBeLessThan(2);
    valid(document);
  });
});

describe('names alone', () => {
  const drawnList = (size: number) => {
    const document = model().build();
    addLines(document, { ...hereIn(document), lines: readLines(Array.from({ length: size }, (_, k) => `a name with number ${k}`).join('\n')).lines, at });
    const drawing = drawView(rootModel(document), viewIn(document));
    const { left, top, right, bottom } = must(drawing.bounds, 'bounds');
    return { boxes: drawing.drawings.map(({ bounds }) => bounds), width: right - left, height: bottom - top };
  };

  test('stand below one another where they are few', () => {
    const { width, height } = drawnList(12);
    expect(width).toBeLessThan(height / 2);
  });

  test('fill a page where they are hundreds, none on another', () => {
    const { boxes, width, height } = drawnList(300);
    expect(width / height).toBeGreaterThan(1.2);
    expect(width / height).toBeLessThan(2);
    expect(boxes.flatMap((box, k) => boxes.slice(k + 1).filter((other) => overlaps(box, other)))).toEqual([]);
  });
});

describe('hundreds of links at once', () => {
  const ring = (size: number) => Array.from({ length: size }, (_, at) => `n${at} -> n${(at + 1) % size} +`).join('\n');
  const bends = (size: number) => {
    const document = model().build();
    addLines(document, { ...hereIn(document), lines: readLines(ring(size)).lines, at });
    valid(document);
    return Object.values(viewIn(document).elements).flatMap((element) => (element.kind === 'curve' ? [element.bend] : []));
  };

  test('bow alike: a choice for each, which looks at all others, would keep the hand waiting', () => {
    const many = bends(120);
    expect(many).toHaveLength(120);
    expect(new Set(many).size).toBe(1);
    expect(must(many[0], 'bend')).toBeGreaterThan(0);
  });

  test('of which a few are still bent each as suits it', () => {
    expect(new Set(bends(4)).size).toBeGreaterThan(1);
  });
});

describe('find and replace', () => {
  const text = () => model().stock('Churn', 1).constant('churn rate', 2).auxiliary('loss', 'Churn * churn_rate + 3').constant('drop rate', 1).build();
  const found = (document: ModelDocument, query: string, options = {}) => findText(document, query, options).map(({ text: one, spans }) => [one, spans.length]);

  test('finds in names and equations, whole words and capitals as asked', () => {
    const document = text();
    expect(found(document, 'churn')).toEqual([['Churn', 1], ['churn rate', 1], ['Churn * churn_rate + 3', 2]]);
    expect(found(document, 'churn rate', { equations: true })).toEqual([['Churn * churn_rate + 3', 1]]);
    expect(found(document, 'churn', { matchCase: true, names: true })).toEqual([['churn rate', 1]]);
    expect(found(document, 'rat', { wholeWord: true })).toEqual([]);
    expect(found(document, '(')).toEqual([]);
  });

  test('renames, so that equations follow once', () => {
    const document = text();
    expect(replaceText(document, { query: 'churn', by: 'churn now' }).problems).toEqual([]);
    expect(names(document)).toEqual(['churn now', 'churn now rate', 'loss', 'drop rate']);
    expect(equationOf(document, 'loss')).toBe('churn now * churn now rate + 3');
  });

  test('leaves and tells what would collide or could not be read any more', () => {
    const document = text();
    const outcome = replaceText(document, { query: 'churn', by: 'drop', options: { names: true, matchCase: true } });
    expect(outcome.problems).toHaveLength(1);
    expect(findVariable(rootModel(document), 'churn rate')).not.toBeNull();
    expect(equationOf(document, 'loss')).toBe('Churn * churn_rate + 3');
    const broken = replaceText(document, { query: '3', by: '(', options: { equations: true } });
    expect([broken.replaced, broken.problems.length, equationOf(document, 'loss')]).toEqual([0, 1, 'Churn * churn_rate + 3']);
    expect(replaceText(document, { query: '3', by: '4', options: { equations: true } }).replaced).toBe(1);
  });
});
