import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Bounds, boundsAround, layPipe, type Outline, overlaps, outlineBounds, type PipeLaying, pipeBetween, type Surroundings } from '#core/diagram';

type Box = Outline & { kind: 'box' };
const stock = (x: number, y: number): Box => ({ kind: 'box', centre: { x, y }, width: 90, height: 48, radius: 6 });
const bodies = (stocks: readonly Box[]): Bounds[] => stocks.map(outlineBounds);
const among = (stocks: readonly Box[], more: Partial<Surroundings> = {}): Surroundings => ({ bodies: bodies(stocks), signs: [], names: [], pipes: [], ...more });

/** The straight pieces of the pipe that a laying draws. */
function pieces(from: Outline, to: Outline, { valve, bends }: Pick<PipeLaying, 'valve' | 'bends'>): Bounds[] {
  const { points } = pipeBetween({ from, to, valve, bends });
  return points.slice(1).map((b, index) => {
    const a = points[index] ?? b;
    return { left: Math.min(a.x, b.x), top: Math.min(a.y, b.y), right: Math.max(a.x, b.x), bottom: Math.max(a.y, b.y) };
  });
}

/** Whether a pipe runs through a body, its rim of two units aside. */
function runsThrough(from: Outline, to: Outline, laying: Pick<PipeLaying, 'valve' | 'bends'>, all: readonly Bounds[]): boolean {
  return all.some(({ left, top, right, bottom }) => pieces(from, to, laying).some((piece) => overlaps(piece, { left: left + 2, top: top + 2, right: right - 2, bottom: bottom - 2 })));
}

describe('the way of a new pipe', () => {
  test('between stocks on one level it is straight', () => {
    const [a, b] = [stock(0, 0), stock(300, 0)];
    expect(layPipe(a, b, among([a, b]))).toEqual({ valve: { x: 150, y: 0 }, bends: [], from: null, to: null });
  });

  test('goes round a stock that stands between its ends', () => {
    const [a, b, third] = [stock(0, 0), stock(400, 0), stock(200, 0)];
    const laying = layPipe(a, b, among([a, b, third]));
    expect(laying.bends.length).toBeGreaterThan(0);
    expect(runsThrough(a, b, laying, bodies([a, b, third]))).toBe(false);
  });

  test('past a valve of another pipe, which it would cover', () => {
    const [a, b] = [stock(0, 0), stock(300, 0)];
    const valve = boundsAround({ x: 150, y: 0 }, 22, 18);
    const laying = layPipe(a, b, among([a, b], { signs: [valve], pipes: [[{ x: 45, y: 0 }, { x: 255, y: 0 }]] }));
    expect(pieces(a, b, laying).some((piece) => overlaps(piece, valve))).toBe(false);
  });

  test('takes the other corner where a stock stands in the first', () => {
    const [a, b] = [stock(0, 0), stock(300, 240)];
    const first = layPipe(a, b, among([a, b]));
    const corner = first.valve.y === 0 ? stock(300, 0) : stock(0, 240);
    const laying = layPipe(a, b, among([a, b, corner]));
    expect(runsThrough(a, b, laying, bodies([a, b, corner]))).toBe(false);
  });

  test('a cloud nearly level with its stock is put level with it', () => {
    const a = stock(0, 0);
    expect(layPipe(a, { x: 250, y: 6 }, among([a]))).toMatchObject({ to: { x: 250, y: 0 }, bends: [] });
  });

  /** Three to eight stocks that keep forty units from each other. */
  const scattered = fc
    .uniqueArray(fc.record({ column: fc.integer({ min: 0, max: 5 }), row: fc.integer({ min: 0, max: 5 }), dx: fc.integer({ min: 0, max: 30 }), dy: fc.integer({ min: 0, max: 30 }) }), {
      minLength: 3,
      maxLength: 8,
      selector: ({ column, row }) => `${column} ${row}`,
    })
    .map((places) => places.map(({ column, row, dx, dy }) => stock(column * 160 + dx, row * 118 + dy)));

  /** Ways that anybody could think of, found without the code under test: one corner, or two at any level of a fine grid. */
  function somethingIsFree(a: Box, b: Box, all: readonly Bounds[]): boolean {
    const ways = [[{ x: a.centre.x, y: b.centre.y }], [{ x: b.centre.x, y: a.centre.y }]];
    for (let level = -80; level <= 1000; level += 20) {
      ways.push([{ x: level, y: a.centre.y }, { x: level, y: b.centre.y }], [{ x: a.centre.x, y: level }, { x: b.centre.x, y: level }]);
    }
    return ways.some((bends) => {
      const [first = a.centre, second = b.centre] = bends;
      return !runsThrough(a, b, { valve: { x: (first.x + second.x) / 2, y: (first.y + second.y) / 2 }, bends }, all);
    });
  }

  test('runs through no stock wherever stocks stand, if any simple way is free', () => {
    fc.assert(
      fc.property(scattered, (stocks) => {
        const [a, b] = stocks;
        if (!a || !b) return;
        const all = bodies(stocks);
        fc.pre(somethingIsFree(a, b, all));
        expect(runsThrough(a, b, layPipe(a, b, among(stocks)), all)).toBe(false);
      }),
      { numRuns: 150 },
    );
  });
});
