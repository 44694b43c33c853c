import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Auxiliary } from '#core/model';
import { controlOf, settled, trackOf } from '../../../src/editor/panels/sliders/track.ts';

describe('the track of a slider', () => {
  test.each([
    // Without a range: from 0 to twice the base, a hundred steps or more, each a 1, 2 or 5.
    ['a base of 30', undefined, 30, 30, { min: 0, max: 60, step: 0.5 }],
    ['a small base', undefined, 0.05, 0.05, { min: 0, max: 0.1, step: 0.001 }],
    ['a base below 0', undefined, -4, -4, { min: -8, max: 0, step: 0.05 }],
    ['a base of 0', undefined, 0, 0, { min: 0, max: 1, step: 0.01 }],
    ['a range', { min: 0, max: 5, step: 0.25 }, 1, 2, { min: 0, max: 5, step: 0.25 }],
    ['half a range', { min: 10 }, 30, 30, { min: 10, max: 60, step: 0.5 }],
    // A value beyond the end makes the track longer, by whole steps.
    ['a value beyond the range', { min: 0, max: 5, step: 0.5 }, 1, 6.2, { min: 0, max: 6.5, step: 0.5 }],
    ['a base below the range', { min: 1, max: 5, step: 0.5 }, 0.7, 2, { min: 0.5, max: 5, step: 0.5 }],
  ])('of %s', (_, range, base, value, expected) => {
    expect(trackOf(range, base, value)).toEqual(expected);
  });

  test('always holds the base and the value, and has at least a hundred steps where none is stated', () => {
    const number = fc.double({ min: -1e9, max: 1e9, noNaN: true }).filter((value) => value === 0 || Math.abs(value) > 1e-9);
    fc.assert(
      fc.property(number, number, (base, value) => {
        const { min, max, step } = trackOf(undefined, base, value);
        const dust = step * 1e-6;
        expect(min - dust).toBeLessThanOrEqual(Math.min(base, value));
        expect(max + dust).toBeGreaterThanOrEqual(Math.max(base, value));
        expect((max - min) / step).toBeGreaterThanOrEqual(100 - 1e-6);
      }),
    );
  });

  test('comes back to the base to the last digit, though the base lies between two steps', () => {
    expect(settled(0.033, 0.0333333, 0.001)).toBe(0.0333333);
    expect(settled(0.034, 0.0333333, 0.001)).toBe(0.034);
  });
});

describe('what moves a constant', () => {
  const constant = (extras: Partial<Auxiliary>): Auxiliary => ({ id: 'v1' as never, kind: 'auxiliary', name: 'x', equation: '1', ...extras });

  test('is a switch for 0 to 1 in steps of 1, a choice where values have names, else a slider', () => {
    expect(controlOf(constant({ range: { min: 0, max: 1, step: 1 } })).kind).toBe('switch');
    expect(controlOf(constant({ range: { min: 0, max: 1 } })).kind).toBe('slider');
    const choices = [{ name: 'low', value: 1 }, { name: 'high', value: 2 }];
    expect(controlOf(constant({ range: { min: 0, max: 1, step: 1 }, choices }))).toEqual({ kind: 'choice', choices });
    expect(controlOf(undefined).kind).toBe('slider');
  });
});
