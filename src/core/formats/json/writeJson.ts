import { dataOf, type KnownData, type Model, type ModelDocument, type Steps } from '#core/model';

/** Columns that a list of numbers or a small object may fill. */
const WIDTH = 100;

/** Entries of collections with one of these fields are edited field by field, so each field gets its line. */
const BLOCK_FIELDS = ['name', 'method'];

/**
 * A document as the text of its `.loopwell.json`: fields in the schema's order, entries in order of creation, two
 * blanks per level, small objects (points, links, ranges) on one line, so that a change shows as few lines in a diff.
 */
export function writeJson(document: ModelDocument): string {
  return `${block(dataOf(document), '')}\n`;
}

/** Writes documents and remembers: what an edit left alone is not put into words again. It counts on frozen objects, which cannot have changed. */
export interface JsonWriter {
  /** The text of a document's file. */
  readonly textOf: (document: ModelDocument) => string;
  /** Puts a document into words a few entries at a time, so that its text takes a moment when it is asked for. */
  readonly ahead: (document: ModelDocument) => Steps<void>;
}

/** A writer for whoever writes a document after every edit. */
export function createJsonWriter(): JsonWriter {
  const data: KnownData = new WeakMap();
  const texts: Texts = new WeakMap();
  const textOf = (document: ModelDocument) => `${block(dataOf(document, data), '', false, texts)}\n`;
  return {
    textOf,
    *ahead(document) {
      for (const model of Object.values(document.models)) {
        for (const part of partsOf(model)) {
          textOf({ ...document, models: { [model.id]: part }, scenarios: {}, charts: {} });
          yield;
        }
      }
    },
  };
}

/** Entries that are put into words at once. */
const AT_ONCE = 40;

/** A model in parts with a few of its entries each, which together have all. */
function* partsOf(model: Model): Generator<Model> {
  const empty = { ...model, variables: {}, links: {}, views: {} };
  for (const variables of fewAtATime(model.variables)) yield { ...empty, variables };
  for (const links of fewAtATime(model.links)) yield { ...empty, links };
  for (const view of Object.values(model.views)) {
    for (const elements of fewAtATime(view.elements)) yield { ...empty, views: { [view.id]: { ...view, elements } } };
  }
}

function* fewAtATime<Entry>(entries: Readonly<Record<string, Entry>>): Generator<Record<string, Entry>> {
  const all = Object.entries(entries);
  for (let at = 0; at < all.length; at += AT_ONCE) yield Object.fromEntries(all.slice(at, at + AT_ONCE));
}

/** The text of entries, by the very object and where it starts. */
type Texts = WeakMap<object, { readonly indent: string; readonly text: string }>;

/** Only what stands at least so deep, in blanks, is remembered: an element of a view, a variable, a link. */
const DEEP = 8;

/** A value over as many lines as it needs; `indent` is that of the line it starts on. */
function block(value: unknown, indent: string, listed = false, texts?: Texts): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (!texts || indent.length < DEEP) return written(value, indent, listed, texts);
  const known = texts.get(value);
  if (known?.indent === indent) return known.text;
  const text = written(value, indent, listed, texts);
  texts.set(value, { indent, text });
  return text;
}

function written(value: object, indent: string, listed: boolean, texts: Texts | undefined): string {
  const row = isRow(value, listed) ? oneLine(value) : null;
  if (row !== null && row.length + indent.length <= WIDTH) return row;
  const inner = `${indent}  `;
  if (!Array.isArray(value)) {
    const fields = Object.entries(value).map(([key, entry]) => `${JSON.stringify(key)}: ${block(entry, inner, false, texts)}`);
    return bracketed('{', fields.map((field) => inner + field).join(',\n'), `${indent}}`);
  }
  const items = value.map((item) => block(item, inner, true, texts));
  const lines = value.every(isLeaf) ? filled(items, inner) : items.map((item) => inner + item);
  return bracketed('[', lines.join(',\n'), `${indent}]`);
}

function bracketed(open: string, body: string, close: string): string {
  return body === '' ? open + close.trim() : `${open}\n${body}\n${close}`;
}

/** Short items side by side, as many per line as fit. */
function filled(items: readonly string[], indent: string): string[] {
  const lines: string[] = [];
  for (const item of items) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + item.length + 2 <= WIDTH) lines[lines.length - 1] = `${line}, ${item}`;
    else lines.push(indent + item);
  }
  return lines;
}

function oneLine(value: object): string {
  if (Array.isArray(value)) return `[${value.map((item) => JSON.stringify(item)).join(', ')}]`;
  const fields = Object.entries(value).map(([key, entry]) => `${JSON.stringify(key)}: ${JSON.stringify(entry)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

function isRow(value: object, listed: boolean): boolean {
  return Object.values(value).every(isLeaf) && (listed || !BLOCK_FIELDS.some((field) => Object.hasOwn(value, field)));
}

function isLeaf(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}
