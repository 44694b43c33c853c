import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { addTag, setTagTint } from '#core/commands';
import { diagramPalettes, diagramTints, drawView } from '#core/diagram';
import { renderSvg, type SvgOptions } from '#core/formats';
import { type ElementId, type ModelDocument, rootModel, type ViewId } from '#core/model';
import { idOf, model, must, viewIn } from '#test/documents';
import { epidemic } from '../diagram/samples.ts';

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Reads a picture strictly; throws where it is not well-formed. */
function read(svg: string): { tags: Tag[]; text: string } {
  const tags: Tag[] = [];
  let text = '';
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => void tags.push({ name, attributes }));
  parser.on('text', (part) => void (text += part));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(svg).close();
  return { tags, text };
}

const picture = (document: ModelDocument, options: SvgOptions = {}): string => renderSvg(document, viewIn(document).id, options);

describe('a picture of a diagram', () => {
  test('is well-formed and holds every name as real text', () => {
    const { text } = read(picture(epidemic()));
    const names = Object.values(rootModel(epidemic()).variables).map(({ name }) => name);
    for (const name of names) expect(text.replaceAll(/\s+/gu, '')).toContain(name.replaceAll(' ', ''));
  });

  test('orders names from right to left by their own first letter, and leaves others as they are', () => {
    const { tags } = read(picture(model().stock('שביעות רצון ROI', '1').auxiliary('عملاء', '1').auxiliary('trust', '1').build()));
    const ordered = tags.filter(({ name }) => name === 'tspan').map(({ attributes }) => attributes['unicode-bidi']);
    expect(ordered.filter((order) => order === 'plaintext').length).toBeGreaterThanOrEqual(2);
    expect(ordered).toContain(undefined);
    // A direction would turn the anchor of a name beside its symbol round, away from where it was placed.
    expect(tags.filter(({ attributes }) => 'direction' in attributes)).toEqual([]);
  });

  test('writes polarities as letters for those who read them so', () => {
    const document = model().auxiliary('a', '1').auxiliary('b', 'a').link('a', 'b', '+').link('b', 'a', '-').build();
    const marks = (options: SvgOptions) => read(picture(document, options)).tags.filter(({ attributes }) => attributes['fill'] === 'none' && [positive, negative].includes(attributes['stroke'] ?? ''));
    const { positive, negative } = diagramPalettes.light;
    const curved = (options: SvgOptions) => marks(options).map(({ attributes }) => /[ca]/u.test(attributes['d'] ?? ''));
    expect(curved({})).toEqual([false, false]);
    expect(curved({ polarity: 'letters' })).toEqual([true, true]);
  });

  test('says what it is to those who cannot see it', () => {
    const { tags, text } = read(picture(epidemic()));
    expect(tags.slice(0, 3).map(({ name }) => name)).toEqual(['svg', 'title', 'desc']);
    expect(text).toContain('Epidemic');
    expect(text).toContain('Stock and flow diagram with 3 stocks, 3 flows, 4 variables and 7 links.');
  });

  test('is exactly the diagram with a margin, one unit to a pixel', () => {
    const document = epidemic();
    const bounds = must(drawView(rootModel(document), viewIn(document)).bounds, 'bounds');
    const [svg] = read(picture(document, { margin: 10 })).tags;
    const [left = 0, top = 0, width = 0, height = 0] = (svg?.attributes['viewBox'] ?? '').split(' ').map(Number);
    expect([svg?.attributes['width'], svg?.attributes['height']].map(Number)).toEqual([width, height]);
    expect(left).toBe(Math.floor(bounds.left - 10));
    expect(top).toBe(Math.floor(bounds.top - 10));
    expect(left + width).toBe(Math.ceil(bounds.right + 10));
    expect(top + height).toBe(Math.ceil(bounds.bottom + 10));
  });

  test('is the same text every time, and differs by theme only in colours', () => {
    expect(picture(epidemic())).toBe(picture(epidemic()));
    const shape = (svg: string): string => svg.replaceAll(/#[\da-f]{6}/gu, '#');
    expect(shape(picture(epidemic(), { theme: 'dark' }))).toBe(shape(picture(epidemic())));
    expect(picture(epidemic(), { theme: 'dark' })).not.toBe(picture(epidemic()));
  });

  test('transparent, it has no background and no rims in the colour of one', () => {
    const svg = picture(epidemic(), { transparent: true });
    expect(svg).not.toContain('#f7f8fa');
    expect(read(svg).tags[3]?.name).toBe('g');
  });

  test('gives a name the rim of what it stands on: the canvas, a frame, a frame in a tint', () => {
    const document = model().constant('rate', 1, { at: { x: 0, y: 0 } }).build();
    const rim = () => /stroke="(#[\da-f]{6})"[^>]*paint-order/u.exec(picture(document))?.[1];
    const { light } = diagramPalettes;
    expect(rim()).toBe(light.canvas);
    const id = 'e90' as ElementId;
    const frame = { id, kind: 'frame' as const, title: '', x: 0, y: 0, width: 200, height: 200 };
    viewIn(document).elements[id] = frame;
    expect(rim()).toBe(light.frame);
    viewIn(document).elements[id] = { ...frame, tint: 'green' };
    expect(rim()).toBe(diagramTints.light.green.fill);
    viewIn(document).elements[id] = { ...frame, x: 300, tint: 'green' };
    expect(rim()).toBe(light.canvas);
  });

  test('shows the colour that a tag gives, and lets a chosen one go before it', () => {
    const document = model().constant('rate', 1, { at: { x: 0, y: 0 } }).build();
    addTag(document, { model: document.root, variables: [idOf(document, 'rate')], tag: 'soft' });
    setTagTint(document, { tag: 'soft', tint: 'violet' });
    expect(picture(document)).toContain(diagramTints.light.violet.fill);
    for (const element of Object.values(viewIn(document).elements)) if (element.kind === 'shape') element.tint = 'teal';
    expect(picture(document)).toContain(diagramTints.light.teal.fill);
    expect(picture(document)).not.toContain(diagramTints.light.violet.fill);
  });

  test('carries the font when it is given', () => {
    const { tags, text } = read(picture(epidemic(), { fontCss: "@font-face{font-family:'Inter Variable';src:url(data:font/woff2;base64,AAAA)}" }));
    expect(tags.map(({ name }) => name)).toContain('style');
    expect(text).toContain('base64,AAAA');
  });

  test('hostile text stays text', () => {
    const hostile = '</text><script>alert("1")</script> & \u0000\u0007\ud800 ]]>';
    const document = model({ title: hostile }).auxiliary('a & b <c> "d"', '').build();
    viewIn(document).elements['e90' as ElementId] = { id: 'e90' as ElementId, kind: 'note', x: 0, y: 200, width: 200, height: 40, text: `${hostile} [x](https://a.org/?q="><script>)` };
    const { tags, text } = read(picture(document));
    expect(tags.some(({ name }) => name === 'script')).toBe(false);
    expect(text).toContain('alert("1")');
    expect(text).toContain('"d"');
  });

  test('an empty view and an unknown one give an empty picture', () => {
    for (const svg of [picture(model().build()), renderSvg(model().build(), 'w404' as ViewId)]) {
      const { tags, text } = read(svg);
      expect(tags.map(({ name }) => name)).toEqual(['svg', 'title', 'desc', 'rect']);
      expect(text).toContain('An empty diagram.');
    }
  });
});
