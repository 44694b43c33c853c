import { describe, expect, it } from 'vitest';
import { matchName, splitNames } from '../../../src/core/formats/index.ts';

describe('splitNames', () => {
  it('splits at commas, but not inside brackets or quotes', () => {
    expect(splitNames('a, b[x,y] ,"c, d", e')).toEqual(['a', 'b[x,y]', '"c, d"', 'e']);
    expect(splitNames('"a ""b"", c"')).toEqual(['"a ""b"", c"']);
    expect(splitNames('"a, \\"b, c"[x, y],d')).toEqual(['"a, \\"b, c"[x, y]', 'd']);
    expect(splitNames(' , a,, ')).toEqual(['a']);
    expect(splitNames('')).toEqual([]);
  });
});

describe('matchName', () => {
  const names = ['Churn Rate', 'sales[north,young]', 'sales[north,old]', 'sales tax', 'Shop.price', 'w/ tax, total'];

  it('finds a name in any spelling that an equation accepts', () => {
    for (const spelling of ['churn rate', 'CHURN_RATE', '"Churn Rate"', ' churn  rate ', 'churn\\nrate']) expect(matchName(names, spelling)).toEqual([0]);
    expect(matchName(names, 'shop . PRICE')).toEqual([4]);
    expect(matchName(names, '"W/ tax, total"')).toEqual([5]);
  });

  it('finds an element, or by the bare name all elements of an array', () => {
    expect(matchName(names, 'Sales[North, Old]')).toEqual([2]);
    expect(matchName(names, 'sales')).toEqual([1, 2]);
    expect(matchName(names, 'sales[north]')).toEqual([]);
    expect(matchName(names, 'sale')).toEqual([]);
  });
});
