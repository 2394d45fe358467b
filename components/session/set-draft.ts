import type { Weight } from '@/lib/domain/dosage/load';
import type { DoneSet } from '@/lib/domain/log/sitting';
import type { LoadUnit } from '@/lib/domain/number/units';
import type { SessionWords } from '@/lib/domain/messages/patient-session';
import type { TodayExercise } from '@/lib/schemas/today';

/** One set while it is typed: null is empty, text is what could not be read. */
export type SetDraft = {
  amounts: (number | string | null)[];
  weight: number | string | null;
  unit: LoadUnit | null;
};

export type SetFaults = {
  amounts: (string | undefined)[];
  weight: string | undefined;
  unit: string | undefined;
};

export const noFaults: SetFaults = { amounts: [], weight: undefined, unit: undefined };

/** Long times are typed in whole minutes, everything else in the unit it is kept in. */
export function typedUnit(exercise: Pick<TodayExercise, 'doseKind' | 'amount'>): {
  unit: keyof SessionWords['units'];
  scale: number;
} {
  const { min } = exercise.amount;
  const isTime = exercise.doseKind === 'time' || exercise.doseKind === 'hold';
  return isTime && min >= 120 && min % 60 === 0
    ? { unit: 'minutes', scale: 60 }
    : { unit: exercise.doseKind, scale: 1 };
}

const mostAmount = 50_000;
const mostWeight = 500;

export function draftOf(set: DoneSet, unit: LoadUnit, scale: number): SetDraft {
  return {
    amounts: set.amounts.map((amount) => (amount === null ? null : Math.round(amount / scale))),
    weight: set.weight === null ? null : Number(set.weight.value),
    unit: set.weight?.unit ?? unit,
  };
}

/** The set as it was meant, or what has to be looked at. Empty is never taken for 0; a weight left empty is "not stated". */
export function readDraft(
  draft: SetDraft,
  words: SessionWords['adjust'],
  scale: number,
): DoneSet | SetFaults {
  const amounts = draft.amounts.map((amount) => amountFault(amount, words, scale));
  const weight = weightOf(draft, words);
  const isGood = amounts.every((fault) => fault === undefined) && 'weight' in weight;
  if (isGood && 'weight' in weight)
    return {
      amounts: draft.amounts.filter((amount) => typeof amount === 'number').map((amount) => amount * scale),
      weight: weight.weight,
    };
  return { amounts, ...('weight' in weight ? { weight: undefined, unit: undefined } : weight.faults) };
}

export const isDoneSet = (read: DoneSet | SetFaults): read is DoneSet => !('unit' in read);

function amountFault(
  amount: number | string | null,
  words: SessionWords['adjust'],
  scale: number,
): string | undefined {
  if (typeof amount !== 'number') return words.missing;
  if (!Number.isInteger(amount)) return words.whole;
  const most = Math.floor(mostAmount / scale);
  return amount > most ? words.tooMuch(most) : undefined;
}

type WeightFaults = { faults: Pick<SetFaults, 'weight' | 'unit'> };

function weightOf(draft: SetDraft, words: SessionWords['adjust']): { weight: Weight | null } | WeightFaults {
  if (draft.weight === null) return { weight: null };
  if (typeof draft.weight === 'string') return { faults: { weight: words.missing, unit: undefined } };
  if (draft.weight > mostWeight) return { faults: { weight: words.tooMuch(mostWeight), unit: undefined } };
  if (draft.unit === null) return { faults: { weight: undefined, unit: words.missingUnit } };
  return { weight: { value: String(draft.weight), unit: draft.unit } };
}
