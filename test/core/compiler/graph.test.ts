import { describe, expect, test } from 'vitest';
import { compile } from '#core/compiler';
import { documentFrom } from './modelText.ts';
import { model } from '#test/documents';

/** The dependencies of a model as `from -> to (phase, origin, sign)`. */
function edges(document: Parameters<typeof compile>[0]): string[] {
  const { nodes, dependencies } = compile(document).graph;
  const name = (place: number): string => nodes[place]?.name ?? '?';
  return dependencies
    .map(({ from, to, phase, origin, sign }) => `${name(from)} -> ${name(to)} (${[phase, origin, sign].filter((part) => part !== undefined).join(' ')})`)
    .toSorted();
}

describe('the equation graph', () => {
  test('knows flows with their sign, equations, and initial values apart', () => {
    expect(edges(documentFrom('stock S = first; +in -out\naux first = 3\nflow in = S * first\nflow out = 1'))).toEqual([
      'S -> in (step equation)',
      'first -> S (initial equation)',
      'first -> in (step equation)',
      'in -> S (step flow +)',
      'out -> S (step flow -)',
    ]);
  });

  test('counts the stocks of a delay as the variable that has it', () => {
    expect(edges(documentFrom('aux x = TIME\naux T = 4\naux d = DELAY3(x, T)'))).toEqual([
      'T -> d (step equation)', 'x -> d (initial equation)', 'x -> d (step equation)',
    ]);
  });

  test('knows tables, arrays as one, and what a limit adds', () => {
    expect(edges(documentFrom('table f = 0:0 1:1\naux a = f(TIME)'))).toEqual(['f -> a (step table)']);
    expect(edges(documentFrom('dimension R: n, s\naux a[R] = 1\naux b[R] = a'))).toEqual(['a -> b (step equation)']);
    expect(edges(documentFrom('stock S = 1; +in -out; nn\nflow in = TIME; uniflow\nflow out = 2'))).toEqual([
      'S -> out (step limit +)', 'in -> S (step flow +)', 'in -> out (step limit +)', 'out -> S (step flow -)',
    ]);
  });

  test('takes drawn links where there is no equation', () => {
    const document = model().auxiliary('trust').auxiliary('sales').auxiliary('known', '2').link('trust', 'sales', '+').link('sales', 'known', '-').build();
    expect(edges(document)).toEqual(['trust -> sales (step link +)']);
  });
});
