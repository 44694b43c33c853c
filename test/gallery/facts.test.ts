import { describe, expect, it } from 'vitest';
import { galleryModel, runWith, scenarioValues } from '#test/gallery';

/** How far a value is from the expected one, as a share of it. */
const off = (value: number, expected: number) => Math.abs(value / expected - 1);
/** The facts are printed with three digits. */
const PRINTED = 0.005;

/** The first time at which a test holds. */
const firstTime = (times: readonly number[], holds: (at: number) => boolean) => times[times.findIndex((_, at) => holds(at))] ?? Number.NaN;

describe('Churn multiplier', () => {
  const model = galleryModel('churn-multiplier');
  // Quarterly compounding in closed form: 1000 customers * $100 * (1 + (growth - churn) / 4)^12.
  const closed = (growth: number, churn: number) => 100_000 * (1 + (growth - churn) / 4) ** 12;

  it.each([
    ['No churn', 0, 410_989],
    ['10 % churn a year', 0.1, 313_843],
    ['30 % churn a year', 0.3, 179_586],
  ])('%s: MRR at year three is the closed form', (scenario, churn, printed) => {
    const mrr = runWith(model, scenarioValues(model, scenario)).at('MRR', 3);
    expect(mrr).toBeCloseTo(closed(0.5, churn), 6);
    expect(Math.round(mrr)).toBe(printed);
  });

  it('shows that 30 % churn takes 56.30 % and 10 % takes 23.64 % at year three', () => {
    expect(runWith(model, { 'churn rate': 0.3 }).at('MRR lost to churn', 3)).toBeCloseTo(1 - (1.05 / 1.125) ** 12, 12);
    expect(runWith(model, { 'churn rate': 0.3 }).at('MRR lost to churn', 3)).toBeCloseTo(0.563, 4);
    expect(runWith(model, { 'churn rate': 0.1 }).at('MRR lost to churn', 3)).toBeCloseTo(0.2364, 4);
  });

  it('makes 70 % of new sales with 20 % churn the same as 50 % growth without', () => {
    const [leaky, tight] = [runWith(model, { 'growth rate': 0.7, 'churn rate': 0.2 }), runWith(model, { 'growth rate': 0.5, 'churn rate': 0 })];
    expect(leaky.at('MRR', 3)).toBeCloseTo(tight.at('MRR', 3), 6);
  });

  it.each([
    [1, 0.488],
    [0.5, 0.536],
    [1 / 12, 0.583],
  ])('would lose another share with steps of %s years, as its note says', (dt, share) => {
    const mrr = (churn: number) => runWith(model, { 'churn rate': churn }, { dt, saveEvery: 1 }).at('MRR', 3);
    expect(1 - mrr(0.3) / mrr(0)).toBeCloseTo(share, 3);
  });
});

describe('Sales engine', () => {
  const model = galleryModel('sales-engine');
  // Logistic growth in closed form: N / (1 + 99 e^(-r t)), r = 0.1 a month at 30 %; half of the market at ln 99 / r.
  const logistic = (time: number, rate: number) => 10_000 / (1 + 99 * Math.exp(-rate * time));

  it.each([
    ['Reinvest 30 %', 0.1],
    ['Reinvest 60 %', 0.2],
  ])('%s follows the logistic curve', (scenario, rate) => {
    const { at } = runWith(model, scenarioValues(model, scenario));
    for (const time of [7, 23, 46, 96]) expect(off(at('Customers', time), logistic(time, rate))).toBeLessThan(1e-6);
  });

  it('reaches half of the market at month 46, at 23 with twice the investment, never without', () => {
    const half = (fraction: number) => {
      const { all, times } = runWith(model, { 'investment fraction': fraction });
      return firstTime(times, (at) => (all('Customers')[at] ?? 0) >= 5000);
    };
    expect(half(0.3)).toBe(46);
    expect(half(0.6)).toBe(23);
    expect(new Set(runWith(model, { 'investment fraction': 0 }).all('Customers'))).toEqual(new Set([100]));
  });

  it('has 199 customers at month 7 and 9,933 at 96', () => {
    const { at } = runWith(model);
    expect(Math.round(at('Customers', 7))).toBe(199);
    expect(Math.round(at('Customers', 96))).toBe(9933);
  });

  it('conserves companies: customers and prospects are the market', () => {
    const { all } = runWith(model);
    for (const [at, customers] of all('Customers').entries()) expect(customers + (all('Prospects')[at] ?? 0)).toBeCloseTo(10_000, 8);
  });
});

describe('Retention target', () => {
  const model = galleryModel('retention-target');

  it.each([
    ['Goal 97 %, team of one', 3, 0.97],
    ['Goal 97 %, team of five', 3, 0.97],
  ])('%s settles at three people and 97 %%', (scenario, team, retention) => {
    const { at } = runWith(model, scenarioValues(model, scenario));
    expect(off(at('Team', 60), team)).toBeLessThan(PRINTED);
    expect(off(at('retention', 60), retention)).toBeLessThan(PRINTED);
  });

  it('takes about five people for 99 %', () => {
    expect(off(runWith(model, scenarioValues(model, 'Goal 99 %')).at('Team', 60), 4.94)).toBeLessThan(PRINTED);
  });

  it('settles where 0.156 e^(-team / 1.82) is the churn that the goal leaves', () => {
    expect(1.82 * Math.log(0.156 / 0.03)).toBeCloseTo(3, 2);
    expect(1.82 * Math.log(0.156 / 0.01)).toBeCloseTo(5, 2);
  });

  it('levels spending on retention at 24,000 from month 22.5 while spending on sales grows from 10,000 to 28,100', () => {
    const { at, all, times } = runWith(model);
    expect(off(at('retention spend', 0), 8000)).toBeLessThan(PRINTED);
    expect(off(at('retention spend', 60), 24_000)).toBeLessThan(PRINTED);
    expect(firstTime(times, (index) => (all('retention spend')[index] ?? 0) >= 0.99 * at('retention spend', 60))).toBe(22.5);
    expect(off(at('sales spend', 0), 10_000)).toBeLessThan(PRINTED);
    expect(off(at('sales spend', 60), 28_100)).toBeLessThan(PRINTED);
  });
});

