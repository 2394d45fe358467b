export type EmergencyTextProps = {
  words: {
    /** "Nobody watches this live." */
    notWatched: string;
    /** Signs of an emergency, as one question or sentence. */
    signs: string;
    /** Before the action where the signs are left out. */
    inEmergency: string;
    /** "Call 112 now." */
    action: (number: string) => string;
  };
  /** The clinic's own emergency number; the action dials it. */
  number: string;
  /** Nothing grave was said: the signs are left out, the rest stays. */
  isShort?: boolean;
};

/** Stands beside every pain entry: this is not watched live, and what to do in an emergency (H-8). */
export function EmergencyText({ words, number, isShort = false }: EmergencyTextProps) {
  return (
    <p className="text-sm text-muted">
      {words.notWatched} {isShort ? words.inEmergency : words.signs}{' '}
      <a
        href={`tel:${number}`}
        className="-my-3 inline-flex min-h-12 items-center rounded-sm font-bold text-red underline underline-offset-2"
      >
        {words.action(number)}
      </a>
    </p>
  );
}
