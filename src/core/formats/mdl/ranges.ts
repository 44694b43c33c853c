import { foldName } from '#core/language';
import { newId, type Dimension, type DimensionId, type ModelDocument } from '#core/model';
import { words } from '#core/words';
import type { InFile, Report } from '../report.ts';
import type { RangeDefinition, RangePart, WrittenMapping } from './syntax.ts';

/** A subscript range and the dimension of the document that it became. */
export interface Range {
  readonly id: DimensionId;
  readonly name: string;
  readonly elements: readonly string[];
  /** The elements' folded names, in order. */
  readonly folded: readonly string[];
  /** What each element stands for in another range: folded names of one or more elements there. */
  readonly maps: Map<Range, readonly (readonly string[])[]>;
}

/** An element, with the largest range that has it. */
export interface Element {
  readonly range: Range;
  readonly name: string;
}

/** The elements that a file beside the model gives a range; null where it cannot. */
export type ElementsFromFile = (args: readonly string[]) => readonly string[] | null;

/** A range with more elements than this is not read. */
const MOST_ELEMENTS = 20_000;

/** The subscript ranges of a file. */
export class Ranges {
  readonly all: Range[] = [];
  private readonly byName = new Map<string, Range>();
  private readonly elements = new Map<string, Element>();
  private readonly document: ModelDocument;
  private readonly families = new Map<Range, Range>();

  constructor(document: ModelDocument) {
    this.document = document;
  }

  find(name: string): Range | null {
    return this.byName.get(foldName(name)) ?? null;
  }

  element(name: string): Element | null {
    return this.elements.get(foldName(name)) ?? null;
  }

  /** Adds a range, and the dimension of the document for it. */
  add(name: string, elements: readonly string[]): Range {
    const id = newId(this.document, 'd');
    const range: Range = { id, name, elements, folded: elements.map(foldName), maps: new Map() };
    this.document.dimensions[id] = { id, name, elements: [...elements] };
    this.all.push(range);
    this.families.clear();
    this.byName.set(foldName(name), range);
    for (const element of elements) {
      const known = this.elements.get(foldName(element));
      if (!known || known.range.elements.length < elements.length) this.elements.set(foldName(element), { range, name: element });
    }
    return range;
  }

  /** The dimension of the document that a range became. */
  dimensionOf({ id }: Range): Dimension | undefined {
    return this.document.dimensions[id];
  }

  /** The smallest range that has all of some elements, by folded name; one is made where there is none. */
  covering(folded: ReadonlySet<string>, preferred: readonly Range[]): Range {
    const holding = [...preferred, ...this.all].filter((range) => holdsAll(range, folded));
    const smallest = holding.toSorted((one, other) => one.elements.length - other.elements.length)[0];
    if (smallest) return smallest;
    const elements = [...folded].map((element) => this.element(element)?.name ?? element);
    return this.add(words.mdl.joinedRange(elements[0] ?? '', elements.at(-1) ?? ''), elements);
  }

  /** The range that a range is a part of, the largest; itself where it is part of none. */
  familyOf(range: Range): Range {
    const known = this.families.get(range) ?? this.findFamily(range);
    this.families.set(range, known);
    return known;
  }

  private findFamily(range: Range): Range {
    const folded = new Set(range.folded);
    const larger = this.all.filter((other) => other.elements.length > range.elements.length && holdsAll(other, folded));
    return larger.toSorted((one, other) => other.elements.length - one.elements.length)[0] ?? range;
  }
}

function holdsAll(range: Range, folded: ReadonlySet<string>): boolean {
  if (range.folded.length < folded.size) return false;
  const held = new Set(range.folded);
  return [...folded].every((element) => held.has(element));
}

