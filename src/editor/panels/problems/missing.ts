import { addInput } from '#core/commands';
import { drawView, freeSpot } from '#core/diagram';
import { cleanName, parse } from '#core/language';
import { equationText, shapeOf, specialTexts, type Diagnostic, type ModelDocument, type ModelId, type Place, type Point, type Variable, type VariableId, type View } from '#core/model';
import { words } from '#core/words';
import { edit, getDocument, getSelection, notify } from '#editor/store';

const say = words.panels.problems;

/** Where a new input stands when there is room: above what reads it, a little to the left. */
const ABOVE: Point = { x: -60, y: -120 };

/** The name that an equation uses and nothing has, where a new variable of that name would mend it; else null. */
export function missingName({ code, place }: Diagnostic, document: ModelDocument): string | null {
  const { model, variable, span } = place;
  if (code !== 'unknownName' || model === undefined || variable === undefined || !span) return null;
  const text = textAt(document.models[model]?.variables[variable], place);
  if (text === null) return null;
  const { expr } = parse(text.slice(span.from, span.to));
  const [name, member] = expr?.kind === 'name' ? expr.path : [];
  return name && member === undefined ? cleanName(name) : null;
}

/** The text that a diagnostic points into: an equation, or a setting of a special stock. */
function textAt(reader: Variable | undefined, { element, part = 'equation' }: Place): string | null {
  if (part === 'equation') return reader && 'equation' in reader ? equationText(reader.equation, element) : null;
  const special = reader?.kind === 'stock' ? reader.special : undefined;
  return (special && specialTexts(special).find((one) => one.part === part)?.text) ?? null;
}

/** By the names that equations use and nothing has: how each is added. */
export function missingNames(diagnostics: readonly Diagnostic[], document: ModelDocument): ReadonlyMap<string, () => void> {
  return new Map(diagnostics.flatMap((diagnostic) => {
    const name = missingName(diagnostic, document);
    return name === null ? [] : [[name, () => addMissing(diagnostic, name)] as const];
  }));
}

/** Adds the variable that an equation lacks, in the open view beside its reader: one undo step. */
export function addMissing({ place: { model, variable } }: Diagnostic, name: string): void {
  if (model === undefined || variable === undefined) return;
  const view = viewOf(getDocument(), model);
  if (!view) return;
  const at = spotFor(getDocument(), model, view, variable);
  const start = edit(say.add(name), (draft) => {
    const made = addInput(draft, { model, view: view.id, variable, name, at });
    const input = made && draft.models[model]?.variables[made.variable];
    return input && 'equation' in input ? equationText(input.equation) : null;
  });
  if (start !== null) notify({ tone: 'info', text: say.added(name, start), about: 'step' });
}

/** The open view, or the first one of a model that is not open. */
function viewOf(document: ModelDocument, id: ModelId): View | null {
  const views = document.models[id]?.views ?? {};
  return views[getSelection().view] ?? Object.values(views)[0] ?? null;
}

function spotFor(document: ModelDocument, id: ModelId, view: View, variable: VariableId): Point {
  const model = document.models[id];
  const beside = shapeOf(view, variable) ?? { x: 0, y: 0 };
  const wanted = { x: beside.x + ABOVE.x, y: beside.y + ABOVE.y };
  return model ? freeSpot(drawView(model, view), wanted) : wanted;
}
