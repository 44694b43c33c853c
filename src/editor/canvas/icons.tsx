/** An arrow drawn thin or thick: how strong an effect is. */
export function StrengthIcon({ strong }: { readonly strong: boolean }) {
  return (
    <svg width={15} height={15} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeLinecap="round" aria-hidden>
      <path d="M4 18C7 10 12 7 20 6" strokeWidth={strong ? 4 : 1.5} strokeDasharray={strong ? undefined : '3 3'} />
    </svg>
  );
}

/** A bent line pulled straight. */
export function StraightIcon() {
  return (
    <svg width={15} height={15} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth={1.75} strokeLinecap="round" aria-hidden>
      <path d="M3 18.5h18" />
      <path d="M3 13C8 4 16 4 21 13" strokeDasharray="2 3.5" />
    </svg>
  );
}
