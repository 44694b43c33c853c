import { setUnits } from '#core/commands';
import { parseUnits } from '#core/language';
import type { ModelId, Variable } from '#core/model';
import { words } from '#core/words';
import { edit } from '#editor/store';
import { TextField } from '#editor/ui';
import { common } from '../look/common.ts';

const { inspector } = words.panels;
const { look, many } = words.inspect;

/** One unit for several variables; where theirs differ the field is empty and says so. */
export function UnitsOfMany({ model, variables }: { readonly model: ModelId; readonly variables: readonly Variable[] }) {
  const units = common(variables, (variable) => variable.units ?? '');
  const mixed = variables.some((variable) => (variable.units ?? '') !== (variables[0]?.units ?? ''));
  const shown = mixed ? '' : units;
  const reading = shown === '' ? null : parseUnits(shown);
  const write = (text: string) =>
    edit(many.editUnits, (draft) => {
      for (const { id } of variables) setUnits(draft, { model, variable: id, units: text });
    });
  return (
    <TextField
      label={inspector.units}
      value={shown}
      placeholder={mixed ? look.mixed : inspector.unitsHint}
      problem={reading === null || reading.ok ? null : reading.message}
      onCommit={write}
    />
  );
}
