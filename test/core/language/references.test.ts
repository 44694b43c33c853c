import { describe, expect, test } from 'vitest';
import { parse, references, renameReferences } from '#core/language';

describe('references', () => {
  const found = (text: string) => {
    const { expr } = parse(text);
    return (expr ? references(expr) : []).map(({ path, role, span }) => [path.join('.'), role, text.slice(span.from, span.to)]);
  };

  test('come in the order of the text, with their role and place', () => {
    expect(found('IF Customers > "Sign-ups" THEN effect(price) ELSE sales.unit price[north, i + 1]')).toEqual([
      ['Customers', 'value', 'Customers'],
      ['Sign-ups', 'value', '"Sign-ups"'],
      ['effect', 'callee', 'effect'],
      ['price', 'value', 'price'],
      ['sales.unit price', 'value', 'sales.unit price'],
      ['north', 'index', 'north'],
      ['i', 'index', 'i'],
    ]);
  });

  test('are found in a text with mistakes too', () => {
    expect(found('2 a + * (b').map(([name]) => name)).toEqual(['a', 'b']);
  });
});

describe('renaming', () => {
  test.each([
    ['keeps comments, blanks and everything else', '{of customers} Customers  *\n\tchurn_rate {Customers}', 'customers', 'Clients', '{of customers} Clients  *\n\tchurn_rate {Customers}'],
    ['finds every spelling', 'churn_rate + "Churn Rate" + CHURN\n rate', 'churn rate', 'loss', 'loss + loss + loss'],
    ['quotes where it must', 'Customers * 2', 'Customers', 'Sign-ups', '"Sign-ups" * 2'],
    ['takes quotes away where it may', '"Sign-ups"*2', 'Sign-ups', 'Customers', 'Customers*2'],
    ['leaves longer names alone', 'Customers at Risk + Customers', 'Customers', 'Clients', 'Customers at Risk + Clients'],
    ['leaves functions alone', 'max(max, a) + MAX (b, c)', 'max', 'limit', 'max(limit, a) + MAX (b, c)'],
    ['renames lookups where they are called', 'effect of price (price)', 'effect of price', 'pull', 'pull (price)'],
    ['renames modules', 'Sales.price + price', 'sales', 'Selling', 'Selling.price + price'],
    ['leaves members of modules alone', 'Sales.price + price', 'price', 'cost', 'Sales.price + cost'],
    ['works on a text with mistakes', '2 a + * (a', 'a', 'b', '2 b + * (b'],
    ['keeps a text that does not use the name', 'x + y', 'z', 'w', 'x + y'],
    ['changes case only where asked', 'customers', 'Customers', 'CUSTOMERS', 'CUSTOMERS'],
  ])('%s', (_, text, from, to, renamed) => {
    expect(renameReferences(text, from, to)).toBe(renamed);
  });

  test('reaches calls of a graphical function that has the name of a function', () => {
    expect(renameReferences('Gamma(x) + gamma', 'gamma', 'pull', new Set(), true)).toBe('pull(x) + pull');
    expect(renameReferences('Gamma(x) + gamma', 'gamma', 'pull')).toBe('Gamma(x) + pull');
  });

  test('reaches members through modules and the parent', () => {
    expect(renameReferences('sales.price * price', ['Sales', 'price'], ['Sales', 'unit-price'])).toBe('sales."unit-price" * price');
    expect(renameReferences('.price + price', ['', 'price'], ['', 'cost'])).toBe('.cost + price');
    expect(renameReferences('a.b.c + a.b', ['a', 'b'], ['a', 'x'])).toBe('a.x.c + a.x');
  });

  test('leaves names of elements alone between square brackets', () => {
    expect(renameReferences('sales[north] + north', 'north', 'south', new Set(['north']))).toBe('sales[north] + south');
    expect(renameReferences('sales[i] + i', 'i', 'j')).toBe('sales[j] + j');
  });
});
