import { useState } from 'react';
import { classes } from './classes.ts';
import { Field, type FieldProps } from './Field.tsx';
import { TextInput } from './TextInput.tsx';

/** What a typed text was understood as: a number, or a sentence that says what is wrong. */
export type NumberReading = { readonly value: number } | { readonly problem: string };

export interface NumberFieldProps extends Omit<FieldProps, 'children' | 'problem'> {
  /** Null: nothing yet; the field is empty. */
  readonly value: number | null;
  readonly read: (text: string) => NumberReading;
  readonly print: (value: number) => string;
  /** With the text that the number was read from. */
  readonly onCommit: (value: number, text: string) => void;
  /** Present: an empty field is an answer too. */
  readonly onClear?: () => void;
  /** What is wrong with the value as it stands; a typing error comes first. */
  readonly problem?: string | null;
  readonly placeholder?: string;
  /** A unit behind the number. */
  readonly unit?: string;
  readonly disabled?: boolean;
}

/** A number as people write it. What cannot be read stays in the field with the reason; the old value holds. */
export function NumberField(props: NumberFieldProps) {
  const { value, read, print, onCommit, onClear, problem = null, placeholder, unit, disabled, className, ...field } = props;
  const [refused, setRefused] = useState<{ readonly text: string; readonly problem: string } | null>(null);
  const shown = refused?.text ?? (value === null ? '' : print(value));
  const commit = (text: string) => {
    if (text.trim() === '' && onClear !== undefined) {
      setRefused(null);
      return onClear();
    }
    const reading = read(text);
    if ('problem' in reading) return setRefused({ text, problem: reading.problem });
    setRefused(null);
    if (reading.value !== value) onCommit(reading.value, text);
  };
  return (
    <Field {...field} className={classes('lw-number-field', className)} problem={refused?.problem ?? problem}>
      {(ids) => (
        <span className="lw-number-box">
          <TextInput
            {...ids}
            className="lw-input-number"
            inputMode="decimal"
            value={shown}
            onCommit={commit}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setRefused(null);
            }}
            {...(placeholder === undefined ? {} : { placeholder })}
            disabled={disabled === true}
          />
          {unit !== undefined && <span className="lw-number-unit">{unit}</span>}
        </span>
      )}
    </Field>
  );
}
