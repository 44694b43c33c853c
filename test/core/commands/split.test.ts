import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { setAllScenarios, setPlots, splitBySegment, splitPlan } from '#core/commands';
import { compile } from '#core/compiler';
import { dataOf, rootModel, validate, type ModelDocument } from '#core/model';
import { simulate, scenarioConstants } from '#core/simulator';
import { runs } from '#test/long';
import { equationOf, idOf, model, must } from '#test/documents';
import { galleryModel, galleryNames } from '#test/gallery';

const segments = { name: 'Segment', elements: ['SMB', 'Mid-market', 'Enterprise'] };

/** What a model gives by variable, arrays added up, or averaged where each element has the same kind of number. */
function totals(document: ModelDocument, how: ReadonlyMap<string, 'part' | 'each' | 'shared'>): Map<string, number[]> {
  const { program, diagnostics } = compile(document);
  expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
  const scenario = document.scenario === undefined ? undefined : document.scenarios[document.scenario];
  const run = simulate(must(program, 'program'), scenario && program ? { constants: scenarioConstants(program, scenario) } : {});
  const found = new Map<string, number[][]>();
  for (const [at, { address }] of run.columns.entries()) found.set(address, [...(found.get(address) ?? []), [...(run.values[at] ?? [])]]);
  return new Map([...found].map(([address, courses]) => {
    const sum = must(courses[0], address).map((_, row) => courses.reduce((all, course) => all + (course[row] ?? 0), 0));
    return [address, how.get(address) === 'each' ? sum.map((value) => value / courses.length) : sum];
  }));
}

/** Splits, and expects every variable to add up to what it was, within rounding. */
function expectSame(before: ModelDocument, shares: readonly number[]): void {
  const plan = splitPlan(before, rootModel(before));
  const how = new Map<string, 'part' | 'each' | 'shared'>(plan.map(({ variable, becomes }) => [variable, becomes]));
  const document = structuredClone(before);
  expect(splitBySegment(document, { model: document.root, ...segments, shares })).not.toBeNull();
  expect(validate(dataOf(document))).toMatchObject({ ok: true });
  const [was, is] = [totals(before, how), totals(document, how)];
  for (const [address, values] of was) {
    const size = Math.max(...values.map(Math.abs), 1e-9);
    const now = must(is.get(address), address);
    for (const [row, value] of values.entries()) {
      if (Number.isFinite(value)) expect(Math.abs((now[row] ?? Number.NaN) - value) / size, `${address} at row ${row}`).toBeLessThan(1e-9);
    }
  }
}

describe('a model split among segments', () => {
  test('has an array where the model moves, shares of what there was, and sums where one number is left', () => {
    const document = model({ start: 0, stop: 3, dt: 1, method: 'euler' })
      .stock('Customers', 1000)
      .flow('won', { to: 'Customers' }, '30 + Customers * referral rate')
      .flow('lost', { from: 'Customers' }, 'Customers * churn rate')
      .flow('trials', { to: 'Customers' }, 12)
      .constant('referral rate', 0.1)
      .auxiliary('churn rate', '0.2')
      .auxiliary('MRR', 'Customers * 100')
      .auxiliary('share lost', 'lost / Customers')
      .auxiliary('crowding', '(Customers / 500) ^ 2')
      .build();
    const plan = splitPlan(document, rootModel(document));
    const named = (name: string) => plan.find(({ variable }) => variable === idOf(document, name));
    expect(['Customers', 'won', 'lost', 'MRR'].map((name) => named(name)?.becomes)).toEqual(['part', 'part', 'part', 'part']);
    expect(['referral rate', 'churn rate', 'share lost', 'crowding'].map((name) => named(name)?.becomes)).toEqual(['shared', 'shared', 'each', 'shared']);
    const dimension = splitBySegment(document, { model: document.root, ...segments, shares: [0.5, 0.3, 0.2] });
    expect(document.dimensions[must(dimension, 'dimension')]).toMatchObject({ name: 'Segment', elements: segments.elements });
    expect(equationOf(document, 'Customers')).toEqual({ elements: { SMB: '500', 'Mid-market': '300', Enterprise: '200' } });
    expect(equationOf(document, 'trials')).toEqual({ elements: { SMB: '6', 'Mid-market': '3.5999999999999996', Enterprise: '2.4000000000000004' } });
    expect(equationOf(document, 'won')).toBe('30 * Segment share + Customers * referral rate');
    expect(equationOf(document, 'lost')).toBe('Customers * churn rate');
    expect(equationOf(document, 'crowding')).toBe('(SUM(Customers[*]) / 500) ^ 2');
    expect(equationOf(document, 'Segment share')).toEqual({ elements: { SMB: '0.5', 'Mid-market': '0.3', Enterprise: '0.2' } });
  });

  test('says what does not add up where it is asked to split it all the same', () => {
    const document = model().stock('N', 10).flow('growth', { to: 'N' }, '0.1 * N * (1 - N / 100)').auxiliary('full', '(N / 100) ^ 2').auxiliary('luck', 'NORMAL(0, 1) * N').build();
    const all = new Set(Object.values(rootModel(document).variables).map(({ id }) => id));
    const adds = (name: string) => splitPlan(document, rootModel(document), all).find(({ variable }) => variable === idOf(document, name))?.adds;
    expect(['N', 'growth', 'full', 'luck'].map(adds)).toEqual([true, false, false, false]);
  });

  test('has no numbers of its own in scenarios that are not divided too', () => {
    const document = model({ start: 0, stop: 1, dt: 1 }).stock('N', 10).flow('in', { to: 'N' }, 3).constant('rate', 2).scenario('S', { N: 100, in: 10, rate: 5 }).build();
    splitBySegment(document, { model: document.root, ...segments, shares: [0.5, 0.25, 0.25] });
    const [scenario] = Object.values(document.scenarios);
    expect(scenario?.values).toEqual({
      [idOf(document, 'N')]: { SMB: 50, 'Mid-market': 25, Enterprise: 25 }, [idOf(document, 'in')]: { SMB: 5, 'Mid-market': 2.5, Enterprise: 2.5 }, [idOf(document, 'rate')]: 5,
    });
  });
});

