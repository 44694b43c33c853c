import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DIMENSIONLESS, divideUnits, multiplyUnits, parseUnits, powerUnits, printUnits, sameUnits, unitKey, type Units } from '#core/language';

function units(text: string): Units {
  const read = parseUnits(text);
  if (!read.ok) throw new Error(`${text}: ${read.message}`);
  return read.units;
}

describe('units', () => {
  test.each([
    ['customers/month', 'customers/month'],
    ['customers per month', 'customers/month'],
    ['$/customer/month', '$/customer/month'],
    ['$/(customer*month)', '$/customer/month'],
    ['$ / customer / month', '$/customer/month'],
    ['1/month', '1/month'],
    ['1', '1'],
    ['dmnl', '1'],
    ['Dimensionless', '1'],
    ['kg*m^2/s^2', 'kg*m^2/s^2'],
    ['kg·m²', 'kg*m^2'],
    ['m**2', 'm^2'],
    ['s^-1', '1/s'],
    ['(a/b)/(c/d)', 'a*d/b/c'],
    ['US dollars / year', 'US dollars/year'],
    ['tonnes CO2/year', 'tonnes CO2/year'],
    ['man-months', 'man-months'],
    ['%', '%'],
    ['customers*month/month', 'customers'],
    ['customer/customers', '1'],
  ])('%s is %s', (text, printed) => {
    expect(printUnits(units(text))).toBe(printed);
  });

  test('are the same in singular and plural, in any case and order', () => {
    expect(sameUnits(units('Customers/Month'), units('customer/months'))).toBe(true);
    expect(sameUnits(units('people/year'), units('person/years'))).toBe(true);
    expect(sameUnits(units('companies'), units('company'))).toBe(true);
    expect(sameUnits(units('a*b'), units('b*a'))).toBe(true);
    expect(sameUnits(units('customers'), units('customers/month'))).toBe(false);
    expect(['bus', 'process', 'status', 'gas', 's', 'boxes', 'analysis'].map(unitKey)).toEqual(['bus', 'process', 'status', 'ga', 's', 'box', 'analysis']);
  });

  test.each([
    ['', 'Type a unit such as customers/month, or 1 for a pure number.', 0],
    ['customers/', 'A unit is missing after /.', 9],
    ['/month', 'A unit is missing before /. "Per month" is written 1/month.', 0],
    ['a//b', 'A unit is missing after /.', 1],
    ['(a/b', 'A closing ) is missing.', 4],
    ['a)', 'This ) closes nothing.', 1],
    ['12 months', '12 is no unit: the only number in a unit is 1. Powers are written like m^2.', 0],
    ['m^x', 'A power is a whole number: m^2.', 2],
    ['m^', 'A power is a whole number: m^2.', 2],
    ['a + b', '+ has no meaning in a unit. Write units like customers/month.', 2],
    ['a (b)', '* or / is missing before (.', 2],
    ['x'.repeat(501), 'This unit is too long: 500 characters are the most.', 0],
  ])('%j is refused: %s', (text, message, from) => {
    const read = parseUnits(text);
    expect(read).toMatchObject({ ok: false, message, span: { from } });
  });
});

describe('the algebra of units', () => {
  const factor = fc.tuple(fc.constantFrom('customer', 'month', '$', 'kg'), fc.integer({ min: -3, max: 3 }));
  const anyUnits = fc.array(factor, { maxLength: 4 }).map((factors) =>
    factors.reduce<Units>((product, [name, power]) => multiplyUnits(product, powerUnits(units(name), power)), DIMENSIONLESS));

  test('multiplication is commutative and undone by division', () => {
    fc.assert(fc.property(anyUnits, anyUnits, (one, other) => {
      expect(sameUnits(multiplyUnits(one, other), multiplyUnits(other, one))).toBe(true);
      expect(sameUnits(divideUnits(multiplyUnits(one, other), other), one)).toBe(true);
    }));
  });

  test('the root of a square is what was squared', () => {
    fc.assert(fc.property(anyUnits, (one) => {
      expect(sameUnits(powerUnits(multiplyUnits(one, one), 0.5), one)).toBe(true);
    }));
  });

  test('printing and reading is the identity', () => {
    fc.assert(fc.property(anyUnits, (one) => {
      expect(sameUnits(units(printUnits(one)), one)).toBe(true);
    }));
  });

  test('any text is read or refused', () => {
    fc.assert(fc.property(fc.string({ maxLength: 30 }), fc.string({ unit: fc.constantFrom(...'ab1 */^()²-$.per'.split('')), maxLength: 30 }), (one, other) => {
      for (const text of [one, other]) {
        const read = parseUnits(text);
        if (read.ok && read.units.every(({ power }) => Number.isInteger(power))) expect(sameUnits(units(printUnits(read.units)), read.units)).toBe(true);
      }
    }), { numRuns: 500 });
  });
});
