import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { diagramPalettes, diagramTints } from '#core/diagram';

const css = readFileSync(new URL('../../../src/editor/ui/tokens.css', import.meta.url), 'utf8');

/** The declarations of the block that a selector opens. */
function tokensOf(selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf('}', start));
  return new Map([...block.matchAll(/(--lw-[\w-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]));
}

const light = tokensOf(':root');
const systemDark = tokensOf(":root:not([data-theme='light'])");
const chosenDark = tokensOf(":root[data-theme='dark']");

test('the two dark blocks, by the system and by choice, are the same', () => {
  expect(chosenDark.size).toBeGreaterThan(50);
  expect(Object.fromEntries(chosenDark)).toEqual(Object.fromEntries(systemDark));
});

test('every dark token gives another value to one of the light ones', () => {
  expect([...chosenDark.keys()].filter((name) => !light.has(name))).toEqual([]);
});

test.each([
  ['light', light],
  ['dark', chosenDark],
] as const)('the %s diagram tokens are the palette that pictures are drawn with', (theme, tokens) => {
  const palette = Object.entries(diagramPalettes[theme]).map(([name, value]) => [`--lw-diagram-${kebab(name)}`, value]);
  const mirrored = [...tokens].filter(([name]) => name.startsWith('--lw-diagram-'));
  expect(Object.fromEntries(mirrored)).toEqual(Object.fromEntries(palette));
});

/** Pairs of WCAG 2.2: text 4.5 to 1 (1.4.3), controls and curves 3 to 1 (1.4.11). */
const readable: readonly (readonly [ink: string, paper: string, atLeast: number])[] = [
  ...['ink', 'ink-2', 'ink-3', 'accent-ink', 'danger-ink', 'warning-ink', 'success-ink'].flatMap((ink) =>
    ['surface', 'surface-2', 'canvas', 'overlay'].map((paper) => [ink, paper, 4.5] as const),
  ),
  ['on-accent', 'accent', 4.5],
  ['accent-ink', 'accent-soft', 4.5],
  ['danger-ink', 'danger-soft', 4.5],
  ['warning-ink', 'warning-soft', 4.5],
  ['success-ink', 'success-soft', 4.5],
  ['ink-2', 'surface-3', 4.5],
  ...['ink', 'ink-2', 'ink-3'].map((ink) => [ink, 'accent-soft', 4.5] as const),
  ['control-border', 'surface', 3],
  ['focus', 'surface', 3],
  ['focus', 'canvas', 3],
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((number) => [`series-${number}`, 'surface', 3] as const),
  ...['number', 'name', 'function', 'keyword', 'operator', 'comment', 'quoted'].map((kind) => [`code-${kind}`, 'surface', 4.5] as const),
];

test.each([
  ['light', light],
  ['dark', chosenDark],
] as const)('%s: what is written can be read', (_, tokens) => {
  const colour = (name: string) => tokens.get(`--lw-${name}`) ?? light.get(`--lw-${name}`) ?? '';
  const faint = readable
    .map(([ink, paper, atLeast]) => ({ pair: `${ink} on ${paper}`, ratio: contrast(colour(ink), colour(paper)), atLeast }))
    .filter(({ ratio, atLeast }) => !(ratio >= atLeast));
  expect(faint).toEqual([]);
});

/**
 * What the diagram draws, on all that it may stand on. Text 4.5 to 1; lines and signs that carry meaning 3 to 1. Edges
 * of notes and frames carry none: text stands in them, and their place tells what belongs to them.
 */
const drawn = (['light', 'dark'] as const).flatMap((theme) => {
  const { text, muted, outline, pipe, link, positive, negative, constant, accent, ...grounds } = diagramPalettes[theme];
  const { canvas, surface, note, frame, cloudEdge, cloud } = grounds;
  const tints = Object.entries(diagramTints[theme]).flatMap(([name, { fill, edge, text: word }]) => [
    [`${theme}: ${name} text on its fill`, word, fill, 4.5] as const,
    [`${theme}: ${name} text on canvas`, word, canvas, 4.5] as const,
    [`${theme}: ${name} edge on canvas`, edge, canvas, 3] as const,
    [`${theme}: ${name} edge on its fill`, edge, fill, 3] as const,
  ]);
  const on = (name: string, inks: Readonly<Record<string, string>>, paper: string, atLeast: number) =>
    Object.entries(inks).map(([ink, colour]) => [`${theme}: ${ink} on ${name}`, colour, paper, atLeast] as const);
  const tokens = theme === 'light' ? light : chosenDark;
  const token = (name: string) => tokens.get(`--lw-${name}`) ?? '';
  const [level, levelEdge, spark, guess, clash] = ['live-level', 'live-level-edge', 'live-spark', 'mark-guess', 'mark-clash'].map(token);
  return [
    ...tints,
    ...on('canvas', { text, muted }, canvas, 4.5),
    ...on('frame', { text, muted }, frame, 4.5),
    ...on('surface', { text, muted }, surface, 4.5),
    ...on('note', { text, accent, muted }, note, 4.5),
    ...on('level of a tank', { text }, level ?? '', 4.5),
    ...on('canvas', { outline, pipe, link, positive, negative, constant, accent, cloudEdge }, canvas, 3),
    ...on('frame', { outline, pipe, link, positive, negative, constant, accent, cloudEdge }, frame, 3),
    ...on('surface', { outline, pipe, accent }, surface, 3),
    ...on('cloud', { cloudEdge }, cloud, 3),
    ...on('canvas', { spark: spark ?? '', guess: guess ?? '', clash: clash ?? '' }, canvas, 3),
    ...on('surface', { levelEdge: levelEdge ?? '', spark: spark ?? '' }, surface, 3),
    ...on('level of a tank', { levelEdge: levelEdge ?? '' }, level ?? '', 3),
  ];
});

test('every word and line of the diagram stands out from what it stands on, in both themes', () => {
  const faint = drawn.map(([pair, ink, paper, atLeast]) => ({ pair, ratio: contrast(ink, paper), atLeast })).filter(({ ratio, atLeast }) => !(ratio >= atLeast));
  expect(faint).toEqual([]);
});

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The contrast ratio of WCAG 2.2 between two colours written as #rrggbb. */
function contrast(one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
