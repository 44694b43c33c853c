import { describe, expect, test } from 'vitest';
import { handOverSentence, linkWeights, meanOf, observedSigns, runSentence, runWithLoops, summariseLoops, type LoopRun, type LoopsSummary, type Telling } from '#core/analysis';
import type { LoopKey, ModelDocument } from '#core/model';
import { galleryModel } from '#test/gallery';
import { idOf, model, must } from '#test/documents';
import { documentOf, loopVectors } from '#test/loopModels';
import { programOf, type VectorModel } from '#test/loopVectors';

const vectors = loopVectors<VectorModel>('models');
const vector = (id: string): ModelDocument => documentOf(vectors.find((each) => each.id === id) ?? vectors[0]!);

interface Summed extends LoopsSummary {
  readonly run: LoopRun;
}

function summed(document: ModelDocument, span = {}): Summed {
  const { loops } = runWithLoops(programOf(document));
  if (!loops) throw new Error('No run');
  return { run: loops, ...summariseLoops(loops, span) };
}

const telling = (names: Readonly<Record<LoopKey, string>>): Telling => ({ nameOf: (key) => names[key] ?? key, timeUnit: 'month' });

/** The key of the loop through variables of a document. */
function keyOf(document: ModelDocument, ...names: readonly string[]): LoopKey {
  const ids = names.map((name) => idOf(document, name) as string);
  const turned = ids.map((_, at) => [...ids.slice(at), ...ids.slice(0, at)]);
  const numberOf = (id: string | undefined) => Number(id?.slice(1));
  return (turned.toSorted((one, other) => numberOf(one[0]) - numberOf(other[0]))[0] ?? []).join('>');
}

