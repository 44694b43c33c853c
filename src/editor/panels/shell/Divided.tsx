import type { ReactNode } from 'react';
import { Group, Panel, Separator, type Layout } from 'react-resizable-panels';
import { getSession, setSession } from '#editor/store';
import './divided.css';

export interface DividedProps {
  /** Under which this browser remembers where the divider stands. */
  readonly name: string;
  /** `row`: side by side; `column`: one over the other. */
  readonly along: 'row' | 'column';
  /** What the divider changes, for screen readers. */
  readonly label: string;
  readonly first: ReactNode;
  readonly second: ReactNode;
  /** The first side's share in percent before anybody moved the divider. */
  readonly share: number;
  /** Pixels that each side needs. */
  readonly least: readonly [first: number, second: number];
}

/** How wide the divider is to a hand, in pixels; to the eye it is a line. */
const HOLD = { fine: 10, coarse: 32 };

/** What a hand holds of a divider reaches past the edge; `hidden`, the library's own, could still be scrolled there by bringing a caret into view. */
const UNMOVED = { overflow: 'clip' };

/** Two sides with a divider between them: dragged, moved with the arrow keys, put back by a double click. */
export function Divided({ name, along, label, first, second, share, least }: DividedProps) {
  const kept = getSession().sizes[name] ?? share;
  const remember = (layout: Layout) => setSession({ sizes: { ...getSession().sizes, [name]: layout['first'] ?? share } });
  return (
    <Group
      className={`lw-divided-${along}`}
      style={UNMOVED}
      orientation={along === 'row' ? 'horizontal' : 'vertical'}
      defaultLayout={{ first: kept, second: 100 - kept }}
      resizeTargetMinimumSize={HOLD}
      onLayoutChanged={(layout, { isUserInteraction, requestedLayout = layout }) => {
        if (isUserInteraction) remember(requestedLayout);
      }}
    >
      <Panel id="first" className="lw-side" defaultSize={`${share}%`} minSize={least[0]}>
        {first}
      </Panel>
      {/* The library puts it back, which it does not count as moved by the reader. */}
      <Separator className="lw-divider" aria-label={label} onDoubleClick={() => remember({ first: share })} />
      <Panel id="second" className="lw-side" minSize={least[1]}>
        {second}
      </Panel>
    </Group>
  );
}
