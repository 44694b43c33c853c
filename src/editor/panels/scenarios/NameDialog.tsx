import { useState } from 'react';
import { words } from '#core/words';
import { Button, Dialog, Field, TextInput } from '#editor/ui';

export interface NameDialogProps {
  readonly open: boolean;
  readonly title: string;
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

function Form({ name, onSave, onClose }: Pick<NameDialogProps, 'name' | 'onSave' | 'onClose'>) {
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
      <Field label={words.charts.name}>{(ids) => <TextInput {...ids} value={text} onChange={setText} />}</Field>
      <Button kind="primary" type="submit" disabled={text.trim() === ''}>
        {words.charts.save}
      </Button>
    </form>
  );
}
