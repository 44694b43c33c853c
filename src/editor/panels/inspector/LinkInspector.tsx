import { reattachLink, setLinkDelay, setLinkNote, setLinkPolarity, setLinkStrength } from '#core/commands';
import type { Link, ModelId, Variable } from '#core/model';
import { words } from '#core/words';
import { edit, sealStep, useDocument } from '#editor/store';
import { Field, Section, SegmentedControl, Select, Switch, TextArea } from '#editor/ui';

const say = words.panels.inspector;

/** A drawn link: its ends, what it claims, how strongly and how soon. */
export function LinkInspector({ model, link }: { readonly model: ModelId; readonly link: Link }) {
  const of = { model, link: link.id };
  const note = (text: string) => edit(say.editNote(say.link), (draft) => setLinkNote(draft, { ...of, note: text }), { merge: `note ${link.id}` });
  return (
    <Section title={say.link}>
      <Ends model={model} link={link} />
      <Field label={say.polarity}>
        {() => (
          <SegmentedControl
            label={say.polarity}
            wide
            value={link.polarity ?? 'none'}
            segments={(['+', '-', 'none'] as const).map((value) => ({ value, label: say.polarities[value] }))}
            onChange={(value) => edit(say.editPolarity, (draft) => setLinkPolarity(draft, { ...of, polarity: value === 'none' ? null : value }))}
          />
        )}
      </Field>
      <Field label={say.strength}>
        {() => (
          <SegmentedControl
            label={say.strength}
            wide
            value={link.strength ?? 'normal'}
            segments={(['weak', 'normal', 'strong'] as const).map((value) => ({ value, label: say.strengths[value] }))}
            onChange={(value) => edit(say.editStrength, (draft) => setLinkStrength(draft, { ...of, strength: value === 'normal' ? null : value }))}
          />
        )}
      </Field>
      <Switch label={say.delay} help={say.delayHelp} checked={link.delay === true} onChange={(delay) => edit(say.editDelay, (draft) => setLinkDelay(draft, { ...of, delay }))} />
      <Field label={say.note}>{(ids) => <TextArea {...ids} rows={3} value={link.note ?? ''} onChange={note} onBlur={sealStep} />}</Field>
    </Section>
  );
}

function Ends({ model, link }: { readonly model: ModelId; readonly link: Link }) {
  const variables = useDocument((document) => document.models[model]?.variables);
  const options = Object.values<Variable>(variables ?? {}).map(({ id, name }) => ({ value: id as string, label: name }));
  const join = (end: 'from' | 'to', value: string) => {
    const variable = Object.values<Variable>(variables ?? {}).find(({ id }) => id === value)?.id;
    if (variable) edit(say.editLink, (draft) => reattachLink(draft, { model, link: link.id, end, variable }));
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
