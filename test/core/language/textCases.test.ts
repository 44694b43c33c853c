import { describe, expect, test } from 'vitest';
import { readCases, writeCases } from '#test/cases';

const FILE = `What the file is about.

=== one
first line

third line
=>
result

=== without a result
input
=>
`;

describe('a file of text cases', () => {
  test('is taken apart at titles and arrows', () => {
    expect(readCases(FILE)).toEqual({
      preamble: 'What the file is about.\n',
      cases: [
        { title: 'one', input: 'first line\n\nthird line', output: 'result' },
        { title: 'without a result', input: 'input', output: '' },
      ],
    });
  });

  test('is written as it was read', () => {
    expect(writeCases(readCases(FILE))).toBe(FILE);
  });

  test('says which title stands twice', () => {
    expect(() => readCases('=== a\nx\n=>\n\n=== a\ny\n=>\n')).toThrow('Two blocks are called "a".');
  });
});
