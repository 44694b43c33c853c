import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Method } from '#core/model';
import { model } from '#test/documents';
import { runOf } from './series.ts';
import { long, within } from '#test/long';

/** A closed network: what every stock begins with, and flows from one stock to another that take a share or a fixed amount. */
const network = fc.record({
  stocks: fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 2, maxLength: 6 }),
  flows: fc.array(
    fc.record({ from: fc.nat(5), to: fc.nat(5), share: fc.double({ min: 0, max: 3, noNaN: true }), amount: fc.double({ min: 0, max: 500, noNaN: true }) }),
    { minLength: 1, maxLength: 10 },
  ),
  method: fc.constantFrom<Method>('euler', 'rk2', 'rk4'),
});

// Networks in which far more is asked for than there is: the order of the flows is the order in which they are served.
test('a closed network of non-negative stocks with limits and priorities keeps its mass, and by Euler no stock falls below 0', () => {
  fc.assert(
    fc.property(network, ({ stocks, flows, method }) => {
      const builder = model({ start: 0, stop: 4, dt: 0.25, method, saveEvery: 0.25 });
      stocks.forEach((initial, i) => builder.stock(`S${i}`, String(initial), { nonNegative: true }));
      flows.forEach(({ from, to, share, amount }, i) => {
        const [source, target] = [from % stocks.length, to % stocks.length];
        if (source !== target) builder.flow(`F${i}`, { from: `S${source}`, to: `S${target}` }, `${share} * S${source} + ${amount}`);
      });
      const { run, of } = runOf(builder.build());
      const series = stocks.map((_, i) => of(`S${i}`));
      const mass = stocks.reduce((sum, initial) => sum + initial, 0);
      const totals = [...run.times].map((_, row) => series.reduce((sum, values) => sum + (values[row] ?? Number.NaN), 0));
      expect(totals.every((total) => Math.abs(total - mass) <= 1e-12 * Math.max(mass, 1))).toBe(true);
      expect(method !== 'euler' || series.flat().every((value) => value >= -1e-12 * Math.max(mass, 1))).toBe(true);
    }),
    long ? { numRuns: 10_000 } : { numRuns: 1000, seed: 4 },
  );
}, within(120_000));
