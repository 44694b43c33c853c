import { bindingOf, compilesAlike, type Binding, type Left, type LeftPart } from './left.ts';
import type { Range, Ranges } from './ranges.ts';
import type { Expression, Subscript } from './syntax.ts';
import { walk } from './walk.ts';

/** One text of an equation: what it defines, and the elements that stand for ranges in it. */
export interface Variant {
  readonly left: Left;
  readonly bound: ReadonlyMap<Range, string>;
}

/** An equation written out for more elements than this stays as it is. */
const MOST_VARIANTS = 20_000;

/**
 * The texts that an equation needs: one, where the compiler reads its ranges as Vensim does; else one for each element
 * of the indexes whose ranges go by a mapping that only Vensim knows.
 */
export function variantsOf(expressions: readonly Expression[], left: Left, ranges: Ranges): Variant[] {
  const bindings = bindingsIn(expressions, left, ranges);
  const values = valuesIn(expressions, ranges);
  const namesOf = (range: Range): readonly Range[] => (values.has(range) ? [range, ranges.familyOf(range)] : [range]);
  const strange = [...bindings].filter(([range, binding]) => !namesOf(range).every((name) => compilesAlike(name, binding, left, ranges)));
  if (strange.length === 0) return [{ left, bound: new Map() }];
  const spread = new Set(strange.map(([, { position }]) => position));
  const count = [...spread].reduce((product, at) => product * (left[at]?.elements.length ?? 1), 1);
  if (count > MOST_VARIANTS) return [{ left, bound: new Map() }];
  return spreadOut(left, spread).map((parts) => ({ left: parts, bound: boundBy(bindings, parts, spread) }));
}

/** The ranges that expressions take for numbers, and so by the name of their family. */
function valuesIn(expressions: readonly Expression[], ranges: Ranges): Set<Range> {
  const found = new Set<Range>();
  for (const expression of expressions) {
    walk(expression, (part) => {
      const range = part.kind === 'name' && part.subscripts.length === 0 ? ranges.find(part.name) : null;
      if (range) found.add(range);
    });
  }
  return found;
}

/** Left sides that together define the same, with single elements at some of the positions. */
function spreadOut(left: Left, spread: ReadonlySet<number>): LeftPart[][] {
  let found: LeftPart[][] = [[]];
  for (const [position, part] of left.entries()) {
    const options: LeftPart[] = spread.has(position) ? part.elements.map((element) => ({ ...part, range: null, elements: [element] })) : [part];
    found = found.flatMap((before) => options.map((option) => [...before, option]));
  }
  return found;
}

function boundBy(bindings: ReadonlyMap<Range, Binding>, parts: Left, spread: ReadonlySet<number>): Map<Range, string> {
  const bound = new Map<Range, string>();
  for (const [range, { position, elements }] of bindings) {
    const element = spread.has(position) ? elements.get(parts[position]?.elements[0] ?? '') : undefined;
    if (element !== undefined) bound.set(range, element);
  }
  return bound;
}

/** The ranges that expressions name without `!`, as far as something on the left goes with them. */
function bindingsIn(expressions: readonly Expression[], left: Left, ranges: Ranges): Map<Range, Binding> {
  const found = new Map<Range, Binding>();
  const note = (name: string): void => {
    const range = ranges.find(name);
    const binding = range && !found.has(range) ? bindingOf(range, left) : null;
    if (range && binding) found.set(range, binding);
  };
  if (left.length === 0) return found;
  const noteAll = (subscripts: readonly Subscript[]): void => {
    for (const { name, all } of subscripts) if (!all) note(name);
  };
  for (const expression of expressions) {
    walk(expression, (part) => {
      if (part.kind === 'name' || part.kind === 'call') noteAll(part.subscripts);
      if (part.kind === 'name' && part.subscripts.length === 0) note(part.name);
    });
  }
  return found;
}
