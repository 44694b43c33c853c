import fc from 'fast-check';
import { expect, test } from 'vitest';
import { place } from '../../../src/editor/ui/placing.ts';

const room = { width: 1000, height: 800 };
const menu = { width: 200, height: 300 };
const below = { side: 'bottom', align: 'start', gap: 4 } as const;

test('beside its anchor on the wished side', () => {
  expect(place({ left: 100, top: 50, width: 60, height: 30 }, menu, room, below)).toEqual({ left: 100, top: 84 });
  expect(place({ left: 100, top: 50, width: 60, height: 30 }, menu, room, { ...below, align: 'end' })).toEqual({ left: 8, top: 84 });
  expect(place({ left: 400, top: 50, width: 60, height: 30 }, menu, room, { ...below, align: 'center' })).toEqual({ left: 330, top: 84 });
  expect(place({ left: 100, top: 50, width: 60, height: 30 }, menu, room, { side: 'right', align: 'start', gap: 2 })).toEqual({ left: 162, top: 50 });
});

test('on the other side where the wished one has no room', () => {
  expect(place({ left: 100, top: 700, width: 60, height: 30 }, menu, room, below)).toEqual({ left: 100, top: 396 });
  expect(place({ left: 900, top: 50, width: 60, height: 30 }, menu, room, { side: 'right', align: 'start', gap: 2 })).toEqual({ left: 698, top: 50 });
});

test('never out of the window', () => {
  const size = fc.record({ width: fc.integer({ min: 1, max: 900 }), height: fc.integer({ min: 1, max: 700 }) });
  const anchor = fc.record({
    left: fc.integer({ min: -500, max: 1500 }),
    top: fc.integer({ min: -500, max: 1500 }),
    width: fc.integer({ min: 0, max: 300 }),
    height: fc.integer({ min: 0, max: 300 }),
  });
  const side = fc.constantFrom('top' as const, 'right' as const, 'bottom' as const, 'left' as const);
  const align = fc.constantFrom('start' as const, 'center' as const, 'end' as const);
  fc.assert(
    fc.property(anchor, size, side, align, (box, floating, onSide, along) => {
      const { left, top } = place(box, floating, room, { side: onSide, align: along, gap: 4 });
      return left >= 8 && top >= 8 && left + floating.width <= room.width - 8 && top + floating.height <= room.height - 8;
    }),
  );
});
