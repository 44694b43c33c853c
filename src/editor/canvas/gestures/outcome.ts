import type { ElementId, LinkId, ModelId, Point, VariableId } from '#core/model';
import type { Box, End, LinkStart } from './hit.ts';

/** Why a gesture came to nothing; each has its sentence in `core/words`. */
export type Refusal = 'linkToItself' | 'linkIntoGhost' | 'flowToItself' | 'sketch';

/** What a tool puts down with one click. */
export type Placed = 'stock' | 'auxiliary' | 'note';

/** Where a flow begins or ends: in a stock, or in a cloud at a point. `at` is where the pointer was either way. */
export interface FlowEnd {
  readonly stock: VariableId | null;
  readonly at: Point;
}

/** What a finished gesture asks for: a command with its arguments, or a change of selection. */
export type Outcome =
  | { readonly do: 'select'; readonly elements: readonly ElementId[] }
  /** Selects what the rectangle touches, beside what `keep` says is selected already. */
  | { readonly do: 'selectWithin'; readonly corner: Point; readonly opposite: Point; readonly keep: readonly ElementId[] }
  | { readonly do: 'place'; readonly what: Placed; readonly at: Point; readonly again: boolean }
  | { readonly do: 'addFlow'; readonly from: FlowEnd; readonly to: FlowEnd }
  /** `through`: a point that its curve goes through, where one was drawn; `bare`: it feeds no input and reads no output of a part. */
  | { readonly do: 'addLink'; readonly from: LinkStart; readonly to: VariableId; readonly through?: Point; readonly bare?: boolean }
  /** A link that brings something, or an output of the part that it is, to a variable, or to an input of the part that that is. */
  | { readonly do: 'joinPart'; readonly from: LinkStart; readonly to: VariableId; readonly output: VariableId | null; readonly input: VariableId | null }
  /** A part once more. */
  | { readonly do: 'placePart'; readonly part: ModelId; readonly at: Point }
  /** A new variable at a point, and the link into it. */
  | { readonly do: 'addLinked'; readonly from: LinkStart; readonly at: Point; readonly name?: string }
  | { readonly do: 'addFrame'; readonly box: Box }
  /** A second appearance of a variable. */
  | { readonly do: 'addGhost'; readonly variable: VariableId; readonly at: Point }
  | { readonly do: 'move'; readonly elements: readonly ElementId[]; readonly by: Point }
  | { readonly do: 'bend'; readonly element: ElementId; readonly through: Point }
  | { readonly do: 'reattachLink'; readonly element: ElementId; readonly link: LinkId; readonly end: End; readonly to: LinkStart }
  | { readonly do: 'reattachFlow'; readonly flow: VariableId; readonly end: End; readonly stock: VariableId | null; readonly at: Point }
  | { readonly do: 'route'; readonly element: ElementId; readonly bends: readonly Point[] }
  | { readonly do: 'resize'; readonly element: ElementId; readonly box: Box }
  | { readonly do: 'rename'; readonly element: ElementId }
  | { readonly do: 'refuse'; readonly why: Refusal };
