import { describe, expect, it, test } from 'vitest';
import { boundaryOf, playSketch } from '#core/analysis';
import { rootModel } from '#core/model';
import { define, idOf, model } from '#test/documents';
import { played } from '#test/sketches';

/** Customers come by reputation and leave after ten months; the more there are, the worse they are served. */
const firm = () =>
  model({ title: 'Firm', start: 0, stop: 24, dt: 0.25, timeUnit: 'month' })
    .stock('Customers', 1000)
    .flow('sales', { to: 'Customers' }, 'usual sales * reputation')
    .flow('leaving', { from: 'Customers' }, 'Customers / 10')
    .constant('usual sales', 100)
    .auxiliary('service')
    .auxiliary('reputation')
    .link('Customers', 'service', '-')
    .link('service', 'reputation', '+')
    .build();

describe('words beside numbers', () => {
  // C' = 100 (1 + s) - C / 10 with s = -(C / 1000 - 1) - 0.1, so C = 950 + 50 e^(-t / 5).
  const play = played(firm(), { service: -0.1 }, { count: 8, placements: 0 });

  it('need no memory of their own on a loop through a stock with numbers', () => {
    expect(play.choice.accumulators).toEqual([]);
  });

  it('run by the closed form: equations read words as 1 while they are normal, words see shares of a start', () => {
    for (const time of [0, 1, 5, 20, 40]) {
      expect(play.at('Customers', time)).toBeCloseTo(950 + 50 * Math.exp(-time / 5), 4);
      expect(play.at('reputation', time)).toBeCloseTo(-((950 + 50 * Math.exp(-time / 5)) / 1000 - 1) - 0.1, 7);
    }
  });

  it('tell numbers in their own unit and words by how far they are from normal', () => {
    expect(play.courses.map(({ name, kind }) => `${name}: ${kind}`)).toEqual(['Customers: number', 'sales: number', 'leaving: number', 'usual sales: number', 'service: word', 'reputation: word']);
  });

  it('have verdicts on numbers against the run without a nudge', () => {
    expect(play.verdictOn('Customers')).toMatchObject({ outcome: 'down', count: { down: 8 } });
    expect(play.verdictOn('usual sales').outcome).toBe('same');
  });

  it('meet at a boundary that is listed', () => {
    const document = firm();
    const [customers, sales, service, reputation] = ['Customers', 'sales', 'service', 'reputation'].map((name) => idOf(document, name));
    expect(boundaryOf(document, rootModel(document))).toEqual([
      { from: reputation, to: sales, kind: 'counts' },
      { from: customers, to: service, kind: 'compares', normal: 1000 },
    ]);
  });
});

test('a constant is nudged by a share of what it is', () => {
  const play = played(firm(), { 'usual sales': 0.1 }, { count: 4, placements: 0 });
  expect(play.at('usual sales', 0)).toBeCloseTo(110, 12);
  expect(play.verdictOn('Customers').outcome).toBe('up');
  expect(play.verdictOn('service').outcome).toBe('down');
});

test('a number that moves by itself is judged against itself, not against its start', () => {
  const growing = model({ start: 0, stop: 24, dt: 0.25 }).stock('Size', 10).flow('growth', { to: 'Size' }, 'Size * 0.05 * care').auxiliary('care').auxiliary('wish').link('wish', 'care', '-').build();
  const play = played(growing, { wish: 0.1 }, { count: 8, placements: 0 });
  expect(play.at('Size', 40)).toBeGreaterThan(10);
  expect(play.verdictOn('Size').outcome).toBe('down');
});

test('of a number that starts at 0 nothing is a share, which is said', () => {
  const empty = model({ start: 0, stop: 24 }).stock('Backlog', 0).flow('arriving', { to: 'Backlog' }, 'haste - 1').auxiliary('haste').auxiliary('strain').link('Backlog', 'strain', '+').link('strain', 'haste', '-').build();
  const play = played(empty, { haste: 0.1 }, { count: 2, placements: 0 });
  expect(play.notices.join(' ')).toContain('Backlog starts at 0, of which nothing is a share: strain feels its change in its own unit.');
  // B' = 0.1 - B: what strain takes back is what has piled up.
  expect(play.at('Backlog', 1)).toBeCloseTo(0.1 * (1 - Math.exp(-1)), 6);
});

test('a number below 0 rises where its course does', () => {
  const debt = model({ start: 0, stop: 24 }).stock('Balance', -100).flow('saving', { to: 'Balance' }, '10 * care').auxiliary('care').auxiliary('calm').link('Balance', 'calm', '+').build();
  const play = played(debt, { care: 0.1 }, { count: 2, placements: 0 });
  expect(play.at('Balance', 5)).toBeCloseTo(-45, 9);
  expect(play.at('calm', 5)).toBeCloseTo(0.55, 9);
});

test('a flow without an equation moves a stock with numbers by shares of its start', () => {
  const document = model({ start: 0, stop: 24 }).stock('Customers', 200).flow('joining', { to: 'Customers' }).auxiliary('fame').link('fame', 'joining', '+').build();
  const play = played(document, { fame: 0.1 }, { count: 2, placements: 0 });
  expect(play.at('joining', 3)).toBeCloseTo(20, 9);
  expect(play.at('Customers', 3)).toBeCloseTo(260, 9);
});

test('numbers that do not run say so', () => {
  const document = firm();
  define(document, 'sales', 'usual sales * (reputation');
  expect(playSketch(document, rootModel(document), {})).toMatchObject({ sentence: 'The part with equations does not run, so the rest cannot be played beside it.' });
});