describe('Experience and word of mouth', () => {
  const model = galleryModel('word-of-mouth');

  // Computed by two independent engines from the same equations; see the sources in the model's note.
  it.each([
    [0.7, 5350],
    [0.6, 2590],
    [0.4, 484],
    [0.3, 297],
  ])('quality %s leads to %s customers at month 36', (quality, customers) => {
    expect(off(runWith(model, { 'experience quality': quality }).at('Customers', 36), customers)).toBeLessThan(PRINTED);
  });

  it('stands still at its tipping point', () => {
    for (const customers of runWith(model, { 'experience quality': 0.5 }).all('Customers')) expect(customers).toBeCloseTo(1000, 9);
  });
});

describe('Bathtub', () => {
  const model = galleryModel('bathtub');

  it.each([
    ['Tap above drain', (time: number) => 50 + 3 * time],
    ['In balance', () => 50],
    // The drain takes 10 and gets 2 back until the tub is empty at 50 / 8 minutes; then only what comes in can leave.
    ['Drain above tap', (time: number) => Math.max(0, 50 - 8 * time)],
  ])('%s: the level is inflow less outflow, added up', (scenario, level) => {
    const { all, times } = runWith(model, scenarioValues(model, scenario));
    for (const [at, water] of all('Water in the tub').entries()) expect(water).toBeCloseTo(level(times[at] ?? 0), 9);
  });

  it('drains no more than it holds', () => {
    expect(runWith(model, scenarioValues(model, 'Drain above tap')).at('draining', 9)).toBe(2);
  });
});

describe('First support hire', () => {
  const model = galleryModel('first-support-hire');
  // Customers grow by 2 % a week from 200 and ask 0.2 tickets a week each: 40 e^(0.02 t) reaches 50 at ln 1.25 / 0.02.
  const filled = Math.log(1.25) / 0.02;

  it('has more arrivals than one agent can solve from week 11.2', () => {
    const { all, times } = runWith(model, scenarioValues(model, 'One agent for ever'), { saveEvery: 1 / 32 });
    expect(filled).toBeCloseTo(11.16, 2);
    expect(Math.abs(firstTime(times, (at) => (all('arrivals')[at] ?? 0) > 50) - filled)).toBeLessThan(0.1);
  });

  // Computed by two independent engines from the same equations, as all figures below without a closed form.
  it.each([[26, 146], [52, 1140], [78, 2781]])('without hiring at week %i leaves %i tickets open', (week, tickets) => {
    expect(off(runWith(model, scenarioValues(model, 'One agent for ever')).at('Open tickets', week), tickets)).toBeLessThan(PRINTED);
  });

  it('peaks at 116 open tickets in week 28.6, is through by week 35.1, and ends with half as many agents again as the work needs', () => {
    const { all, times, at } = runWith(model, scenarioValues(model, 'Hire when tickets pile up'), { saveEvery: 1 / 32 });
    const tickets = all('Open tickets');
    const peak = Math.max(...tickets);
    expect(off(peak, 116)).toBeLessThan(PRINTED);
    expect(Math.abs((times[tickets.indexOf(peak)] ?? 0) - 28.6)).toBeLessThan(0.1);
    const cleared = firstTime(times, (index) => (times[index] ?? 0) > 29 && (all('overdue tickets')[index] ?? 1) === 0);
    expect(Math.abs(cleared - 35.1)).toBeLessThan(0.1);
    expect(off(at('Agents', 78), 3.42)).toBeLessThan(PRINTED);
    expect(off(at('arrivals', 78) / 50, 2.26)).toBeLessThan(PRINTED);
    expect(off(at('Agents', 78) / (at('arrivals', 78) / 50), 1.51)).toBeLessThan(PRINTED);
  });
});

describe('Recurring-revenue boomerang', () => {
  const model = galleryModel('recurring-revenue-boomerang');

  // Computed by two independent engines from the same equations.
  it.each([
    ['With referrals', 60, 396],
    ['Without referrals', 60, 255],
    ['Marketing stops, with referrals', 36, 230],
    ['Marketing stops, with referrals', 60, 239],
    ['Marketing stops, no referrals', 36, 200],
    ['Marketing stops, no referrals', 60, 104],
  ])('%s: at month %i there are %i customers', (scenario, month, customers) => {
    expect(off(runWith(model, scenarioValues(model, scenario)).at('customers', month), customers)).toBeLessThan(PRINTED);
  });

  it('keeps growing without marketing at one referral per advocate and month: 261, then 414', () => {
    const { at } = runWith(model, { 'referrals per advocate': 1, 'marketing stops': 1 });
    expect(off(at('customers', 36), 261)).toBeLessThan(PRINTED);
    expect(off(at('customers', 60), 414)).toBeLessThan(PRINTED);
  });

  it('keeps 67 % of marketed customers and 91.8 % of referred ones a year', () => {
    const { at } = runWith(model);
    expect(at('annual retention[Marketed]', 0)).toBe(0.67);
    expect(at('annual retention[Referred]', 0)).toBeCloseTo(0.67 * 1.37, 12);
  });
});
