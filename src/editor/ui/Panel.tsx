import { ChevronRight } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { classes } from './classes.ts';
import './panel.css';

export interface PanelProps {
  readonly title: string;
  /** Stands at the end of the title's line. */
  readonly aside?: ReactNode;
  readonly titleHidden?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A named region of the screen with a title bar. */
export function Panel({ title, aside, titleHidden = false, className, children }: PanelProps) {
  const id = useId();
  return (
    <section className={classes('lw-panel', className)} aria-labelledby={id}>
      <header className={titleHidden ? 'lw-hidden' : 'lw-panel-head'}>
        <h2 id={id}>{title}</h2>
        {aside}
      </header>
      <div className="lw-panel-body">{children}</div>
    </section>
  );
}

export interface SectionProps {
  readonly title: string;
  readonly aside?: ReactNode;
  /** Present: the section can be folded, and starts like this. */
  readonly startsOpen?: boolean;
  /** Something in it is asked for: it unfolds. */
  readonly asked?: boolean;
  readonly children: ReactNode;
}

/** A titled part of a panel; it folds when told how it starts. */
export function Section({ title, aside, startsOpen, asked = false, children }: SectionProps) {
  const [open, setOpen] = useState(startsOpen ?? true);
  if (asked && !open) setOpen(true);
  const id = useId();
  const folds = startsOpen !== undefined;
  return (
    <section className="lw-section" aria-labelledby={id}>
      <header className="lw-section-head">
        <h3 id={id}>
          {folds ? (
            <button type="button" className="lw-section-fold" aria-expanded={open} onClick={() => setOpen(!open)}>
              <ChevronRight size={14} aria-hidden />
              {title}
            </button>
          ) : (
            title
          )}
        </h3>
        {aside}
      </header>
      {open && <div className="lw-section-body">{children}</div>}
    </section>
  );
}
