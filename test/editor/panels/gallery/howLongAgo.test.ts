import { expect, test } from 'vitest';
import { howLongAgo } from '../../../../src/editor/panels/gallery/howLongAgo.ts';

const MINUTE = 60_000;
const now = Date.UTC(2024, 4, 20, 12);

test.each([
  [0, 'this minute'],
  [-5 * MINUTE, 'this minute'],
  [MINUTE, '1 minute ago'],
  [59 * MINUTE, '59 minutes ago'],
  [60 * MINUTE, '1 hour ago'],
  [24 * 60 * MINUTE, 'yesterday'],
  [6 * 24 * 60 * MINUTE, '6 days ago'],
])('%d milliseconds before now is %s', (before, expected) => {
  expect(howLongAgo(now - before, now)).toBe(expected);
});

test('after a week the date says it better', () => {
  expect(howLongAgo(now - 8 * 24 * 60 * MINUTE, now)).toBe('May 12, 2024');
});
