import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { classes } from './classes.ts';
import './tabs.css';

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** A small number or mark after the label. */
  readonly badge?: ReactNode;
  readonly content: ReactNode;
}

export interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
  /** Stands at the end of the row of tabs. */
  readonly aside?: ReactNode;
  readonly className?: string;
}

/** Tabs over panels: one stop for Tab, arrow keys along the row. Only the chosen panel is mounted. */
export function Tabs<Id extends string>({ label, tabs, value, onChange, aside, className }: TabsProps<Id>) {
  const id = useId();
  const row = useRef<HTMLDivElement>(null);
  const chosen = tabs.findIndex((tab) => tab.id === value);
  const hear = (event: KeyboardEvent) => {
    const next = tabAfter(chosen, tabs.length, event.key);
    const tab = next === null ? undefined : tabs[next];
    if (tab === undefined) return;
    event.preventDefault();
    onChange(tab.id);
    row.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next ?? 0]?.focus();
  };
  return (
    <div className={classes('lw-tabs', className)}>
      <div className="lw-tabs-row">
        <div ref={row} className="lw-tabs-list" role="tablist" aria-label={label} tabIndex={-1} onKeyDown={hear}>
          {tabs.map((tab) => (
            <button
              key={tab.id}
              type="button"
              role="tab"
              id={`${id}-${tab.id}`}
              aria-selected={tab.id === value}
              aria-controls={tab.id === value ? `${id}-panel` : undefined}
              className="lw-tab"
              tabIndex={tab.id === value ? 0 : -1}
              onClick={() => onChange(tab.id)}
            >
              {tab.label}
              {tab.badge}
            </button>
          ))}
        </div>
        {aside}
      </div>
      <div key={value} className="lw-tab-panel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${value}`}>
        {tabs[chosen]?.content}
      </div>
    </div>
  );
}

/** The tab that a key leads to, or null. */
function tabAfter(at: number, count: number, key: string): number | null {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % count;
    case 'ArrowLeft':
      return (at + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
