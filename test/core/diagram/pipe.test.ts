import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cloudOutline, distanceToOutline, distanceToPipe, type Outline, type Pipe, pipeBetween, placeFlow } from '#core/diagram';
import type { Flow, VariableId } from '#core/model';
import { runsBack } from '../../../src/core/diagram/backwards.ts';

/** Corners to half a unit. */
const corners = ({ points }: Pipe): number[][] => points.map(({ x, y }) => [Math.round(2 * x) / 2, Math.round(2 * y) / 2]);
const stock = (x: number, y: number): Outline => ({ kind: 'box', centre: { x, y }, width: 90, height: 48, radius: 6 });

describe('the pipe of a flow', () => {
  test('between stocks on one level it is straight, from edge to edge', () => {
    const pipe = pipeBetween({ from: stock(0, 0), to: stock(300, 0), valve: { x: 150, y: 0 } });
    expect(pipe.points).toEqual([{ x: expect.closeTo(45, 3), y: 0 }, { x: 150, y: 0 }, { x: expect.closeTo(253.5, 3), y: 0 }]);
    expect(pipe.direction).toBe('horizontal');
  });

  test('its walls stop at the rims of the valve and do not run through it', () => {
    const pipe = pipeBetween({ from: stock(0, 0), to: stock(300, 0), valve: { x: 150, y: 0 } });
    // The valve is 22 wide with a stroke of its own; the tip at 253.5 has a head of 14, of which 1 lies on the line.
    expect(pipe.path).toBe('M45 0L139.5 0M160.5 0L240.5 0');
  });

  test('stocks a little off level: still straight, attached off the middle of their sides', () => {
    const pipe = pipeBetween({ from: stock(0, 0), to: stock(300, 8), valve: { x: 150, y: 4 } });
    expect(new Set(pipe.points.map(({ y }) => y))).toEqual(new Set([4]));
  });

  test('stocks off level: one corner, and straight through the valve', () => {
    const pipe = pipeBetween({ from: stock(0, 0), to: stock(300, 200), valve: { x: 150, y: 0 } });
    expect(corners(pipe)).toEqual([[45, 0], [150, 0], [300, 0], [300, 174.5]]);
  });

  test('both ends on one side of the valve: a U-turn, not a way back through itself', () => {
    const pipe = pipeBetween({ from: stock(0, 0), to: stock(0, 200), valve: { x: 200, y: 100 } });
    expect(corners(pipe)).toEqual([[45, 0], [200, 0], [200, 100], [200, 200], [46.5, 200]]);
    expect(pipe.direction).toBe('vertical');
  });

  test('passes the corners that its author gave it, in order', () => {
    const bends = [{ x: 150, y: 0 }, { x: 150, y: 150 }];
    const pipe = pipeBetween({ from: stock(0, 0), to: stock(300, 150), valve: { x: 150, y: 75 }, bends });
    expect(pipe.points.slice(1, -1)).toEqual([bends[0], { x: 150, y: 75 }, bends[1]]);
  });

  test('ends in a wave across it where it joins nothing in sight, beyond its head', () => {
    const joined = pipeBetween({ from: stock(0, 0), to: stock(300, 0), valve: { x: 150, y: 0 } });
    expect(joined.cuts).toBe('');
    const { cuts } = pipeBetween({ from: { x: 80, y: 0 }, to: { x: 220, y: 0 }, valve: { x: 150, y: 0 } });
    expect(cuts).toBe('M80 8Q86 4 80 0Q74 -4 80 -8M224 -8Q218 -4 224 0Q230 4 224 8');
  });

  test('leaves a cloud at its rim', () => {
    const cloud = cloudOutline({ x: -150, y: 0 });
    const [start] = pipeBetween({ from: cloud, to: stock(150, 0), valve: { x: 0, y: 0 } }).points;
    expect(distanceToOutline(cloud, start ?? { x: 0, y: 0 })).toBeCloseTo(0, 3);
  });

  test('is hit on its walls and missed beside them', () => {
    const pipe = pipeBetween({ from: stock(0, 0), to: stock(300, 0), valve: { x: 150, y: 0 } });
    expect(distanceToPipe(pipe, { x: 100, y: 3 })).toBe(0);
    expect(distanceToPipe(pipe, { x: 100, y: 14 })).toBe(10);
  });

  const place = fc.record({ x: fc.integer({ min: -400, max: 400 }), y: fc.integer({ min: -400, max: 400 }) });

  test('law: every piece is level or plumb, the valve is on it, and no number is lost', () => {
    fc.assert(
      fc.property(place, place, fc.array(place, { maxLength: 3 }), (target, valve, bends) => {
        const pipe = pipeBetween({ from: stock(0, 0), to: stock(target.x, target.y), valve, bends });
        pipe.points.forEach((end, index) => {
          const start = pipe.points[index - 1];
          if (start) expect(Math.min(Math.abs(end.x - start.x), Math.abs(end.y - start.y))).toBeLessThanOrEqual(0.5);
        });
        const [source, sink] = [stock(0, 0), stock(target.x, target.y)];
        const free = distanceToOutline(source, valve) > 2 && distanceToOutline(sink, valve) > 2;
        if (free && bends.length === 0) expect(distanceToPipe(pipe, valve)).toBe(0);
        expect(`${pipe.path}${pipe.head}`).not.toMatch(/NaN|Infinity/u);
      }),
    );
  });
});

