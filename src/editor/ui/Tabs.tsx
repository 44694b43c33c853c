import { Tabs as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
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
  const choose = (chosen: string) => {
    const tab = tabs.find(({ id }) => id === chosen);
    if (tab) onChange(tab.id);
  };
  return (
    <Radix.Root className={classes('lw-tabs', className)} value={value} onValueChange={choose}>
      <div className="lw-tabs-row">
        <Radix.List className="lw-tabs-list" aria-label={label}>
          {tabs.map(({ id, label: name, badge }) => (
            <Radix.Trigger key={id} value={id} className="lw-tab">
              {name}
              {badge}
            </Radix.Trigger>
          ))}
        </Radix.List>
        {aside}
      </div>
      {tabs.map(({ id, content }) => (
        <Radix.Content key={id} value={id} className="lw-tab-panel">
          {content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
