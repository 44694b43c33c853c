import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseAccumulators, memoryMoves, planSketch, sketchDocument } from '#core/analysis';
import { turnIntoModel } from '#core/commands';
import { compile } from '#core/compiler';
import { rootModel, validate, dataOf, type ModelDocument } from '#core/model';
import { simulate } from '#core/simulator';
import { idOf } from '#test/documents';
import { runs } from '#test/long';
import { played, sketch } from '#test/sketches';
import { arrows, drawn, wordsIn, type Arrow } from './anySketch.ts';

const alone = { count: 0, placements: 0, beats: 12 } as const;
const namesOf = (document: ModelDocument): string[] => chooseAccumulators(document, rootModel(document)).accumulators.map((id) => rootModel(document).variables[id]?.name ?? '');
/** How far two courses are apart, beside how large they become. */
const apart = (one: readonly number[], other: readonly number[]): number =>
  Math.max(...one.map((value, at) => Math.abs(value - (other[at] ?? Number.NaN)))) / (1 + Math.max(...one.map(Math.abs)));
const beats = Array.from({ length: 13 }, (_, beat) => beat);

/** Whether arrows run in a circle that meets none of the words. */
function hasLoop(all: readonly Arrow[], out: ReadonlySet<string>): boolean {
  let left = all.filter(({ from, to }) => !out.has(`w${from}`) && !out.has(`w${to}`));
  for (let before = -1; before !== left.length; ) {
    before = left.length;
    left = left.filter(({ from }) => left.some(({ to }) => to === from));
  }
  return left.length > 0;
}

describe('memory', () => {
  test('meets every loop, and no smaller set of words does', () => {
    fc.assert(
      fc.property(arrows(), (all) => {
        const chosen = namesOf(drawn(all));
        expect(hasLoop(all, new Set(chosen))).toBe(false);
        const words = wordsIn(all);
        for (let set = 0; set < 1 << words.length; set += 1) {
          const some = words.filter((_, at) => (set & (1 << at)) !== 0);
          if (some.length < chosen.length) expect(hasLoop(all, new Set(some))).toBe(true);
        }
      }),
    );
  });
});

describe('a box', () => {
  test('may be moved to the very words from where, with the other boxes, it meets every loop', () => {
    fc.assert(
      fc.property(arrows(), (all) => {
        const document = drawn(all);
        const name = (id: string): string => Object.values(rootModel(document).variables).find((word) => word.id === id)?.name ?? '';
        const { accumulators } = chooseAccumulators(document, rootModel(document));
        const moves = memoryMoves(document, rootModel(document), accumulators);
        expect(moves.map(({ from }) => from)).toEqual(accumulators);
        for (const { from, to } of moves) {
          const others = accumulators.filter((word) => word !== from).map(name);
          const free = wordsIn(all).filter((word) => !accumulators.map(name).includes(word));
          expect(to.map(name).toSorted()).toEqual(free.filter((word) => !hasLoop(all, new Set([...others, word]))).toSorted());
        }
      }),
    );
  });
});

describe('a sketch run', () => {
  test('moves nothing without a nudge', () => {
    fc.assert(
      fc.property(arrows(), (all) => {
        const document = drawn(all);
        const plan = planSketch(document, rootModel(document), { ...chooseAccumulators(document, rootModel(document)), nudges: [], beats: 4, adjustable: true });
        const { program } = compile(sketchDocument(document, plan));
        const run = program && simulate(program);
        for (const [at, { name }] of (run?.columns ?? []).entries()) if (name.startsWith('w')) expect(new Set(run?.values[at])).toEqual(new Set([1]));
        expect(run?.columns.length).toBeGreaterThan(0);
      }),
    );
  });

  test('is turned round by the opposite nudge', () => {
    fc.assert(
      fc.property(arrows(), (all) => {
        const document = drawn(all);
        const [up, down] = [0.1, -0.1].map((by) => played(document, { [`w${all[0]?.from ?? 0}`]: by }, alone));
        for (const name of wordsIn(all)) expect(apart(beats.map((beat) => up?.at(name, beat) ?? 0), beats.map((beat) => -(down?.at(name, beat) ?? 1)))).toBeLessThan(1e-9);
      }),
    );
  });

  test('does not mind a go-between', () => {
    fc.assert(
      fc.property(arrows(), fc.nat(9), (all, pick) => {
        const memory = namesOf(drawn(all));
        const parted = all[pick % all.length];
        const lines = all.map((arrow) => {
          const { from, to, sign, marks } = arrow;
          return arrow === parted ? `w${from} ->${sign} between${marks}\nbetween ->+ w${to}` : `w${from} ->${sign} w${to}${marks}`;
        });
        const nudge = { [`w${all[0]?.from ?? 0}`]: 0.1 };
        const [plain, longer] = [played(drawn(all), nudge, { ...alone, memory }), played(sketch(lines.join('\n')), nudge, { ...alone, memory })];
        for (const name of wordsIn(all)) expect(apart(beats.map((beat) => plain.at(name, beat)), beats.map((beat) => longer.at(name, beat)))).toBeLessThan(1e-9);
      }),
    );
  });
});

describe('a sketch turned into a stock-and-flow model', () => {
  test('runs to the very curves, where 1 is normal', () => {
    fc.assert(
      fc.property(arrows(), fc.nat(5), (all, pick) => {
        const document = drawn(all);
        const words = wordsIn(all);
        const nudged = words[pick % words.length] ?? '';
        const play = played(document, { [nudged]: 0.1 }, alone);
        const { accumulators } = play.choice;
        const nudges = [{ variable: idOf(document, nudged), by: 0.1 }];
        expect(turnIntoModel(document, { plan: planSketch(document, rootModel(document), { accumulators, nudges, beats: 12, adjustable: false }) })).toBeNull();
        expect(validate(dataOf(document))).toMatchObject({ ok: true });
        const { program, diagnostics } = compile(document);
        expect(diagnostics).toEqual([]);
        const run = program && simulate(program);
        for (const name of words) {
          const column = run?.columns.findIndex((each) => each.name === name) ?? -1;
          const course = beats.map((beat) => (run?.values[column]?.[run.times.indexOf(beat)] ?? Number.NaN) - 1);
          expect(apart(beats.map((beat) => play.at(name, beat)), course)).toBeLessThan(1e-9);
        }
      }),
      { numRuns: runs(60) },
    );
  });

  test('is pushed otherwise by the constant of its push alone', () => {
    fc.assert(
      fc.property(arrows(), fc.nat(5), fc.double({ min: -0.9, max: 0.9, noNaN: true }), (all, pick, by) => {
        const document = drawn(all);
        const words = wordsIn(all);
        const nudged = words[pick % words.length] ?? '';
        const play = played(document, { [nudged]: by }, alone);
        const nudges = [{ variable: idOf(document, nudged), by: 0.1 }];
        turnIntoModel(document, { plan: planSketch(document, rootModel(document), { accumulators: play.choice.accumulators, nudges, beats: 12, adjustable: false }) });
        const { program } = compile(document);
        const slot = program?.constants.find(({ address }) => address === idOf(document, `push on ${nudged}`))?.slot ?? -1;
        const run = program && simulate(program, { constants: [{ slot, value: by }] });
        for (const name of words) {
          const column = run?.columns.findIndex((each) => each.name === name) ?? -1;
          const course = beats.map((beat) => (run?.values[column]?.[run.times.indexOf(beat)] ?? Number.NaN) - 1);
          expect(apart(beats.map((beat) => play.at(name, beat)), course)).toBeLessThan(1e-9);
        }
      }),
      { numRuns: runs(30) },
    );
  });
});
