import type { GraphicalFunction } from '#core/model';

/** Writes a graph into the document; moves under one merge key are one undo step. */
export type WriteTable = (table: GraphicalFunction | null, merge?: string) => void;

/** A graph and what becomes of a change to it. */
export interface TableProps {
  readonly table: GraphicalFunction;
  readonly onChange: WriteTable;
}
