import { setFormat, setRange } from '#core/commands';
import { constantValue, type NumberFormat, type Range } from '#core/model';
import { words } from '#core/words';
import { edit, showExact } from '#editor/store';
import { Field, NumberField, Section, Select } from '#editor/ui';
import { readingOf } from '../numbers.ts';
import { ChoicesPart } from './ChoicesPart.tsx';
import type { VariableProps } from './props.ts';

const say = words.panels.inspector;

/** How far a slider goes, and how numbers are written. */
export function NumbersPart({ model, variable }: VariableProps) {
  const { id, name, range = {}, format = {} } = variable;
  const reversed = range.min !== undefined && range.max !== undefined && range.min > range.max;
  const setEnd = (key: keyof Range, value: number | null) => {
    const { [key]: _, ...rest } = range;
    edit(say.editRange(name), (draft) => setRange(draft, { model, variable: id, range: value === null ? rest : { ...rest, [key]: value } }));
  };
  return (
    <Section title={say.range} startsOpen={false}>
      <div className="lw-range">
        {(['min', 'max', 'step'] as const).map((key) => (
          <NumberField
            key={key}
            label={say[key]}
            value={range[key] ?? null}
            read={(text) => readingOf(text, format)}
            print={(value) => showExact(value, format)}
            onCommit={(value) => setEnd(key, value)}
            onClear={() => setEnd(key, null)}
          />
        ))}
      </div>
      <p className={reversed ? 'lw-field-problem' : 'lw-inspector-help'}>{reversed ? say.rangeReversed : say.rangeHelp}</p>
      <FormatFields format={format} onChange={(next) => edit(say.editFormat(name), (draft) => setFormat(draft, { model, variable: id, format: next }))} />
      {variable.kind === 'auxiliary' && constantValue(variable) !== null && <ChoicesPart model={model} variable={variable} />}
    </Section>
  );
}

function FormatFields({ format, onChange }: { readonly format: NumberFormat; readonly onChange: (format: NumberFormat | null) => void }) {
  const displays = (['number', 'currency', 'percent'] as const).map((value) => ({ value, label: say.displays[value] }));
  const { display = 'number', precision } = format;
  const write = (next: NumberFormat) => onChange((next.display ?? 'number') === 'number' && next.precision === undefined ? null : next);
  return (
    <div className="lw-range">
      <Field label={say.display}>
        {(ids) => <Select {...ids} value={display} options={displays} onChange={(value) => write({ ...format, display: value })} />}
      </Field>
      <NumberField
        label={say.precision}
        value={precision ?? null}
        read={(text) => readingOf(text)}
        print={showExact}
        onCommit={(value) => write({ ...format, precision: Math.min(20, Math.max(0, Math.round(value))) })}
        onClear={() => write({ display })}
      />
    </div>
  );
}
