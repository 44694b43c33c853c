import { Field, type FieldProps } from './Field.tsx';
import { TextInput, type TextInputProps } from './TextInput.tsx';

export type TextFieldProps = Omit<FieldProps, 'children' | 'className'> & Omit<TextInputProps, 'id'>;

/** A labelled line of text. */
export function TextField({ label, help, problem, inline, labelHidden, aside, ...input }: TextFieldProps) {
  const field = { label, help, problem: problem ?? null, inline: inline ?? false, labelHidden: labelHidden ?? false, aside };
  return <Field {...field}>{(ids) => <TextInput {...ids} {...input} />}</Field>;
}
