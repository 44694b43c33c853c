import type { ReactNode, SVGProps } from 'react';

/** The properties of an icon: a size in pixels and whatever an svg takes. */
export interface SymbolProps extends SVGProps<SVGSVGElement> {
  readonly size?: number;
}

function draw(drawing: ReactNode) {
  return function Symbol({ size = 18, ...rest }: SymbolProps) {
    return (
      <svg
        width={size}
        height={size}
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth={1.75}
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden
        {...rest}
      >
        {drawing}
      </svg>
    );
  };
}

/** A box that fills and drains. */
export const StockIcon = draw(<rect x="3.5" y="6.5" width="17" height="11" rx="2" />);

/** A pipe with its valve and its head. */
export const FlowIcon = draw(
  <>
    <path d="M2 12h14.5" />
    <path d="M16.5 8.5v7l5.5-3.5z" fill="currentColor" />
    <path d="M5.5 7.5l7 9h-7l7-9z" fill="var(--lw-overlay)" />
  </>,
);

/** The circle of a converter. */
export const AuxiliaryIcon = draw(<circle cx="12" cy="12" r="6.5" />);

/** The curved arrow of a cause and its effect. */
export const LinkIcon = draw(
  <>
    <path d="M4 17.5C5.5 9.5 11 6 18 7.5" />
    <path d="M14.2 3.9l4.6 3.7-4.9 3.5" />
  </>,
);

/** The world outside of the model. */
export const CloudIcon = draw(
  <path d="M7.5 18h9.25a3.75 3.75 0 0 0 .6-7.45 5.25 5.25 0 0 0-10.2-1.2A4.35 4.35 0 0 0 7.5 18z" />,
);

/** A sheet with lines of text. */
export const NoteIcon = draw(
  <>
    <path d="M4.5 5.5h15v9.25L15 19.25H4.5z" />
    <path d="M19.5 14.75H15v4.5M8 9.5h8M8 12.75h4.5" />
  </>,
);

/** The mark of the product: a loop that closes around a stock. */
export function Logo({ size = 24, ...rest }: SymbolProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden {...rest}>
      <rect width="32" height="32" rx="8" fill="var(--lw-accent)" />
      <g stroke="var(--lw-on-accent)" strokeWidth="2.3" strokeLinecap="round" strokeLinejoin="round">
        <path d="M23.8 20.5A9 9 0 1 1 23.4 10.9" />
        <path d="M19.1 10.2L23.6 11.2 24.1 6.6" />
      </g>
      <rect x="12.2" y="13.3" width="7.6" height="5.4" rx="1.4" fill="var(--lw-on-accent)" />
    </svg>
  );
}
