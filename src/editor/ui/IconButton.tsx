import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { classes } from './classes.ts';
import { Tooltip, type TooltipSide } from './Tooltip.tsx';
import './button.css';

export interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'aria-label'> {
  /** What it does: the name for screen readers, and the tooltip unless `hint` says more. */
  readonly label: string;
  readonly hint?: string;
  /** The keys that do the same, as people write them. */
  readonly keys?: string;
  readonly icon: ReactNode;
  readonly size?: 's' | 'm' | 'l';
  readonly pressed?: boolean;
  readonly side?: TooltipSide;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A square button with an icon; its name and keys show in a tooltip. */
export function IconButton(props: IconButtonProps) {
  const { label, hint, keys, icon, size = 'm', pressed, side = 'bottom', className, ...rest } = props;
  return (
    <Tooltip text={hint ?? label} side={side} {...(keys === undefined ? {} : { keys })}>
      <button
        type="button"
        aria-label={label}
        aria-pressed={pressed}
        className={classes('lw-button', 'lw-button-quiet', 'lw-icon-button', `lw-button-${size}`, className)}
        {...rest}
      >
        {icon}
      </button>
    </Tooltip>
  );
}
