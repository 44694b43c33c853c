import { escapeAttribute, escapeXml } from './xmlText.ts';

/** Attribute values in the order in which they are written; undefined leaves one out. */
export type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

/** An element to be written: its text, or what it holds. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly content: string | readonly XmlPart[];
}

/** What stands in an element: another one, or a piece of markup that is written letter for letter. */
export type XmlPart = XmlNode | { readonly markup: string };

/** An element with its attributes and its text or its parts; parts that are null are left out. */
export function xml(name: string, attributes: XmlAttributes = {}, content: string | readonly (XmlPart | null)[] = []): XmlNode {
  return { name, attributes, content: typeof content === 'string' ? content : content.filter((part) => part !== null) };
}

/** A whole XML document, indented by two blanks; texts stay on their element's line, letter for letter. */
export function writeXml(root: XmlNode): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${lines(root, '')}\n`;
}

function lines(part: XmlPart, indent: string): string {
  if ('markup' in part) return indent + part.markup;
  const { name, attributes, content } = part;
  const start = `${indent}<${name}${written(attributes)}`;
  if (content.length === 0) return `${start}/>`;
  if (typeof content === 'string') return `${start}>${escapeXml(content)}</${name}>`;
  return `${start}>\n${content.map((inner) => lines(inner, `${indent}  `)).join('\n')}\n${indent}</${name}>`;
}

function written(attributes: XmlAttributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeAttribute(String(value))}"`)
    .join('');
}
