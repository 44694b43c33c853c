import type { Model, ModelDocument, ModelId, Variable, VariableId } from '#core/model';
import type { XmlElement } from '../xml.ts';
import type { Behavior } from './behavior.ts';
import type { Report } from '../report.ts';

/** A file being read. */
export interface FileReading {
  readonly document: ModelDocument;
  readonly report: Report;
  /** Whether we wrote it: then all stands where it should. */
  readonly own: boolean;
  /** Models whose views show all that was drawn, be it nothing. */
  readonly complete: Set<ModelId>;
}

/** One `<model>` being read. */
export interface ModelReading {
  readonly file: FileReading;
  readonly model: Model;
  readonly element: XmlElement;
  /** The elements that define variables, wherever the file keeps them. */
  readonly variables: readonly XmlElement[];
  /** What the file as a whole says. */
  readonly behavior: Behavior;
  /** The model's variables by folded name. */
  readonly byName: Map<string, Variable>;
  /** The element that each variable was read from. */
  readonly elements: Map<VariableId, XmlElement>;
}
