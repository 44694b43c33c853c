import { expect, test } from 'vitest';
import { levelLine } from '../../../../src/editor/canvas/live/levelLine.ts';

const name = { left: -30, top: -9, right: 30, bottom: 9 };
const curve = { left: -22, top: 11, right: 22, bottom: 21 };

test('a level line leaves out the name that it would run through, and the small curve', () => {
  expect(levelLine(0, 40, [name, curve])).toBe('M-40 0H-33M33 0H40');
  expect(levelLine(15, 40, [curve, name])).toBe('M-40 15H-25M25 15H40');
});

test('elsewhere it runs from edge to edge', () => {
  expect(levelLine(-14, 40, [name, curve])).toBe('M-40 -14H40');
});

test('of a name as wide as its body nothing is left of it', () => {
  expect(levelLine(0, 40, [{ ...name, left: -39, right: 39 }])).toBe('');
});
