import { useEffect, useRef } from 'react';
import { setThresholds } from '#core/commands';
import type { ModelId, Threshold, Tint, Variable } from '#core/model';
import { words } from '#core/words';
import { edit, showExact, takeCaret, useCaret } from '#editor/store';
import { Button, Field, IconButton, NumberField, Plus, Select, X } from '#editor/ui';
import { readingOf } from '../../numbers.ts';
import { allTints, swatchOf } from './tints.ts';

const { thresholds: say, look } = words.inspect;

const whens = (['above', 'below'] as const).map((value) => ({ value, label: say.whens[value] }));
const tints = allTints.map((value) => ({ value, label: look.tints[value] }));

/** Where the value of a variable changes its colour, the first that holds deciding. */
export function Thresholds({ model, variable }: { readonly model: ModelId; readonly variable: Variable }) {
  const { id, name, thresholds = [], format } = variable;
  const write = (next: readonly Threshold[]) => edit(say.edit(name), (draft) => setThresholds(draft, { model, variable: id, thresholds: next }));
  const change = (at: number, changed: Partial<Threshold>) => write(thresholds.map((threshold, index) => (index === at ? { ...threshold, ...changed } : threshold)));
  const adding = useRef<HTMLButtonElement>(null);
  const asked = useCaret(id, 'limits') !== null;
  useEffect(() => {
    if (!asked) return;
    adding.current?.focus();
    takeCaret();
  }, [asked]);
  return (
    <Field label={say.title} help={say.help}>
      {(ids) => (
        <div {...ids} className="lw-thresholds" role="group" aria-label={say.title}>
          {thresholds.map(({ when, value, tint }, at) => (
            <div key={at} className="lw-threshold" role="group" aria-label={say.row(at + 1)}>
              <Select aria-label={say.when} value={when} options={whens} onChange={(next) => change(at, { when: next })} />
              <NumberField
                label={say.value}
                labelHidden
                value={value}
                read={(text) => readingOf(text, format)}
                print={(number) => showExact(number, format)}
                onCommit={(next) => change(at, { value: next })}
              />
              <span className="lw-tint-swatch" style={swatchOf(tint)} />
              <Select<Tint> aria-label={say.colour} value={tint} options={tints} onChange={(next) => change(at, { tint: next })} />
              <IconButton size="s" label={say.remove(at + 1)} icon={<X size={14} />} onClick={() => write(thresholds.filter((_, index) => index !== at))} />
            </div>
          ))}
          <Button ref={adding} size="s" kind="quiet" icon={<Plus size={14} />} onClick={() => write([...thresholds, { when: 'above', value: 0, tint: 'red' }])}>
            {say.add}
          </Button>
        </div>
      )}
    </Field>
  );
}
