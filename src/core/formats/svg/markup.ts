/** Attribute values; undefined leaves an attribute out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Characters that XML 1.0 cannot carry in any spelling: controls, lone surrogates, U+FFFE and U+FFFF. */
const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand between tags or in a quoted attribute. What XML cannot carry is dropped. */
export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"]/gu, (character) => ESCAPES[character] ?? '');
}

/** An element with its attributes and its content, which is markup already; without content it closes itself. */
export function tag(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  return content === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content}</${name}>`;
}

/** A group of markup; nothing for an empty one. */
export function group(attributes: Attributes, parts: readonly string[]): string {
  const content = parts.filter((part) => part !== '').join('\n');
  return content === '' ? '' : tag('g', attributes, `\n${content}\n`);
}
