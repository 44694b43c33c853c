import { reattachLink } from '#core/commands';
import type { Link, ModelId, Variable } from '#core/model';
import { words } from '#core/words';
import { edit, notify, useDocument } from '#editor/store';
import { Field, Select } from '#editor/ui';

const say = words.panels.inspector;

/** Where a link comes from and where it goes; another variable can be chosen for either. */
export function Ends({ model, link }: { readonly model: ModelId; readonly link: Link }) {
  const variables = useDocument((document) => document.models[model]?.variables);
  const options = Object.values<Variable>(variables ?? {}).map(({ id, name }) => ({ value: id as string, label: name }));
  const join = (end: 'from' | 'to', value: string) => {
    const variable = Object.values<Variable>(variables ?? {}).find(({ id }) => id === value)?.id;
    const refusal = variable ? edit(say.editLink, (draft) => reattachLink(draft, { model, link: link.id, end, variable })) : null;
    if (refusal !== null) notify({ tone: 'info', text: words.commands.link[refusal], about: 'step' });
  };
  return (
    <div className="lw-ends">
      {(['from', 'to'] as const).map((end) => (
        <Field key={end} label={say[end]}>
          {(ids) => <Select {...ids} value={link[end]} options={options} onChange={(value) => join(end, value)} />}
        </Field>
      ))}
    </div>
  );
}
