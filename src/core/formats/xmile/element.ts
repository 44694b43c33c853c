import { words } from '#core/words';
import type { XmlElement } from '../xml.ts';
import type { Report } from '../report.ts';

/** The children of a name. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The first child of a name, or null. */
export function childOf(element: XmlElement, name: string): XmlElement | null {
  return element.children.find((child) => child.name === name) ?? null;
}

/** An attribute's text without the blanks around it; null where it is absent or blank. */
export function attributeOf(element: XmlElement, name: string): string | null {
  const text = element.attributes[name]?.trim() ?? '';
  return text === '' ? null : text;
}

/** A child's text without the blanks around it; null where it is absent or blank. */
export function textOf(element: XmlElement, name: string): string | null {
  const text = childOf(element, name)?.text.trim() ?? '';
  return text === '' ? null : text;
}

/** The number that a text spells, or null. */
export function numberOf(text: string | null): number | null {
  if (text === null || text.trim() === '') return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}

/** A number from an attribute; what is no number earns a warning. */
export function attributeNumber(element: XmlElement, name: string, report: Report): number | null {
  const text = attributeOf(element, name);
  const value = numberOf(text);
  if (text !== null && value === null) report.warning(element, words.formats.notANumber(text, `<${element.name} ${name}>`), 'lost');
  return value;
}

/** A number from a child's text; what is no number earns a warning. */
export function childNumber(element: XmlElement, name: string, report: Report): number | null {
  const text = textOf(element, name);
  const value = numberOf(text);
  if (text !== null && value === null) report.warning(childOf(element, name) ?? element, words.formats.notANumber(text, `<${name}>`), 'lost');
  return value;
}

/** Whether a flag-like element says yes: `<x/>` and `<x>true</x>` do, `<x>false</x>` does not. */
export function isOn(element: XmlElement): boolean {
  return !/^(false|0|no|off)$/iu.test(element.text.trim());
}

/**
 * A name as people read it: written-out line breaks (`\n`), line breaks and underscores become blanks, quotes around it
 * and the backslashes of escapes go. To XMILE all these spellings are the same name.
 */
export function nameFrom(text: string): string {
  const bare = /^\s*"(.*)"\s*$/su.exec(text)?.[1] ?? text;
  return bare
    .replace(/\\([nr"\\])/gu, (_, escaped: string) => (escaped === 'n' || escaped === 'r' ? ' ' : escaped))
    .replace(/[\s_]+/gu, ' ')
    .trim();
}
