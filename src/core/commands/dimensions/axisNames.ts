import { parse, partsOf, printPath, quoteName, type Expr, type Index, type Span } from '#core/language';
import { createResolver, dimensionsOf, elementIndex, hostsOf, type Dimension, type DimensionId, type Meaning, type Model, type ModelDocument, type NamePlace, type Resolver, type Variable } from '#core/model';

/** A part of a text and what stands there afterwards. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** A text with parts replaced; the parts do not overlap. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  let done = '';
  let copied = 0;
  for (const { span, text: written } of edits.toSorted((one, other) => one.span.from - other.span.from)) {
    done += text.slice(copied, span.from) + written;
    copied = span.to;
  }
  return done + text.slice(copied);
}

/** A place where an equation may name an axis or one of its elements. */
interface AxisUse {
  /** A name by its parts, or the dimension's name of `*:Dim`. */
  readonly path: readonly string[];
  readonly span: Span;
  readonly subrange: boolean;
  readonly place: NamePlace;
  /** The axis whose index the name is, where it is one. */
  readonly axis: Dimension | null;
}

/** Looks at the equations of one model as the compiler does. */
export class AxisReader {
  readonly #document: ModelDocument;
  readonly #model: Model;
  readonly #resolver: Resolver;

  constructor(document: ModelDocument, model: Model) {
    this.#document = document;
    this.#model = model;
    this.#resolver = createResolver(document);
  }

  /** What a name means here; that of a parent's variable begins with an empty part. */
  meaning(path: readonly string[], place: NamePlace): Meaning | null {
    if (path[0] !== '') return this.#resolver(this.#model.id, path, place);
    const [parent] = hostsOf(this.#document, this.#model.id);
    return this.#resolver(parent?.id ?? this.#document.root, path.slice(1), place);
  }

  /** The text after every name in it was given another spelling; null keeps it. */
  renamed(text: string, spell: (use: AxisUse) => string | null): string {
    const { expr } = parse(text);
    const edits = (expr ? this.#uses(expr, VALUE) : []).flatMap((use): TextEdit[] => {
      const written = spell(use);
      return written === null ? [] : [{ span: use.span, text: written }];
    });
    return edits.length === 0 ? text : edited(text, edits);
  }

  /** The text after the indexes of some references became others; null keeps them, none takes the brackets away. */
  reindexed(text: string, indexes: Reindex): string {
    const { expr } = parse(text);
    const edits = (expr ? subscripts(expr) : []).flatMap((node): TextEdit[] => {
      const meant = this.meaning(node.base.path, 'equation');
      const now = node.indexes.map(({ kind, span }) => {
        const written = text.slice(span.from, span.to);
        return kind === 'expression' ? this.reindexed(written, indexes) : written;
      });
      const next = (meant?.kind === 'variable' ? indexes(meant.variable, now) : null) ?? now;
      return [{ span: { from: node.base.span.to, to: node.span.to }, text: next.length === 0 ? '' : `[${next.join(', ')}]` }];
    });
    return edits.length === 0 ? text : edited(text, edits);
  }

  /** The dimensions of the variable that a name means, in order. */
  #axesOf(path: readonly string[]): readonly Dimension[] {
    const meant = this.meaning(path, 'equation');
    return meant?.kind === 'variable' ? dimensionsOf(this.#document, meant.variable) : [];
  }

  #uses(expr: Expr, where: Pick<AxisUse, 'place' | 'axis'>): AxisUse[] {
    if (expr.kind === 'name') return [{ ...where, path: expr.path, span: expr.span, subrange: false }];
    if (expr.kind !== 'subscript') return partsOf(expr).flatMap((part) => this.#uses(part, VALUE));
    const axes = this.#axesOf(expr.base.path);
    return expr.indexes.flatMap((index, at) => this.#usesInIndex(index, { place: 'subscript', axis: axes[at] ?? null }));
  }

  #usesInIndex(index: Index, where: Pick<AxisUse, 'place' | 'axis'>): AxisUse[] {
    if (index.kind === 'subrange') return [{ path: [index.dimension], span: index.span, subrange: true, place: 'subscript', axis: null }];
    const parts = index.kind === 'expression' ? [index.value] : index.kind === 'range' ? [index.from, index.to] : [];
    return parts.flatMap((part) => this.#uses(part, where));
  }
}

/** Indexes of a reference to a variable in place of those that it has. */
export type Reindex = (variable: Variable, now: readonly string[]) => readonly string[] | null;

const VALUE = { place: 'equation', axis: null } as const;

/** The references with indexes in an expression, but for those within the brackets of another. */
function subscripts(expr: Expr): (Expr & { kind: 'subscript' })[] {
  return expr.kind === 'subscript' ? [expr] : partsOf(expr).flatMap(subscripts);
}

/** A text in which a dimension has another name. */
export function withDimensionNamed(text: string, reader: AxisReader, dimension: DimensionId, name: string): string {
  return reader.renamed(text, ({ path, subrange, place, axis }) => {
    if (axis && path.length === 1 && elementIndex(axis, path[0] ?? '') !== null) return null;
    const meant = reader.meaning(path, place);
    if (meant?.kind !== 'dimension' && meant?.kind !== 'element') return null;
    if (meant.dimension.id !== dimension) return null;
    return subrange ? `*:${quoteName(name)}` : printPath([name, ...path.slice(1)]);
  });
}

/** What an element is called from now on, or the number that stands for it; null for one that keeps its name. */
export type ElementSpelling = (element: string) => string | number | null;

/** A text in which elements of some dimensions have other names. */
export function withElementsNamed(text: string, reader: AxisReader, dimensions: ReadonlySet<DimensionId>, spelling: ElementSpelling): string {
  const named = (dimension: Dimension, path: readonly string[]): string | null => {
    const name = dimensions.has(dimension.id) ? spelling(path.at(-1) ?? '') : null;
    return typeof name === 'string' ? printPath([...path.slice(0, -1), name]) : (name?.toString() ?? null);
  };
  return reader.renamed(text, ({ path, subrange, place, axis }) => {
    if (subrange) return null;
    if (axis && path.length === 1 && elementIndex(axis, path[0] ?? '') !== null) return named(axis, path);
    const meant = reader.meaning(path, place);
    return meant?.kind === 'element' ? named(meant.dimension, path) : null;
  });
}
