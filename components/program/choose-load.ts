import type { LoadBasis } from '@/lib/domain/dosage/load';
import { type LoadChoice, type RepRange, repsToWrite } from '@/lib/domain/load/load-choices';
import type { LoadAdvice } from '@/lib/domain/load/load-advice';
import type { LoadAboveCap } from '@/lib/domain/load/load-limits';
import { applyAdvice } from './apply-advice';
import type { DoseDraft } from './dose-draft';

/** Where the basis of a load keeps the repetitions that a choice wrote, and the range that stood there before. */
const before = { min: 'repsMinBefore', max: 'repsMaxBefore', wrote: 'repsWritten' } as const;

/** The repetitions that are prescribed, or stood there before a heavy choice lowered them; null where none can be read. */
export function repRangeOf({
  repsMin,
  repsMax,
  loadBasis,
}: Pick<DoseDraft, 'repsMin' | 'repsMax' | 'loadBasis'>): RepRange {
  const { [before.min]: min, [before.max]: max, [before.wrote]: wrote } = loadBasis?.numbers ?? {};
  const isAsWritten = repsMin === wrote && repsMax === wrote;
  if (typeof min === 'number' && typeof max === 'number' && isAsWritten) return { min, max };
  return typeof repsMin === 'number' && typeof repsMax === 'number' ? { min: repsMin, max: repsMax } : null;
}

type Chosen = {
  dose: DoseDraft;
  advice: LoadAdvice;
  choice: LoadChoice;
  /** What of it is above the cap; null where nothing is. */
  above: LoadAboveCap | null;
  /** Why it is chosen although it is too much; null where nobody asks. */
  note: string | null;
};

/**
 * What a choice writes into a prescription: the load, where it came from, and fewer repetitions where it does not allow those of the
 * range. The range comes back with the next choice that allows it.
 */
export function chosenChange({ dose, advice, choice, above, note }: Chosen): Partial<DoseDraft> {
  const range = repRangeOf(dose);
  const fewer = repsToWrite(choice, range);
  const reps = range === null ? {} : { repsMin: fewer ?? range.min, repsMax: fewer ?? range.max };
  const suggested = applyAdvice(advice);
  if (choice.isAdvised && suggested !== null) return { ...suggested, ...reps };
  const basis: LoadBasis = {
    rule: suggested?.loadBasis?.rule ?? 'LG-5',
    reason: `chosen_${choice.place}`,
    suggested: suggested?.loadBasis?.suggested ?? null,
    numbers: {
      ...suggested?.loadBasis?.numbers,
      ...(fewer === null || range === null
        ? {}
        : { [before.min]: range.min, [before.max]: range.max, [before.wrote]: fewer }),
    },
    ...(note === null
      ? {}
      : above === null
        ? { aboveLine: { note } }
        : { aboveCap: { note, capPct: above.capPct } }),
  };
  return { load: choice.load, loadBasis: basis, ...reps };
}
