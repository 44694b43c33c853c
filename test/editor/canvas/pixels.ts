import type { Point } from '#core/model';
import { outside, session } from '#test/hands';

/** Pixels to a CSS pixel of the page. */
const DENSITY = 2;

/** What a rectangle of the page looks like. */
export interface Shot {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity, pixel by pixel. */
  readonly data: Uint8ClampedArray;
  /** The middle of a pixel on the page. */
  readonly place: (index: number) => Point;
}

/** Takes a picture of what an element covers, at twice the page's size. */
export async function shoot(element: Element): Promise<Shot> {
  await painted();
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const [corner, opposite] = [outside({ x: left, y: top }), outside({ x: right, y: bottom })];
  const scale = (DENSITY * (right - left)) / (opposite.x - corner.x);
  const clip = { x: corner.x, y: corner.y, width: opposite.x - corner.x, height: opposite.y - corner.y, scale };
  const { data } = await session().send('Page.captureScreenshot', { format: 'png', clip }) as { readonly data: string };
  const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  if (!context) throw new Error('no canvas to read');
  context.drawImage(bitmap, 0, 0);
  const { width, height } = bitmap;
  const place = (index: number) => ({ x: left + ((index % width) + 0.5) / DENSITY, y: top + (Math.floor(index / width) + 0.5) / DENSITY });
  return { width, height, data: context.getImageData(0, 0, width, height).data, place };
}

/** The colour of something that is looked for by its number, from 0: nothing else in a diagram has it. */
export const signal = (number: number): string => `rgb(${number + 1}, 0, 255)`;

/** The places on the page of all pixels in the colour of each number. */
export function signalsIn({ data, place }: Shot): ReadonlyMap<number, readonly Point[]> {
  const found = new Map<number, Point[]>();
  for (let k = 0; k < data.length; k += 4) {
    const red = data[k] ?? 0;
    if (data[k + 1] !== 0 || data[k + 2] !== 255 || red === 0) continue;
    const places = found.get(red - 1);
    if (places) places.push(place(k / 4));
    else found.set(red - 1, [place(k / 4)]);
  }
  return found;
}

/** The share of pixels in which two pictures differ to the eye: by more than a quarter of a channel's range. */
export function difference(a: Shot, b: Shot): number {
  if (a.width !== b.width || a.height !== b.height) return 1;
  let different = 0;
  for (let k = 0; k < a.data.length; k += 4) {
    if ([0, 1, 2].some((channel) => Math.abs((a.data[k + channel] ?? 0) - (b.data[k + channel] ?? 0)) > 64)) different += 1;
  }
  return (4 * different) / a.data.length;
}

/** Adds style rules until the answer is called. */
export function styled(rules: string): () => void {
  const style = document.createElement('style');
  style.textContent = rules;
  document.head.append(style);
  return () => style.remove();
}

/** Fonts are there and what was changed is on the screen. */
async function painted(): Promise<void> {
  await document.fonts.ready;
  for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => { requestAnimationFrame(resolve); });
}
