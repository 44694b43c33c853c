import { setEquation, setSettings, setSpecialText, setUnits } from '#core/commands';
import { equationText, SPECIAL_TEXTS, specialText, type Diagnostic, type Fix, type ModelDocument, type Place } from '#core/model';
import { words } from '#core/words';
import { bringUp, edit, getSelection, openDialog, openView, putCaret, select, selectLink, selectVariable } from '#editor/store';

const say = words.panels.problems;

/** What a problem is about, as its reader knows it: a variable's name, the run settings, the model. */
export function placeName(document: ModelDocument, { model, variable, link, setting }: Place): string {
  const of = document.models[model ?? document.root];
  if (setting !== undefined) return say.runSettings;
  if (variable !== undefined) return of?.variables[variable]?.name ?? say.model;
  const drawn = link === undefined ? undefined : of?.links[link];
  if (!of || !drawn) return say.model;
  return [drawn.from, drawn.to].map((end) => of.variables[end]?.name ?? '').join(' → ');
}

/** Brings the reader to where a problem is: selects what it is about and puts the caret there, or opens the run settings. */
export function goTo({ model, variable, part, span, link, drawn, setting }: Place, document: ModelDocument): void {
  if (setting !== undefined) return openDialog('settings');
  if (model !== undefined && model !== getSelection().model) openFirstView(document, model);
  if (variable !== undefined) {
    selectVariable(variable);
    // The inspector comes up for what gets selected; here it should also where the variable was selected before.
    bringUp({ detail: 'inspector' });
    putCaret({ variable, ...(part && { part }), ...(span && { span }) });
  } else if (link !== undefined) selectLink(link);
  else if (drawn !== undefined) select([drawn]);
}

function openFirstView(document: ModelDocument, model: NonNullable<Place['model']>): void {
  const view = Object.values(document.models[model]?.views ?? {})[0];
  if (view) openView(model, view.id);
}

/** Replaces what a problem points at by what mends it, or changes the run settings: one undo step. */
export function mend({ place }: Diagnostic, fix: Fix, document: ModelDocument): void {
  if ('settings' in fix) return edit(words.panels.settings.edit, (draft) => setSettings(draft, fix.settings));
  const { model, variable, span, element, part = 'equation' } = place;
  const meant = model !== undefined && variable !== undefined ? document.models[model]?.variables[variable] : undefined;
  if (model === undefined || !meant || !('equation' in meant) || !span) return;
  const field = meant.kind === 'stock' && meant.special ? SPECIAL_TEXTS[meant.special.kind].find((one) => one === part) : undefined;
  if (field && meant.kind === 'stock' && meant.special) {
    const before = specialText(meant.special, field);
    const text = before.slice(0, span.from) + fix.text + before.slice(span.to);
    return edit(say.edit(meant.name), (draft) => setSpecialText(draft, { model, variable: meant.id, field, text }));
  }
  if (part === 'units') return edit(words.panels.inspector.editUnits(meant.name), (draft) => setUnits(draft, { model, variable: meant.id, units: fix.text }));
  if (part !== 'equation') return;
  const text = equationText(meant.equation, element);
  const equation = text.slice(0, span.from) + fix.text + text.slice(span.to);
  edit(say.edit(meant.name), (draft) => setEquation(draft, { model, variable: meant.id, equation, ...(element === undefined ? {} : { element }) }));
}
