export type EmergencyTextProps = {
  words: {
    /** "Nobody watches this live." */
    notWatched: string;
    /** Signs of an emergency, as one question or sentence. */
    signs: string;
    /** "Call 112 now." */
    action: (number: string) => string;
  };
  /** The clinic's own emergency number; the action dials it. */
  number: string;
};

/** Stands beside every pain entry: this is not watched live, and what to do in an emergency (H-8). */
export function EmergencyText({ words, number }: EmergencyTextProps) {
  return (
    <p className="text-sm text-muted">
      {words.notWatched} {words.signs}{' '}
      <a
        href={`tel:${number}`}
        className="inline-block rounded-sm py-1 font-bold text-red underline underline-offset-2"
      >
        {words.action(number)}
      </a>
    </p>
  );
}
