type StepTapProps = { label: string; sign: '−' | '+'; isAtEnd?: boolean; onClick: () => void };

/** One step less or more, by a thumb. At the end it stays in its place, so that the focus does too, and does nothing. */
export function StepTap({ label, sign, isAtEnd = false, onClick }: StepTapProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-disabled={isAtEnd}
      onClick={() => {
        if (!isAtEnd) onClick();
      }}
      className="grid size-12 flex-none place-items-center rounded-large border-2 border-action bg-card text-xl leading-none font-bold text-action aria-disabled:border-line aria-disabled:text-muted"
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}
