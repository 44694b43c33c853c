import { describe, expect, test } from 'vitest';
import { cleanName, foldName, isBareName, nearest, quoteName, sameName } from '#core/language';

describe('[N1] names are compared in their folded form', () => {
  test.each([
    ['Customers at Risk', 'customers at risk'],
    ['customers_at__risk', 'customers at risk'],
    ['  Customers \n at\trisk ', 'customers at risk'],
    ['Customers\u00a0at risk', 'customers at risk'],
    [String.raw`Customers\nat risk`, 'customers at risk'],
    ['CAFÉ', 'cafe\u0301'],
    ['_x_', 'x'],
    ['', ''],
  ])('%j is %j', (name, folded) => {
    expect(foldName(name)).toBe(foldName(folded));
    expect(foldName(foldName(name))).toBe(foldName(name));
  });

  test('hyphens and dots tell names apart', () => {
    expect(sameName('Sign-ups', 'Sign ups')).toBe(false);
    expect(sameName('a.b', 'ab')).toBe(false);
  });
});

test('[N2] names are kept as they were written, but for blanks', () => {
  expect(cleanName('  Customers_at \n\u00a0 Risk ')).toBe('Customers_at Risk');
});

describe('[N3] a name is quoted where it cannot stand bare', () => {
  test.each(['Customers at Risk', 'x', 'Käufer', '在庫', 'cohort 1', 'max', 'TIME', 'US$', '_hidden', 'android', 'profit_and_loss', 'm²'])('%j stands bare', (name) => {
    expect(isBareName(name)).toBe(true);
    expect(quoteName(name)).toBe(name);
  });

  test.each([
    ['Sign-ups', '"Sign-ups"'],
    ['Not renewing', '"Not renewing"'],
    ['profit and loss', '"profit and loss"'],
    ['2nd order', '"2nd order"'],
    ['a.b', '"a.b"'],
    ['$ spent', '"$ spent"'],
    ["customer's", `"customer's"`],
    ['say "hi"', String.raw`"say \"hi\""`],
    ['C:\\new', String.raw`"C:\\new"`],
    ['5', '"5"'],
  ])('%j is written %s', (name, quoted) => {
    expect(isBareName(name)).toBe(false);
    expect(quoteName(name)).toBe(quoted);
  });
});

describe('the nearest name', () => {
  const names = ['Customers', 'Customers at Risk', 'churn rate', 'price', 'Price', 'ad spend'];
  test.each([
    ['Custmers', 'Customers'],
    ['Cusotmers', 'Customers'],
    ['customer_at_rsik', 'Customers at Risk'],
    ['chrun rate', 'churn rate'],
    ['prcie', 'price'],
    ['ad_spend', 'ad spend'],
  ])('of %s is %s', (typed, meant) => {
    expect(nearest(typed, names)).toBe(meant);
  });

  test.each(['revenue', 'x', 'ad', 'crice tag', ''])('of %j is none', (typed) => {
    expect(nearest(typed, names)).toBeNull();
  });
});
