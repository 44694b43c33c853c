import { useState } from 'react';
import { nameProblem, rename } from '#core/commands';
import { words } from '#core/words';
import { edit, getDocument } from '#editor/store';
import { TextField } from '#editor/ui';
import type { VariableProps } from './props.ts';

const say = words.panels.inspector;

/** The name, said to be taken or blank while it is typed; every equation that uses it follows. */
export function NameField({ model, variable }: VariableProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const owner = getDocument().models[model];
  const problem = typed === null || !owner ? null : nameProblem(owner, variable.id, typed);
  const commit = (name: string) => {
    setTyped(null);
    edit(say.editName, (draft) => {
      rename(draft, { model, variable: variable.id, name });
    });
  };
  return (
    <TextField
      label={say.name}
      value={variable.name}
      problem={problem === null ? null : problem === 'blank' ? say.nameBlank : say.nameTaken(typed ?? '')}
      onChange={setTyped}
      onCommit={commit}
      onBlur={() => setTyped(null)}
    />
  );
}
