import { cloneElement, useEffect, useRef, useState, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { Floating } from './Floating.tsx';
import { useLayer } from './layer.ts';
import type { TriggerProps } from './Menu.tsx';
import type { Placing, Side } from './placing.ts';
import './popover.css';

export interface PopoverProps {
  /** The button that opens it. */
  readonly trigger: ReactElement<TriggerProps>;
  /** Names it for screen readers. */
  readonly label: string;
  readonly align?: Placing['align'];
  readonly side?: Side;
  readonly children: ReactNode;
}

/** A small panel beside its button, closed by Escape or a press elsewhere. */
export function Popover({ trigger, label, align = 'start', side = 'bottom', children }: PopoverProps) {
  const layer = useLayer();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const button = cloneElement(trigger, {
    'aria-haspopup': 'dialog',
    'aria-expanded': anchor !== null,
    onClick: (event) => {
      trigger.props.onClick?.(event);
      setAnchor(anchor ? null : event.currentTarget);
    },
  });
  const hear = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    anchor?.focus();
    setAnchor(null);
  };
  return (
    <>
      {button}
      {anchor !== null &&
        createPortal(
          <Floating
            anchor={anchor}
            placing={{ side, align, gap: 6 }}
            className="lw-popover"
            role="dialog"
            aria-label={label}
            onDismiss={() => setAnchor(null)}
            onKeyDown={hear}
          >
            <FirstFocus>{children}</FirstFocus>
          </Floating>,
          layer,
        )}
    </>
  );
}

/** Gives the keyboard to the first control inside, once. */
function FirstFocus({ children }: { readonly children: ReactNode }) {
  const inside = useRef<HTMLDivElement>(null);
  useEffect(() => {
    inside.current?.querySelector<HTMLElement>('input, button, select, textarea, [tabindex="0"]')?.focus();
  }, []);
  return <div ref={inside}>{children}</div>;
}
