import { useState } from 'react';
import { words } from '#core/words';
import { Button, Dialog, Field, TextInput } from '#editor/ui';

export interface NameDialogProps {
  readonly open: boolean;
  readonly title: string;
  /** What is asked for. */
  readonly label?: string;
  readonly name: string;
  readonly onSave: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks for a name; a blank one cannot be saved. */
export function NameDialog({ open, title, onClose, ...rest }: NameDialogProps) {
  return (
    <Dialog open={open} onClose={onClose} title={title} size="s">
      <Form onClose={onClose} {...rest} />
    </Dialog>
  );
}

function Form({ name, label = words.charts.name, onSave, onClose }: Pick<NameDialogProps, 'name' | 'label' | 'onSave' | 'onClose'>) {
  const [text, setText] = useState(name);
  return (
    <form
      className="lw-name-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        onSave(text);
        onClose();
      }}
    >
      <Field label={label}>{(ids) => <TextInput {...ids} value={text} onChange={setText} onFocus={({ currentTarget }) => currentTarget.select()} />}</Field>
      <Button kind="primary" type="submit" disabled={text.trim() === ''}>
        {words.charts.save}
      </Button>
    </form>
  );
}
