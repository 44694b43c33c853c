import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Curve } from '#editor/charts';
import { axesOf, boundsOf, held, type Axes } from '../../../src/editor/charts/bounds.ts';
import { holding, isGrown } from '../../../src/editor/charts/useAxes.ts';

const curve = (values: readonly number[], units = ''): Curve => ({
  id: values.join(' '),
  name: 'x',
  units,
  format: undefined,
  role: 'current', part: 'x', plot: { variable: 'v1' }, weight: 'full',
  hue: 0,
  front: false,
  stale: false,
  ended: null,
  times: Float64Array.from(values, (_, at) => at),
  values: Float64Array.from(values),
});

const figure = (...curves: Curve[]) => ({ curves, timeUnit: 'month', calendar: null, start: 0, stop: 1, stale: false, subject: null, threads: [] });

describe('an axis', () => {
  test.each([
    // Five ticks or so: 97 / 5 = 19.4, rounded up to 20.
    [[3, 100], { min: 0, max: 100, step: 20 }],
    [[0, 1], { min: 0, max: 1, step: 0.2 }],
    // 0.3 is 0.1 + 0.2 with a little dust, which must not cost a tick.
    [[0, 0.1 + 0.2], { min: 0, max: 0.30000000000000004, step: 0.1 }],
    // Far from 0 the axis begins near the values: 1000 is above 0.6 of 1212; 212 / 5 = 42.4, rounded up to 50.
    [[1000, 1212], { min: 1000, max: 1250, step: 50 }],
    [[-4, -100], { min: -100, max: 0, step: 20 }],
    [[7, 7], { min: 0, max: 15, step: 5 }],
    [[], { min: 0, max: 1, step: 0.2 }],
    [[Number.NaN, Infinity, 2, 4], { min: 0, max: 4, step: 1 }],
  ])('of %j ends at round numbers', (values, expected) => {
    const bounds = boundsOf([curve(values)]);
    expect(bounds.step).toBeCloseTo(expected.step, 12);
    expect(bounds.min).toBeCloseTo(expected.min, 12);
    expect(bounds.max).toBeCloseTo(expected.max, 12);
  });

  test('holds every finite value', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 });
    fc.assert(
      fc.property(fc.array(number, { minLength: 1 }), (values) => {
        const { min, max, step } = boundsOf([curve(values)]);
        const dust = 1e-6 * step;
        return values.every((value) => value >= min - dust && value <= max + dust) && max > min;
      }),
    );
  });

  test('stands on the right for other units than those of the first curve', () => {
    const axes = axesOf(figure(curve([0, 100], 'customers'), curve([0, 1], '%'), curve([0, 50], 'customers')));
    expect([axes.leftUnits, axes.rightUnits]).toEqual(['customers', '%']);
    expect(axes.left.max).toBe(100);
    expect(axes.right?.max).toBe(1);
    expect(axesOf(figure(curve([0, 1], 'a'), curve([0, 1], 'b'), curve([0, 1], 'c'))).rightUnits).toBe('');
  });
});

describe('while a slider is in hand', () => {
  const axes = (...values: number[]): Axes => axesOf(figure(curve(values)));
  const drag = (...steps: Axes[]) => steps.reduce<ReturnType<typeof holding> | null>(holding, null);

  test('axes keep still for curves that fit, however small', () => {
    const before = axes(0, 100);
    const hold = drag(before, axes(0, 60), axes(0, 3), axes(0, 99));
    expect(hold?.now).toBe(before);
    expect(hold && isGrown(hold)).toBe(false);
  });

  test('axes grow for a curve that leaves, and do not shrink again', () => {
    const hold = drag(axes(0, 100), axes(0, 130), axes(0, 50));
    // The union of 0..100 and 0..150, at steps of 50.
    expect(hold?.now.left).toEqual({ min: 0, max: 150, step: 50 });
    expect(hold && isGrown(hold)).toBe(true);
  });

  test('grown axes hold both what they held and what made them grow', () => {
    const end = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(end, end, end, end, (a, b, c, d) => {
        const [one, other] = [boundsOf([curve([a, b])]), boundsOf([curve([c, d])])];
        const both = held(one, other);
        return both.min <= Math.min(one.min, other.min) + 1e-9 && both.max >= Math.max(one.max, other.max) - 1e-9;
      }),
    );
  });
});
