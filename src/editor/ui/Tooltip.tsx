import { cloneElement, type ReactElement, type ReactNode } from 'react';
import type { Side } from './placing.ts';
import { TooltipLayer } from './TooltipLayer.tsx';
import './base.css';

export type TooltipSide = Side;

/** Put once around the app: it brings tokens, font and the look of the page, and shows the tooltips of everything inside. */
export function TooltipProvider({ children }: { readonly children: ReactNode }) {
  return (
    <>
      {children}
      <TooltipLayer />
    </>
  );
}

/** What a tooltip leaves on its element, for the one layer that shows them all. */
interface Marked {
  readonly 'aria-label'?: string | undefined;
  readonly 'aria-description'?: string | undefined;
  readonly 'data-tip'?: string;
  readonly 'data-tip-keys'?: string | undefined;
  readonly 'data-tip-side'?: Side;
}

export interface TooltipProps {
  readonly text: string;
  readonly keys?: string;
  readonly side?: Side;
  /** One element that passes attributes on. */
  readonly children: ReactElement<Marked>;
}

/** A short text beside what the pointer rests on or the keyboard has focused. Never the only place of a fact. */
export function Tooltip({ text, keys, side = 'bottom', children }: TooltipProps) {
  const said = children.props['aria-label'] === text;
  return cloneElement(children, {
    'data-tip': text,
    'data-tip-keys': keys,
    'data-tip-side': side,
    ...(said ? {} : { 'aria-description': text }),
  });
}
