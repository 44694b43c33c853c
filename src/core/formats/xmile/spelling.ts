import { cleanName, findFunction, isBareName, quoteName, tokens, type Highlight } from '#core/language';
import { carried } from '../xmlText.ts';
import type { XmlElement } from '../xml.ts';
import { attributeOf, nameFrom } from './element.ts';
import { proseFrom } from './prose.ts';
import { isStandard } from './standard.ts';

/*
 * How names and texts are spelled in a file, and read back. Where reading a file the usual way would not give our own
 * spelling back, an attribute of ours carries it. It counts only where it still says what the file says: whoever changes
 * the file by hand need not know it.
 */

/** A name as equations and references of a file spell it: `growth_rate`, `"a-b"`. */
export function spelledName(name: string): string {
  const clean = cleanName(carried(name));
  return isBareName(clean) ? clean.replaceAll(' ', '_') : quoteName(clean);
}

/** The attributes that name an element. */
export function nameAttributes(name: string): { name: string; 'loopwell:name'?: string } {
  const plain = carried(name);
  const escaped = plain.replace(/["\\]/gu, '\\$&');
  const found = [plain, escaped, `"${escaped}"`].find((text) => text === text.trim() && nameFrom(text) === name);
  return found === undefined ? { name: cleanName(escaped), 'loopwell:name': name } : { name: found };
}

/** The name of an element, or null. */
export function readName(element: XmlElement): string | null {
  const written = attributeOf(element, 'name');
  if (written === null) return null;
  const own = element.attributes['loopwell:name'];
  return own !== undefined && nameAttributes(own).name === written ? own : nameFrom(written);
}

/** An equation's text and the attributes of the element that holds it. */
export interface SpelledEquation {
  readonly text: string;
  readonly attributes: { 'loopwell:blanks'?: 'true'; 'loopwell:text'?: string };
}

/**
 * An equation as a file spells it: names of several words joined by underscores, functions by their standard names,
 * unless `renaming` is off because a macro has taken one.
 */
export function spelledEquation(own: string, renaming = true): SpelledEquation {
  const text = inFileNames(carried(own), renaming).trim();
  if (plainEquation(text) === own) return { text, attributes: {} };
  return { text, attributes: withBlanks(text) === own ? { 'loopwell:blanks': 'true' } : { 'loopwell:text': own } };
}

/** The equation in an element, as its author wrote it; empty where there is none. */
export function readEquation(element: XmlElement | null): string {
  if (!element) return '';
  const text = element.text.trim();
  const own = element.attributes['loopwell:text'];
  if (own !== undefined && [true, false].some((renaming) => spelledEquation(own, renaming).text === text)) return own;
  return attributeOf(element, 'loopwell:blanks') === 'true' ? withBlanks(text) : plainEquation(text);
}

/** An equation that is only a comment is none: tools write one where the modeller has still to write the equation. */
function plainEquation(text: string): string {
  return text.replace(/\{[^}]*\}/gu, '').trim() === '' ? '' : text;
}

/** The attribute beside a note's text, where the text alone would be read as another note. */
export function proseAttributes(note: string): { 'loopwell:text'?: string } {
  return proseFrom(carried(note)) === note ? {} : { 'loopwell:text': note };
}

/** The note in an element; empty where there is none. */
export function readProse(element: XmlElement | null): string {
  const own = element?.attributes['loopwell:text'];
  return own !== undefined && element && carried(own) === element.text ? own : proseFrom(element?.text ?? '');
}

function inFileNames(text: string, renaming: boolean): string {
  return respelled(text, (piece, { kind }) => {
    if (kind === 'function' && renaming) return standardFunction(piece);
    if (kind === 'name' || kind === 'function') return joined(piece);
    return kind === 'quoted' ? piece.replace(/["“”][^"“”]*["“”]|[^"“”]+/gu, straightOrJoined) : piece;
  });
}

function withBlanks(text: string): string {
  return respelled(text, (piece, { kind }) => (kind === 'name' || kind === 'function' ? piece.replaceAll('_', ' ') : piece));
}

/** An equation with some of its pieces spelled otherwise. */
function respelled(text: string, spell: (piece: string, as: Highlight) => string): string {
  let made = '';
  let at = 0;
  for (const token of tokens(text)) {
    made += text.slice(at, token.span.from) + spell(text.slice(token.span.from, token.span.to), token);
    at = token.span.to;
  }
  return made + text.slice(at);
}

function joined(words: string): string {
  return words.replace(/[\s\uFEFF\u200B]+/gu, '_');
}

function straightOrJoined(part: string): string {
  return /^["“”]/u.test(part) ? part : joined(part);
}

/** The standard name of a function that the text calls by a name only some tools know; a variable may hide a constant's. */
function standardFunction(text: string): string {
  const known = findFunction(text);
  const unusual = known && known.kind !== 'constant' && isStandard(known.name) && !isStandard(text.toUpperCase());
  return unusual ? known.name : joined(text);
}
