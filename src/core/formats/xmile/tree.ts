import { words } from '#core/words';
import { mendXml } from '../mendXml.ts';
import type { Report } from '../report.ts';
import { isXmlFailure, parseUpTo, parseXml, type XmlElement, type XmlFailure, type XmlMistake } from '../xml.ts';
import { childrenOf } from './element.ts';
import { variableTags } from './variables.ts';

/** Elements that only hold others: what is whole in them is read although they themselves break off. */
const CONTAINERS: ReadonlySet<string> = new Set(['xmile', 'xmile:xmile', 'model', 'variables', 'dimensions', 'model_units', 'views', 'view', 'macro']);

/** After so many broken elements the rest of a file is not looked through any more. */
const MOST_BROKEN = 20;

/** What may follow an element that nothing ends. */
const NEXT = /<(?:stock|flow|aux|gf|module|group|dim|unit|macro|view|connector|alias)\b/gu;

/**
 * The tree of a file. Of one that is not well-formed, what is readable: with mistakes mended whose meaning is plain, without
 * the elements that are broken, or else up to the mistake, where there is a variable before it.
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
  const { left, failure, lost } = withoutBroken(better);
  const part = failure === null ? parseXml(left) : failure.reason === 'syntax' ? parseUpTo(left, CONTAINERS) : null;
  if (!part || isXmlFailure(part) || !holdsVariables(part)) return whole;
  for (const { line, name, detail } of lost) report.warning({ line }, words.formats.brokenPart(name, detail), 'lost');
  if (failure?.reason === 'syntax') report.warning(failure, words.formats.brokenOff(failure.detail), 'lost');
  return withoutPrefix(part);
}

/** An element that was left out, with the line that it begins in and what is wrong with it. */
interface Lost {
  readonly line: number;
  readonly name: string;
  readonly detail: string;
}

/** A text with its broken elements blanked, the one after the other, as long as it can be said where they end; what is wrong with it then. */
function withoutBroken(text: string): { readonly left: string; readonly failure: XmlFailure | null; readonly lost: readonly Lost[] } {
  const lost: Lost[] = [];
  for (let left = text; ; ) {
    const mistake = parseXml(left);
    if (!isXmlFailure(mistake)) return { left, failure: null, lost };
    const broken = mistake.reason === 'syntax' && lost.length < MOST_BROKEN ? brokenIn(left, mistake) : null;
    if (mistake.reason !== 'syntax' || !broken) return { left, failure: mistake, lost };
    lost.push({ line: left.slice(0, broken.start).split(/\r\n?|\n/u).length, name: calledIn(left, broken), detail: mistake.detail });
    left = left.slice(0, broken.start) + left.slice(broken.start, broken.end).replace(/[^\r\n]/gu, ' ') + left.slice(broken.end);
  }
}

/** How people find an element: by its kind and the name in its first tag. */
function calledIn(text: string, { name, start, end }: { readonly name: string; readonly start: number; readonly end: number }): string {
  const [, , own] = /^<[^<>]*?\sname\s*=\s*(["'])([^<>]*?)\1/u.exec(text.slice(start, end)) ?? [];
  return own === undefined ? `<${name}>` : `<${name}> "${own}"`;
}

/** The outermost element around a mistake that does not only hold others: it ends with its tag, or where another begins or what holds it ends. */
function brokenIn(text: string, { at, open }: XmlMistake): { readonly name: string; readonly start: number; readonly end: number } | null {
  const place = open.findIndex(({ name }) => !CONTAINERS.has(name));
  const [outer, element] = [open[place - 1], open[place]];
  if (!outer || !element) return null;
  const limit = text.indexOf(`</${outer.name}>`, element.start);
  const ownEnd = element === open.at(-1) ? /^[^<>]*\/>/u.exec(text.slice(at))?.[0].length : undefined;
  if (ownEnd !== undefined) return { ...element, end: at + ownEnd };
  const tag = `</${element.name}>`;
  const close = text.indexOf(tag, element.start);
  NEXT.lastIndex = element.start + 1;
  const next = NEXT.exec(text)?.index ?? Infinity;
  const end = close >= 0 && close < next ? close + tag.length : Math.min(next, limit < 0 ? Infinity : limit);
  return Number.isFinite(end) && end > element.start ? { ...element, end } : null;
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
