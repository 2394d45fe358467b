import type { EffortBand } from './effort-bands.ts';
import type { DoseKind } from './goals.ts';
import type { Load } from './load.ts';

/** Seconds to lower, to pause and to lift in one repetition. */
export type Tempo = { lower: number; pause: number; lift: number };

/** One dose. Seconds, metres and counts are whole numbers; null means that it does not apply, 0 is a number like any other. */
export type Dosage = {
  sets: number;
  repsMin: number | null;
  repsMax: number | null;
  holdSeconds: number | null;
  durationSeconds: number | null;
  breaths: number | null;
  distanceMetres: number | null;
  steps: number | null;
  restSeconds: number | null;
  tempo: Tempo | null;
  load: Load | null;
  effortTarget: EffortBand | null;
};

/** A dosage of so many sets to which nothing else applies: what every other one is built on. Its load is left to say. */
export const setsOnly = (sets: number): Omit<Dosage, 'load'> => ({
  sets,
  repsMin: null,
  repsMax: null,
  holdSeconds: null,
  durationSeconds: null,
  breaths: null,
  distanceMetres: null,
  steps: null,
  restSeconds: null,
  tempo: null,
  effortTarget: null,
});

/** The fields that say how much one set is. */
export type AmountField =
  | 'repsMin'
  | 'repsMax'
  | 'holdSeconds'
  | 'durationSeconds'
  | 'breaths'
  | 'distanceMetres'
  | 'steps';
type Counted = Pick<Dosage, AmountField> & { doseKind: DoseKind };

/** What one set counts: whole repetitions, seconds, breaths, metres or steps; the ends are equal where there is no range. */
export type PlannedAmount = { min: number; max: number };

/** How much one set asks for. A dose without its number asks for 0: the person says what it was. */
export function plannedAmount(dose: Counted): PlannedAmount {
  const single = (amount: number | null): PlannedAmount => ({ min: amount ?? 0, max: amount ?? 0 });
  switch (dose.doseKind) {
    case 'reps':
      return { min: dose.repsMin ?? dose.repsMax ?? 0, max: dose.repsMax ?? dose.repsMin ?? 0 };
    case 'hold':
      return single(dose.holdSeconds);
    case 'breaths':
      return single(dose.breaths);
    case 'time':
      return single(dose.durationSeconds);
    case 'distance':
      return single(dose.distanceMetres);
    case 'steps':
      return single(dose.steps);
  }
}

/** An amount as the fields of a dosage; only repetitions have a range, everything else takes the upper end. */
export function amountFields(
  kind: DoseKind,
  { min, max }: PlannedAmount,
): Partial<Pick<Dosage, AmountField>> {
  switch (kind) {
    case 'reps':
      return { repsMin: min, repsMax: max };
    case 'hold':
      return { holdSeconds: max };
    case 'time':
      return { durationSeconds: max };
    case 'breaths':
      return { breaths: max };
    case 'distance':
      return { distanceMetres: max };
    case 'steps':
      return { steps: max };
  }
}
