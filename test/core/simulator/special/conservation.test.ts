import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '#core/compiler';
import { inflowsOf, rootModel, type Method, type Special, type Stock } from '#core/model';
import { model, variableNamed } from '#test/documents';
import { runOf } from '../series.ts';
import { long, within } from '#test/long';

const whole = (most: number) => fc.integer({ min: 0, max: most });
const maybe = (text: fc.Arbitrary<string>) => fc.option(text, { nil: undefined });
const given = (fields: object): object => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

const intake = { capacity: maybe(whole(900).map(String)), arrest: maybe(fc.constantFrom('TIME MOD 3 < 1', 'TIME > 6', 'S0 > 500')), manyBatches: maybeTrue(), wholeBatches: maybeTrue() };
const special: fc.Arbitrary<Special | undefined> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(undefined) },
  { weight: 4, arbitrary: fc.record({
    kind: fc.constant('conveyor'), transit: fc.constantFrom('0.25', '1', '3.3', '2 + SIN(TIME)', '1 + S0 / 300', '5'), ...intake,
    inflowLimit: maybe(whole(300).map(String)), sample: maybe(fc.constant('TIME MOD 2 = 0')), discrete: maybeTrue(), exponential: maybeTrue(),
  }).map((one) => given(one) as Special) },
  { weight: 2, arbitrary: fc.constant<Special>({ kind: 'queue' }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('oven'), cook: fc.constantFrom('1', '0.6', '2 + COS(TIME)'), fill: maybe(fc.constantFrom('0.5', '2')), clean: maybe(fc.constant('0.5')), ...intake }).map((one) => given(one) as Special) },
);

function maybeTrue() {
  return fc.constantFrom(true as const, undefined);
}

const network = fc.record({
  stocks: fc.array(fc.record({ initial: whole(1000), special }), { minLength: 2, maxLength: 6 }),
  flows: fc.array(fc.record({ from: fc.nat(5), to: fc.nat(5), share: whole(8), amount: whole(500), leak: fc.boolean(), overflow: fc.boolean() }), { minLength: 2, maxLength: 12 }),
  method: fc.constantFrom<Method>('euler', 'euler', 'rk4'),
});

// A flow into an oven from what cannot wait is refused, and so is a second outflow of one: such flows are left out.
test('closed networks of reservoirs, conveyors, queues and ovens keep their mass, and nothing of what is special falls below 0', () => {
  let [ran, moved] = [0, 0];
  fc.assert(
    fc.property(network, ({ stocks, flows, method }) => {
      const builder = model({ start: 0, stop: 10, dt: 0.25, method, saveEvery: 0.25 });
      stocks.forEach((stock, i) => builder.stock(`S${i}`, stock.initial, stock.special ? { special: stock.special } : { nonNegative: true }));
      flows.forEach(({ from, to, share, amount, leak, overflow }, i) => {
        const [source, target] = [from % stocks.length, to % stocks.length];
        const [giver, taker] = [stocks[source]?.special?.kind, stocks[target]?.special?.kind];
        if (source === target || giver === 'oven' || (giver === 'conveyor' && taker === 'oven')) return;
        const text = giver === 'conveyor' && leak ? `${share} / 8` : `${share} * S${source} / 8 + ${amount}`;
        builder.flow(`F${i}`, { from: `S${source}`, to: `S${target}` }, text, { ...(giver === 'conveyor' && leak ? { leak: {} } : {}), ...(giver === 'queue' && overflow ? { overflow } : {}) });
      });
      const taker = stocks.findIndex(({ special: kind }) => kind?.kind !== 'oven');
      stocks.forEach(({ special: kind }, i) => kind?.kind === 'oven' && taker >= 0 && builder.flow(`O${i}`, { from: `S${i}`, to: `S${taker}` }));
      const document = builder.build();
      if (inflowsOf(rootModel(document), variableNamed(document, 'S0').id).length === 0) return;
      // Queues may wait for one another: what one gives hangs on room that another's outflow takes, which it fills itself.
      if (compile(document).diagnostics.some(({ code }) => code === 'circular')) return;
      const { run, of } = runOf(document);
      const series = stocks.map((_, i) => of(`S${i}`));
      const mass = stocks.reduce((sum, { initial }) => sum + initial, 0);
      const totals = [...run.times].map((_, row) => series.reduce((sum, values) => sum + (values[row] ?? NaN), 0));
      expect(totals.filter((total) => !(Math.abs(total - mass) <= 1e-12 * Math.max(mass, 1)))).toEqual([]);
      const below = series.flatMap((values, i) => ((variableNamed(document, `S${i}`) as Stock).special ? values : [])).filter((value) => value < -1e-9);
      expect(below).toEqual([]);
      ran += 1;
      if (series.some((values) => new Set(values).size > 3)) moved += 1;
    }),
    long ? { numRuns: 10_000 } : { numRuns: 400, seed: 7 },
  );
  expect(ran).toBeGreaterThan(150);
  expect(moved).toBeGreaterThan(ran / 2);
}, within(120_000));
