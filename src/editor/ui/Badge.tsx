import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import './badge.css';

export type Tone = 'neutral' | 'accent' | 'success' | 'warning' | 'danger';

export interface BadgeProps {
  readonly tone?: Tone;
  readonly icon?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A word or a number in a small rounded box. Its tone never says more than its words. */
export function Badge({ tone = 'neutral', icon, className, children }: BadgeProps) {
  return (
    <span className={classes('lw-badge', `lw-badge-${tone}`, className)}>
      {icon}
      {children}
    </span>
  );
}
