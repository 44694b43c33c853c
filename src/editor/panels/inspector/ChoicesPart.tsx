import { setChoices } from '#core/commands';
import type { Auxiliary, Choice, ModelId } from '#core/model';
import { words } from '#core/words';
import { edit, showExact } from '#editor/store';
import { Button, Field, IconButton, NumberField, Plus, TextField, X } from '#editor/ui';
import { readingOf } from '../numbers.ts';

const say = words.panels.inspector;

/** Names for values of a constant, which make its control a choice. */
export function ChoicesPart({ model, variable }: { readonly model: ModelId; readonly variable: Auxiliary }) {
  const { id, name, choices = [] } = variable;
  const write = (next: readonly Choice[]) => edit(say.editChoices(name), (draft) => setChoices(draft, { model, variable: id, choices: next }));
  const change = (at: number, changed: Partial<Choice>) => write(choices.map((choice, index) => (index === at ? { ...choice, ...changed } : choice)));
  return (
    <Field label={say.choices} help={say.choicesHelp}>
      {(ids) => (
        <div {...ids} className="lw-choices" role="group">
          {choices.map((choice, at) => (
            <div key={at} className="lw-choice">
              <TextField label={say.choiceName} labelHidden value={choice.name} onCommit={(text) => change(at, { name: text })} />
              <NumberField label={say.choiceValue} labelHidden value={choice.value} read={(text) => readingOf(text)} print={showExact} onCommit={(value) => change(at, { value })} />
              <IconButton size="s" label={say.removeChoice(choice.name)} icon={<X size={14} />} onClick={() => write(choices.filter((_, index) => index !== at))} />
            </div>
          ))}
          <Button size="s" kind="quiet" icon={<Plus size={14} />} onClick={() => write([...choices, { name: say.newChoice(choices.length + 1), value: choices.length }])}>
            {say.addChoice}
          </Button>
        </div>
      )}
    </Field>
  );
}
