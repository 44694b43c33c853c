import type { ReactNode } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { getSession, setSession } from '#editor/store';

/** One side: what is in it, its share of the whole in percent, and how many pixels it needs. */
export interface Side {
  readonly content: ReactNode;
  readonly size: number;
  readonly least: number;
}

export interface DividedProps {
  /** Under which this browser remembers where the divider stands. */
  readonly name: string;
  /** `row`: side by side; `column`: one over the other. */
  readonly along: 'row' | 'column';
  /** What the divider changes, for screen readers. */
  readonly label: string;
  readonly first: Side;
  readonly second: Side;
}

/** Two sides with a divider between them, dragged or moved with the arrow keys. */
export function Divided({ name, along, label, first, second }: DividedProps) {
  const share = getSession().sizes[name] ?? first.size;
  const remember = (share: number | undefined) => {
    if (share !== undefined) setSession({ sizes: { ...getSession().sizes, [name]: share } });
  };
  return (
    <Group
      className="lw-divided"
      orientation={along === 'row' ? 'horizontal' : 'vertical'}
      resizeTargetMinimumSize={{ coarse: 32, fine: 10 }}
      onLayoutChanged={(layout, { isUserInteraction }) => {
        if (isUserInteraction) remember(layout['first']);
      }}
    >
      <Panel id="first" className="lw-side" defaultSize={`${share}%`} minSize={first.least}>
        {first.content}
      </Panel>
      <Separator className={`lw-divider lw-divider-${along}`} aria-label={label} />
      <Panel id="second" className="lw-side" defaultSize={`${100 - share}%`} minSize={second.least}>
        {second.content}
      </Panel>
    </Group>
  );
}
