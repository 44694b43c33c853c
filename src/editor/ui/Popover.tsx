import { Popover as Radix } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import { useLayer } from './layer.ts';
import type { TriggerProps } from './Menu.tsx';
import './popover.css';

export interface PopoverProps {
  /** The button that opens it. */
  readonly trigger: ReactElement<TriggerProps>;
  /** Names it for screen readers. */
  readonly label: string;
  readonly align?: 'start' | 'center' | 'end';
  readonly side?: 'top' | 'right' | 'bottom' | 'left';
  /** Present: whoever shows it decides when it is open. */
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  /** It is gone and its button is about to get the keyboard back, unless the event is prevented. */
  readonly onClosed?: (event: Event) => void;
  readonly children: ReactNode;
}

/** A small panel beside its button, closed by Escape or a press elsewhere. */
export function Popover({ trigger, label, align = 'start', side = 'bottom', open, onOpenChange, onClosed, children }: PopoverProps) {
  const layer = useLayer();
  const state = { ...(open === undefined ? {} : { open }), ...(onOpenChange ? { onOpenChange } : {}) };
  return (
    <Radix.Root {...state}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal container={layer}>
        <Radix.Content
          className="lw-popover"
          aria-label={label}
          side={side}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          {...(onClosed ? { onCloseAutoFocus: onClosed } : {})}
          onKeyDown={(event) => {
            // Escape closes this and nothing behind it.
            if (event.key === 'Escape') event.stopPropagation();
          }}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
