import type { Foreign } from '#core/model';
import { xml, type XmlAttributes, type XmlPart } from '../../writeXml.ts';
import { isXmlFailure, parseXml, type XmlElement } from '../../xml.ts';
import { KEPT, type KeptXml } from '../keep.ts';

/** What an object of the document keeps for importers. */
interface Owner {
  readonly foreign?: Foreign;
}

/** What is written of it: attributes and parts of the object's own element. */
interface Kept {
  readonly attributes: XmlAttributes;
  readonly parts: readonly XmlPart[];
}

/**
 * What an object keeps of the file that it was read from, and, as JSON, what it keeps of files of other formats.
 * What stands under other keys of this format's (`xmile:header`) is for whoever writes those elements.
 */
export function keptBy(owner: Owner): Kept {
  const { attributes, elements } = keptUnder(owner, KEPT);
  const others = Object.entries(owner.foreign ?? {}).filter(([key, value]) => !isOurs(key, value));
  return { attributes, parts: [...elements.map(markup), ...others.map(([key, value]) => xml('loopwell:foreign', { of: key }, JSON.stringify(value) ?? ''))] };
}

/** The elements that an object keeps under a key, for an element that has no object of its own. */
export function keptUnder(owner: Owner, key: string): { attributes: XmlAttributes; elements: readonly XmlElement[] } {
  const value = owner.foreign?.[key];
  if (!isKeptXml(value)) return { attributes: {}, elements: [] };
  const attributes = Object.entries(value.attributes ?? {}).filter(([name]) => /^[A-Za-z_][\w.:-]*$/u.test(name) && !/^(xmlns|loopwell)(:|$)/u.test(name));
  return { attributes: Object.fromEntries(attributes), elements: (value.elements ?? []).map(parsed).filter((element) => element !== null) };
}

/** An element as it stood in the file. */
export function markup({ source }: XmlElement): XmlPart {
  return { markup: source };
}

/** A document edited by hand may hold anything there. */
function isKeptXml(value: unknown): value is KeptXml {
  if (typeof value !== 'object' || value === null) return false;
  const { attributes = {}, elements = [] } = value as { attributes?: unknown; elements?: unknown };
  const texts = typeof attributes === 'object' && attributes !== null && Object.values(attributes).every((text) => typeof text === 'string');
  return texts && Array.isArray(elements) && elements.every((text) => typeof text === 'string' && parsed(text) !== null);
}

function isOurs(key: string, value: unknown): boolean {
  return (key === KEPT || key.startsWith(`${KEPT}:`)) && isKeptXml(value);
}

function parsed(source: string): XmlElement | null {
  const element = parseXml(source);
  return isXmlFailure(element) ? null : element;
}
