import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { classes } from './classes.ts';
import './button.css';

/** What a button looks like: the one main thing to do, an ordinary one, one without a frame, one that destroys. */
export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly kind?: ButtonKind;
  readonly size?: 's' | 'm' | 'l';
  readonly icon?: ReactNode;
  /** Set for a button that stays down; said to screen readers as pressed. */
  readonly pressed?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button with words, and an icon in front where that helps. */
export function Button({ kind = 'plain', size = 'm', icon, pressed, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      className={classes('lw-button', `lw-button-${kind}`, `lw-button-${size}`, className)}
      {...rest}
    >
      {icon}
      {children}
    </button>
  );
}
