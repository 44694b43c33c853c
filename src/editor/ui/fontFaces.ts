import cyrillicExtended from '@fontsource-variable/inter/files/inter-cyrillic-ext-wght-normal.woff2?url';
import cyrillic from '@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2?url';
import greekExtended from '@fontsource-variable/inter/files/inter-greek-ext-wght-normal.woff2?url';
import greek from '@fontsource-variable/inter/files/inter-greek-wght-normal.woff2?url';
import latinExtended from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?url';
import latin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import vietnamese from '@fontsource-variable/inter/files/inter-vietnamese-wght-normal.woff2?url';
import ranges from '@fontsource-variable/inter/unicode.json';

/** One file of the app's font, and the letters in it. */
export interface FontFace {
  readonly address: string;
  /** As `unicode-range` of CSS writes it. */
  readonly range: string;
  readonly has: (codePoint: number) => boolean;
}

/** The files of the app's font, for pictures that must bring their own. */
export const fontFaces: readonly FontFace[] = [
  face(latin, ranges.latin),
  face(latinExtended, ranges['latin-ext']),
  face(greek, ranges.greek),
  face(greekExtended, ranges['greek-ext']),
  face(cyrillic, ranges.cyrillic),
  face(cyrillicExtended, ranges['cyrillic-ext']),
  face(vietnamese, ranges.vietnamese),
];

function face(address: string, range: string): FontFace {
  const spans = range.split(',').map((span) => {
    const [from = '', to = from] = span.trim().replace(/^U\+/u, '').split('-');
    return { from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) };
  });
  return { address, range, has: (codePoint) => spans.some(({ from, to }) => codePoint >= from && codePoint <= to) };
}
