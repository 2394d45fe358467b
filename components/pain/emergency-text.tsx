export type EmergencyTextProps = {
  /** "Nobody watches this live." */
  notWatched: string;
  /** Signs of an emergency, as one question or sentence. */
  signs: string;
  /** "Call 112 now." */
  action: string;
  /** Makes the action a link that dials. */
  phone?: string;
};

/** Stands beside every pain entry: this is not watched live, and what to do in an emergency (H-8). */
export function EmergencyText({ notWatched, signs, action, phone }: EmergencyTextProps) {
  return (
    <p className="text-sm text-muted">
      {notWatched} {signs}{' '}
      {phone === undefined ? (
        <strong className="text-red">{action}</strong>
      ) : (
        <a
          href={`tel:${phone}`}
          className="inline-block rounded-sm py-1 font-bold text-red underline underline-offset-2"
        >
          {action}
        </a>
      )}
    </p>
  );
}