/** Reads the subscript ranges of a file into the dimensions of a document. */
export function readRanges(definitions: readonly RangeDefinition[], document: ModelDocument, fromFile: ElementsFromFile, report: Report): Ranges {
  const ranges = new Ranges(document);
  const written = new Map(definitions.map((definition) => [foldName(definition.name), definition]));
  const expand = expander(written, fromFile, report);
  for (const definition of written.values()) {
    const elements = expand(definition);
    if (elements.length > 0) ranges.add(definition.name, elements);
    else report.warning(definition.entry, words.mdl.emptyRange(definition.name), 'lost');
  }
  for (const definition of written.values()) readMappings(definition, ranges, expand, report);
  for (const range of ranges.all) {
    const family = ranges.familyOf(range);
    const dimension = document.dimensions[range.id];
    if (dimension && family !== range) dimension.of = family.id;
  }
  return ranges;
}

/** Works out the elements of definitions, whose parts may be other ranges. */
function expander(written: ReadonlyMap<string, RangeDefinition>, fromFile: ElementsFromFile, report: Report) {
  const known = new Map<RangeDefinition, string[]>();
  const open = new Set<RangeDefinition>();
  const partOf = (part: RangePart, at: InFile): readonly string[] => {
    if (part.kind === 'span') return spanOf(part.from, part.to, at, report);
    if (part.kind === 'file') return fromFile(part.args) ?? [];
    const range = written.get(foldName(part.name));
    return range && !open.has(range) ? expand(range) : [part.name];
  };
  const expand = (definition: RangeDefinition): string[] => {
    const before = known.get(definition);
    if (before) return before;
    open.add(definition);
    const all = definition.parts.flatMap((part) => partOf(part, definition.entry));
    open.delete(definition);
    const elements = [...new Map(all.map((name) => [foldName(name), name])).values()].slice(0, MOST_ELEMENTS);
    known.set(definition, elements);
    return elements;
  };
  return expand;
}

/** `(A1-A10)`: numbers behind the same letters. */
function spanOf(from: string, to: string, at: InFile, report: Report): string[] {
  const [, prefix = '', first = ''] = /^(.*?)(\d+)$/su.exec(from) ?? [];
  const [, other = '', last = ''] = /^(.*?)(\d+)$/su.exec(to) ?? [];
  const count = Number(last) - Number(first) + 1;
  const fits = first !== '' && last !== '' && foldName(prefix) === foldName(other) && count >= 1;
  if (!fits || count > MOST_ELEMENTS) {
    report.warning(at, fits ? words.mdl.longSpan(from, to, MOST_ELEMENTS) : words.mdl.brokenSpan(from, to), 'lost');
    return [from, to];
  }
  return Array.from({ length: count }, (_, place) => `${prefix}${String(Number(first) + place).padStart(first.startsWith('0') ? first.length : 1, '0')}`);
}

function readMappings(definition: RangeDefinition, ranges: Ranges, expand: (definition: RangeDefinition) => string[], report: Report): void {
  const from = ranges.find(definition.name);
  if (!from) return;
  for (const map of definition.maps) {
    const to = ranges.find(map.to);
    const entries = to && entriesOf(map, from, to, ranges, expand, definition);
    if (!to || entries?.length !== from.elements.length) {
      report.warning(definition.entry, words.mdl.brokenMapping(definition.name, map.to), 'lost');
      continue;
    }
    from.maps.set(to, entries.map((entry) => (ranges.find(entry)?.folded ?? [foldName(entry)])));
    const dimension = ranges.dimensionOf(from);
    if (dimension) dimension.maps = { ...dimension.maps, [to.id]: entries };
  }
}

/** What each element of a range stands for in another: elements of it in order, or those that the mapping names. */
function entriesOf({ parts }: WrittenMapping, from: Range, to: Range, ranges: Ranges, expand: (definition: RangeDefinition) => string[], definition: RangeDefinition): string[] {
  if (!parts) return [...to.elements];
  const named = parts.flatMap((part) => (part.kind === 'name' ? [part.name] : expand({ ...definition, parts: [part] })));
  if (named.length === from.elements.length) return named;
  return named.flatMap((name) => ranges.find(name)?.elements ?? [name]);
}
