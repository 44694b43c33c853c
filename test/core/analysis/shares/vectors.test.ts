import { describe, expect, test } from 'vitest';
import { documentOf, loopVectors } from '#test/loopModels';
import type { VectorConvention, VectorLinks, VectorModel } from '#test/loopVectors';
import { cycleOf, watched, type Watched } from './loopNames.ts';

const models = loopVectors<VectorModel>('models');

const STELLA: VectorConvention = { attribution: 'current', label: 'end', flow: '2023' };

/** Whether a number is the one printed: within the tolerance, or with so many digits. */
function expectClose(found: number, wanted: number, tol: number, sig: number | undefined, what: string): void {
  const room = sig === undefined || wanted === 0 ? tol : Math.max(tol, 0.5 * 10 ** (Math.floor(Math.log10(Math.abs(wanted))) + 1 - sig) + 1e-9);
  expect(Math.abs(found - wanted), `${what}: ${found} for ${wanted}`).toBeLessThanOrEqual(room);
}

function pathOf({ loops }: VectorModel, name: string): readonly string[] {
  return loops.find((loop) => loop.name === name)?.path ?? [];
}

function expectSeries(model: VectorModel, seen: Watched, { at, tol, sig }: VectorModel['series'][number]): void {
  for (const { t, rel = {}, score = {}, link = {}, values = {} } of at) {
    for (const [name, wanted] of Object.entries(rel)) expectClose(seen.share(pathOf(model, name), t), wanted, tol, undefined, `share of ${name} at ${t}`);
    for (const [name, wanted] of Object.entries(score)) expectClose(seen.score(pathOf(model, name), t), wanted, tol, sig, `score of ${name} at ${t}`);
    for (const [name, wanted] of Object.entries(link)) {
      const [from = '', to = ''] = name.split('>');
      expectClose(seen.link(from, to, t), wanted, tol, sig, `link ${name} at ${t}`);
    }
    for (const [name, wanted] of Object.entries(values)) expectClose(seen.value(name, t), wanted, Math.max(tol, 1e-9), undefined, `${name} at ${t}`);
  }
}

/** The loop with the largest share at a time. */
function leading(model: VectorModel, seen: Watched, time: number): string | undefined {
  return model.loops.map(({ name, path }) => ({ name, share: Math.abs(seen.share(path, time)) })).toSorted((one, other) => other.share - one.share)[0]?.name;
}

/** Shares by closed form at the row of a time; the one before is given where a formula needs it. */
const closedForms: Record<NonNullable<VectorModel['closed_form']>, (seen: Watched, time: number, before: number) => Readonly<Record<string, number>>> = {
  logistic_net: (seen, time) => ({ R1: 1 - seen.value('population', time) / 1000, B1: -seen.value('population', time) / 1000 }),
  logistic_two_flows: (seen, time, before) => {
    const ratio = (seen.value('population', time) + seen.value('population', before)) / 1000;
    return { R1: 1 / (1 + ratio), B1: -ratio / (1 + ratio) };
  },
  // One product of both stocks, each as it is at the end of the step, whose changes are equal and opposite: shares are as the other stock is large.
  bass: (seen, time) => {
    const [potential, adopters] = [seen.value('potential_adopters', time), seen.value('adopters', time)];
    return { R1: potential / (potential + adopters), B1: -adopters / (potential + adopters) };
  },
};

describe.each(models)('$id: $title', (model) => {
  const document = documentOf(model);
  const usual = watched(document, STELLA);

  test('has these loops', () => {
    expect(usual.cycles.toSorted()).toEqual(model.loops.map(({ path }) => cycleOf(path)).toSorted());
  });

  test.each(model.series)('has the numbers of $cite', (series) => {
    expectSeries(model, watched(document, series.convention), series);
  });

  test.each(model.phases ?? [])('changes its leading loop as in $cite', ({ convention, spans }) => {
    const seen = watched(document, convention);
    const leaders = spans.map(([, from, to]) => [...seen.loops.times].filter((time) => time >= from && time <= to).map((time) => leading(model, seen, time)));
    expect(leaders.map((names) => [...new Set(names)])).toEqual(spans.map(([name]) => [name]));
  });

  test.each(model.events ?? [])('shifts from $frm to $to', ({ frm, to, t }) => {
    const ahead = (time: number): boolean => Math.abs(usual.share(pathOf(model, to), time)) > Math.abs(usual.share(pathOf(model, frm), time));
    const time = [...usual.loops.times].find(ahead);
    const wanted = t ?? [...usual.loops.times].find((each) => usual.value('population', each) > 500);
    expect(time).toBe(wanted);
  });
});

