import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { judge, readClaims } from './support/claims.mjs';

const result = (name: string, ok: boolean): Parameters<typeof judge>[1][number] => ({
  case: name,
  model: 'm.xmile',
  kind: 'xmile',
  tier: '1',
  ok,
  why: 'differs',
});

const verdict = (claims: string, results: Parameters<typeof judge>[1]): readonly string[] =>
  readClaims(claims).flatMap((claim) => judge(claim, results).faults);

describe('a claim of a share', () => {
  test('holds from that share on', () => {
    const three = [result('a', true), result('b', true), result('c', false)];
    expect(verdict('xmile 1 66 %', three)).toEqual([]);
    expect(verdict('xmile 1 67 %', three)).toEqual(['2 of 3 pass, claimed 67 %']);
  });

  test('of a tier without cases is broken', () => {
    expect(verdict('mdl 1 60 %', [result('a', true)])).toEqual(['no cases found']);
  });
});

describe('a claim of all', () => {
  const claims = 'xmile 1 all\n  except b/m.xmile: its reference has a typing error';

  test('forgives the named exception and nothing else', () => {
    expect(verdict(claims, [result('a', true), result('b', false)])).toEqual([]);
    expect(verdict(claims, [result('a', false), result('b', false)])).toEqual(['a/m.xmile: differs']);
  });

  test('is broken by an exception that passes', () => {
    expect(verdict(claims, [result('b', true)])).toEqual(['b/m.xmile passes now: take it off the list']);
  });
});

test('a line that is no claim is an error', () => {
  expect(() => readClaims('xmile 1 most')).toThrow('This line is no claim: xmile 1 most');
});

test("the project's own claims can be read", () => {
  const file = new URL('conformance.txt', import.meta.url);
  expect(readClaims(readFileSync(file, 'utf8')).length).toBeGreaterThan(0);
});
