import { addTag } from '#core/commands';
import type { ViewElement } from '#core/model';
import { words } from '#core/words';
import { closeDialog, edit, getDocument, getSelection } from '#editor/store';
import { NameDialog } from '../scenarios/NameDialog.tsx';

const say = words.inspect.tags;

/** Asks for a tag and gives it to what is selected. */
export function TagDialog() {
  return <NameDialog open title={say.add} label={say.tag} name="" onSave={tagSelected} onClose={closeDialog} />;
}

function tagSelected(tag: string): void {
  const { model, view, variable, elements } = getSelection();
  const drawn = getDocument().models[model]?.views[view]?.elements;
  const shown = elements.flatMap((id) => variableOf(drawn?.[id]) ?? []);
  const variables = shown.length === 0 && variable !== null ? [variable] : shown;
  edit(say.editAdd(tag.trim()), (draft) => addTag(draft, { model, variables, tag }));
}

function variableOf(element: ViewElement | undefined) {
  return element?.kind === 'shape' || element?.kind === 'ghost' ? element.variable : undefined;
}
