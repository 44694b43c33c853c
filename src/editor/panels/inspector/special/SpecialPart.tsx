import { setSpecial } from '#core/commands';
import { SPECIAL_TEXTS, type ModelId, type Special, type Stock } from '#core/model';
import { words } from '#core/words';
import { edit } from '#editor/store';
import { Field, Select } from '#editor/ui';
import { SettingField } from './SettingField.tsx';

const say = words.special;

const KINDS = ['reservoir', 'conveyor', 'queue', 'oven'] as const;

/** Whether a stock is a reservoir, a conveyor, a queue or an oven, and the time that makes it one. */
export function SpecialPart({ model, stock }: { readonly model: ModelId; readonly stock: Stock }) {
  const kind = stock.special?.kind ?? 'reservoir';
  const [needed] = stock.special ? SPECIAL_TEXTS[stock.special.kind] : [];
  return (
    <>
      <Field label={say.kind} help={say.kindHelp[kind]}>
        {(ids) => <Select {...ids} value={kind} options={KINDS.map((value) => ({ value, label: say.kinds[value] }))} onChange={(value) => become(model, stock, value)} />}
      </Field>
      {stock.special && needed && <SettingField key={needed} model={model} stock={stock} special={stock.special} field={needed} />}
    </>
  );
}

function become(model: ModelId, { id, name }: Stock, value: Special['kind'] | 'reservoir'): void {
  edit(say.editKind(name), (draft) => setSpecial(draft, { model, variable: id, kind: value === 'reservoir' ? null : value }));
}
