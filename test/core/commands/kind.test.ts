import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addGhost, addPlot, changeKind, setEquation, setScenarioValue, type PlainKind } from '#core/commands';
import { dataOf, rootModel, validate, type ModelDocument } from '#core/model';
import { hereIn, idOf, linkBetween, model, must, variableNamed, viewIn } from '#test/documents';

const turn = (document: ModelDocument, name: string, kind: PlainKind) =>
  changeKind(document, { model: document.root, variable: idOf(document, name), kind });
const factsOf = (document: ModelDocument, name: string, kind: PlainKind) => turn(document, name, kind).map(({ fact }) => fact);
const clouds = (document: ModelDocument) => Object.values(viewIn(document).elements).filter(({ kind }) => kind === 'cloud');

describe('a variable that becomes a stock', () => {
  test('keeps name, place, tags, guess and links; its equation is the starting value', () => {
    const document = model().constant('a', 3).auxiliary('Customers', '100', { units: 'people', note: 'Paying' }).link('a', 'Customers', '+').build();
    Object.assign(variableNamed(document, 'Customers'), { tags: ['core'], guess: true, thresholds: [{ when: 'above', value: 3, tint: 'red' }] });
    const facts = turn(document, 'Customers', 'stock');
    expect(facts).toEqual([
      { fact: 'startingValue', sentence: 'The equation of Customers is now its starting value.' },
      { fact: 'linksIntoStock', sentence: '1 link into the stock is drawn, but a stock changes by its flows only.' },
    ]);
    expect(variableNamed(document, 'Customers')).toMatchObject({ kind: 'stock', equation: '100', units: 'people', note: 'Paying', tags: ['core'], guess: true });
    expect(variableNamed(document, 'Customers').thresholds).toHaveLength(1);
    expect(linkBetween(document, 'a', 'Customers').polarity).toBe('+');
  });

  test('says what a stock cannot have', () => {
    const document = model().auxiliary('x', '1', { initial: '2', table: { kind: 'continuous', x: [0, 1], y: [0, 1] } }).build();
    expect(factsOf(document, 'x', 'stock')).toEqual(['startingValue', 'table', 'initial']);
  });
});

describe('a stock that becomes something else', () => {
  const tank = () => model().stock('S', 7, { nonNegative: true }).flow('in', { to: 'S' }, 1).flow('out', { from: 'S' }, 2).build();

  test('leaves its flows clouds, and its starting value becomes the equation', () => {
    const document = tank();
    const before = clouds(document).length;
    const facts = turn(document, 'S', 'auxiliary');
    expect(facts.map(({ sentence }) => sentence)).toEqual([
      'The starting value of S is now its equation.',
      'The pipes of in and out have clouds there now.',
      'Its limit at 0 is gone.',
    ]);
    expect(clouds(document)).toHaveLength(before + 2);
    expect(variableNamed(document, 'in')).toMatchObject({ from: null, to: null });
  });

  test('may be a flow, with clouds at both ends', () => {
    expect(factsOf(tank(), 'S', 'flow')).toEqual(['rate', 'clouds', 'openEnds', 'nonNegative']);
  });
});

describe('a flow that becomes something else', () => {
  test('takes its pipe along and says which stocks it moved', () => {
    const document = model().stock('A', 1).stock('B', 2).flow('f', { from: 'A', to: 'B' }, 'A * 2').build();
    const facts = turn(document, 'f', 'stock');
    expect(facts.map(({ fact }) => fact)).toEqual(['startingValue', 'unpiped']);
    expect(facts[1]?.sentence).toBe('The pipe of f is gone: it no longer changes A and B.');
    expect(clouds(document)).toEqual([]);
  });
});

describe('a lookup', () => {
  test('is neither set by scenarios nor shown in charts, keeps its ghost and says what is lost', () => {
    const document = model().constant('x', 3).constant('y', 4).build();
    addGhost(document, { ...hereIn(document), variable: idOf(document, 'x'), at: { x: 0, y: 0 } });
    for (const name of ['x', 'y']) {
      addPlot(document, { plot: { variable: idOf(document, name) } });
      setScenarioValue(document, { address: idOf(document, name), value: 9 });
    }
    expect(factsOf(document, 'x', 'lookup')).toEqual(['equation', 'scenarios', 'plots']);
    const [scenario] = Object.values(document.scenarios);
    expect(Object.keys(must(scenario, 'scenario').values)).toEqual([idOf(document, 'y')]);
    const plotted = Object.values(document.charts).flatMap(({ plots }) => plots.map(({ variable }) => variable));
    expect(plotted).toEqual([idOf(document, 'y')]);
    expect(Object.values(viewIn(document).elements).some(({ kind }) => kind === 'ghost')).toBe(true);
  });
});

test('nothing is said where nothing changes', () => {
  const document = model().stock('S', 1).auxiliary('word').build();
  expect(turn(document, 'S', 'stock')).toEqual([]);
  expect(turn(document, 'word', 'stock')).toEqual([]);
});

test('to any kinds and back, name, equation and links are as they were', () => {
  const kinds = fc.array(fc.constantFrom('stock' as const, 'flow' as const, 'auxiliary' as const), { maxLength: 6 });
  fc.assert(
    fc.property(kinds, fc.constantFrom('1', 'a * 2', ''), (way, equation) => {
      const document = model().constant('a', 3).auxiliary('x').stock('S', 1).link('a', 'x', '-').link('x', 'S', '+').build();
      setEquation(document, { model: document.root, variable: idOf(document, 'x'), equation });
      const before = structuredClone(document);
      for (const kind of way) {
        turn(document, 'x', kind);
        expect(validate(dataOf(document))).toMatchObject({ ok: true });
      }
      turn(document, 'x', 'auxiliary');
      expect(variableNamed(document, 'x')).toEqual(variableNamed(before, 'x'));
      expect(rootModel(document).links).toEqual(rootModel(before).links);
      expect(clouds(document)).toEqual([]);
    }),
  );
});
