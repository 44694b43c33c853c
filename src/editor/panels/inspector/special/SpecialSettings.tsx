import { setSpecialSwitch } from '#core/commands';
import { SPECIAL_SWITCHES, SPECIAL_TEXTS, specialSwitch, specialText, type ModelId, type Special, type SpecialSwitch, type Stock } from '#core/model';
import { words } from '#core/words';
import { edit, useDocument } from '#editor/store';
import { Section, Switch } from '#editor/ui';
import { SettingField } from './SettingField.tsx';

const say = words.special;

interface SpecialSettingsProps {
  readonly model: ModelId;
  readonly stock: Stock;
  readonly special: Special;
}

/** All that a conveyor or an oven may be told beside its time: limits, conditions, how it takes batches. Open where something is. */
export function SpecialSettings({ model, stock, special }: SpecialSettingsProps) {
  const timeUnit = useDocument((document) => document.settings.timeUnit);
  const fields = SPECIAL_TEXTS[special.kind].slice(1);
  const switches = SPECIAL_SWITCHES[special.kind];
  if (fields.length + switches.length === 0) return null;
  const used = fields.some((field) => specialText(special, field) !== '') || switches.some((field) => specialSwitch(special, field));
  const set = (field: SpecialSwitch, on: boolean) => edit(say.editSwitch(stock.name), (draft) => setSpecialSwitch(draft, { model, variable: stock.id, field, on }));
  return (
    <Section title={say.more[special.kind]} startsOpen={used}>
      {fields.map((field) => <SettingField key={field} model={model} stock={stock} special={special} field={field} />)}
      {switches.map((field) => (
        <Switch key={field} label={say.switches[field]} help={say.switchHelp[field](timeUnit)} checked={specialSwitch(special, field)} onChange={(on) => set(field, on)} />
      ))}
    </Section>
  );
}
