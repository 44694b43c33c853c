import { setAccess } from '#core/commands';
import { words } from '#core/words';
import { edit, useDocument } from '#editor/store';
import { Field, Select } from '#editor/ui';
import type { VariableProps } from './props.ts';

const say = words.inspect.part;
const OPTIONS = (['none', 'input', 'output'] as const).map((value) => ({ value, label: say.accesses[value] }));

/** Whether a variable of a part is an input or an output of it. */
export function AccessPart({ model, variable }: VariableProps) {
  const isPart = useDocument((document) => document.root !== model && !document.models[model]?.macro);
  if (!isPart || variable.kind === 'module' || variable.kind === 'lookup') return null;
  const set = (access: 'none' | 'input' | 'output') =>
    edit(say.editAccess(variable.name), (draft) => setAccess(draft, { model, variable: variable.id, access: access === 'none' ? null : access }));
  return (
    <Field label={say.access}>
      {(ids) => <Select {...ids} value={variable.access ?? 'none'} options={OPTIONS} onChange={set} />}
    </Field>
  );
}
