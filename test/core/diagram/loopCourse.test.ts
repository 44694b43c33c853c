import { describe, expect, test } from 'vitest';
import { courseFinder, drawView, signedArea } from '#core/diagram';
import { type ModelDocument, type Point, rootModel, type VariableId } from '#core/model';
import { model, viewIn } from '#test/documents';

const square: readonly Point[] = [{ x: 0, y: 0 }, { x: 100, y: 0 }, { x: 100, y: 100 }, { x: 0, y: 100 }];

/** A course through variables of a document's one view, by name. */
function courseOf(document: ModelDocument, ...names: string[]) {
  const drawn = rootModel(document);
  const idOf = (name: string): VariableId => Object.values(drawn.variables).find((variable) => variable.name === name)?.id ?? ('none' as VariableId);
  return courseFinder(drawView(drawn, viewIn(document)))(names.map(idOf));
}

/** Words in the corners of a square, joined by straight links in the order given. */
function around(order: readonly number[], corners: readonly Point[] = square, bend = 0): ModelDocument {
  const builder = model();
  const words = ['A', 'B', 'C', 'D'];
  corners.forEach((at, k) => builder.auxiliary(words[k] ?? '', '', { at: { x: 4 * at.x, y: 4 * at.y } }));
  order.forEach((k, at) => builder.link(words[k] ?? '', words[order[(at + 1) % order.length] ?? 0] ?? '', '+'));
  const document = builder.build();
  for (const element of Object.values(viewIn(document).elements)) if (element.kind === 'curve') element.bend = bend;
  return document;
}

describe('the area that a loop encloses', () => {
  test('of a square of 100: 10,000, positive clockwise on screen', () => {
    expect(signedArea(square)).toBe(10_000);
    expect(signedArea(square.toReversed())).toBe(-10_000);
  });

  test('of a triangle: half its base times its height, wherever it lies', () => {
    expect(signedArea([{ x: 1000, y: 1000 }, { x: 1060, y: 1000 }, { x: 1000, y: 1040 }])).toBe(1200);
  });
});

describe('the course of a loop', () => {
  test('turns the way it is drawn, round the middle of its square', () => {
    const course = courseOf(around([0, 1, 2, 3]), 'A', 'B', 'C', 'D');
    expect(course?.turn).toBe('clockwise');
    expect(course?.centre).toEqual({ x: expect.closeTo(200, 6), y: expect.closeTo(200, 6) });
    expect(courseOf(around([3, 2, 1, 0]), 'D', 'C', 'B', 'A')?.turn).toBe('counterclockwise');
  });

  test('starts anywhere', () => {
    expect(courseOf(around([0, 1, 2, 3]), 'C', 'D', 'A', 'B')?.turn).toBe('clockwise');
  });

  test('of two words has the area between its two arrows: a bend to the left of both goes round clockwise', () => {
    const pair = around([0, 1], square.slice(0, 2), 40);
    expect(courseOf(pair, 'A', 'B')?.turn).toBe('clockwise');
    expect(courseOf(around([0, 1], square.slice(0, 2), -40), 'A', 'B')?.turn).toBe('counterclockwise');
  });

  test('that goes to and fro on one line turns clockwise, round the middle', () => {
    const course = courseOf(around([0, 1], square.slice(0, 2)), 'A', 'B');
    expect(course?.turn).toBe('clockwise');
    expect(course?.centre).toEqual({ x: expect.closeTo(200, 0), y: expect.closeTo(0, 6) });
  });

  test('that crosses itself like an eight encloses nothing in the sum: clockwise', () => {
    expect(courseOf(around([0, 1, 3, 2]), 'A', 'B', 'D', 'C')?.turn).toBe('clockwise');
  });

  test('takes what the view shows of it, and needs two members for that', () => {
    expect(courseOf(around([0, 1, 2, 3]), 'A', 'B', 'elsewhere', 'C')?.turn).toBe('clockwise');
    expect(courseOf(around([0, 1, 2, 3]), 'A', 'elsewhere')).toBeNull();
  });

  test('of a stock and its outflow: the step back into the stock has no arrow and gets a hint', () => {
    const document = model().stock('Customers', 100, { at: { x: 0, y: 0 } }).flow('churn', { from: 'Customers' }, 'Customers / 10', { at: { x: 200, y: 0 } }).link('Customers', 'churn', '+').build();
    const course = courseOf(document, 'Customers', 'churn');
    expect(course?.hints).toHaveLength(1);
    const [hint] = course?.hints ?? [];
    expect(hint?.start.x).toBeGreaterThan(hint?.end.x ?? Infinity);
  });

  test('of a stock and its inflow needs no hint: the pipe has its arrow head at the stock', () => {
    const document = model().stock('Customers', 100, { at: { x: 0, y: 0 } }).flow('births', { to: 'Customers' }, 'Customers / 10', { at: { x: -200, y: 0 } }).link('Customers', 'births', '+').build();
    const course = courseOf(document, 'Customers', 'births');
    expect(course?.hints).toEqual([]);
    expect(course?.elements).toHaveLength(4);
  });
});
