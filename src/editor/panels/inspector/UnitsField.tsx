import { setUnits } from '#core/commands';
import { parseUnits } from '#core/language';
import { words } from '#core/words';
import { edit } from '#editor/store';
import { TextField } from '#editor/ui';
import type { VariableProps } from './props.ts';

const say = words.panels.inspector;

/** The unit, and what is wrong with how it is written. */
export function UnitsField({ model, variable }: VariableProps) {
  const { id, name, units = '' } = variable;
  const reading = units === '' ? null : parseUnits(units);
  return (
    <TextField
      label={say.units}
      value={units}
      placeholder={say.unitsHint}
      problem={reading === null || reading.ok ? null : reading.message}
      onCommit={(text) => edit(say.editUnits(name), (draft) => setUnits(draft, { model, variable: id, units: text }))}
    />
  );
}
