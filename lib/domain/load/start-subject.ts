import type { DosageSubject } from '../dosage/choose-row.ts';
import type { DoseKind } from '../dosage/goals.ts';
import type { Irritability } from '../pain/irritability.ts';
import type { WithChoices } from '../choices/rule-choices.ts';
import type { LoadLabel } from '../number/units.ts';
import type { Missing } from '../number/values.ts';
import type { Band } from './bands.ts';
import type { EquipmentKind } from '../library/equipment-kinds.ts';
import type { Inventory } from './inventory.ts';
import type { TestSet } from './one-rm.ts';
import type { TestSetRefusal } from './test-set-allowed.ts';

export type StartTestSet = Pick<TestSet, 'load' | 'unit' | 'reps' | 'rir' | 'formula'> & { daysAgo: number };

/** The load that a led trial ended with, and how it felt (LG-4.4). Where it hurt, how hard and how often may not have been said. */
export type StartTrial = {
  load: LoadLabel;
  reps: number | null;
  effort: number | null;
  hurt: boolean;
  daysAgo: number;
};

/** What a first dose needs to know of the patient. */
export type StartPatient = DosageSubject &
  WithChoices & {
    irritability?: Irritability | Missing;
    inventory?: Inventory | Missing;
    bands?: readonly Band[] | Missing;
    /** Why no test set may be done or used; null or left out: none is known (LG-2.4, LG-2.6). */
    testSetRefusal?: TestSetRefusal | Missing;
    /** The highest effort that the conditions allow (LG-4.3). */
    effortMax?: number | Missing;
  };

/** What a first dose needs to know of the exercise. */
export type StartExercise = {
  exerciseId: string;
  equipmentKind: EquipmentKind;
  /** Body weight is most of the load: guided by effort only, without a 1RM (LG-3.6). */
  goesByEffort?: boolean | Missing;
  doseKind: DoseKind;
  /** Completed sessions of this exercise; 0 when it is new. */
  sessionsDone?: number | Missing;
  testSet?: StartTestSet | Missing;
  /** The newest trial; it stands in where no test set counts, and goes before a test set that is not newer. */
  trial?: StartTrial | Missing;
  elongationPct?: number | Missing;
  hasUnloaded?: boolean | Missing;
  hasAssisted?: boolean | Missing;
  regressionId?: string | Missing;
};
