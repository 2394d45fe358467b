/** A turning ring with a name for screen readers; stands still when motion is unwelcome. */
export function Spinner({ label }: { label: string }) {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- <progress> cannot be a ring
    <span role="progressbar" aria-label={label} className="inline-flex">
      <svg viewBox="0 0 20 20" width="1.1em" height="1.1em" aria-hidden="true" className="animate-spin">
        <circle cx="10" cy="10" r="7.5" fill="none" stroke="currentColor" strokeWidth="3" opacity="0.3" />
        <path
          d="M10 2.5a7.5 7.5 0 0 1 7.5 7.5"
          fill="none"
          stroke="currentColor"
          strokeWidth="3"
          strokeLinecap="round"
        />
      </svg>
    </span>
  );
}
