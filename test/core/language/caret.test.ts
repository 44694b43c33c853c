import { describe, expect, test } from 'vitest';
import { callAt, completionAt, quotedSuggestions, tokens } from '#core/language';

/** A text with `|` where the caret stands. */
function caretIn(marked: string): [string, number] {
  return [marked.replace('|', ''), marked.indexOf('|')];
}

describe('completion at a caret', () => {
  const complete = (marked: string) => {
    const [text, caret] = caretIn(marked);
    const found = completionAt(text, caret);
    return found && { replaces: text.slice(found.span.from, found.span.to), typed: found.typed, quoted: found.quoted, path: found.path.join('.'), starts: found.starts.map((start) => text.slice(start, caret)) };
  };

  test.each([
    ['Cust|', { replaces: 'Cust', typed: 'Cust', quoted: false, path: '', starts: ['Cust'] }],
    ['2 * Customers at R|', { replaces: 'Customers at R', typed: 'Customers at R', quoted: false, path: '', starts: ['Customers at R', 'at R', 'R'] }],
    ['Cust|om + 1', { replaces: 'Custom', typed: 'Cust', quoted: false, path: '', starts: ['Cust'] }],
    ['a + |', { replaces: '', typed: '', quoted: false, path: '', starts: [''] }],
    ['|', { replaces: '', typed: '', quoted: false, path: '', starts: [''] }],
    ['a + "Sign-u|', { replaces: '"Sign-u', typed: 'Sign-u', quoted: true, path: '', starts: ['"Sign-u'] }],
    ['a + "Sign-u|ps" * 2', { replaces: '"Sign-ups"', typed: 'Sign-u', quoted: true, path: '', starts: ['"Sign-u'] }],
    ['sales.pri|', { replaces: 'pri', typed: 'pri', quoted: false, path: 'sales', starts: ['pri'] }],
    ['.pri|', { replaces: 'pri', typed: 'pri', quoted: false, path: '', starts: ['pri'] }],
    ['sales.|', { replaces: '', typed: '', quoted: false, path: 'sales', starts: [''] }],
    ['MAX(a, pr|', { replaces: 'pr', typed: 'pr', quoted: false, path: '', starts: ['pr'] }],
    ['a * profit and lo|', { replaces: 'lo', typed: 'lo', quoted: false, path: '', starts: ['profit and lo', 'and lo', 'lo'] }],
    ['Sign-u|', { replaces: 'u', typed: 'u', quoted: false, path: '', starts: ['Sign-u', 'u'] }],
    ['NOT|', { replaces: 'NOT', typed: 'NOT', quoted: false, path: '', starts: ['NOT'] }],
  ])('%s', (marked, expected) => {
    expect(complete(marked)).toEqual(expected);
  });

  test.each(['a {com|ment}', 'a {open|', '12|', 'a + 1.5|', '"done"|'])('there is none at %s', (marked) => {
    expect(complete(marked)).toBeNull();
  });

  test('goes on after a closed comment', () => {
    expect(complete('{why}|')).not.toBeNull();
  });
});

describe('the call around a caret', () => {
  const call = (marked: string) => {
    const found = callAt(...caretIn(marked));
    return found && [found.name, found.argument];
  };

  test.each([
    ['STEP(|', ['STEP', 0]],
    ['STEP(10, |', ['STEP', 1]],
    ['1 + MAX(a, MIN(b, c), | d)', ['MAX', 2]],
    ['MAX(a, MIN(b, |', ['MIN', 1]],
    ['MAX(a, (b + |', ['MAX', 1]],
    ['SUM(a[x, |', ['SUM', 0]],
    ['effect of price(|)', ['effect of price', 0]],
    ['"a-b"(|', ['a-b', 0]],
    ['MAX(a{,}, |', ['MAX', 1]],
  ])('%s', (marked, expected) => {
    expect(call(marked)).toEqual(expected);
  });

  test.each(['|MAX(a)', 'MAX(a)|', '(a + |b)', 'a[|b]', 'MAX|(a)'])('there is none at %s', (marked) => {
    expect(call(marked)).toBeNull();
  });
});

describe('names that need quotes and have none', () => {
  const names = ['Sign-ups', 'Not renewing', 'ups', 'profit and loss', '2nd order', 'Net Sign-ups', 'R&D'];
  const mended = (text: string) => {
    let result = text;
    for (const { span, text: quoted } of quotedSuggestions(text, names).toReversed()) result = result.slice(0, span.from) + quoted + result.slice(span.to);
    return result;
  };

  test.each([
    ['Sign-ups * 2', '"Sign-ups" * 2'],
    ['sign-UPS / Not_renewing', '"Sign-ups" / "Not renewing"'],
    ['1 + not  renewing', '1 + "Not renewing"'],
    ['Net Sign-ups', '"Net Sign-ups"'],
    ['2nd order + R&D', '"2nd order" + "R&D"'],
    ['"Sign-ups" + {Sign-ups} profit and loss', '"Sign-ups" + {Sign-ups} "profit and loss"'],
    ['Sign - ups', 'Sign - ups'],
    ['Design-ups + Sign-upset', 'Design-ups + Sign-upset'],
    ['12nd order', '12nd order'],
  ])('%s', (text, expected) => {
    expect(mended(text)).toBe(expected);
  });
});

describe('pieces to colour', () => {
  test('have the look of what they are', () => {
    const text = 'IF Customers >= MAX(a.b, "c-d") {why} THEN 5 ELSE TIME # max';
    expect(tokens(text).map(({ kind, span }) => [text.slice(span.from, span.to), kind])).toEqual([
      ['IF', 'keyword'], ['Customers', 'name'], ['>=', 'operator'], ['MAX', 'function'], ['(', 'bracket'], ['a.b', 'name'], [',', 'operator'],
      ['"c-d"', 'quoted'], [')', 'bracket'], ['{why}', 'comment'], ['THEN', 'keyword'], ['5', 'number'], ['ELSE', 'keyword'], ['TIME', 'function'],
      ['#', 'unknown'], ['max', 'name'],
    ]);
  });
});
