import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type DiagramPalette, diagramPalettes, diagramTints } from '#core/diagram';

/** Contrast ratio of WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */
function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].toSorted((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const TEXT: readonly (readonly [keyof DiagramPalette, keyof DiagramPalette])[] = [
  ['text', 'canvas'],
  ['text', 'surface'],
  ['text', 'note'],
  ['text', 'frame'],
  ['accent', 'note'],
  ['reinforcing', 'canvas'],
  ['balancing', 'canvas'],
  ['muted', 'canvas'],
];
const LINES: readonly (readonly [keyof DiagramPalette, keyof DiagramPalette])[] = [
  ['muted', 'canvas'],
  ['muted', 'surface'],
  ['outline', 'canvas'],
  ['pipe', 'canvas'],
  ['pipe', 'surface'],
  ['link', 'canvas'],
  ['link', 'frame'],
  ['positive', 'canvas'],
  ['negative', 'canvas'],
  ['constant', 'canvas'],
];

describe.each(Object.entries(diagramPalettes))('the %s palette', (_, palette) => {
  test.each(TEXT)('%s on %s reads with 4.5 to 1', (front, back) => {
    expect(contrast(palette[front], palette[back])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(LINES)('%s on %s shows with 3 to 1', (front, back) => {
    expect(contrast(palette[front], palette[back])).toBeGreaterThanOrEqual(3);
  });
});

describe.each(['light', 'dark'] as const)('the %s tints', (theme) => {
  const { canvas } = diagramPalettes[theme];

  test.each(Object.entries(diagramTints[theme]))('%s: its text reads on its fill and on the canvas, its edge shows on both', (_, { fill, edge, text }) => {
    for (const back of [fill, canvas]) {
      expect(contrast(text, back)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(edge, back)).toBeGreaterThanOrEqual(3);
    }
  });
});

test('the canvas has the same shades', () => {
  const css = readFileSync(new URL('../../../src/editor/canvas/shapes/tints.css', import.meta.url), 'utf8');
  for (const [tint, light] of Object.entries(diagramTints.light)) {
    const dark = diagramTints.dark[tint as keyof typeof diagramTints.dark];
    const rule = css.slice(css.indexOf(`.lw-tint-${tint} {`)).split('}')[0];
    for (const shade of ['fill', 'edge', 'text'] as const) expect(rule).toContain(`--tint-${shade}: light-dark(${light[shade]}, ${dark[shade]});`);
  }
});
