import type { Point } from '#core/model';
import type { InFile } from '../../report.ts';
import type { Line } from '../sections.ts';

/** Anything with a place; x, y is its centre and the sizes are halves. */
interface Placed extends InFile, Point {
  readonly id: string;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

/** A name on the sketch. */
export interface SketchWord extends Placed {
  readonly kind: 'word';
  readonly name: string;
  /** In a box, as stocks are. */
  readonly boxed: boolean;
  /** A second appearance of a variable. */
  readonly shadow: boolean;
  /** The valve that it is attached to, by id. */
  readonly valve: string | null;
  readonly colour: string | null;
}

/** The valve of a pipe. */
export interface SketchValve extends Placed {
  readonly kind: 'valve';
}

/** Free text, or a cloud. */
export interface SketchComment extends Placed {
  readonly kind: 'comment';
  readonly text: string;
  readonly cloud: boolean;
}

/** An arrow, or one half of a pipe, which begins at the valve. */
export interface SketchArrow extends InFile {
  readonly kind: 'arrow';
  readonly from: string;
  readonly to: string;
  readonly pipe: boolean;
  readonly curved: boolean;
  readonly polarity: '+' | '-' | null;
  readonly delay: boolean;
  readonly points: readonly Point[];
  readonly colour: string | null;
}

/** What a line of a sketch shows. */
export type SketchObject = SketchWord | SketchValve | SketchComment | SketchArrow;

/** One view of a sketch. */
export interface Sketch extends InFile {
  readonly name: string;
  readonly objects: readonly SketchObject[];
}

/** Reads the views of a sketch (Vensim's reference, "Sketch Information" and "Objects"). Lines of other kinds are passed over. */
export function readSketches(lines: readonly Line[]): Sketch[] {
  const views: { name: string; line: number; objects: SketchObject[] }[] = [];
  let valve: string | null = null;
  for (const [at, { text, line }] of lines.entries()) {
    if (text.startsWith('\\\\')) views.push({ name: '', line, objects: [] });
    const view = views.at(-1);
    if (!view) continue;
    if (text.startsWith('*')) view.name = text.slice(1).trim();
    if (!/^1[0-2]?,/u.test(text)) continue;
    const object = readObject(text, line, lines[at + 1]?.text ?? '', valve);
    if (object) view.objects.push(object);
    valve = object?.kind === 'valve' ? object.id : null;
  }
  return views;
}

function readObject(text: string, line: number, next: string, valve: string | null): SketchObject | null {
  const fields = fieldsOf(text);
  if (fields[0] === '1') return readArrow(fields, text, line);
  const [type = '', id = '', name = '', x, y, width, height, shape, bits] = fields;
  const placed = { id, line, x: Number(x), y: Number(y), halfWidth: Number(width), halfHeight: Number(height) };
  if (![placed.x, placed.y, placed.halfWidth, placed.halfHeight].every((value) => Number.isFinite(value) && Math.abs(value) < 1e6)) return null;
  const [form, flags] = [Number(shape), Number(bits)];
  if (type === '11') return { kind: 'valve', ...placed };
  if (type === '12') return { kind: 'comment', ...placed, cloud: name === '48', text: (flags & 4) === 0 ? (/^\d+$/u.test(name) ? '' : unquoted(name)) : next.trim() };
  return {
    kind: 'word',
    ...placed,
    name: unquoted(name).replace(/\[.*\]$/su, ''),
    boxed: (form & 15) === 3,
    shadow: (flags & 1) === 0,
    valve: (form & 32) === 0 ? null : valve,
    colour: colourOf(fields.slice(15)),
  };
}

/** Fields between commas; a name in quotes may hold commas. */
function fieldsOf(text: string): string[] {
  return (text.match(/("(?:\\.|[^"\\])*"|[^,"]*)+(?:,|$)/gu) ?? []).map((field) => field.replace(/,$/u, ''));
}

function unquoted(name: string): string {
  return name.trim().replace(/^"(.*)"$/su, '$1').replace(/\\"/gu, '"').replace(/\\n/gu, ' ');
}

/** `from,to,shape,hidden,polarity,thickness,hasfont,delay,reserved,colour,font,np|(x,y)|`. */
function readArrow(fields: readonly string[], text: string, line: number): SketchArrow | null {
  const [, , from = '', to = '', shape = '', hidden = '', polarity = '', thickness = '', font = '', delay = '', , colour = ''] = fields;
  if (Number(hidden) > 0 && Number(hidden) !== 100) return null;
  const points = Array.from(text.matchAll(/\((-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)\)/gu), ([, x, y]) => ({ x: Number(x), y: Number(y) }));
  return {
    kind: 'arrow',
    line,
    from,
    to,
    pipe: Number(thickness) > 20 || shape === '4' || shape === '100',
    curved: shape === '1',
    polarity: polarityOf(Number(polarity)),
    delay: (Number(delay) & 63) !== 0,
    points: points.filter(({ x, y }) => x !== 0 || y !== 0),
    colour: (Number(font) & 1) === 0 ? null : hex(colour),
  };
}

/** The sign is told by its character: plus and minus, or s and o for same and opposite. */
function polarityOf(code: number): '+' | '-' | null {
  const sign = String.fromCharCode(Number.isInteger(code) && code > 0 && code < 128 ? code : 32).toLowerCase();
  if (sign === '+' || sign === 's') return '+';
  return sign === '-' || sign === 'o' ? '-' : null;
}

/** A colour of a word's own, that of its filling before that of its letters. */
function colourOf([, fill = '', ...font]: readonly string[]): string | null {
  return hex(fill) ?? hex(font.join(',').split('|').find((part) => /^\d+-\d+-\d+$/u.test(part)) ?? '');
}

/** `255-0-0` as `#ff0000`; null for `-1--1--1`. */
function hex(colour: string): string | null {
  const [, ...parts] = /^(\d{1,3})-(\d{1,3})-(\d{1,3})$/u.exec(colour.trim()) ?? [];
  return parts.length === 3 ? `#${parts.map((part) => Math.min(255, Number(part)).toString(16).padStart(2, '0')).join('')}` : null;
}
