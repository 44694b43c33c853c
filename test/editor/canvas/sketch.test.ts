import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Point } from '#core/model';
import { bulgeOf, circleIn } from '../../../src/editor/canvas/gestures/sketch.ts';

/** Points round an ellipse, from an angle on, over some of a turn; in degrees. */
function ellipse({ at = { x: 0, y: 0 }, wide = 40, high = 40, start = 0, turn = 360, wobble = 0 } = {}): Point[] {
  return Array.from({ length: 40 }, (_, k) => {
    const angle = ((start + (turn * k) / 39) * Math.PI) / 180;
    const reach = 1 + wobble * Math.sin(5 * angle);
    return { x: at.x + wide * reach * Math.cos(angle), y: at.y + high * reach * Math.sin(angle) };
  });
}

describe('a circle', () => {
  test('is one from wherever it starts, whichever way round, small or large, drawn badly', () => {
    fc.assert(
      fc.property(
        fc.record({
          wide: fc.double({ min: 15, max: 300, noNaN: true }),
          start: fc.integer({ min: 0, max: 359 }),
          turn: fc.constantFrom(345, 360, 400, -350, -380),
          wobble: fc.double({ min: 0, max: 0.06, noNaN: true }),
          squeeze: fc.double({ min: 0.6, max: 1.5, noNaN: true }),
        }),
        ({ wide, squeeze, ...drawn }) => {
          const at = { x: 200, y: -30 };
          const middle = circleIn(ellipse({ ...drawn, at, wide, high: wide * squeeze }));
          expect(Math.hypot((middle?.x ?? Infinity) - at.x, (middle?.y ?? Infinity) - at.y)).toBeLessThan(wide * 0.2);
        },
      ),
    );
  });

  test.each([
    ['half a circle', ellipse({ turn: 180 })],
    ['a speck', ellipse({ wide: 4, high: 4 })],
    ['a line there and back', [{ x: 0, y: 0 }, { x: 90, y: 2 }, { x: 2, y: 1 }]],
    ['an eight', [...ellipse({ at: { x: -40, y: 0 } }), ...ellipse({ at: { x: 40, y: 0 }, start: 180, turn: -360 })]],
    ['nothing', []],
  ])('is not %s', (_, stroke) => {
    expect(circleIn(stroke)).toBeNull();
  });
});

describe('the bulge of a stroke', () => {
  test('is its point farthest from the line between its ends', () => {
    expect(bulgeOf([{ x: 0, y: 0 }, { x: 30, y: -20 }, { x: 60, y: -35 }, { x: 100, y: 0 }])).toEqual({ x: 60, y: -35 });
  });

  test('is the middle where the stroke is as good as straight', () => {
    expect(bulgeOf([{ x: 0, y: 0 }, { x: 20, y: 2 }, { x: 70, y: -3 }, { x: 100, y: 0 }])).toEqual({ x: 50, y: 0 });
  });
});
