import { useId } from 'react';
import { classes } from './classes.ts';
import './switch.css';

export interface SwitchProps {
  readonly label: string;
  /** `mixed`: on for some of several things, off for others; a press turns it on for all. */
  readonly checked: boolean | 'mixed';
  readonly onChange: (checked: boolean) => void;
  readonly labelHidden?: boolean;
  readonly help?: string;
  readonly disabled?: boolean;
  readonly className?: string;
}

/** On or off, at once. A switch knows no third state, so what is mixed is told as a check box. */
export function Switch({ label, checked, onChange, labelHidden, help, disabled, className }: SwitchProps) {
  const id = useId();
  return (
    <label className={classes('lw-switch', className)}>
      <input
        type="checkbox"
        role={checked === 'mixed' ? 'checkbox' : 'switch'}
        ref={(input) => { if (input) input.indeterminate = checked === 'mixed'; }}
        aria-checked={checked}
        aria-describedby={help === undefined ? undefined : id}
        checked={checked === true}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className={labelHidden ? 'lw-hidden' : undefined}>
        {label}
        {help !== undefined && (
          <span className="lw-switch-help" id={id}>
            {help}
          </span>
        )}
      </span>
    </label>
  );
}
