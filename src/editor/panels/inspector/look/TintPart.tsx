import { setTint } from '#core/commands';
import type { Curve, Frame, NoteBox, Shape } from '#core/model';
import { words } from '#core/words';
import { edit, useSelection } from '#editor/store';
import { common } from './common.ts';
import { TintField } from './TintField.tsx';

/** The colour of elements of the open view. */
export function TintPart({ elements }: { readonly elements: readonly (Shape | Curve | NoteBox | Frame)[] }) {
  const where = useSelection(({ model, view }) => ({ model, view }));
  return (
    <TintField
      label={words.inspect.look.colour}
      value={common(elements, ({ tint }) => tint ?? null)}
      onChange={(tint) => edit(words.inspect.look.editColour, (draft) => setTint(draft, { ...where, elements: elements.map(({ id }) => id), tint }))}
    />
  );
}
