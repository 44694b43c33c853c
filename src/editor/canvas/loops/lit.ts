import { courseFinder, isSymbol, variablesOfLoop, type LoopCourse, type ViewDrawing } from '#core/diagram';
import type { Address, ElementId, LoopKey, ModelDocument, ModelId, VariableId } from '#core/model';

/** A loop that is lit up: what of the view belongs to it, and which of its steps is spoken of. */
export interface LitLoop {
  readonly key: LoopKey;
  readonly course: LoopCourse | null;
  readonly elements: ReadonlySet<ElementId>;
  /** Path data of the step that is spoken of, to stroke; empty: none, or nothing shows it. */
  readonly step: string;
}

/** From which variable to which, where they live. */
export type Step = readonly [from: Address, to: Address];

/** What of a view belongs to a loop, its label included, and the line of the step that is spoken of. */
export function litLoop(view: ViewDrawing, { document, model }: { readonly document: ModelDocument; readonly model: ModelId }, key: LoopKey, step: Step | null): LitLoop {
  const variables = variablesOfLoop(document, model, key);
  const course = courseFinder(view)(variables);
  const labels = view.drawings.flatMap((drawing) => (drawing.kind === 'note' && drawing.element.loop === key ? [drawing.id] : []));
  const ends = step?.map((address) => variablesOfLoop(document, model, address)[0]) ?? [];
  return { key, course, elements: new Set([...(course?.elements ?? symbolsOf(view, variables)), ...labels]), step: stepPath(view, ends, course) };
}

function symbolsOf({ drawings }: ViewDrawing, variables: readonly VariableId[]): ElementId[] {
  return drawings.flatMap((drawing) => (isSymbol(drawing) && variables.includes(drawing.variable.id) ? [drawing.id] : []));
}

/** The line that shows one step of a loop: its arrow, its pipe, or the hint of an arrow; empty where nothing does. */
function stepPath({ drawings }: ViewDrawing, [from, to]: readonly (VariableId | undefined)[], course: LoopCourse | null): string {
  if (from === undefined || to === undefined) return '';
  for (const drawing of drawings) {
    if (drawing.kind === 'link' && drawing.link.from === from && drawing.link.to === to && !drawing.link.association) return drawing.arc.path + drawing.arc.head;
    if (drawing.kind === 'flow' && drawing.variable.id === from && drawing.variable.to === to) return drawing.pipe.path;
  }
  const ends = [from, to].map((id) => drawings.find((drawing) => isSymbol(drawing) && drawing.variable.id === id && drawing.element.kind === 'shape')?.bounds);
  const hint = course?.hints.find((arc) => near(ends[0], arc.start) && near(ends[1], arc.end));
  return hint ? hint.path + hint.head : '';
}

/** Hints begin and end beside what they join, closer than this. */
const BESIDE = 6;

function near(bounds: ViewDrawing['bounds'] | undefined, { x, y }: { x: number; y: number }): boolean {
  return !!bounds && x > bounds.left - BESIDE && x < bounds.right + BESIDE && y > bounds.top - BESIDE && y < bounds.bottom + BESIDE;
}
