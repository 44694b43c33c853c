import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addAuxiliary, addFlow, addLinkAndPropose, confirmGuess, confirmGuesses, guesses, keepAsBase, propose, proposeAll, setEquation, setScenarioValue, setTable, straightLine,
} from '#core/commands';
import { compile } from '#core/compiler';
import { newDocument, rootModel, type ModelDocument } from '#core/model';
import { words } from '#core/words';
import { equationOf, hereIn, idOf, linkBetween, model, variableNamed, type DocumentBuilder } from '#test/documents';
import { runs as times } from '#test/long';

const of = (document: ModelDocument, name: string) => ({ model: document.root, variable: idOf(document, name) });
const proposed = (builder: DocumentBuilder, name: string): unknown => {
  const document = builder.build();
  propose(document, of(document, name));
  return equationOf(document, name);
};
const tank = () => model().stock('S', 100);

describe('a first equation', () => {
  test('of a flow out of a stock takes a fraction of it', () => {
    expect(proposed(tank().constant('churn rate', 0.1).flow('churn', { from: 'S' }).link('churn rate', 'churn'), 'churn')).toBe('S * "churn rate"'.replaceAll('"', ''));
  });

  test('or spreads it over a time', () => {
    expect(proposed(tank().constant('lifetime', 12).flow('loss', { from: 'S' }).link('lifetime', 'loss'), 'loss')).toBe('S / lifetime');
  });

  test('of an inflow multiplies what is linked into it', () => {
    expect(proposed(tank().constant('visits', 5).constant('conversion', 0.1).flow('sales', { to: 'S' }).link('visits', 'sales').link('conversion', 'sales'), 'sales'))
      .toBe('visits * conversion');
  });

  test('of a variable has the stock first and divides by what is -', () => {
    expect(proposed(tank().constant('seats', 5).constant('price', 2).auxiliary('load').link('seats', 'load', '-').link('price', 'load', '+').link('S', 'load', '+'), 'load'))
      .toBe('S * price / seats');
    expect(proposed(tank().constant('seats', 5).auxiliary('room').link('seats', 'room', '-'), 'room')).toBe('1 / seats');
  });

  test('bends another input by a lookup', () => {
    expect(proposed(tank().lookup('effect', [[0, 0], [1, 1]]).constant('load', 1).auxiliary('quality').link('effect', 'quality').link('load', 'quality'), 'quality'))
      .toBe('effect(load)');
    expect(proposed(tank().lookup('season', [[0, 0], [1, 1]]).auxiliary('demand').link('season', 'demand'), 'demand')).toBe('season(TIME)');
  });

  test.each([
    ['churn rate', {}, '0.1'], ['market share', {}, '0.1'], ['% lost', {}, '0.1'], ['x', { units: '1/month' }, '0.1'], ['x', { units: '%' }, '0.1'],
    ['delivery delay', {}, '12'], ['x', { units: 'months' }, '12'], ['rate time', {}, '12'],
    ['price', {}, '10'], ['target', {}, '100'], ['x', {}, '1'], ['rates', {}, '0.1'], ['separate', {}, '1'],
    ['price', { range: { min: 20, max: 50 } }, '20'],
  ])('of %s with %o is the number %s', (name, extras, number) => {
    expect(proposed(tank().auxiliary(name, '', extras), name)).toBe(number);
  });

  test('of a stock or flow alone is a round number', () => {
    expect(proposed(model().stock('Customers'), 'Customers')).toBe('100');
    expect(proposed(tank().flow('in', { to: 'S' }), 'in')).toBe('10');
  });

  test('of a flow is a tenth of what its stock starts with, the drained one first; where that is no number above 0, a number for its kind', () => {
    const stocks = () => model().stock('Pipeline', 8).stock('Customers', 1000).stock('Debt', -50).stock('Open', 'Pipeline * 2');
    expect(proposed(stocks().flow('won', { from: 'Pipeline', to: 'Customers' }), 'won')).toBe('0.8');
    expect(proposed(stocks().flow('new', { to: 'Customers' }), 'new')).toBe('100');
    expect(proposed(stocks().flow('interest', { from: 'Debt' }), 'interest')).toBe('10');
    expect(proposed(stocks().flow('done', { from: 'Open' }), 'done')).toBe('10');
    expect(proposed(tank().flow('alone', {}), 'alone')).toBe('10');
  });

  test('sums an array over the axes that it has not', () => {
    expect(proposed(tank().dimension('Region', 2).auxiliary('sales', '3', { over: ['Region'] }).auxiliary('all').link('sales', 'all'), 'all')).toBe('SUM(sales[*])');
  });

  test('gives causes without an equation theirs first, and draws what it reads', () => {
    const document = tank().auxiliary('loss rate').flow('loss', { from: 'S' }).link('loss rate', 'loss').build();
    expect(propose(document, of(document, 'loss')).map(({ equation }) => equation)).toEqual(['0.1', 'S * loss rate']);
    expect(linkBetween(document, 'S', 'loss')).toBeTruthy();
    expect(variableNamed(document, 'loss rate').guess).toBe(true);
  });

  test('never runs in a circle without a stock', () => {
    const document = tank().auxiliary('a').auxiliary('b').link('a', 'b').link('b', 'a').build();
    propose(document, of(document, 'a'));
    expect(compile(document).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect([equationOf(document, 'a'), equationOf(document, 'b')]).toEqual(['b', '1']);
  });

  test('leaves alone what somebody wrote, what only goes together, and a causal loop diagram unless asked', () => {
    const own = tank().constant('a', 2).auxiliary('b', '7').link('a', 'b').build();
    expect(propose(own, of(own, 'b'))).toEqual([]);
    const together = tank().constant('a', 2).auxiliary('b').link('a', 'b').build();
    linkBetween(together, 'a', 'b').association = true;
    propose(together, of(together, 'b'));
    expect(equationOf(together, 'b')).toBe('1');
    const words = model().auxiliary('a').auxiliary('b').link('a', 'b').build();
    expect(propose(words, of(words, 'b'))).toEqual([]);
    expect(propose(words, { ...of(words, 'b'), asked: true }).map(({ equation }) => equation)).toEqual(['1', 'a']);
  });
});

test('in a model that is begun to run, the first variable runs too, and is missed where its equation is taken away', () => {
  const [begun, drawn] = [newDocument({ title: 'T', runs: true }), newDocument({ title: 'T' })].map((document) => {
    const made = addAuxiliary(document, { ...hereIn(document), at: { x: 0, y: 0 }, name: 'price' });
    if (made) propose(document, { model: document.root, variable: made.variable });
    return document;
  }) as [ModelDocument, ModelDocument];
  expect([begun, drawn].map((document) => equationOf(document, 'price'))).toEqual(['10', '']);
  setEquation(begun, { ...of(begun, 'price'), equation: '' });
  expect([begun, drawn].map((document) => compile(document).diagnostics.map(({ code }) => code))).toEqual([['missingEquation'], []]);
});

test('a whole causal loop diagram runs where it is asked for', () => {
  const document = model().auxiliary('a').auxiliary('b').auxiliary('c').auxiliary('Sign-ups').link('a', 'b').link('b', 'c', '-').link('c', 'a').build();
  expect(proposeAll(document, { model: document.root })).toEqual([]);
  proposeAll(document, { model: document.root, asked: true });
  expect(compile(document).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(guesses(document)).toEqual({ guessed: 4, all: 4 });
});

describe('a link drawn', () => {
  test('into a guess has it proposed anew, in one step', () => {
    const document = tank().constant('a', 2).constant('b', 3).auxiliary('x').build();
    const ends = { ...hereIn(document), to: idOf(document, 'x') };
    addLinkAndPropose(document, { ...ends, from: idOf(document, 'a') });
    expect(equationOf(document, 'x')).toBe('a');
    addLinkAndPropose(document, { ...ends, from: idOf(document, 'b'), polarity: '-' });
    expect(equationOf(document, 'x')).toBe('a / b');
    confirmGuess(document, of(document, 'x'));
    addLinkAndPropose(document, { ...ends, from: idOf(document, 'S') });
    expect(equationOf(document, 'x')).toBe('a / b');
  });
});

describe('a guess', () => {
  const guessing = () => {
    const document = tank().auxiliary('x').constant('c', 1).lookup('t', [[0, 0], [1, 1]]).auxiliary('word').build();
    propose(document, of(document, 'x'));
    return document;
  };

  test('is counted among all that is stated', () => {
    const document = guessing();
    expect(guesses(document)).toEqual({ guessed: 1, all: 4 });
    expect(words.commands.guesses(4, 11)).toBe('4 of 11 numbers are guesses');
    expect(words.commands.guesses(1, 1)).toBe('1 of 1 number is a guess');
    confirmGuesses(document, { model: document.root });
    expect(guesses(document).guessed).toBe(0);
  });

  test('is one until its equation, value or graph is edited', () => {
    const edits: ((document: ModelDocument) => void)[] = [
      (document) => setEquation(document, { ...of(document, 'x'), equation: '5' }),
      (document) => setTable(document, { ...of(document, 'x'), table: straightLine() }),
      (document) => {
        setScenarioValue(document, { address: idOf(document, 'x'), value: 4 });
        expect(variableNamed(document, 'x').guess).toBe(true);
        keepAsBase(document, {});
      },
    ];
    for (const edit of edits) {
      const document = guessing();
      edit(document);
      expect(variableNamed(document, 'x')).not.toHaveProperty('guess');
    }
  });

  test('stays one when the same text is written again', () => {
    const document = guessing();
    setEquation(document, { ...of(document, 'x'), equation: '1' });
    expect(variableNamed(document, 'x').guess).toBe(true);
  });
});

test('however it is drawn, a model with a stock runs', () => {
  const names = fc.constantFrom('churn rate', 'delay', 'Sign-ups', 'price', 'load', 'x');
  const draw = fc.record({ what: fc.nat(5), name: names, a: fc.nat(20), b: fc.nat(20), polarity: fc.constantFrom('+' as const, '-' as const, undefined) });
  fc.assert(
    fc.property(fc.array(draw, { maxLength: 25 }), (draws) => {
      const document = tank().stock('T', 3).build();
      for (const { what, name, a, b, polarity } of draws) {
        const ids = Object.values(rootModel(document).variables).map(({ id }) => id);
        const stocks = Object.values(rootModel(document).variables).filter(({ kind }) => kind === 'stock').map(({ id }) => id);
        const pick = <Item>(items: readonly Item[], at: number) => items[at % items.length] as Item;
        const at = { x: a * 40, y: b * 40 };
        if (what === 0) {
          const made = addAuxiliary(document, { ...hereIn(document), at, name });
          if (made) propose(document, { model: document.root, variable: made.variable });
        } else if (what === 1) {
          const made = addFlow(document, { ...hereIn(document), name, from: pick(stocks, a), to: a % 3 ? at : pick(stocks, b) });
          if (made) propose(document, { model: document.root, variable: made.variable });
        } else {
          addLinkAndPropose(document, { ...hereIn(document), from: pick(ids, a), to: pick(ids, b), ...(polarity ? { polarity } : {}) });
        }
      }
      expect(compile(document).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    }),
    { numRuns: times(60) },
  );
});
