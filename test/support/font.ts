import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brotliDecompressSync } from 'node:zlib';

const folder = createRequire(import.meta.url).resolve('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2');

/** Table tags that WOFF2 writes as a number (https://www.w3.org/TR/WOFF2/#table_dir_format); the rest are spelled. */
const KNOWN = (
  'cmap head hhea hmtx maxp name OS/2 post cvt  fpgm glyf loca prep CFF  VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX ' +
  'vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG  sbix acnt avar bdat bloc bsln cvar fdsc feat ' +
  'fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill'
).match(/.{4}(?: |$)/gu)!.map((tag) => tag.slice(0, 4));

type Tables = Map<string, DataView>;

/** The tables of a WOFF2 file, decompressed. `glyf` and `hmtx` may still be in WOFF2's transformed shape. */
function readTables(file: string): Tables {
  const bytes = readFileSync(file);
  const count = bytes.readUInt16BE(12);
  const compressed = bytes.readUInt32BE(20);
  let offset = 48;
  const base128 = (): number => {
    let value = 0;
    for (;;) {
      const byte = bytes[offset++]!;
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
  };
  const directory: { tag: string; length: number }[] = [];
  for (let k = 0; k < count; k += 1) {
    const flags = bytes[offset++]!;
    let tag = KNOWN[flags & 63] ?? '';
    if ((flags & 63) === 63) {
      tag = bytes.toString('latin1', offset, offset + 4);
      offset += 4;
    }
    const version = flags >> 6;
    const original = base128();
    const transformed = tag === 'glyf' || tag === 'loca' ? version !== 3 : version !== 0;
    directory.push({ tag, length: transformed ? base128() : original });
  }
  const stream = brotliDecompressSync(bytes.subarray(offset, offset + compressed));
  const tables: Tables = new Map();
  let start = stream.byteOffset;
  for (const { tag, length } of directory) {
    tables.set(tag, new DataView(stream.buffer, start, length));
    start += length;
  }
  return tables;
}

function table(tables: Tables, tag: string): DataView {
  const view = tables.get(tag);
  if (!view) throw new Error(`The font has no table ${tag}`);
  return view;
}

/** Code point to glyph, from a format 12 or format 4 subtable of `cmap`. */
function readCharacters(cmap: DataView): Map<number, number> {
  const offsets: number[] = [];
  for (let k = 0; k < cmap.getUint16(2); k += 1) offsets.push(cmap.getUint32(4 + 8 * k + 4));
  const glyphs = new Map<number, number>();
  for (const base of offsets) {
    if (cmap.getUint16(base) === 12) readSegments12(cmap, base, glyphs);
    if (cmap.getUint16(base) === 4) readSegments4(cmap, base, glyphs);
  }
  return glyphs;
}

function readSegments12(cmap: DataView, base: number, glyphs: Map<number, number>): void {
  for (let k = 0; k < cmap.getUint32(base + 12); k += 1) {
    const group = base + 16 + 12 * k;
    const first = cmap.getUint32(group);
    for (let code = first; code <= cmap.getUint32(group + 4); code += 1) glyphs.set(code, cmap.getUint32(group + 8) + code - first);
  }
}

function readSegments4(cmap: DataView, base: number, glyphs: Map<number, number>): void {
  const doubled = cmap.getUint16(base + 6);
  for (let k = 0; k < doubled; k += 2) {
    const last = cmap.getUint16(base + 14 + k);
    const first = cmap.getUint16(base + 16 + doubled + k);
    const delta = cmap.getUint16(base + 16 + 2 * doubled + k);
    const place = base + 16 + 3 * doubled + k;
    const range = cmap.getUint16(place);
    for (let code = first; code <= last && code !== 0xffff; code += 1) {
      const glyph = range === 0 ? code : cmap.getUint16(place + range + 2 * (code - first));
      if (glyph !== 0) glyphs.set(code, (glyph + delta) & 0xffff);
    }
  }
}

/** The default advance of each glyph. A transformed `hmtx` begins with a flag byte and keeps the advances in front. */
function readAdvances(tables: Tables): (glyph: number) => number {
  const metrics = table(tables, 'hmtx');
  const count = table(tables, 'hhea').getUint16(34);
  const glyphs = table(tables, 'maxp').getUint16(4);
  const plain = metrics.byteLength === 4 * count + 2 * (glyphs - count);
  return (glyph) => {
    const index = Math.min(glyph, count - 1);
    return plain ? metrics.getUint16(4 * index) : metrics.getUint16(1 + 2 * index);
  };
}

/** The weight axis as the font's tables count it: -1..1, through `fvar` and the bends of `avar`. */
function normaliseWeight(tables: Tables, weight: number): number {
  const fvar = table(tables, 'fvar');
  const axis = fvar.getUint16(4);
  const [least, normal, most] = [4, 8, 12].map((shift) => fvar.getInt32(axis + shift) / 65536) as [number, number, number];
  const raw = weight < normal ? (weight - normal) / (normal - least) : (weight - normal) / (most - normal || 1);
  const avar = tables.get('avar');
  if (!avar) return raw;
  const points = Array.from({ length: avar.getUint16(8) }, (_, k) => [avar.getInt16(10 + 4 * k) / 16384, avar.getInt16(12 + 4 * k) / 16384] as const);
  for (let k = 1; k < points.length; k += 1) {
    const [[x0, y0], [x1, y1]] = [points[k - 1]!, points[k]!];
    if (raw <= x1) return y0 + ((raw - x0) * (y1 - y0)) / (x1 - x0 || 1);
  }
  return raw;
}

/** How much wider each glyph is at a normalised weight: the item variation store of `HVAR`. */
function readWidening(tables: Tables, weight: number): (glyph: number) => number {
  const hvar = table(tables, 'HVAR');
  const store = hvar.getUint32(4);
  const regions = store + hvar.getUint32(store + 2);
  const scalar = (region: number): number => {
    const place = regions + 4 + 6 * region;
    const [start, peak, end] = [0, 2, 4].map((shift) => hvar.getInt16(place + shift) / 16384) as [number, number, number];
    if (peak === 0 || weight === peak) return 1;
    if (weight <= start || weight >= end) return 0;
    return weight < peak ? (weight - start) / (peak - start) : (end - weight) / (end - peak);
  };
  const locate = readMapping(hvar);
  return (glyph) => {
    const [outer, inner] = locate(glyph);
    const data = store + hvar.getUint32(store + 8 + 4 * outer);
    const words = hvar.getUint16(data + 2) & 0x7fff;
    const columns = hvar.getUint16(data + 4);
    const row = data + 6 + 2 * columns + inner * (words + columns);
    let sum = 0;
    for (let k = 0; k < columns; k += 1) {
      const delta = k < words ? hvar.getInt16(row + 2 * k) : hvar.getInt8(row + words + k);
      sum += delta * scalar(hvar.getUint16(data + 6 + 2 * k));
    }
    return sum;
  };
}

function readMapping(hvar: DataView): (glyph: number) => readonly [number, number] {
  const base = hvar.getUint32(8);
  if (base === 0) return (glyph) => [0, glyph];
  const wide = hvar.getUint8(base) === 1;
  const format = hvar.getUint8(base + 1);
  const count = wide ? hvar.getUint32(base + 2) : hvar.getUint16(base + 2);
  const size = ((format >> 4) & 3) + 1;
  const bits = (format & 15) + 1;
  return (glyph) => {
    let entry = 0;
    const place = base + (wide ? 6 : 4) + Math.min(glyph, count - 1) * size;
    for (let k = 0; k < size; k += 1) entry = entry * 256 + hvar.getUint8(place + k);
    return [entry >>> bits, entry & ((1 << bits) - 1)];
  };
}

/**
 * Advance widths of the bundled font in thousandths of its size, by code point, at a weight. `script` is one of the
 * files that the package splits the font into (`latin`, `latin-ext`, `greek`, `cyrillic`).
 */
export function fontAdvances(script: string, weight: number): Map<number, number> {
  const tables = readTables(folder.replace('inter-latin-', `inter-${script}-`));
  const unit = table(tables, 'head').getUint16(18);
  const advance = readAdvances(tables);
  const widening = readWidening(tables, normaliseWeight(tables, weight));
  const widths = new Map<number, number>();
  for (const [code, glyph] of readCharacters(table(tables, 'cmap'))) {
    widths.set(code, Math.round(((advance(glyph) + widening(glyph)) * 1000) / unit));
  }
  return widths;
}
