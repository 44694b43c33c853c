import { describe, expect, test } from 'vitest';
import { compact } from '#test/compact';
import { runOf, timeOf } from './series.ts';

/** Facts of the gallery models; where no closed form is named they come from a separate reference engine (RK4), to 0.5 %. */
const expectNear = (value: number, expected: number, share = 0.005): void => {
  expect(Math.abs(value / expected - 1), `${value} is not near ${expected}`).toBeLessThan(share);
};

describe('sales engine: logistic growth into a limited market', () => {
  const document = compact(`
    @G1 month 0..96 dt 1/4 RK4
    S Customers = 100 {customers}; +sales | Prospects = 9900 {customers}; -sales
    F sales = sales_spend / cost_per_sale * Prospects / market_size {customers/month}
    A sales_spend = revenue * investment_fraction {$/month} | revenue = Customers * price {$/month}
    K price = 100 $/customer/month | investment_fraction = 0.3 1 | cost_per_sale = 300 $/customer | market_size = 10000 customers`);

  test('half the market at ln 99 / 0.1 = 45.95 months', () => {
    expect(timeOf(runOf(document), 'Customers', 5000)).toBeCloseTo(Math.log(99) / 0.1, 3);
  });

  test('every row is on the logistic curve 10000 / (1 + 99 exp(-t / 10))', () => {
    const { run, of } = runOf(document);
    of('Customers').forEach((value, row) => expectNear(value, 10000 / (1 + 99 * Math.exp(-(run.times[row] ?? NaN) / 10)), 1e-8));
  });

  test('nothing is lost between the two stocks', () => {
    const { of } = runOf(document);
    const prospects = of('Prospects');
    of('Customers').forEach((value, row) => expect(value + (prospects[row] ?? NaN)).toBeCloseTo(10000, 8));
  });

  test('twice the investment takes half the time, none leaves 100 for ever', () => {
    expectNear(timeOf(runOf(document, { 'investment fraction': 0.6 }), 'Customers', 5000), Math.log(99) / 0.2, 1e-5);
    expect(runOf(document, { 'investment fraction': 0 }).last('Customers')).toBe(100);
  });
});

describe('retention target: a team that levels', () => {
  const document = compact(`
    @G2 month 0..60 dt 1/4 RK4
    S Customers = 1000 {customers}; +sales -churn | Team = 1 {people}; +hiring
    F sales = sales_spend / cost_per_sale {customers/month} | churn = Customers * annual_churn / months_per_year {customers/month}
    F hiring = gap * hiring_response {people/month}
    A annual_churn = churn_without_team * EXP(-Team / team_scale) {1/year} | retention = 1 - annual_churn {1} | gap = desired_retention - retention {1}
    A sales_spend = Customers * price * investment_fraction {$/month} | retention_spend = Team * cost_per_person {$/month}
    K desired_retention = 0.97 1 | churn_without_team = 0.156 1/year | team_scale = 1.82 people | hiring_response = 10 people/month | months_per_year = 12 month/year
    K price = 100 $/customer/month | investment_fraction = 0.1 1 | cost_per_sale = 500 $/customer | cost_per_person = 8000 $/person/month`);

  test.each([1, 5])('a team of %d becomes 3.00 and retention 97 %%', (team) => {
    const { last } = runOf(document, { Team: team });
    expectNear(last('Team'), 3);
    expectNear(last('retention'), 0.97, 0.001);
  });

  test('a goal of 99 % takes 4.94 people after 60 months', () => {
    expectNear(runOf(document, { 'desired retention': 0.99 }).last('Team'), 4.94);
  });

  test('sales spend goes from 10,000 to 28,100, retention spend from 8,000 to 24,000', () => {
    const { of, last } = runOf(document);
    expect([of('sales spend')[0], of('retention spend')[0]]).toEqual([10000, 8000]);
    expectNear(last('sales spend'), 28100);
    expectNear(last('retention spend'), 24000);
  });
});

describe('experience and word of mouth: quality decides between growth and collapse', () => {
  const document = compact(`
    @G3 month 0..36 dt 1/8 RK4
    S Customers = 1000 {customers}; +referrals -churn
    F referrals = Customers * referral_rate * Satisfaction {customers/month} | churn = Customers * worst_churn * dissatisfaction {customers/month}
    A Satisfaction = SMTH1(satisfaction_goal, time_to_notice, 0.5) {1} | dissatisfaction = 1 - Satisfaction {1}
    A satisfaction_goal = MIN(1, experience_quality * effect_of_care) {1} | effect_of_care = 2 / (1 + normal_care_budget / care_budget) {1}
    A care_budget = revenue * care_share {$/month} | revenue = Customers * revenue_per_customer {$/month}
    A revenue_per_customer = base_revenue_per_customer * (0.5 + Satisfaction) {$/customer/month}
    K experience_quality = 0.5 1 | care_share = 0.2 1 | normal_care_budget = 20000 $/month | base_revenue_per_customer = 100 $/customer/month
    K referral_rate = 0.06 1/month | worst_churn = 0.06 1/month | time_to_notice = 3 month`);

  test.each([[0.3, 297], [0.4, 484], [0.6, 2590], [0.7, 5350]])('quality %d leads to %d customers', (quality, customers) => {
    expectNear(runOf(document, { 'experience quality': quality }).last('Customers'), customers);
  });

  test('quality 0.5 is the tipping point: exactly 1,000 for ever', () => {
    expect(new Set(runOf(document).of('Customers'))).toEqual(new Set([1000]));
  });
});

describe('the churn multiplier: quarters by Euler on purpose', () => {
  const document = compact(`
    @G9 year 0..3 dt 1/4 Euler
    S Customers = 1000 {customers}; +new_customers -lost_customers
    F new_customers = Customers * growth_rate {customers/year} | lost_customers = Customers * churn_rate {customers/year}
    A MRR = Customers * price {$/month}
    K growth_rate = 0.5 1/year | churn_rate = 0.3 1/year | price = 100 $/customer/month`);

  test.each([0, 0.2, 0.3])('churn of %d compounds to 100000 (1 + (0.5 - churn) / 4)^12', (churn) => {
    expect(runOf(document, { 'churn rate': churn }).last('MRR')).toBeCloseTo(100000 * (1 + (0.5 - churn) / 4) ** 12, 6);
  });

  test('30 % churn costs 56.30 % of the revenue of year three', () => {
    const share = runOf(document).last('MRR') / runOf(document, { 'churn rate': 0 }).last('MRR');
    expect(1 - share).toBeCloseTo(0.563, 4);
  });

  test('growth 0.7 with churn 0.2 is growth 0.5 without churn, to the last digits', () => {
    const fast = runOf(document, { 'growth rate': 0.7, 'churn rate': 0.2 }).last('MRR');
    expect(fast).toBeCloseTo(runOf(document, { 'churn rate': 0 }).last('MRR'), 8);
  });
});
