import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { VectorModel } from '#test/loopVectors';
import { documentOf } from '#test/loopModels';
import { watched, type Watched } from './loopNames.ts';

type Variables = VectorModel['variables'];

const document = (variables: Variables, sim: Partial<VectorModel['sim']> = {}) =>
  documentOf({ title: 'Law', sim: { start: 0, stop: 10, dt: 0.25, method: 'euler', ...sim }, variables });

const stock = (name: string, eqn: string, inflows: string[], outflows: string[] = []) => ({ name, type: 'stock' as const, eqn, inflows, outflows });
const flow = (name: string, eqn: string) => ({ name, type: 'flow' as const, eqn });
const aux = (name: string, eqn: string) => ({ name, type: 'aux' as const, eqn });

const gain = fc.integer({ min: 1, max: 40 }).map((part) => part / 100);
const level = fc.integer({ min: 1, max: 200 });
const times = Array.from({ length: 40 }, (_, k) => (k + 1) / 4);

/** Two stocks of prey and hunters, with a room for prey. */
const meeting = fc.record({ a: gain, b: gain, c: gain, x: level, y: level }).map(({ a, b, c, x, y }): Variables => [
  stock('prey', String(x), ['births'], ['eaten']),
  stock('hunters', String(y), ['growth'], ['deaths']),
  flow('births', `${a} * prey * (1 - prey / 500)`),
  flow('eaten', `${b} * prey * hunters / 100`),
  flow('growth', `${c} * eaten`),
  flow('deaths', `hunters * 0.1`),
]);

test('shares of a partition come to 1 wherever anything changes, else to 0', () => {
  fc.assert(
    fc.property(meeting, (variables) => {
      const { loops } = watched(document(variables));
      for (const row of loops.times.keys()) {
        loops.partitions.forEach((_, partition) => {
          const sum = loops.loops.reduce((total, loop, place) => total + (loop.partition === partition ? Math.abs(loops.share[place]?.[row] ?? 0) : 0), 0);
          expect(sum).toBeCloseTo(loops.active[partition]?.[row] ? 1 : 0, 9);
        });
      }
    }),
    { numRuns: 20 },
  );
});

/** Sums of shares by sign at a time. */
function totals({ loops }: Watched, time: number): [number, number] {
  const row = loops.times.indexOf(time);
  const shares = loops.share.map((share) => share[row] ?? 0);
  return [shares.reduce((sum, share) => sum + Math.max(0, share), 0), shares.reduce((sum, share) => sum + Math.min(0, share), 0)];
}

test('one net flow or a flow in and one out: the polarity totals are the same', () => {
  fc.assert(
    fc.property(gain, gain, level, (a, b, x) => {
      const split = watched(document([stock('s', String(x), ['in'], ['out']), flow('in', 'grow'), flow('out', 'shrink'), aux('grow', `${a} * s`), aux('shrink', `${b} * s * s / 100`)]));
      const net = watched(document([stock('s', String(x), ['net']), flow('net', 'grow - shrink'), aux('grow', `${a} * s`), aux('shrink', `${b} * s * s / 100`)]));
      for (const time of times) totals(split, time).forEach((total, at) => expect(total).toBeCloseTo(totals(net, time)[at] ?? NaN, 6));
    }),
    { numRuns: 30 },
  );
});

test('a step between changes no share: the score of a chain is the product of its links', () => {
  fc.assert(
    fc.property(gain, gain, level, (a, b, x) => {
      const short = watched(document([stock('s', String(x), ['in'], ['out']), flow('in', `${a} * s * (1 - s / 300)`), flow('out', `${b} * s`)]));
      const long = watched(document([
        stock('s', String(x), ['in'], ['out']), flow('in', `half * 2`), aux('half', `whole / 2`), aux('whole', `${a} * s * (1 - s / 300)`), flow('out', `rate`), aux('rate', `${b} * s`),
      ]));
      for (const time of times) {
        expect(long.share(['s', 'whole', 'half', 'in'], time)).toBeCloseTo(short.share(['s', 'in'], time), 6);
        expect(long.share(['s', 'rate', 'out'], time)).toBeCloseTo(short.share(['s', 'out'], time), 6);
      }
    }),
    { numRuns: 30 },
  );
});

test('with one stock the sum of all shares turns from above 0 to below where its curve bends', () => {
  fc.assert(
    fc.property(gain, (r) => {
      const seen = watched(document([stock('s', '5', ['in'], ['out']), flow('in', `${r} * s`), flow('out', `${r} * s * s / 100`)], { stop: 60 }));
      const values = [...seen.loops.times].map((time) => seen.value('s', time));
      const net = values.map((value) => r * value * (1 - value / 100));
      for (let row = 1; row < net.length; row++) {
        const change = (net[row] ?? 0) - (net[row - 1] ?? 0);
        const sum = seen.loops.share.reduce((total, share) => total + (share[row] ?? 0), 0);
        if (Math.abs(change) > 1e-9) expect(Math.sign(sum), `row ${row}`).toBe(Math.sign(change));
      }
    }),
    { numRuns: 20 },
  );
});

test('a loop by itself has the score 1 at any gain, step and method', () => {
  const settings = fc.record({ dt: fc.constantFrom(1, 0.5, 0.25, 0.125), method: fc.constantFrom('euler' as const, 'rk4' as const) });
  fc.assert(
    fc.property(settings, gain, gain, level, (sim, a, b, x) => {
      const seen = watched(document([stock('x', String(x), ['fx']), stock('y', '3', ['fy']), flow('fx', `${a} * y`), flow('fy', `${b} * x`)], sim));
      // Two stocks in one loop: the score is 1 where the method keeps the ratio of changes, which Euler does exactly.
      const scores = [...(seen.loops.score[0] ?? [])].slice(1);
      if (sim.method === 'euler') scores.forEach((score) => expect(score).toBeCloseTo(1, 9));
      expect([...(seen.loops.share[0] ?? [])].slice(1).every((share) => share === 1)).toBe(true);
      const alone = watched(document([stock('x', String(x), [], ['out']), flow('out', `x * ${a}`)], sim));
      [...(alone.loops.score[0] ?? [])].slice(1).forEach((score) => expect(score).toBeCloseTo(-1, 9));
    }),
    { numRuns: 30 },
  );
});