test.each(models.filter(({ partitions }) => partitions))('$id keeps apart what does not feed back', (model) => {
  const { partitions, nodes } = watched(documentOf(model)).loops;
  const stocks = partitions.map((places) => places.flatMap((place) => (nodes[place]?.kind === 'stock' ? [nodes[place].name] : [])));
  expect(new Set(stocks.map((names) => names.toSorted().join()))).toEqual(new Set(model.partitions?.map((names) => names.join())));
});

test.each(models.filter((each) => each.golden_percent))('$id has the exported percents on all rows', (model) => {
  const seen = watched(documentOf(model));
  for (const [name, percents] of Object.entries(model.golden_percent ?? {})) {
    const found = [...seen.loops.times].map((time) => 100 * seen.share(pathOf(model, name), time));
    expect(found).toHaveLength(percents.length);
    // As close as the same numbers in the published series.
    percents.forEach((percent, row) => expectClose(found[row] ?? NaN, percent, 100 * (model.series[0]?.tol ?? 0), 3, `${name} in row ${row}`));
  }
});

test.each(models.filter((each) => each.closed_form))('$id has the shares of the closed form on all rows', (model) => {
  const form = closedForms[model.closed_form ?? 'bass'];
  const seen = watched(documentOf(model));
  const { times } = seen.loops;
  times.subarray(1).forEach((time, row) => {
    const shares = form(seen, time, times[row] ?? NaN);
    for (const [name, wanted] of Object.entries(shares)) expectClose(seen.share(pathOf(model, name), time), wanted, 1e-6, undefined, `${name} at ${time}`);
  });
});

/** A model in which names go from one value to another in one step; without an equation they are the flows of a stock. */
function oneStep({ prev, cur, eqn }: VectorLinks) {
  const names = Object.keys(prev);
  const flows = eqn === undefined;
  const inputs = names.map((name) => ({ name: flows ? `${name}_rate` : name, type: 'aux' as const, eqn: `lookup(time,[[0,${prev[name]}],[1,${cur[name]}]])` }));
  const variables = flows
    ? [...inputs, { name: 's', type: 'stock' as const, eqn: '0', inflows: ['in'], outflows: ['out'] }, ...names.map((name) => ({ name, type: 'flow' as const, eqn: `${name}_rate` }))]
    : [...inputs, { name: 'z', type: 'aux' as const, eqn }];
  return documentOf({ title: 'One step', sim: { start: 0, stop: 2, dt: 1, method: 'euler' }, variables });
}

describe.each(loopVectors<VectorLinks>('links'))('links of $id', (entry) => {
  // The rule of 2020 takes the flows as they are at the start of a step: those after the change are those of the next.
  const rules = { previous: { attribution: 'previous' }, current: { attribution: 'current' }, mean: { attribution: 'mean' }, flow2020: { flow: '2020', label: 'start' }, flow2023: { flow: '2023' } } as const;

  test.each(Object.keys(rules).filter((rule) => rule in entry) as (keyof typeof rules)[])('%s', (rule) => {
    const seen = watched(oneStep(entry), { extent: 'all', ...rules[rule] });
    const wanted = entry[rule] ?? {};
    for (const [name, score] of Object.entries(wanted)) {
      const found = seen.link(name, entry.eqn === undefined ? 's' : 'z', 1);
      expectClose(found, score, entry.tol, undefined, name);
    }
  });
});
