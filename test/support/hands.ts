import { cdp } from 'vitest/browser';
import { beforeEach, describe } from 'vitest';
import type { Point } from '#core/model';

/** The part of the browser's own protocol that presses buttons and keys. */
interface Session {
  send(method: string, params: Record<string, unknown>): Promise<unknown>;
}

/** The browser's protocol for the page around the test. */
export const session = (): Session => cdp() as unknown as Session;

/** A point of the test's own frame in the page around it, where the frame may stand shifted and scaled. */
export function outside({ x, y }: Point): Point {
  const frame = window.frameElement?.getBoundingClientRect();
  if (!frame) return { x, y };
  return { x: frame.left + (x * frame.width) / window.innerWidth, y: frame.top + (y * frame.height) / window.innerHeight };
}

/** Keys held while the mouse moves, as the browser's protocol numbers them. */
export const HELD = { nothing: 0, alt: 1, ctrl: 2, shift: 8 } as const;

type MouseEventType = 'mousePressed' | 'mouseReleased' | 'mouseMoved';

async function mouse(type: MouseEventType, at: Point, count = 1, held = false, modifiers: number = HELD.nothing, pointerType: 'mouse' | 'pen' = 'mouse'): Promise<void> {
  const button = type === 'mouseMoved' && !held ? 'none' : 'left';
  await session().send('Input.dispatchMouseEvent', { type, ...outside(at), button, buttons: held ? 1 : 0, clickCount: count, modifiers, pointerType, ...told });
}

/** A way to point: what a person holds, and what it does on the screen. */
export interface Pointer {
  readonly name: 'mouse' | 'finger' | 'pen';
  /** Draws through points, from the first to the last. */
  readonly draw: (points: readonly Point[]) => Promise<void>;
  /** Touches a spot and lets go. */
  readonly press: (at: Point) => Promise<void>;
  /** Touches it twice in quick succession. */
  readonly pressTwice: (at: Point) => Promise<void>;
}

const pen: Pointer['draw'] = (points) => drawn(points, HELD.nothing, 'pen');

/** What everything that can be pointed at is tried with. */
export const POINTERS: readonly Pointer[] = [
  { name: 'mouse', draw: (points) => drawThrough(points), press: click, pressTwice: (at) => doubleClick(at) },
  { name: 'finger', draw: drawWithFinger, press: tap, pressTwice: (at) => tapAndDraw(at, [at]) },
  { name: 'pen', draw: pen, press: (at) => pen([at]), pressTwice: (at) => doubleClick(at, 'pen') },
];

/** Points on the straight way between two, both included, as a steady hand passes them. */
export function way(from: Point, to: Point, steps = 4): Point[] {
  return Array.from({ length: steps + 1 }, (_, k) => ({ x: from.x + ((to.x - from.x) * k) / steps, y: from.y + ((to.y - from.y) * k) / steps }));
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

/** Presses and releases the other button, which asks for a menu. */
export async function clickRight(at: Point): Promise<void> {
  await mouse('mouseMoved', at);
  for (const type of ['mousePressed', 'mouseReleased']) await session().send('Input.dispatchMouseEvent', { type, ...outside(at), button: 'right', buttons: type === 'mousePressed' ? 2 : 0, clickCount: 1 });
}

/** Presses and releases twice on one spot. */
export async function doubleClick(at: Point, pointer: 'mouse' | 'pen' = 'mouse'): Promise<void> {
  await mouse('mouseMoved', at, 1, false, HELD.nothing, pointer);
  await inOneGo([1, 2].flatMap((count) => [
    () => mouse('mousePressed', at, count, true, HELD.nothing, pointer),
    () => mouse('mouseReleased', at, count, false, HELD.nothing, pointer),
  ]));
}

/** What events say of when they happened, in seconds; left out, it is when they arrive. */
let told: { readonly timestamp?: number } = {};

/** Sends events that all happened at once: what has to be quick is so on a busy machine too. */
async function inOneGo(events: readonly (() => Promise<void>)[]): Promise<void> {
  told = { timestamp: Date.now() / 1000 };
  const sent = events.map(async (send) => send());
  told = {};
  await Promise.all(sent);
}

/** Draws with the real mouse through points. */
export async function drawThrough(points: readonly Point[], modifiers: number = HELD.nothing, pointer: 'mouse' | 'pen' = 'mouse'): Promise<void> {
  await drawn(points, modifiers, pointer);
}

async function drawn(points: readonly Point[], modifiers: number, pointerType: 'mouse' | 'pen'): Promise<void> {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return;
  const send = (type: MouseEventType, at: Point, held: boolean) => mouse(type, at, 1, held, modifiers, pointerType);
  await send('mouseMoved', first, false);
  await send('mousePressed', first, true);
  for (const point of points.slice(1)) await send('mouseMoved', point, true);
  await send('mouseReleased', last, false);
}

/** Draws with one finger through points. */
export async function drawWithFinger(points: readonly Point[]): Promise<void> {
  for (const [k, point] of points.entries()) await touch(k === 0 ? 'touchStart' : 'touchMove', [point]);
  await touch('touchEnd', []);
}

/** Taps, and at once draws with the finger through points; through a single one it is a double tap. */
export async function tapAndDraw(at: Point, [first = at, ...points]: readonly Point[]): Promise<void> {
  const events = [['touchStart', [at]], ['touchEnd', []], ['touchStart', [first]], ...points.map((point) => ['touchMove', [point]] as const), ['touchEnd', []]] as const;
  await inOneGo(events.map(([type, fingers]) => () => touch(type, fingers)));
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
  await session().send('Input.dispatchTouchEvent', { type, touchPoints: fingers.map((finger, id) => ({ ...outside(finger), id })), ...told });
}

/** Gives the browser a touch screen, or takes it away. */
async function touchScreen(enabled: boolean): Promise<void> {
  await session().send('Emulation.setTouchEmulationEnabled', { enabled, maxTouchPoints: enabled ? 5 : 1 });
}

/** The tests of the block around run on a touch screen, or on one that takes no fingers. */
export function onTouchScreen(enabled = true): void {
  beforeEach(async () => {
    await touchScreen(enabled);
    return () => touchScreen(false);
  });
}

/** The same tests with everything one can point with: each has the screen that it needs. */
export function withEveryPointer(tests: (pointer: Pointer) => void): void {
  for (const pointer of POINTERS) {
    describe(`with the ${pointer.name}`, () => {
      onTouchScreen(pointer.name === 'finger');
      tests(pointer);
    });
  }
}
