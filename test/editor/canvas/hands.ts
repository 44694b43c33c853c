import { cdp } from 'vitest/browser';
import type { Point } from '#core/model';

/** The part of the browser's own protocol that presses buttons and keys. */
interface Session {
  send(method: string, params: Record<string, unknown>): Promise<unknown>;
}

const session = (): Session => cdp() as unknown as Session;

/** A point of the test's own frame in the page around it, where the frame may stand shifted and scaled. */
function outside({ x, y }: Point): Point {
  const frame = window.frameElement?.getBoundingClientRect();
  if (!frame) return { x, y };
  return { x: frame.left + (x * frame.width) / window.innerWidth, y: frame.top + (y * frame.height) / window.innerHeight };
}

/** Keys held while the mouse moves, as the browser's protocol numbers them. */
export const HELD = { nothing: 0, alt: 1, ctrl: 2, shift: 8 } as const;

async function mouse(type: 'mousePressed' | 'mouseReleased' | 'mouseMoved', at: Point, count = 1, held = false, modifiers: number = HELD.nothing): Promise<void> {
  const button = type === 'mouseMoved' && !held ? 'none' : 'left';
  await session().send('Input.dispatchMouseEvent', { type, ...outside(at), button, buttons: held ? 1 : 0, clickCount: count, modifiers });
}

/** Moves the real mouse. */
export async function hover(at: Point): Promise<void> {
  await mouse('mouseMoved', at);
}

/** Presses and releases the real main button. */
export async function click(at: Point): Promise<void> {
  await mouse('mouseMoved', at);
  await mouse('mousePressed', at, 1, true);
  await mouse('mouseReleased', at);
}

/** Presses and releases twice on one spot. */
export async function doubleClick(at: Point): Promise<void> {
  await mouse('mouseMoved', at);
  for (const count of [1, 2]) {
    await mouse('mousePressed', at, count, true);
    await mouse('mouseReleased', at, count);
  }
}

/** Draws with the real mouse through points. */
export async function drawThrough(points: readonly Point[], modifiers: number = HELD.nothing): Promise<void> {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return;
  await mouse('mouseMoved', first, 1, false, modifiers);
  await mouse('mousePressed', first, 1, true, modifiers);
  for (const point of points.slice(1)) await mouse('mouseMoved', point, 1, true, modifiers);
  await mouse('mouseReleased', last, 1, false, modifiers);
}

/** Draws with one finger through points. */
export async function drawWithFinger(points: readonly Point[]): Promise<void> {
  for (const [k, point] of points.entries()) await touch(k === 0 ? 'touchStart' : 'touchMove', [point]);
  await touch('touchEnd', []);
}

/** Touches a spot and lets go. */
export async function tap(at: Point): Promise<void> {
  await touch('touchStart', [at]);
  await touch('touchEnd', []);
}

/** Drags the real mouse along a straight way. */
export async function drag(from: Point, to: Point, steps = 4): Promise<void> {
  await mouse('mouseMoved', from);
  await mouse('mousePressed', from, 1, true);
  for (let k = 1; k <= steps; k += 1) {
    await mouse('mouseMoved', { x: from.x + ((to.x - from.x) * k) / steps, y: from.y + ((to.y - from.y) * k) / steps }, 1, true);
  }
  await mouse('mouseReleased', to);
}

/** Where an element of the page is: its middle. */
export function middleOf(element: Element): Point {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/** Presses and drags the real mouse without letting go. */
export async function hold(from: Point, to: Point): Promise<void> {
  await mouse('mouseMoved', from);
  await mouse('mousePressed', from, 1, true);
  await mouse('mouseMoved', { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, 1, true);
  await mouse('mouseMoved', to, 1, true);
}

/** Lets the main button go. */
export async function letGo(at: Point): Promise<void> {
  await mouse('mouseReleased', at);
}

/** Puts fingers down, moves or lifts them; each finger by its place. */
export async function touch(type: 'touchStart' | 'touchMove' | 'touchEnd', fingers: readonly Point[]): Promise<void> {
  await session().send('Input.dispatchTouchEvent', { type, touchPoints: fingers.map((finger, id) => ({ ...outside(finger), id })) });
}

/** Gives the browser a touch screen, or takes it away. */
export async function touchScreen(enabled: boolean): Promise<void> {
  await session().send('Emulation.setTouchEmulationEnabled', { enabled, maxTouchPoints: enabled ? 5 : 1 });
}
