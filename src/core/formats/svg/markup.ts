import { escapeAttribute } from '../xmlText.ts';

/** Attribute values; undefined leaves an attribute out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with its attributes and its content, which is markup already; without content it closes itself. */
export function tag(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`);
  return content === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content}</${name}>`;
}

/** A group of markup; nothing for an empty one. */
export function group(attributes: Attributes, parts: readonly string[]): string {
  const content = parts.filter((part) => part !== '').join('\n');
  return content === '' ? '' : tag('g', attributes, `\n${content}\n`);
}
