import type { SelectHTMLAttributes } from 'react';
import { classes } from './classes.ts';

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

export interface SelectProps<Value extends string>
  extends Omit<SelectHTMLAttributes<HTMLSelectElement>, 'value' | 'onChange' | 'children'> {
  readonly value: Value;
  readonly options: readonly SelectOption<Value>[];
  readonly onChange: (value: Value) => void;
}

/** One of a few, on the browser's own select: right on every phone and under any policy. */
export function Select<Value extends string>({ value, options, onChange, className, ...rest }: SelectProps<Value>) {
  return (
    <select
      className={classes('lw-input', 'lw-select', className)}
      value={value}
      onChange={(event) => {
        const option = options.find((each) => each.value === event.target.value);
        if (option !== undefined) onChange(option.value);
      }}
      {...rest}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
