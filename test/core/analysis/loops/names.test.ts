import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findLoops, MOST_NAMED, MOST_REMEMBERED, nameLoops, namesToKeep, partsOfName, renamedLoops, renumberedToKeep, renumberLoops, type LoopSet } from '#core/analysis';
import type { ModelDocument } from '#core/model';
import { anyEdges, complete, wordGraph, type Edge } from '#test/digraphs';

type Known = NonNullable<ModelDocument['loops']>;

const setOf = (count: number, edges: readonly Edge[]): LoopSet => findLoops(wordGraph(count, edges));
const said = (set: LoopSet, known?: Known): Record<string, string> => Object.fromEntries([...nameLoops(set, known)].map(([key, { name }]) => [key, name]));

/** What a document knows after names were written into it. */
const kept = (known: Known, set: LoopSet): Known => namesToKeep(set, known);

// Two pairs on v2, and a loop of three.
const edges: Edge[] = [[0, 1], [1, 0], [1, 2, '-'], [2, 1], [2, 0]];

describe('new loops', () => {
  test('count from 1 within each letter, the shortest first and then by key', () => {
    expect(said(setOf(3, edges))).toEqual({ 'v1>v2': 'R1', 'v2>v3': 'B1', 'v1>v2>v3': 'B2' });
  });

  test('take the next number that nothing has or had', () => {
    const known = { 'v7>v8': { name: 'B1' }, 'v1>v2': { name: 'R2' } };
    expect(said(setOf(3, edges), known)).toEqual({ 'v1>v2': 'R2', 'v2>v3': 'B2', 'v1>v2>v3': 'B3' });
  });

  test('of unknown polarity are U', () => {
    expect(said(setOf(2, [[0, 1, '?'], [1, 0]]))).toEqual({ 'v1>v2': 'U1' });
  });
});

describe('a loop of another polarity', () => {
  const known = { 'v1>v2': { name: 'R3', nick: 'Word of mouth' } };
  const balancing = setOf(2, [[0, 1, '-'], [1, 0]]);

  test('keeps its number and its nickname, and that is told', () => {
    const names = nameLoops(balancing, known);
    expect(names.get('v1>v2')).toEqual({ name: 'B3', nick: 'Word of mouth' });
    expect(renamedLoops(names, known)).toEqual([{ key: 'v1>v2', before: 'R3', after: 'B3' }]);
  });

  test('takes the next number where another loop has its name', () => {
    const both = setOf(3, [[0, 1, '-'], [1, 0], [1, 2, '-'], [2, 1]]);
    expect(said(both, { 'v1>v2': { name: 'R1' }, 'v2>v3': { name: 'B1' } })).toEqual({ 'v1>v2': 'B2', 'v2>v3': 'B1' });
  });

  test('has its name again when it is turned back', () => {
    const reinforcing = setOf(2, [[0, 1], [1, 0]]);
    expect(said(reinforcing, kept(known, balancing))).toEqual({ 'v1>v2': 'R3' });
  });
});

describe('what a document keeps', () => {
  const pair = setOf(2, [[0, 1, '-'], [1, 0]]);

  test('are the names of the loops there are, and of those that are gone', () => {
    expect(namesToKeep(pair, { 'v5>v6': { name: 'R4' } })).toEqual({ 'v5>v6': { name: 'R4' }, 'v1>v2': { name: 'B1' } });
  });

  test('is each name once: a loop that is gone loses a name that another has taken by its letter', () => {
    const known = { 'v5>v6': { name: 'B1' }, 'v1>v2': { name: 'R1' } };
    expect(namesToKeep(pair, known)).toEqual({ 'v1>v2': { name: 'B1' } });
    const nicked = { ...known, 'v5>v6': { name: 'B1', nick: 'Price war' } };
    expect(namesToKeep(pair, nicked)).toEqual({ 'v5>v6': { name: 'B2', nick: 'Price war' }, 'v1>v2': { name: 'B1' } });
  });

  test('is bounded, also where there are thousands of loops', () => {
    const many = findLoops(wordGraph(8, complete(8)), { most: 2000 });
    expect(Object.keys(namesToKeep(many, { 'v1>v2>v3>v4>v5>v6>v7>v8': { name: 'R77' } }))).toHaveLength(MOST_NAMED + 1);
    const gone = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`v${at + 10}>v${at + 400}`, { name: `R${at + 1}` }]));
    expect(Object.keys(namesToKeep(pair, gone))).toHaveLength(MOST_REMEMBERED + 1);
    expect(namesToKeep(pair, gone)).toHaveProperty(['v309>v699']);
  });

  test('changes nothing when it is asked again', () => {
    fc.assert(
      fc.property(anyEdges(5), anyEdges(5), ({ edges: first }, { edges: second }) => {
        const known = kept(kept({}, setOf(5, first)), setOf(5, second));
        expect(kept(known, setOf(5, second))).toEqual(known);
      }),
    );
  });
});

