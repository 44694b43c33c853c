import { describe, expect, test, vi } from 'vitest';
import { createLinkStandings, linkStandings, type LinkStanding, type LinkStandings } from '#core/analysis';
import { compile } from '#core/compiler';
import { parse } from '#core/language';
import { rootModel, withoutPause, type ModelDocument } from '#core/model';
import { define, linkBetween, model, must } from '#test/documents';

function standing(document: ModelDocument, from: string, to: string): LinkStanding {
  const standings = linkStandings(document, rootModel(document), compile(document).graph);
  return must(standings.get(linkBetween(document, from, to).id), `standing of ${from} -> ${to}`);
}

const kinds = ({ fixes }: LinkStanding): string[] => fixes.map(({ kind }) => kind);

describe('a link that an equation uses', () => {
  const churning = (polarity?: '+' | '-') =>
    model().auxiliary('price', 10).auxiliary('demand', '100 / price').link('price', 'demand', polarity).build();

  test('agrees where it claims what the equation does', () => {
    expect(standing(churning('-'), 'price', 'demand')).toMatchObject({ verdict: 'agrees', sign: '-', fixes: [] });
  });

  test('clashes where it claims the opposite, and can be set right', () => {
    const found = standing(churning('+'), 'price', 'demand');
    expect(found).toMatchObject({ verdict: 'clash', sign: '-', fixes: [{ kind: 'setPolarity', polarity: '-' }] });
    expect(found.sentence).toBe('The link says that more price makes more demand, but the equation makes it less.');
  });

  test('is offered its polarity where it claims none', () => {
    expect(standing(churning(), 'price', 'demand')).toMatchObject({ verdict: 'agrees', fixes: [{ kind: 'setPolarity', polarity: '-' }] });
  });

  test('is undecided where numbers decide', () => {
    const document = model()
      .stock('population', 10).flow('growth', { to: 'population' }, '0.1 * population * (1 - population / 100)').link('population', 'growth', '+').build();
    expect(standing(document, 'population', 'growth')).toMatchObject({ verdict: 'undecided', sign: '?', fixes: [] });
  });

  test('is undecided while the equation has a mistake', () => {
    const document = model().auxiliary('a', 1).auxiliary('b', 'a * (').link('a', 'b', '-').build();
    expect(standing(document, 'a', 'b').verdict).toBe('undecided');
  });

  test('runs through the graph of the variable itself', () => {
    const table = { kind: 'continuous' as const, x: [0, 1, 2], y: [3, 1, 0] };
    const document = model().auxiliary('load', 1).auxiliary('quality', 'load', { table }).link('load', 'quality', '+').build();
    expect(standing(document, 'load', 'quality')).toMatchObject({ verdict: 'clash', sign: '-' });
  });

  test('counts a negative constant as negative', () => {
    const document = model().auxiliary('slope', -2).auxiliary('x', 1).auxiliary('y', 'slope * x').link('x', 'y', '+').build();
    expect(standing(document, 'x', 'y')).toMatchObject({ verdict: 'clash', sign: '-' });
  });

  test('must have one sign in all elements of an array', () => {
    const build = (south: string) =>
      model().dimension('Region', ['north', 'south']).auxiliary('a', 1).auxiliary('b', '', { over: ['Region'] })
        .elements('b', { elements: { north: 'a', south } }).link('a', 'b', '+').build();
    expect(standing(build('2 * a'), 'a', 'b').verdict).toBe('agrees');
    expect(standing(build('1 - a'), 'a', 'b').verdict).toBe('undecided');
  });

  test('into a stock has its say at the start', () => {
    const document = model().auxiliary('seats', 5).stock('Staff', 'seats * 2').link('seats', 'Staff', '+').build();
    expect(standing(document, 'seats', 'Staff')).toMatchObject({ verdict: 'agrees', sign: '+' });
    expect(standing(document, 'seats', 'Staff').sentence).toMatch('starts with');
  });
});