describe('a limit to growth', () => {
  const document = vector('logistic');
  const R1 = keyOf(document, 'population', 'net_birth_rate');
  const B1 = keyOf(document, 'population', 'fraction_of_carrying_capacity_used', 'fractional_growth_rate', 'net_birth_rate');
  const summary = summed(document);
  const { loops, parts, run } = summary;
  const names = telling({ [R1]: 'R1', [B1]: 'B1' });

  test('has means of the shares by closed form, signed', () => {
    const population = [...run.times].map((_, row) => run.levels.values[row] ?? NaN).slice(1);
    const mean = population.reduce((sum, value) => sum + value / 1000, 0) / population.length;
    expect(loops.map(({ key }) => key)).toEqual([R1, B1]);
    expect(loops[0]?.mean).toBeCloseTo(1 - mean, 9);
    expect(loops[1]?.mean).toBeCloseTo(-mean, 9);
    expect(parts[0]?.reinforcing).toBeCloseTo(1 - mean, 9);
    expect(parts[0]?.balancing).toBeCloseTo(-mean, 9);
  });

  test('tells the hand-over with what the stock is of its limit', () => {
    expect(parts[0]?.handOvers.map((each) => handOverSentence(each, names))).toEqual(['R1 hands over to B1 at month 47: population is 528.6 of 1,000.']);
    expect(runSentence(summary, names)).toBe('R1 is ahead until month 47, then B1.');
  });

  test('in a window tells of the window alone', () => {
    const late = summed(document, { from: 60 });
    expect(late.parts[0]?.handOvers).toEqual([]);
    expect(late.parts[0]?.periods.map(({ from, to, top }) => [from, to, top])).toEqual([[60, 100, B1]]);
    expect(runSentence(late, names)).toBe('B1 is ahead all along, with 97 % of the change.');
  });

  test('weighs rows by how much goes on: all weights come to 1, and most goes on half-way', () => {
    const weight = parts[0]?.weight ?? new Float64Array(0);
    expect(weight.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
    expect(run.times[weight.indexOf(Math.max(...weight))]).toBe(46);
    expect(loops.every(({ polarity, confidence }) => polarity !== 'U' && confidence === 1)).toBe(true);
  });

  test('says how much of what moves a variable comes through each link', () => {
    const row = 40;
    const weightOf = (from: string, to: string) => linkWeights(run, row).find((link) => link.from === idOf(document, from) && link.to === idOf(document, to));
    const used = (run.levels.values[row] ?? NaN) / 1000;
    expect(weightOf('population', 'net_birth_rate')?.weight).toBeCloseTo(1 - used, 9);
    expect(weightOf('fractional_growth_rate', 'net_birth_rate')).toMatchObject({ sign: 1 });
    expect(observedSigns(run).get(`${idOf(document, 'fraction_of_carrying_capacity_used')}>${idOf(document, 'fractional_growth_rate')}`)).toBe('-');
  });
});

test('where nothing changes no loop drives change', () => {
  const summary = summed(vector('births_deaths_10'));
  expect(summary.still).toBe(true);
  expect(summary.loops.map(({ mean, polarity }) => [mean, polarity])).toEqual([[0, null], [0, null]]);
  expect(runSentence(summary, telling({}))).toBe('Nothing is changing, so no loop drives change.');
});

test('a loop whose sign changes is unknown, and confidence says how nearly it has one', () => {
  const document = vector('yeast');
  const { loops } = summed(document);
  const loop = loops.find(({ key }) => key === keyOf(document, 'c', 'b'));
  expect(loop).toMatchObject({ polarity: 'U', leaning: null });
  expect(loop?.confidence).toBeCloseTo(0.957, 2);
});

test('a loop without another is alone in its partition', () => {
  const { parts, partitions } = summed(vector('inventory_workforce_1'));
  expect(partitions.map(({ groups }, place) => [groups.length, parts[place]?.alone])).toEqual([[2, false], [1, true]]);
});

test('two loops that pull as hard as each other are told', () => {
  const document = model({ stop: 20 })
    .stock('level', 10)
    .flow('gain', { to: 'level' }, 'level * 0.2 + 1')
    .flow('loss', { from: 'level' }, 'level * 0.2')
    .build();
  const { parts } = summed(document);
  // Net flow is 1 for ever: both loops' flows change alike, the net does not, so no loop acts at all.
  expect(parts[0]?.still).toBe(true);
  const moving = model({ stop: 20 })
    .stock('level', 10)
    .flow('gain', { to: 'level' }, 'level * 0.2 + RAMP(0.5, 0)')
    .flow('loss', { from: 'level' }, 'level * 0.2')
    .build();
  expect(summed(moving).parts[0]?.cancelling).toEqual([[keyOf(moving, 'level', 'gain'), keyOf(moving, 'level', 'loss')]]);
});

test('where elements of an array have different loops, the shares of all still add up to 1', () => {
  const { groups, partitions, parts, run } = summed(galleryModel('recurring-revenue-boomerang'));
  const [partition] = partitions;
  expect(partitions).toHaveLength(1);
  expect(partition?.members.length).toBeGreaterThan(1);
  const shares = (partition?.groups ?? []).map((group) => groups[group]?.share ?? new Float64Array(0));
  const sums = [...run.times.keys()].filter((row) => partition?.active[row]).map((row) => shares.reduce((sum, share) => sum + Math.abs(share[row] ?? 0), 0));
  expect(sums.length).toBeGreaterThan(50);
  for (const sum of sums) expect(sum).toBeCloseTo(1, 9);
  expect((parts[0]?.reinforcing ?? 0) - (parts[0]?.balancing ?? 0)).toBeCloseTo(1, 9);
  // Seven stocks of those referred are one ring, which alone moves them in the end. Four stocks of those marketed, each with loops of its own, still change then.
  const ring = groups.find(({ members }) => members.length === 1);
  expect(ring?.share.at(-1)).toBeCloseTo(7 / (7 + 4), 3);
});

test('the spread of an array is that of the means of its elements, not that of single rows', () => {
  const document = model({ start: 0, stop: 40, dt: 1, method: 'euler' })
    .dimension('Region', ['north', 'south'])
    .stock('people', '100', { over: ['Region'] })
    .auxiliary('early', '', { over: ['Region'] })
    .elements('early', { elements: { north: '1', south: '0' } })
    .flow('births', { to: 'people' }, 'people * (IF TIME < 20 THEN 0.1 + 0.1 * early ELSE 0.2 - 0.1 * early)', { over: ['Region'] })
    .flow('deaths', { from: 'people' }, 'people * (IF TIME < 20 THEN 0.2 - 0.1 * early ELSE 0.1 + 0.1 * early)', { over: ['Region'] })
    .build();
  const { run, groups } = summed(document);
  // At rates g and d births have g / (g + d): two thirds or a third, in one half of the run and in the other.
  const place = groups.findIndex(({ key }) => key === keyOf(document, 'people', 'births'));
  expect(groups[place]?.elements.map(({ name, share }) => [name, ...[10, 30].map((row) => Number(share[row]?.toFixed(9)))])).toEqual([
    ['north', 0.666666667, 0.333333333],
    ['south', 0.333333333, 0.666666667],
  ]);
  const means = groups[place]?.members.map((member) => {
    const sizes = (run.share[member] ?? new Float64Array(0)).slice(1).map(Math.abs);
    return sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
  }) ?? [];
  const spread = (groups[place]?.elements ?? []).map(({ share, active }) => meanOf(share, active, 0, 40));
  expect(spread).toEqual(means.map((mean) => expect.closeTo(mean, 9)));
  expect(Math.max(...spread) - Math.min(...spread)).toBeLessThan(0.1);
});

test('without a stock all rows weigh the same', () => {
  const document = model({ start: 0, stop: 10, dt: 1, method: 'euler' }).auxiliary('level', 'PREVIOUS(level next, 1)').auxiliary('level next', 'level * 1.1').build();
  const { loops, groups, parts, partitions } = summed(document);
  expect(loops.map(({ mean }) => mean)).toEqual([1]);
  expect(meanOf(must(groups[0], 'group').share, must(partitions[0], 'partition').active, 0, 10, must(parts[0], 'part').weight)).toBe(1);
});

test('where a stock turns, the loops through it stand still for a row, and another is ahead: a spike, and no hand-over', () => {
  const document = model({ start: 0, stop: 80, dt: 1, saveEvery: 1, method: 'rk4' })
    .stock('inventory', '80')
    .stock('workers', '50')
    .flow('making', { to: 'inventory' }, 'workers - 50')
    .flow('hiring', { to: 'workers' }, '(100 - inventory) / 10 - (workers - 50) / 30')
    .build();
  const { parts, run } = summed(document);
  const { spikes, handOvers, periods } = must(parts[0], 'partition');
  const inventory = run.levels.stocks.findIndex((node) => run.nodes[node]?.name === 'inventory');
  const level = (row: number) => run.levels.values[row * run.levels.stocks.length + inventory] ?? NaN;
  // Undamped it swings once in 2 pi sqrt(10), 20 rows, and turns every ten.
  expect(spikes).toEqual([40, 50, 60, 70]);
  for (const row of spikes) expect(Math.sign(level(row) - level(row - 1))).toBe(-Math.sign(level(row + 1) - level(row)));
  expect([handOvers, periods.length]).toEqual([[], 1]);
});
