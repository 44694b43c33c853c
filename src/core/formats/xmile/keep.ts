import { unsafe, type Foreign } from '#core/model';
import { words } from '#core/words';
import type { XmlElement } from '../xml.ts';
import { childrenOf } from './element.ts';
import type { Report } from '../report.ts';

/**
 * What an importer could not map, as it stood in the file. It lies in an object's `foreign` under `xmile`, or under
 * `xmile:sim_specs` where it comes from an element that has no object of its own.
 */
export interface KeptXml {
  attributes?: Record<string, string>;
  /** Whole elements, each as its own text. */
  elements?: string[];
}

/** The names that a reader of an element makes sense of. */
export interface Known {
  readonly attributes: readonly string[];
  readonly children: readonly string[];
}

/** Anything that can keep what is foreign to it. */
interface Owner {
  foreign?: Foreign;
}

/** The key of what an object keeps of a file of this format. */
export const KEPT = 'xmile';

/** An element of ours that holds what an object keeps of files of other formats. */
const FOREIGN = 'loopwell:foreign';

/** Styling that no drawing of ours uses. */
const LOOKS =
  /^(isee:)?(color|background|thickness|padding|line_style|z_index|transparent|opacity|font_.*|text_.*|vertical_text_align|border_.*|label_angle|converter_size)$/u;

/** Elements that change the numbers of what they stand in. */
const COUNTING: ReadonlySet<string> = new Set(['conveyor', 'queue', 'oven', 'isee:oven', 'overflow', 'leak', 'multiplier', 'isee:summing']);

/** A signature of what the file says, which any edit makes void. */
const SIGNED = /^(isee:)?ai_(information|state)$/u;

/** Elements that repeat what the equations say, or style. */
const DERIVED: ReadonlySet<string> = new Set(['isee:dependencies', 'style']);

/** Keeps a piece of the file in an object's `foreign`, silently. */
export function keep(owner: Owner, element: XmlElement, key = KEPT): void {
  const kept = keptBy(owner, key);
  kept.elements = [...(kept.elements ?? []), element.source];
}

/** Keeps in `owner` all that is not known about an element, and says so. */
export function keepUnknown(owner: Owner, element: XmlElement, known: Known, report: Report, key = KEPT): void {
  const attributes = unknownAttributes(element, known, report);
  if (attributes.length > 0) {
    const kept = keptBy(owner, key);
    kept.attributes = { ...kept.attributes, ...Object.fromEntries(attributes) };
    report.notice(element, words.formats.attributesKept(namesOf(attributes), element.name), 'kept');
  }
  for (const child of unknownChildren(element, known, report)) {
    keep(owner, child, key);
    const say = COUNTING.has(child.name) ? report.warning : report.notice;
    say(child, words.formats.elementKept(child.name, element.name), 'kept');
  }
  for (const child of childrenOf(element, FOREIGN)) keepForeign(owner, child);
}

/** What an object kept of a file of another format before it was written into this one. */
function keepForeign(owner: Owner, { attributes, text }: XmlElement): void {
  const key = attributes['of'] ?? '';
  try {
    const value: unknown = JSON.parse(text);
    if (key !== '' && unsafe({ [key]: value }) === null) owner.foreign = { ...owner.foreign, [key]: value };
  } catch {
    // Whoever edited the text by hand has taken its meaning.
  }
}

/** Says what is not known about an element that has no place to keep it. */
export function ignoreUnknown(element: XmlElement, known: Known, report: Report): void {
  const attributes = unknownAttributes(element, known, report);
  if (attributes.length > 0) report.notice(element, words.formats.attributesIgnored(namesOf(attributes), element.name), 'lost');
  for (const child of unknownChildren(element, known, report)) report.notice(child, words.formats.elementIgnored(child.name, element.name), 'lost');
}

function namesOf(attributes: readonly [string, string][]): string[] {
  return attributes.map(([name]) => name);
}

function keptBy(owner: Owner, key: string): KeptXml {
  owner.foreign ??= {};
  const kept = (owner.foreign[key] as KeptXml | undefined) ?? {};
  owner.foreign[key] = kept;
  return kept;
}

/** Namespace declarations mean nothing by themselves, attributes of ours belong to what they stand at, and styling is summed up in one sentence. */
function unknownAttributes(element: XmlElement, known: Known, report: Report): [string, string][] {
  return Object.entries(element.attributes).filter(([name]) => {
    if (known.attributes.includes(name) || /^(xmlns|loopwell)(:|$)/u.test(name)) return false;
    if (LOOKS.test(name)) report.notice(element, words.formats.looksIgnored, 'lost');
    return !LOOKS.test(name);
  });
}

/** An element with neither attributes, children nor text carries nothing that could be lost. */
function unknownChildren(element: XmlElement, known: Known, report: Report): XmlElement[] {
  return element.children.filter((child) => {
    if (known.children.includes(child.name) || child.name === FOREIGN) return false;
    if (child.name === 'style') report.notice(child, words.formats.looksIgnored, 'lost');
    if (SIGNED.test(child.name)) report.notice(child, words.formats.signatureDropped, 'lost');
    return !DERIVED.has(child.name) && !SIGNED.test(child.name) && (!isHollow(child) || COUNTING.has(child.name));
  });
}

/** Whether an element carries nothing: no attributes, no text, and only such children. */
export function isHollow(element: XmlElement): boolean {
  return Object.keys(element.attributes).length === 0 && element.text.trim() === '' && element.children.every(isHollow);
}
