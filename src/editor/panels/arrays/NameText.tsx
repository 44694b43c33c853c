import { useState } from 'react';
import { words } from '#core/words';
import { TextField } from '#editor/ui';

const say = words.arrays.dimensions;

interface NameTextProps {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly name: string;
  /** What is wrong with a name, if anything. */
  readonly problemOf: (name: string) => 'blank' | 'taken' | null;
  readonly onRename: (name: string) => void;
}

/** The name of a dimension or an element. One that cannot be stays in the field, with what is wrong with it, until Escape. */
export function NameText({ label, labelHidden = false, name, problemOf, onRename }: NameTextProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const problem = typed === null ? null : problemOf(typed);
  const commit = (text: string) => {
    if (problemOf(text) !== null) return;
    setTyped(null);
    onRename(text);
  };
  return (
    <TextField
      label={label}
      labelHidden={labelHidden}
      value={typed !== null && problem !== null ? typed : name}
      problem={problem === null ? null : problem === 'blank' ? say.nameBlank : say.nameTaken(typed ?? '')}
      onChange={setTyped}
      onCommit={commit}
      onKeyDown={({ key }) => {
        if (key === 'Escape') setTyped(null);
      }}
    />
  );
}
