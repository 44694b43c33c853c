import { expect, test } from 'vitest';
import { fileName } from '../../src/app/files/fileName.ts';

test.each([
  ['Churn multiplier', 'churn-multiplier.svg'],
  ['  What/if: "5 %"?  ', 'what-if-5.svg'],
  ['Überschuss 2.0', 'überschuss-2-0.svg'],
  ['顧客', '顧客.svg'],
  ['../../etc/passwd', 'etc-passwd.svg'],
  ['', 'model.svg'],
  ['???', 'model.svg'],
])('%j is saved as %j', (title, expected) => {
  expect(fileName(title, 'svg')).toBe(expected);
});

test('a title of any length gives a name that file systems take', () => {
  expect(fileName('long '.repeat(100), 'json').length).toBeLessThan(100);
});
