import type { BinaryOperator, UnaryOperator } from '#core/language';
import type { InFile } from '../report.ts';
import type { Entry } from './entries.ts';

/** An index of a reference or of what an equation defines: an element or a range; `all` where `!` follows it. */
export interface Subscript {
  readonly name: string;
  readonly all: boolean;
}

/** A point of a table, x before y. */
export type TablePoint = readonly [number, number];

/** A graphical function as it is written: its points, and the limits of its axes where they are given. */
export interface WrittenTable {
  readonly points: readonly TablePoint[];
  readonly range?: { readonly min: TablePoint; readonly max: TablePoint };
}

/** An expression as Vensim writes it; operators are those of our language. */
export type Expression = InFile &
  (
    | { readonly kind: 'number'; readonly value: number }
    /** `:NA:` */
    | { readonly kind: 'missing' }
    | { readonly kind: 'string'; readonly text: string }
    | { readonly kind: 'name'; readonly name: string; readonly subscripts: readonly Subscript[] }
    /** `further` are the names that a macro's other outputs get, after a colon; `output` is the one of them that is meant. */
    | {
        readonly kind: 'call';
        readonly name: string;
        readonly subscripts: readonly Subscript[];
        readonly args: readonly Expression[];
        readonly further: readonly Reference[];
        readonly output?: string;
      }
    | { readonly kind: 'unary'; readonly operator: UnaryOperator; readonly operand: Expression }
    | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: Expression; readonly right: Expression }
    | { readonly kind: 'table'; readonly table: WrittenTable }
  );

/** A call in an expression. */
export type CallExpression = Expression & { kind: 'call' };

/** A name with its indexes. */
export interface Reference {
  readonly name: string;
  readonly subscripts: readonly Subscript[];
}

/** How values between the points of a data series come about. */
export type DataMode = 'interpolate' | 'backward' | 'forward' | 'raw';

/** What an equation says. */
export type Body =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'expression'; readonly expression: Expression }
  /** Constants in order, the last index fastest. */
  | { readonly kind: 'numbers'; readonly numbers: readonly number[] }
  | { readonly kind: 'table'; readonly table: WrittenTable }
  /** What could not be read. */
  | { readonly kind: 'text'; readonly text: string };

/** `name[subscripts] :EXCEPT: [...] = body`. */
export interface Definition extends Reference {
  readonly kind: 'definition';
  readonly excepts: readonly (readonly Subscript[])[];
  readonly mode: DataMode | null;
  readonly body: Body;
  readonly entry: Entry;
}

/** What a range is made of, in order: single elements, other ranges, `(A1-A10)`. */
export type RangePart =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'span'; readonly from: string; readonly to: string }
  /** `GET DIRECT SUBSCRIPT('file', 'tab', 'first cell', 'last cell', 'prefix')`. */
  | { readonly kind: 'file'; readonly args: readonly string[] };

/** `-> range` or `-> (range: elements)`. */
export interface WrittenMapping {
  readonly to: string;
  readonly parts: readonly RangePart[] | null;
}

/** `name: parts -> mappings`, or `name <-> alias`. */
export interface RangeDefinition {
  readonly kind: 'range';
  readonly name: string;
  readonly parts: readonly RangePart[];
  readonly maps: readonly WrittenMapping[];
  readonly alias: boolean;
  readonly entry: Entry;
}

/** What an entry says; a check tests a model and is no part of it. */
export type Statement = Definition | RangeDefinition | { readonly kind: 'check'; readonly name: string; readonly entry: Entry };

/** What was read of an entry; or where it stops making sense, and what can be kept of it as text. */
export type ParsedEntry =
  | { readonly ok: true; readonly statement: Statement }
  | { readonly ok: false; readonly line: number; readonly near: string; readonly kept: Definition | null };
