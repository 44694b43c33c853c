import type { Expr, Span } from '#core/language';
import type { Dimension, Fix, Model, Place, Resolver } from '#core/model';
import type { Cell, Content } from './cells.ts';
import type { Entity, Instance, Layout } from './layout.ts';
import type { Macros } from './macros.ts';
import type { Going } from './mappings.ts';
import type { Known } from './moving.ts';
import type { Code, ProgramSettings, SpecialStock } from './program.ts';
import type { SharedLists } from './sharedLists.ts';
import type { Spellings } from './spellings.ts';
import type { Reporter } from './reporter.ts';
import type { TableStore } from './tables.ts';

/** What all equations of a compilation share. */
export interface Workshop {
  readonly resolver: Resolver;
  readonly layout: Layout;
  readonly spellings: Spellings;
  readonly reporter: Reporter;
  readonly tables: TableStore;
  readonly cells: CellStore;
  /** The conveyors, queues and ovens found so far, by their numbers. */
  readonly specials: SpecialStock[];
  readonly going: Going;
  readonly lists: SharedLists;
  readonly macros: Macros;
  /** The parts that work out a function of whole arrays, by call and by who asks: elements that ask alike share them. */
  readonly wholes: Map<string, number>;
  /** The macros whose calls are being written out, outermost first. */
  readonly open: readonly Model[];
  /** Notes that the variable at slot `user` calls the graphical function of the variable at slot `table`. */
  readonly useTable: (table: number, user: number) => void;
  readonly settings: ProgramSettings;
  /** Notes that what is lowered depends on what a variable's equation comes to, or (without one) on the times of the run. */
  readonly useNumber: (entity?: Entity) => void;
  /** Notes the variables that a call of a macro has made: their flows are still to be joined to their stocks. */
  readonly noteCall: (made: Layout) => void;
}

/** The slots that a compilation fills. */
export interface CellStore {
  readonly all: readonly Cell[];
  at(slot: number): Cell | undefined;
  /** The slot that the next part will have. */
  next(): number;
  /** A new slot for a part of the variable at slot `owner`. */
  add(owner: number, content: Content): number;
  /** Takes the last slots back, from this one on. */
  drop(from: number): void;
  /** New slots, still empty, for the elements of a variable of a macro, which all belong to the variable at slot `owner`. */
  hide(owner: number, entity: Entity): void;
  /** Says what stands in a slot. */
  define(slot: number, content: Content): void;
  /** Says that the equation of a slot is a plain number. */
  markNumber(slot: number): void;
}

/** An axis of the variable being defined, and the place (from 1) on it of the element whose equation this is. */
export interface AxisPlace {
  readonly dimension: Dimension;
  readonly place: Known;
}

/** The elements of an array that are lowered together, because they have one equation. */
export interface Family {
  /** Offsets of the elements, ascending. */
  readonly members: readonly number[];
  /** By the offset of an element, its place among the members. */
  readonly places: readonly number[];
}

/** Where an expression stands: what its names mean, whose it is, and how to turn its parts into code. */
export interface Scope extends Workshop {
  /** Where names are looked up. */
  readonly instance: Instance;
  readonly entity: Entity;
  /** The slot of the variable's element that is being defined. */
  readonly owner: number;
  readonly place: Place;
  readonly text: string;
  readonly axes: readonly AxisPlace[];
  /** Null where a single element is lowered. */
  readonly family: Family | null;
  /** How many loops stand around the expression, that of a family included. */
  readonly depth: number;
  /** Inside a reducer such as SUM: the place (from 0) on each axis it runs over. */
  readonly iteration: Iteration | null;
  /** Under an odd number of transpositions. */
  readonly transposed: boolean;
  /** Inside PREVIOUS or SIZE, where SELF has a meaning. */
  readonly selfAllowed: boolean;
  /** Null where something is wrong, which has been reported. */
  readonly lower: (expr: Expr, scope: Scope) => Code | null;
  /** Fills the slots of the variables that a call of a macro makes. */
  readonly fill: Filler;
}

/** Ways to fill the slots of a variable of a macro. */
export interface Filler {
  /** From its own equation. */
  byEquation(entity: Entity, workshop: Workshop): void;
  /** The slot of one element, from what a call gives for it. */
  byCode(entity: Entity, offset: number, code: Code, workshop: Workshop): void;
}

/** Places (from 0) on the axes of a reducer, by axis. */
export type Iteration = ReadonlyMap<string, Known>;

/** Reports an error at a part of the equation; null, to be returned. */
export function fail(scope: Scope, span: Span, code: string, message: string, fix?: Fix): null {
  scope.reporter.report('error', code, message, { ...scope.place, span }, fix);
  return null;
}
