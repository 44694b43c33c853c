import { fontAdvances } from './font.ts';

/** Which characters the committed table knows, by the file of the font that draws them: first and last code point. */
const RANGES: readonly (readonly [script: string, first: number, last: number])[] = [
  ['latin', 0x20, 0x7e],
  ['latin', 0xa0, 0xff],
  ['latin-ext', 0x100, 0x17f],
  ['greek', 0x384, 0x3ce],
  ['cyrillic', 0x400, 0x45f],
  ['latin', 0x2010, 0x2026],
  ['latin', 0x20ac, 0x20ac],
  ['latin', 0x2190, 0x2193],
  ['latin', 0x2212, 0x2212],
];

const PER_LINE = 24;

/** The source text of `core/diagram/advances.ts`'s table, derived from the bundled font; 0 where it has no glyph. */
export function printAdvances(): string {
  const entries = RANGES.map(([script, first, last]) => {
    const rows = [400, 600].map((weight) => row(fontAdvances(script, weight), first, last));
    return `  {\n    first: 0x${first.toString(16)},\n    regular: \`\n${rows[0]}\`,\n    semibold: \`\n${rows[1]}\`,\n  },\n`;
  });
  return `const TABLE: readonly Range[] = [\n${entries.join('')}];\n`;
}

function row(widths: Map<number, number>, first: number, last: number): string {
  const values = Array.from({ length: last - first + 1 }, (_, k) => widths.get(first + k) ?? 0);
  const lines: string[] = [];
  for (let k = 0; k < values.length; k += PER_LINE) lines.push(`      ${values.slice(k, k + PER_LINE).join(' ')}`);
  return lines.join('\n');
}
