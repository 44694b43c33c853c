import { newId, type ElementId, type Ghost, type LinkId, type Shape, type VariableId, type View, type ViewElement } from '#core/model';
import type { Scope } from '../scope.ts';
import type { Sketch, SketchObject } from './objects.ts';

/** A view being drawn. */
export interface Drawing {
  readonly scope: Scope;
  readonly sketch: Sketch;
  readonly view: View;
  /** The symbol of each variable shown. */
  readonly shapes: Map<VariableId, Shape>;
  /** The links that have a curve already. */
  readonly curves: Set<LinkId>;
  /** What a word or a valve of the sketch became, by its number. */
  readonly drawn: Map<string, Shape | Ghost>;
  /** Words, valves and comments by their number. */
  readonly objects: ReadonlyMap<string, Exclude<SketchObject, { kind: 'arrow' }>>;
}

/** An element without its id; spelled out per kind so that each keeps its own fields. */
type Unplaced<Kind extends ViewElement> = Kind extends ViewElement ? Omit<Kind, 'id'> : never;

/** Adds an element to the view under a new id. */
export function addElement<Kind extends ViewElement>({ scope, view }: Drawing, element: Unplaced<Kind>): Kind {
  const id: ElementId = newId(scope.file.document, 'e');
  const added = { id, ...element } as unknown as Kind;
  view.elements[id] = added;
  return added;
}