test('charts go on showing what they showed: the sum, beside it the segments where scenarios are not compared', () => {
  const build = () => model().stock('N', 10).flow('in', { to: 'N' }, 'N * 0.1').auxiliary('share in', 'in / N').constant('rate', 2).build();
  const plotsAfter = (allScenarios: boolean) => {
    const document = build();
    const [n, share, rate] = ['N', 'share in', 'rate'].map((name) => ({ variable: idOf(document, name) }));
    setPlots(document, { plots: [n, share, rate, { ...must(n, 'N'), show: 'mean' as const }, { ...must(n, 'N'), show: 'sum' as const }].map((plot) => must(plot, 'plot')) });
    setAllScenarios(document, { all: allScenarios });
    splitBySegment(document, { model: document.root, ...segments, shares: [1, 1, 1] });
    const names = new Map(['N', 'share in', 'rate'].map((name) => [idOf(document, name) as string, name]));
    return Object.values(document.charts)[0]?.plots.map(({ variable, show }) => `${names.get(variable)} ${show ?? ''}`.trim());
  };
  expect(plotsAfter(false)).toEqual(['N sum', 'N elements', 'share in elements', 'rate', 'N mean']);
  expect(plotsAfter(true)).toEqual(['N sum', 'share in mean', 'rate', 'N mean']);
});

/** Models of the gallery with a flow that is not in proportion to what is split: there the sums may differ, and the plan says so. */
const adding = (name: string) => {
  const document = galleryModel(name);
  const plan = splitPlan(document, rootModel(document));
  return plan.every(({ adds }) => adds) && plan.some(({ becomes }) => becomes === 'part');
};

test('most models of the gallery add up when they are split', () => {
  expect(galleryNames().filter(adding).length).toBeGreaterThan(2);
});

test.each(galleryNames().filter(adding))('%s, split, adds up to what it was, whatever the shares', (name) => {
  const document = galleryModel(name);
  expectSame(document, [1, 1, 1]);
  expectSame(document, [0.6, 0.3, 0.1]);
});

test('a linear model of any shape adds up to what it was', () => {
  const rate = fc.integer({ min: 1, max: 20 }).map((n) => n / 100);
  fc.assert(
    fc.property(fc.tuple(rate, rate, rate), fc.integer({ min: 1, max: 900 }), fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 }), ([a, b, c], start, shares) => {
      const document = model({ start: 0, stop: 6, dt: 0.25, method: 'rk4' })
        .stock('A', start)
        .stock('B', 'A / 2 + 5')
        .flow('in', { to: 'A' }, `STEP(${start / 10}, 2) + 4 + base`)
        .flow('on', { from: 'A', to: 'B' }, `A * ${a} + SMTH1(B, 3) * ${b}`)
        .flow('out', { from: 'B' }, `MAX(0, B * ${c} - 1)`)
        .auxiliary('base', 'TIME * 2')
        .auxiliary('together', 'A + B + 7')
        .auxiliary('ratio', 'A / (A + B)')
        .auxiliary('told', 'IF together > A THEN together ELSE DELAY(A, 1)')
        .build();
      expectSame(document, shares);
    }),
    { numRuns: runs(15) },
  );
});
