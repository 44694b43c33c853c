import { useId, type ReactNode } from 'react';
import { classes } from './classes.ts';
import { CircleAlert, TriangleAlert } from './icons.ts';
import './field.css';

/** What a control inside a field needs to belong to it. */
export interface FieldIds {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
}

export interface FieldProps {
  readonly label: string;
  /** A sentence under the control. */
  readonly help?: ReactNode;
  /** What is wrong with the value; takes the place of the help. */
  readonly problem?: string | null;
  /** What may be wrong with the value; takes the place of the help, and gives way to a problem. */
  readonly doubt?: string | null;
  /** Puts label and control on one line. */
  readonly inline?: boolean;
  /** Keeps the label for screen readers only. */
  readonly labelHidden?: boolean;
  /** Stands at the end of the label's line. */
  readonly aside?: ReactNode;
  readonly className?: string;
  readonly children: (ids: FieldIds) => ReactNode;
}

/** A label, a control, and a sentence of help or what is wrong, tied together for screen readers. */
export function Field({ label, help, problem = null, doubt = null, inline, labelHidden, aside, className, children }: FieldProps) {
  const id = useId();
  const about = problem ?? doubt ?? help;
  const described = about === undefined ? {} : { 'aria-describedby': `${id}-about` };
  const invalid = problem === null ? {} : { 'aria-invalid': true as const };
  return (
    <div className={classes('lw-field', inline && 'lw-field-inline', className)}>
      <div className={labelHidden ? 'lw-hidden' : 'lw-field-label'}>
        <label htmlFor={id}>{label}</label>
        {aside}
      </div>
      {children({ id, ...described, ...invalid })}
      {about !== undefined && (
        <div id={`${id}-about`} className={problem !== null ? 'lw-field-problem' : doubt !== null ? 'lw-field-doubt' : 'lw-field-help'}>
          {problem !== null ? <CircleAlert size={13} aria-hidden /> : doubt !== null && <TriangleAlert size={13} aria-hidden />}
          {about}
        </div>
      )}
    </div>
  );
}
