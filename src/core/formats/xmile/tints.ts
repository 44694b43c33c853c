import { diagramTints } from '#core/diagram';
import type { Tint } from '#core/model';

/** The colours that files call by name; Stella's menus offer these. */
const NAMED: Readonly<Record<string, string>> = {
  red: '#ff0000', maroon: '#800000', orange: '#ffa500', gold: '#ffd700', yellow: '#ffff00', olive: '#808000', lime: '#00ff00', green: '#008000',
  aqua: '#00ffff', cyan: '#00ffff', teal: '#008080', blue: '#0000ff', navy: '#000080', purple: '#800080', fuchsia: '#ff00ff', magenta: '#ff00ff',
  pink: '#ffc0cb', gray: '#808080', grey: '#808080', silver: '#c0c0c0',
};

/** Where each tint ends, in degrees around the circle of hues from red; beyond the last, red begins again. */
const HUES: readonly (readonly [number, Tint])[] = [[15, 'red'], [65, 'amber'], [155, 'green'], [195, 'teal'], [245, 'blue'], [290, 'violet'], [345, 'pink'], [360, 'red']];

/** Below this share of colour a shade is a grey. */
const FAINT = 0.15;

/** The colour that stands for a tint in files. */
export function tintColour(tint: Tint | undefined): string | undefined {
  return tint && diagramTints.light[tint].edge;
}

/** The tint nearest to a colour of a file; null for none, for black and white, and for what is no colour. */
export function tintFrom(colour: string | null): Tint | null {
  const written = colour?.trim().toLowerCase() ?? '';
  const [, red = '', green = '', blue = ''] = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/u.exec(NAMED[written] ?? written) ?? [];
  if (red === '') return null;
  const [r, g, b] = [red, green, blue].map((part) => parseInt(part, 16) / 255) as [number, number, number];
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)];
  if (most - least < FAINT) return most > 0.25 && most < 0.9 ? 'grey' : null;
  const hue = hueOf([r, g, b], most, most - least);
  return HUES.find(([end]) => hue <= end)?.[1] ?? null;
}

function hueOf([r, g, b]: readonly [number, number, number], most: number, span: number): number {
  const sixth = most === r ? (g - b) / span : most === g ? 2 + (b - r) / span : 4 + (r - g) / span;
  return (sixth * 60 + 360) % 360;
}
