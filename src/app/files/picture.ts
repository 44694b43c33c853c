import { fontFaces } from '#editor/ui';

/** Pixels per diagram unit: crisp on a slide. */
const SCALE = 2;

/** What canvases of all browsers can hold: pixels along one side, and in all. */
const SIDE = 16_000;
const AREA = 100_000_000;

/** The `@font-face` rules for the letters of a text, each with its font in it, so that a picture needs nothing beside it. */
export async function fontRules(text: string): Promise<string> {
  const needed = fontFaces.filter((face) => [...text].some((letter) => face.has(letter.codePointAt(0) ?? 0)));
  const rules = needed.map(async ({ address, range }) => {
    const data = await dataAddress(await (await fetch(address)).blob());
    return `@font-face{font-family:'Inter Variable';font-weight:100 900;src:url(${data}) format('woff2');unicode-range:${range}}`;
  });
  return (await Promise.all(rules)).join('\n');
}

/** An SVG document as a PNG at twice its size; less where the browser could not hold that. */
export async function rasterise(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    const scale = Math.min(SCALE, SIDE / Math.max(width, height), Math.sqrt(AREA / (width * height)));
    const canvas = new OffscreenCanvas(Math.ceil(width * scale), Math.ceil(height * scale));
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no 2d context');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await canvas.convertToBlob({ type: 'image/png' });
  } finally {
    URL.revokeObjectURL(address);
  }
}

function dataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result as string));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('unreadable')));
    reader.readAsDataURL(new Blob([blob], { type: 'font/woff2' }));
  });
}
