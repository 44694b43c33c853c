import { followEquation } from '#core/commands';
import type { LinkId, ModelDocument, ModelId, VariableId } from '#core/model';
import { words } from '#core/words';
import { edit, notify } from '#editor/store';

export interface Followed {
  readonly model: ModelId;
  readonly variable: VariableId;
  /** What undo calls it. */
  readonly label: string;
  /** What has to be written first, in the same step. */
  readonly first?: (draft: ModelDocument) => void;
  /** Makes it one step with the typing before. */
  readonly merge?: string;
}

/** Draws the links that an equation just committed asks for, in the undo step of its typing, and says which. */
export function followWith({ model, variable, label, first, merge }: Followed): void {
  const recipe = (draft: ModelDocument): readonly string[] => {
    first?.(draft);
    return sourcesOf(draft, model, followEquation(draft, { model, variable }));
  };
  const names = edit(label, recipe, merge === undefined ? {} : { merge });
  if (names.length > 0) notify({ tone: 'info', text: words.inspect.link.drawn(names), about: 'step' });
}

function sourcesOf(document: ModelDocument, id: ModelId, links: readonly LinkId[]): string[] {
  const model = document.models[id];
  return links.flatMap((link) => {
    const from = model?.links[link]?.from;
    return (from && model?.variables[from]?.name) ?? [];
  });
}
