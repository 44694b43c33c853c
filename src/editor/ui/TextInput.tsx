import type { InputHTMLAttributes, KeyboardEvent, Ref, TextareaHTMLAttributes } from 'react';
import { useState } from 'react';
import { classes } from './classes.ts';

type Taken = 'value' | 'defaultValue' | 'onChange';

export interface TextInputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, Taken> {
  readonly value: string;
  /** Every keystroke. */
  readonly onChange?: (text: string) => void;
  /** Enter or leaving the field, when the text has changed. Escape goes back to `value`. */
  readonly onCommit?: (text: string) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

/** One line of text. With `onCommit` it keeps what is typed to itself until Enter or until the field is left. */
export function TextInput({ value, onChange, onCommit, className, onKeyDown, onBlur, ...rest }: TextInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const commit = () => {
    if (typed !== null && typed !== value) onCommit?.(typed);
    setTyped(null);
  };
  const keys = (event: KeyboardEvent<HTMLInputElement>) => {
    onKeyDown?.(event);
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) commit();
    if (event.key === 'Escape') setTyped(null);
  };
  return (
    <input
      type="text"
      autoComplete="off"
      className={classes('lw-input', className)}
      value={typed ?? value}
      onChange={(event) => {
        onChange?.(event.target.value);
        if (onCommit !== undefined) setTyped(event.target.value);
      }}
      onKeyDown={keys}
      onBlur={(event) => {
        commit();
        onBlur?.(event);
      }}
      {...rest}
    />
  );
}

export interface TextAreaProps extends Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, Taken> {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** Several lines of text. */
export function TextArea({ value, onChange, className, ...rest }: TextAreaProps) {
  return (
    <textarea
      className={classes('lw-input', className)}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      {...rest}
    />
  );
}