describe('a link that no equation uses', () => {
  test('is ignored, and can be used or removed', () => {
    const document = model().auxiliary('a', 1).auxiliary('b', '7').link('a', 'b', '+').build();
    expect(standing(document, 'a', 'b').verdict).toBe('ignored');
    expect(kinds(standing(document, 'a', 'b'))).toEqual(['useLink', 'removeLink']);
  });

  test('is turned round where the other equation uses it', () => {
    const document = model().auxiliary('a', 'b').auxiliary('b', '7').link('a', 'b', '+').build();
    expect(kinds(standing(document, 'a', 'b'))[0]).toBe('reverse');
  });

  test('cannot be used by a stock', () => {
    const document = model().auxiliary('a', 1).stock('S', 7).link('a', 'S', '+').build();
    expect(standing(document, 'a', 'S').verdict).toBe('ignored');
    expect(kinds(standing(document, 'a', 'S'))).toEqual(['removeLink']);
  });

  test('stands for itself where there is no equation', () => {
    const document = model().auxiliary('a').auxiliary('b').link('a', 'b', '-').build();
    expect(standing(document, 'a', 'b')).toMatchObject({ verdict: 'noEquation', fixes: [] });
  });
});

describe('structure', () => {
  const tank = (polarity?: '+' | '-') =>
    model().stock('S', 7).flow('in', { to: 'S' }, 1).flow('out', { from: 'S' }, 2).link('in', 'S', polarity).link('out', 'S', polarity).build();

  test('a flow fills or drains its stock', () => {
    expect(standing(tank(), 'in', 'S')).toMatchObject({ verdict: 'structural', sign: '+' });
    expect(standing(tank(), 'out', 'S')).toMatchObject({ verdict: 'structural', sign: '-' });
    expect(standing(tank('+'), 'in', 'S').verdict).toBe('structural');
    expect(standing(tank('+'), 'out', 'S')).toMatchObject({ verdict: 'clash', fixes: [{ kind: 'setPolarity', polarity: '-' }] });
  });

  test('a stock that never falls below 0 has a say in its outflow', () => {
    const document = model().stock('S', 7, { nonNegative: true }).flow('out', { from: 'S' }, 2).link('S', 'out', '+').build();
    expect(standing(document, 'S', 'out')).toMatchObject({ verdict: 'structural', sign: '+' });
  });
});

describe('what only goes together', () => {
  const together = (equation: string) => {
    const document = model().auxiliary('a', 1).auxiliary('b', equation).link('a', 'b').build();
    linkBetween(document, 'a', 'b').association = true;
    return document;
  };

  test('is not judged', () => {
    const document = together('7');
    expect(linkStandings(document, rootModel(document), null).size).toBe(0);
  });

  test('clashes with an equation that uses it', () => {
    expect(standing(together('a'), 'a', 'b')).toMatchObject({ verdict: 'clash', fixes: [{ kind: 'makeCause' }] });
  });
});

test('asked again with kept trees, the answer is the same', () => {
  const steps = createLinkStandings();
  const ask: LinkStandings = (...asked) => withoutPause(steps(...asked));
  const document = model().auxiliary('a', 1).auxiliary('b', 'a * 2').link('a', 'b', '-').build();
  const root = rootModel(document);
  expect([...ask(document, root, null)]).toEqual([...ask(document, root, null)]);
  expect([...ask(document, root, null)]).toEqual([...linkStandings(document, root, null)]);
});

test('asked again, it reads no equation anew but the one that was written', () => {
  const read = vi.fn<typeof parse>(parse);
  const steps = createLinkStandings(read);
  const ask: LinkStandings = (...asked) => withoutPause(steps(...asked));
  const document = model().auxiliary('a', 1).auxiliary('b', 'a * 2').auxiliary('c', 'b + 1').link('a', 'b', '+').link('b', 'c', '+').build();
  ask(document, rootModel(document), null);
  read.mockClear();
  ask(document, rootModel(document), null);
  expect(read).not.toHaveBeenCalled();
  define(document, 'c', 'b - 7');
  ask(document, rootModel(document), null);
  expect(read.mock.calls).toEqual([['b - 7']]);
});
