import { describe, expect, test } from 'vitest';
import { rootModel, validate, dataOf } from '#core/model';
import { compact } from '#test/compact';
import { equationOf, idOf, linkBetween, variableNamed } from '#test/documents';

describe('a model in a few lines', () => {
  const engine = compact(`
    @G1 month 0..96 dt 1/4 RK4
    S Customers = 100 {customers}; +sales | Prospects = 9900 {customers}; -sales; nn
    F sales = sales_spend / cost_per_sale * MAX(Prospects, 0) {customers/month}
    A sales_spend = revenue * investment_fraction {$/month}
    K price = 100 $/customer/month | investment_fraction = 0.3 1
  `);

  test('becomes stocks, flows between them, variables and constants with units', () => {
    expect(engine.settings).toMatchObject({ start: 0, stop: 96, dt: 0.25, method: 'rk4', timeUnit: 'month' });
    expect(variableNamed(engine, 'sales')).toMatchObject({ kind: 'flow', from: idOf(engine, 'Prospects'), to: idOf(engine, 'Customers') });
    expect(variableNamed(engine, 'Prospects')).toMatchObject({ kind: 'stock', equation: '9900', units: 'customers', nonNegative: true });
    expect(variableNamed(engine, 'price')).toMatchObject({ equation: '100', units: '$/customer/month' });
    expect(equationOf(engine, 'sales')).toBe('sales_spend / cost_per_sale * MAX(Prospects, 0)');
    expect(validate(dataOf(engine)).ok).toBe(true);
  });

  test('with arrays gives each element its text', () => {
    const document = compact(`
      @G11 month 0..36 dt 1/8 RK4 [Segment: SMB, Mid]
      S At_risk[Segment] = 0 {accounts}; +coming[Segment] -lost[Segment]
      F coming[Segment] = MIN(1, coverage[Segment]) {accounts/month} | lost[Segment] = At_risk[Segment] / 6 {accounts/month}
      A coverage[Segment] = 0.3, MAX(0.1, 0.2) {1} | total = SUM(At_risk[*]) {accounts}
    `);
    expect(equationOf(document, 'coverage')).toEqual({ elements: { SMB: '0.3', Mid: 'MAX(0.1, 0.2)' } });
    expect(equationOf(document, 'coming')).toBe('MIN(1, coverage[Segment])');
    expect(variableNamed(document, 'lost')).toMatchObject({ from: idOf(document, 'At risk'), to: null });
    expect(variableNamed(document, 'total')).not.toHaveProperty('dimensions');
    expect(variableNamed(document, 'coverage').dimensions).toEqual(Object.keys(document.dimensions));
  });

  test('without equations becomes a causal loop diagram', () => {
    const document = compact(`
      @G12 CLD
      red_light cameras ->- cars running red lights
      cars running red lights ->+ accidents [weak]
      accidents ->+ red_light cameras [delay]
    `);
    expect(Object.keys(rootModel(document).variables)).toHaveLength(3);
    expect(linkBetween(document, 'red light cameras', 'cars running red lights').polarity).toBe('-');
    expect(linkBetween(document, 'cars running red lights', 'accidents')).toMatchObject({ polarity: '+', strength: 'weak' });
    expect(linkBetween(document, 'accidents', 'red light cameras')).toMatchObject({ polarity: '+', delay: true });
  });
});
