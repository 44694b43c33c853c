import { type DiagramPalette, digits, type Ground, type Label, type NoteLine, type PlacedRun, type PolarityStyle, strokes, type TextStyle, type TintShades } from '#core/diagram';
import type { Tint, Variable } from '#core/model';
import { escapeXml } from '../xmlText.ts';
import { type Attributes, tag } from './markup.ts';

/** The manner of a picture: its colours, whether names get a rim in the colour behind them, how polarities are written. */
export interface Ink {
  readonly palette: DiagramPalette;
  readonly tints: Readonly<Record<Tint, TintShades>>;
  readonly halo: boolean;
  readonly polarity: PolarityStyle;
  /** The colour that tags give a variable. */
  readonly tagged: (variable: Variable) => Tint | undefined;
}

/** The name of a symbol, line by line. */
export function labelMarkup(label: Label, ink: Ink, colour: string, ground: Ground): string {
  const outside = label.side !== 'center';
  const lines = label.lines.map(({ text, x, y }) => tag('tspan', { x: digits(x), y: digits(y), ...orderOf(text) }, escapeXml(text)));
  const attributes = { ...styleOf(label.style), fill: colour, 'text-anchor': label.anchor, ...(outside ? haloOf(ink, ground) : {}) };
  return tag('text', attributes, lines.join(''));
}

/** A rim of the colour that they stand on around letters, so that a line behind a name does not cut through it. */
function haloOf({ palette, tints, halo }: Ink, ground: Ground): Attributes {
  if (!halo && ground === 'canvas') return {};
  const stroke = ground === 'canvas' || ground === 'frame' ? palette[ground] : tints[ground].fill;
  return { stroke, 'stroke-width': strokes.halo, 'stroke-linejoin': 'round', 'paint-order': 'stroke' };
}

/** Scripts that are written from right to left. */
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * Text that reads from right to left, or both ways, is put in order by its first letter, like a paragraph of its own. It
 * stays anchored as other text is, which a `direction` would turn round.
 */
export function orderOf(text: string): Attributes {
  return RIGHT_TO_LEFT.test(text) ? { 'unicode-bidi': 'plaintext' } : {};
}

/** The attributes of a style of text. */
export function styleOf(style: TextStyle): Attributes {
  return { 'font-size': style.size, 'font-weight': style.weight };
}

/** The lines of a note, counted from the top left corner of its box. */
export function noteLinesMarkup(lines: readonly NoteLine[], { palette }: Ink): string {
  return lines.map((line) => lineMarkup(line, palette)).join('\n');
}

function lineMarkup({ y, style, runs, bullet }: NoteLine, palette: DiagramPalette): string {
  const spans = runs.map((run) => runMarkup(run, style, palette)).join('');
  const text = tag('text', { ...styleOf(style), y: digits(y), fill: palette.text, 'xml:space': 'preserve' }, spans);
  const dot = bullet ? tag('circle', { cx: digits(bullet.x), cy: digits(bullet.y), r: 2, fill: palette.text }) : '';
  return dot + text;
}

function runMarkup(run: PlacedRun, style: TextStyle, palette: DiagramPalette): string {
  const span = tag(
    'tspan',
    {
      x: digits(run.x),
      ...orderOf(run.text),
      'font-weight': run.bold ? 600 : undefined,
      'font-style': run.italic ? 'italic' : undefined,
      'font-family': run.code ? 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace' : undefined,
      'font-size': run.code ? digits(style.size * 0.92) : undefined,
      fill: run.href === undefined ? undefined : palette.accent,
      'text-decoration': run.href === undefined ? undefined : 'underline',
    },
    escapeXml(run.text),
  );
  return run.href === undefined ? span : tag('a', { href: run.href }, span);
}
