import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import './empty.css';

export interface EmptyStateProps {
  readonly icon?: ReactNode;
  readonly title: string;
  /** What will be here and how to get it there. */
  readonly text?: ReactNode;
  readonly actions?: ReactNode;
  readonly className?: string;
}

/** What stands where nothing is yet: what will be here, and the way to it. */
export function EmptyState({ icon, title, text, actions, className }: EmptyStateProps) {
  return (
    <div className={classes('lw-empty', className)}>
      {icon !== undefined && (
        <div className="lw-empty-icon" aria-hidden>
          {icon}
        </div>
      )}
      <p className="lw-empty-title">{title}</p>
      {text !== undefined && <p className="lw-empty-text">{text}</p>}
      {actions !== undefined && <div className="lw-empty-actions">{actions}</div>}
    </div>
  );
}
