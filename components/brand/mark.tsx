/** The load line: a circle crossed by a line. */
export function PlimsollMark({ size = '1.6em' }: { size?: string }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" className="flex-none text-teal">
      <circle cx="16" cy="16" r="10.5" fill="none" stroke="currentColor" strokeWidth="3.2" />
      <path d="M1.5 16h29" stroke="currentColor" strokeWidth="3.2" strokeLinecap="round" />
    </svg>
  );
}

export function Wordmark() {
  return (
    <span className="inline-flex items-center gap-2 text-lg font-bold text-ink">
      <PlimsollMark size="1.45em" />
      Plimsoll
    </span>
  );
}
