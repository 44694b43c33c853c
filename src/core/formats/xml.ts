import { SaxesParser } from 'saxes';

/** One element of an XML document, with its place in the text. Names keep their prefix as written (`isee:prefs`). */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The element's own text and CDATA, joined; its children's text is theirs. */
  readonly text: string;
  /** Where `<name` stands, both counted from 1. */
  readonly line: number;
  readonly column: number;
  /** The whole element as it stands in the document, `<name ...>...</name>`. */
  readonly source: string;
}

/** Why a text is no XML document that can be read. */
export type XmlFailure =
  | XmlMistake
  | { readonly reason: 'depth'; readonly line: number; readonly limit: number }
  | { readonly reason: 'elements'; readonly line: number; readonly limit: number };

/** Where a text stops being well-formed. */
export interface XmlMistake {
  readonly reason: 'syntax';
  readonly line: number;
  readonly column: number;
  readonly detail: string;
  /** The offset behind it. */
  readonly at: number;
  /** The elements that are open there, outermost first, each with the offset of its `<`. */
  readonly open: readonly { readonly name: string; readonly start: number }[];
}

/** Elements may be nested this deep; real models stay below 20. */
const DEPTH_LIMIT = 200;

/** A file may hold this many elements, about 20 times the largest model met. */
const ELEMENT_LIMIT = 2_000_000;

/**
 * Reads an XML 1.0 document into a tree. Prefixes need no declaration (many models in the wild use `isee:` without
 * one); document type definitions are skipped, so that an entity beyond the five of XML is an error; comments and
 * processing instructions are dropped. Stops at the first mistake. Never throws.
 */
export function parseXml(text: string): XmlElement | XmlFailure {
  const builder = new TreeBuilder(text);
  try {
    return builder.build();
  } catch (error) {
    if (error instanceof Stop) return error.failure;
    throw error;
  }
}

/**
 * What can be read of a document that is not well-formed: the tree up to the mistake. Elements that are not closed there
 * are left out, but for those that only hold others (`containers`), so that no half of anything is taken for the whole.
 * Null where not even the outermost element is one of them.
 */
export function parseUpTo(text: string, containers: ReadonlySet<string>): XmlElement | null {
  const builder = new TreeBuilder(text);
  try {
    return builder.build();
  } catch (error) {
    if (error instanceof Stop) return builder.closed(containers);
    throw error;
  }
}

/** Tells a tree from the reason why there is none. */
export function isXmlFailure(result: XmlElement | XmlFailure): result is XmlFailure {
  return 'reason' in result;
}

/** Carries the first mistake out of the parser's callbacks. */
class Stop extends Error {
  readonly failure: XmlFailure;

  constructor(failure: XmlFailure) {
    super(failure.reason);
    this.failure = failure;
  }
}

/** An element whose end has not been seen yet. */
interface OpenElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
  line: number;
  column: number;
  /** Offset of its `<`. */
  start: number;
}

class TreeBuilder {
  private readonly parser = new SaxesParser({ xmlns: false });
  private readonly open: OpenElement[] = [];
  private readonly source: string;
  private count = 0;
  private root: XmlElement | undefined;

  constructor(source: string) {
    this.source = source;
  }

  build(): XmlElement {
    const { parser } = this;
    parser.on('error', (error) => this.fail(error.message));
    parser.on('opentagstart', (tag) => this.start(tag.name));
    parser.on('attribute', ({ name, value }) => this.attribute(name, value));
    parser.on('text', (text) => this.append(text));
    parser.on('cdata', (text) => this.append(text));
    parser.on('closetag', () => this.end());
    parser.write(this.source).close();
    if (!this.root) throw this.failure('document has no element');
    return this.root;
  }

  /** The tree without what is still open, but for elements that only hold others. */
  closed(containers: ReadonlySet<string>): XmlElement | null {
    while (this.open.length > 0) {
      if (containers.has(this.open.at(-1)?.name ?? '')) this.end();
      else this.open.pop();
    }
    return this.root ?? null;
  }

  /** Called just behind the character that ends the name, so the place of `<` is a matter of counting back. */
  private start(name: string): void {
    const { parser } = this;
    this.count += 1;
    if (this.open.length >= DEPTH_LIMIT) throw new Stop({ reason: 'depth', line: parser.line, limit: DEPTH_LIMIT });
    if (this.count > ELEMENT_LIMIT) throw new Stop({ reason: 'elements', line: parser.line, limit: ELEMENT_LIMIT });
    const start = this.source.lastIndexOf('<', parser.position - 1);
    const before = this.source.slice(start + 1 + name.length, parser.position);
    const wrapped = /[\r\n]/u.test(before);
    this.open.push({
      name,
      attributes: {},
      children: [],
      text: '',
      line: wrapped ? parser.line - 1 : parser.line,
      column: wrapped ? this.columnOf(start) : parser.columnIndex - (parser.position - start) + 1,
      start,
    });
  }

  private attribute(name: string, value: string): void {
    const element = this.open.at(-1);
    if (element) element.attributes[name] = value;
  }

  private append(text: string): void {
    const element = this.open.at(-1);
    if (element) element.text += text;
  }

  private end(): void {
    const { start, ...element } = this.open.pop() ?? { start: 0, name: '', attributes: {}, children: [], text: '', line: 1, column: 1 };
    const closed: XmlElement = { ...element, source: this.source.slice(start, this.parser.position) };
    const parent = this.open.at(-1);
    if (parent) parent.children.push(closed);
    else this.root = closed;
  }

  /** Column of an offset, counted from 1. */
  private columnOf(offset: number): number {
    let before = offset - 1;
    while (before >= 0 && this.source[before] !== '\n' && this.source[before] !== '\r') before -= 1;
    return offset - before;
  }

  private fail(message: string): never {
    throw this.failure(message);
  }

  /** The parser's messages begin with its own `line:column: `, which the failure carries apart. */
  private failure(message: string): Stop {
    const detail = message.replace(/^\d+:\d+: /u, '').replace(/\.$/u, '');
    const open = this.open.map(({ name, start }) => ({ name, start }));
    return new Stop({ reason: 'syntax', line: this.parser.line, column: this.parser.column + 1, detail, at: this.parser.position, open });
  }
}
