import { useState } from 'react';
import { nameProblem, rename } from '#core/commands';
import { freeName, type Model } from '#core/model';
import { words } from '#core/words';
import { edit, useDocument } from '#editor/store';
import { Button, TextField } from '#editor/ui';
import type { VariableProps } from './props.ts';

const say = words.panels.inspector;

/**
 * The name; every equation that uses it follows. One that is taken or blank stays in the field with the reason, and the
 * old one holds; Escape goes back to it.
 */
export function NameField({ model, variable }: VariableProps) {
  const owner = useDocument((document): Model | undefined => document.models[model]);
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const problem = typed === null || !owner ? null : nameProblem(owner, variable.id, typed);
  const commit = (name: string) => {
    if (owner && nameProblem(owner, variable.id, name) !== null) return setRefused(name);
    back();
    edit(say.editName, (draft) => {
      rename(draft, { model, variable: variable.id, name });
    });
  };
  const back = () => {
    setTyped(null);
    setRefused(null);
  };
  const free = problem === 'taken' && owner && typed !== null ? freeName(owner, typed.trim()) : null;
  return (
    <TextField
      label={say.name}
      value={refused ?? variable.name}
      problem={problem === null ? null : problem === 'blank' ? say.nameBlank : say.nameTaken(typed ?? '')}
      onChange={setTyped}
      onCommit={commit}
      onKeyDown={({ key }) => {
        if (key === 'Escape') back();
      }}
      aside={
        free !== null && (
          <Button size="s" kind="quiet" onClick={() => commit(free)}>
            {say.useName(free)}
          </Button>
        )
      }
    />
  );
}