describe('by any edits', () => {
  /** Edits of a diagram of five words: each is the links that there are after it. */
  const edits = fc.array(anyEdges(5), { minLength: 2, maxLength: 6 });

  test('a loop that stays and keeps its polarity keeps its name, and comes back with it', () => {
    fc.assert(
      fc.property(edits, (steps) => {
        let known: Known = {};
        for (const { edges: links } of steps) {
          const set = setOf(5, links);
          const names = nameLoops(set, known);
          for (const { key, polarity } of set.loops) {
            const before = known[key]?.name;
            if (before !== undefined && partsOfName(before)?.letter === polarity) expect(names.get(key)?.name).toBe(before);
          }
          known = kept(known, set);
        }
      }),
    );
  });

  test('every loop has a name of its letter, each name once', () => {
    fc.assert(
      fc.property(edits, (steps) => {
        let known: Known = {};
        for (const { edges: links } of steps) {
          const set = setOf(5, links);
          const names = nameLoops(set, known);
          expect(new Set([...names.values()].map(({ name }) => name)).size).toBe(set.loops.length);
          for (const { key, polarity } of set.loops) expect(partsOfName(names.get(key)?.name ?? '')?.letter).toBe(polarity);
          known = kept(known, set);
        }
      }),
    );
  });

  test('a loop that changes its letter keeps its number where no other loop has that name', () => {
    fc.assert(
      fc.property(anyEdges(5), anyEdges(5), ({ edges: first }, { edges: second }) => {
        const known = kept({}, setOf(5, first));
        const set = setOf(5, second);
        const names = nameLoops(set, known);
        const living = new Set([...names.values()].map(({ name }) => name));
        for (const { key, before, after } of renamedLoops(names, known)) {
          const wanted = `${set.loops.find((loop) => loop.key === key)?.polarity}${partsOfName(before)?.number}`;
          if (after !== wanted) expect(living).toContain(wanted);
        }
      }),
    );
  });
});

test('renumbering goes by the size of the mean share within each letter, and keeps nicknames', () => {
  const set = setOf(3, edges);
  const known = { 'v1>v2>v3': { name: 'B5', nick: 'Price war' } };
  const names = renumberLoops(set, known, new Map([['v2>v3', -0.2], ['v1>v2>v3', -0.5], ['v1>v2', 0.3]]));
  expect(Object.fromEntries(names)).toEqual({ 'v1>v2>v3': { name: 'B1', nick: 'Price war' }, 'v1>v2': { name: 'R1' }, 'v2>v3': { name: 'B2' } });
});

test('a renumbered document forgets loops that are gone, but for those with nicknames', () => {
  const known = { 'v8>v9': { name: 'B1', nick: 'Price war' }, 'v7>v9': { name: 'R9' }, 'v2>v3': { name: 'B4' } };
  expect(renumberedToKeep(setOf(3, edges), known, new Map([['v2>v3', -0.5], ['v1>v2>v3', -0.2]]))).toEqual({
    'v8>v9': { name: 'B3', nick: 'Price war' }, 'v1>v2': { name: 'R1' }, 'v2>v3': { name: 'B1' }, 'v1>v2>v3': { name: 'B2' },
  });
});

test.each([['R1', { letter: 'R', number: 1 }], ['B12', { letter: 'B', number: 12 }], ['X1', null], ['R', null], ['R1 x', null]])('%s in parts', (name, parts) => {
  expect(partsOfName(name)).toEqual(parts);
});
