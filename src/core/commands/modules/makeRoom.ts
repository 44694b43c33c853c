import type { Point, Shape, View, ViewElement } from '#core/model';
import { elementsOf } from '../target.ts';

/** What a symbol with its name takes to each side of its middle, and how near two middles may come. */
const SIDE = 60;
const NEAR = { x: 60, y: 36 };

/**
 * Lets what stands in a view give way to the left and to the right of a place, where symbols are about to stand around it
 * that would lie on others. A frame around the place grows.
 */
export function makeRoom(view: View, at: Point, coming: readonly Point[]): void {
  const there = elementsOf(view).filter((element) => element.kind === 'shape' || element.kind === 'ghost' || element.kind === 'note');
  const covers = (one: Point): boolean => there.some(({ x, y }) => Math.abs(x - one.x) < NEAR.x && Math.abs(y - one.y) < NEAR.y);
  if (!coming.some(covers)) return;
  const xs = coming.map(({ x }) => x - at.x);
  const box = { left: Math.min(...xs) - SIDE, right: Math.max(...xs) + SIDE };
  const shift = (x: number): number => (x < at.x ? Math.round(box.left) : Math.round(box.right));
  for (const element of elementsOf(view)) move(element, at, shift);
}

/** Lets what stands under a symbol of this size give way to the left and to the right of it. */
export function giveWay(view: View, shape: Shape, { width, height }: { readonly width: number; readonly height: number }): void {
  const others = elementsOf(view).filter((element) => element.id !== shape.id && element.kind !== 'curve' && element.kind !== 'frame');
  const covers = others.some((one) => 'x' in one && Math.abs(one.x - shape.x) < width / 2 + SIDE / 2 && Math.abs(one.y - shape.y) < height / 2 + NEAR.y);
  if (!covers) return;
  const shift = (x: number): number => Math.round(x < shape.x ? -width / 2 : width / 2);
  for (const element of elementsOf(view)) if (element.id !== shape.id) move(element, shape, shift);
}

function move(element: ViewElement, at: Readonly<Point>, shift: (x: number) => number): void {
  if (element.kind === 'curve') return;
  if (element.kind === 'frame' && isAround(element, at)) {
    const [left, right] = [element.x - element.width / 2 + shift(at.x - 1), element.x + element.width / 2 + shift(at.x + 1)];
    Object.assign(element, { x: Math.round((left + right) / 2), width: Math.round(right - left) });
    return;
  }
  if (element.kind === 'shape' && element.bends) element.bends = element.bends.map(({ x, y }) => ({ x: x + shift(x), y }));
  element.x += shift(element.x);
}

function isAround({ x, y, width, height }: Extract<ViewElement, { kind: 'frame' }>, at: Point): boolean {
  return Math.abs(x - at.x) < width / 2 && Math.abs(y - at.y) < height / 2;
}