describe('places of a new flow', () => {
  test('from a stock to empty canvas nearly level with it: the cloud is put level, the valve in the middle', () => {
    const { valve, from, to } = placeFlow(stock(0, 0), { x: 245, y: 9 });
    expect(from).toBeNull();
    expect(to).toEqual({ x: 245, y: 0 });
    expect(valve).toEqual({ x: expect.closeTo(145, 3), y: 0 });
  });

  test('between two stocks no cloud is needed', () => {
    expect(placeFlow(stock(0, 0), stock(300, 0))).toEqual({ valve: { x: expect.closeTo(150, 3), y: 0 }, from: null, to: null });
  });

  test('round a corner the valve sits on the longer piece', () => {
    expect(placeFlow(stock(0, 0), stock(400, 150)).valve.y).toBe(0);
  });

  test('between two points on empty canvas both get a cloud', () => {
    expect(placeFlow({ x: 0, y: 0 }, { x: 200, y: 0 })).toEqual({ valve: { x: 100, y: 0 }, from: { x: 0, y: 0 }, to: { x: 200, y: 0 } });
  });
});

describe('a flow that can run backwards', () => {
  const flow = (equation: string, more: Partial<Flow> = {}): Flow => ({ id: 'v1' as VariableId, name: 'f', kind: 'flow', equation, from: null, to: null, ...more });

  test.each([
    ['Customers * churn', false],
    ['(goal - stock) / time', true],
    ['MAX(0, goal - stock)', false],
    ['MIN(capacity, goal - stock)', true],
    ['Aware * (1 - share interested) / 3', false],
    ['-x', true],
    ['-x * -y', false],
    ['x ^ 2 + STEP(3, 5)', false],
    ['STEP(-3, 5)', true],
    ['IF a > b THEN x ELSE 0 - x', true],
    ['SIN(time)', true],
    ['SINWAVE(3, 12)', true],
    ['NORMAL(0, 1)', true],
    ['RANDOM NORMAL(0, 9, 1, 1, 0)', false],
    ['RANDOM NORMAL(-9, 9, 1, 1, 0)', true],
    ['DERIVN(x, 1)', true],
    ['DELAY1(x - y, 3)', true],
    ['ABS(a - b)', false],
    ['', false],
    ['a +', false],
  ])('by the form of %j: %s', (equation, expected) => {
    expect(runsBack(flow(equation))).toBe(expected);
    expect(runsBack(flow(equation, { nonNegative: true }))).toBe(false);
  });

  test('has a hollow head at its source, from where its walls begin', () => {
    const pipe = pipeBetween({ from: stock(0, 0), to: stock(300, 0), valve: { x: 150, y: 0 }, back: true });
    // 1.5 clear of the edge at 45; 11 long, of which 1 lies on the line.
    expect(pipe.path).toBe('M56.5 0L139.5 0M160.5 0L240.5 0');
    expect(pipe.back).toMatch(/^M46.5 0L57.5 /u);
  });
});
