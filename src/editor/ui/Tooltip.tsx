import { Tooltip as Radix } from 'radix-ui';
import type { FocusEvent, ReactElement, ReactNode } from 'react';
import { Kbd } from './Kbd.tsx';
import { useLayer } from './layer.ts';
import './base.css';
import './tooltip.css';

export type TooltipSide = 'top' | 'right' | 'bottom' | 'left';

/** The pointer must rest that long on a thing; not at all when another tooltip has just been there. In milliseconds. */
const DELAY = 500;
const AFTER_ANOTHER = 300;

/** Put once around the app: it brings tokens, font and the look of the page, and times the tooltips of everything inside. */
export function TooltipProvider({ children }: { readonly children: ReactNode }) {
  return (
    <Radix.Provider delayDuration={DELAY} skipDelayDuration={AFTER_ANOTHER} disableHoverableContent>
      {children}
    </Radix.Provider>
  );
}

export interface TooltipProps {
  readonly text: string;
  readonly keys?: string;
  readonly side?: TooltipSide;
  /** One element that passes attributes on. */
  readonly children: ReactElement<{ readonly 'aria-label'?: string | undefined }>;
}

/** The keyboard shows a tooltip where it comes to; a press or a dialog that closes gives the focus without asking for one. */
function onlyByKeys(event: FocusEvent<HTMLElement>): void {
  if (!event.currentTarget.matches(':focus-visible')) event.preventDefault();
}

/** A short text beside what the pointer rests on or the keyboard has focused. Never the only place of a fact. */
export function Tooltip({ text, keys, side = 'bottom', children }: TooltipProps) {
  const layer = useLayer();
  const said = children.props['aria-label'] === text;
  return (
    <Radix.Root>
      <Radix.Trigger asChild onFocus={onlyByKeys} {...(said ? {} : { 'aria-description': text })}>
        {children}
      </Radix.Trigger>
      <Radix.Portal container={layer}>
        <Radix.Content className="lw-tooltip" side={side} sideOffset={6} collisionPadding={8} aria-label={text}>
          <span>{text}</span>
          {keys !== undefined && <Kbd keys={keys} />}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
