import { type AmountField, type Dosage, plannedAmount, type Tempo } from './dosage.ts';
import type { DoseKind } from './goals.ts';
import type { LoadBasis } from './load.ts';
import type { OwnRules } from './own-rules.ts';
import type { Rhythm } from './schedule.ts';
import { type Side, sidesPerSet } from './side.ts';

/**
 * One exercise as it is prescribed in a version of a program. Forms, routes, templates and the database hold this type and no other;
 * the schemas are checked against it (lib/schemas/exactly.ts).
 */
export type Prescription = Dosage &
  Rhythm & {
    /** The same through all versions; the history of an exercise hangs on it. */
    lineageId: string;
    exerciseVersionId: string;
    /** 0 belongs to every phase. */
    phase: number;
    /** One of `goals`; a version of an earlier list may name another. */
    goal: string;
    /** null while nobody has chosen it; it has no default (H-2). */
    side: Side | null;
    doseKind: DoseKind;
    loadEquipment: string | null;
    /** For the patient, in whatever language they share. */
    note: string | null;
    loadBasis: LoadBasis | null;
    ownRules: OwnRules | null;
    /** The easier exercise of the library that the patient may do in its place on a day that they choose; null: none. */
    easierSlug: string | null;
  };

/** What is to be done, without where it stands and why. */
export type Dose = Omit<
  Prescription,
  'lineageId' | 'exerciseVersionId' | 'phase' | 'note' | 'loadBasis' | 'easierSlug'
>;

/** The dose a prescription begins with, as the table or a template gives it: nothing of the one patient, nothing that the exercise says itself. */
export type TemplateDose = Omit<Dose, 'goal' | 'side' | 'doseKind' | 'load' | 'loadEquipment' | 'ownRules'>;

/** A dose that an exercise writes out itself, where no row of the table fits. null: does not apply, or as the table has it. */
export type WrittenDose = Pick<Dosage, 'sets' | AmountField | 'restSeconds' | 'effortTarget'> & {
  timesPerWeek: number | null;
  timesPerDay: number | null;
};

/** Seconds for one repetition, breath, metre and step, and for changing from one exercise to the next: working values, not measured. */
const pace = { repetition: 4, breath: 5, metre: 1, step: 0.7, changeover: 45 } as const;

/** Whole minutes that exercises of so many seconds each (`exerciseSeconds`) take, at least 1 when there is any. */
export function estimateMinutes(seconds: readonly number[]): number {
  return Math.ceil(seconds.reduce((sum, one) => sum + one, 0) / 60);
}

/** Seconds that one exercise takes once, on each side that counts, with its rests and the change to it: the same working values. */
export function exerciseSeconds(dose: Dose, isOneLimb: boolean): number {
  const rest = (dose.restSeconds ?? 0) * Math.max(0, dose.sets - 1);
  const sides = sidesPerSet(dose.side, isOneLimb).length;
  return pace.changeover + rest + dose.sets * sides * secondsPerSet(dose);
}

function secondsPerSet(dose: Dose): number {
  const { max } = plannedAmount(dose);
  switch (dose.doseKind) {
    case 'reps':
      return max * (secondsPerRep(dose.tempo) + (dose.holdSeconds ?? 0));
    case 'hold':
    case 'time':
      return max;
    case 'breaths':
      return max * pace.breath;
    case 'distance':
      return max * pace.metre;
    case 'steps':
      return max * pace.step;
  }
}

const secondsPerRep = (tempo: Tempo | null): number =>
  tempo === null ? pace.repetition : tempo.lower + tempo.pause + tempo.lift;
