import { words } from '#core/words';
import { mendXml } from '../mendXml.ts';
import type { Report } from '../report.ts';
import { isXmlFailure, parseUpTo, parseXml, type XmlElement, type XmlFailure } from '../xml.ts';
import { childrenOf } from './element.ts';
import { variableTags } from './variables.ts';

/** Elements that only hold others: what is whole in them is read although they themselves break off. */
const CONTAINERS: ReadonlySet<string> = new Set(['xmile', 'xmile:xmile', 'model', 'variables', 'dimensions', 'model_units', 'views', 'view', 'macro']);

/**
 * The tree of a file. Of one that is not well-formed, what is readable: with mistakes mended whose meaning is plain, or
 * else up to the mistake, where there is a variable before it.
 */
export function readTree(text: string, report: Report): XmlElement | XmlFailure {
  const whole = parseXml(text);
  if (!isXmlFailure(whole) || whole.reason !== 'syntax') return isXmlFailure(whole) ? whole : withoutPrefix(whole);
  const better = mendXml(text);
  const mended = parseXml(better);
  if (!isXmlFailure(mended)) {
    report.warning(whole, words.formats.mendedXml(whole.detail));
    return withoutPrefix(mended);
  }
  const part = mended.reason === 'syntax' ? parseUpTo(better, CONTAINERS) : null;
  if (!part || mended.reason !== 'syntax' || !holdsVariables(part)) return whole;
  report.warning(mended, words.formats.brokenOff(mended.detail), 'lost');
  return withoutPrefix(part);
}

function holdsVariables(root: XmlElement): boolean {
  const lists = childrenOf(root, 'model').flatMap((model) => [model, ...childrenOf(model, 'variables')]);
  return lists.some(({ children }) => children.some(({ name }) => (variableTags as readonly string[]).includes(name)));
}

/** Some files give every element the prefix of the format (`xmile:stock`): without it they say the same. */
function withoutPrefix(root: XmlElement): XmlElement {
  if (root.name !== 'xmile:xmile') return root;
  const bare = (element: XmlElement): XmlElement => ({ ...element, name: element.name.replace(/^xmile:/u, ''), children: element.children.map(bare), source: element.source.replace(/(<\/?)xmile:/gu, '$1') });
  return bare(root);
}
