import type { Flow, Link, Model, ModelDocument, Stock, Variable } from '#core/model';
import type { Report } from '../report.ts';
import type { DataFiles } from '../sheets/files.ts';
import type { Dataset } from './dataset.ts';
import type { MacroHead } from './macroHead.ts';
import type { Range, Ranges } from './ranges.ts';
import type { Definition } from './syntax.ts';

/** A file being read. */
export interface FileReading {
  readonly document: ModelDocument;
  readonly report: Report;
  readonly ranges: Ranges;
  /** By folded name. */
  readonly macros: ReadonlyMap<string, MacroHead>;
  /** Files beside the model. */
  readonly files: DataFiles;
  readonly dataset: Dataset;
}

/** A variable with everything that the file says of it. */
export interface Group {
  readonly name: string;
  readonly definitions: Definition[];
  /** Its axes: the smallest range that has all it is defined for. */
  readonly axes: readonly Range[];
  /** What it becomes. */
  readonly kind: 'stock' | 'flow' | 'auxiliary' | 'lookup';
}

/** One model being read: that of the file, or a macro. */
export interface Scope {
  readonly file: FileReading;
  readonly model: Model;
  /** The variables that have definitions, by folded name. */
  readonly groups: ReadonlyMap<string, Group>;
  /** What the document has of them and of what was made beside them, by folded name. */
  readonly made: Map<string, Variable>;
  /** The model's links, by `from to`. */
  readonly links: Map<string, Link>;
  /** In a macro: its head, and the model that `name$` looks in. */
  readonly macro: { readonly head: MacroHead; readonly root: ReadonlyMap<string, Group> } | null;
}

/** A stock's flows, to be joined when both are there. */
export interface Joining {
  readonly stock: Stock;
  readonly flow: Flow;
  readonly sign: '+' | '-';
}
