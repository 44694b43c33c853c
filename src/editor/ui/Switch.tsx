import { useId } from 'react';
import { classes } from './classes.ts';
import './switch.css';

export interface SwitchProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly labelHidden?: boolean;
  readonly help?: string;
  readonly disabled?: boolean;
  readonly className?: string;
}

/** On or off, at once. */
export function Switch({ label, checked, onChange, labelHidden, help, disabled, className }: SwitchProps) {
  const id = useId();
  return (
    <label className={classes('lw-switch', className)}>
      <input
        type="checkbox"
        role="switch"
        aria-checked={checked}
        aria-describedby={help === undefined ? undefined : id}
        checked={checked}
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
