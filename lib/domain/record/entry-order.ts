type Placed = { logId: string; localDate: string; startedAt: string; isDatedAhead?: boolean };

/**
 * Entries in the order in which they count, oldest first, whatever order they came in. On a day with an entry that was dated ahead
 * the hours are not to be trusted: there the graver entry counts as the later one, so that a wrong clock hides no pain.
 */
export function inOrder<T extends Placed>(entries: readonly T[], gravityOf: (entry: T) => number): T[] {
  const unsure = new Set(
    entries.filter((entry) => entry.isDatedAhead === true).map((entry) => entry.localDate),
  );
  return entries.toSorted((a, b) => {
    if (a.localDate !== b.localDate) return a.localDate < b.localDate ? -1 : 1;
    const graver = unsure.has(a.localDate) ? gravityOf(a) - gravityOf(b) : 0;
    if (graver !== 0) return graver;
    return Date.parse(a.startedAt) - Date.parse(b.startedAt) || (a.logId < b.logId ? -1 : 1);
  });
}

type Felt = {
  painDuring: number | null | undefined;
  painAfter: number | null | undefined;
  /** Symptoms went further down an arm or leg, or it was left out because of pain. */
  isStop: boolean;
};

/** How grave an entry is beside others of its day: the worst score, above them all what stops an exercise; below them no score. */
export const gravity = ({ painDuring, painAfter, isStop }: Felt): number =>
  isStop ? 11 : Math.max(painDuring ?? -1, painAfter ?? -1);
