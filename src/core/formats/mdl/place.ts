import type { Left } from './left.ts';
import type { Range } from './ranges.ts';
import type { Scope } from './scope.ts';
import type { WrittenTable } from './syntax.ts';

/** What an equation's names mean where it stands. */
export interface Place {
  readonly scope: Scope;
  readonly left: Left;
  /** Elements that stand for ranges, where the equation is written out for each element. */
  readonly bound: ReadonlyMap<Range, string>;
  /** Keeps a table beside the equation; gives the name to call it by. */
  readonly keepTable: (table: WrittenTable) => string;
}
