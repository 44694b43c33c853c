import { expect, test } from 'vitest';
import { headlessLine, linkArc, linkPieces } from '#core/diagram';

const disc = (x: number, y: number) => ({ kind: 'circle', centre: { x, y }, radius: 20 }) as const;

/** Where a stroke begins and where it ends. */
function ends(path: string): readonly [string, string] {
  const numbers = path.match(/-?[\d.]+/gu) ?? [];
  return [numbers.slice(0, 2).join(' '), numbers.slice(-2).join(' ')];
}

test('a line that fits on a screen is one stroke, the very line of the link', () => {
  const arc = linkArc(disc(0, 0), disc(500, 0), 30);
  expect(linkPieces(arc, false)).toEqual([arc.path]);
  expect(linkPieces(arc, true)).toEqual([headlessLine(arc)]);
});

test.each([[0, false], [0, true], [25, false], [-120, false], [170, true]])('a long line bent by %s degrees is cut into strokes that follow one another', (bend, headless) => {
  const arc = linkArc(disc(0, 0), disc(3000, 400), bend);
  const pieces = linkPieces(arc, headless);
  expect(pieces.length).toBeGreaterThan(4);
  pieces.slice(1).forEach((piece, at) => expect(ends(piece)[0]).toBe(ends(pieces[at] ?? '')[1]));
  const [first, last] = ends(headless ? headlessLine(arc) : arc.path);
  expect(ends(pieces[0] ?? '')[0]).toBe(first);
  expect(ends(pieces.at(-1) ?? '')[1]).toBe(last);
});

test('whole dashes fit into a stroke', () => {
  const [first = ''] = linkPieces(linkArc(disc(0, 0), disc(3000, 0), 0), false);
  const [from, to] = ends(first).map((point) => Number(point.split(' ')[0]));
  expect(((to ?? 0) - (from ?? 0)) % (4 + 4)).toBeCloseTo(0);
  expect(((to ?? 0) - (from ?? 0)) % (7 + 4)).toBeCloseTo(0);
});
