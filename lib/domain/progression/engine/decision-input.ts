import type { DoseKind } from '../../dosage/goals.ts';
import type { EffortBand } from '../../dosage/effort-bands.ts';
import type { Inventory } from '../../load/inventory.ts';
import type { PainModel } from '../../pain/pain-zone.ts';
import type { WithChoices } from '../../choices/rule-choices.ts';
import type { Missing } from '../../number/values.ts';
import type { WithOwnRules } from '../../dosage/own-rules.ts';

export const redFlagLevels = ['none', 'inform_clinician', 'same_day', 'emergency_now', 'incomplete'] as const;
/** The worst open flag of the patient; `incomplete` is a screen with unanswered questions. */
export type RedFlagLevel = (typeof redFlagLevels)[number];
export const stopSymptoms = ['same_day', 'emergency_now'] as const;
export type StopSymptom = (typeof stopSymptoms)[number];

/** A load that was left to effort, or prescribed as a band or a share of the 1RM: there is nothing in kg to hold another one against. */
export type NotInKg = 'not_in_kg';

/** One logged session of one exercise. `null` load means done without load; every other null means not given. */
export type SessionRecord = {
  loadKg?: number | null | undefined;
  /** One weight a set in the order done, null for a set without; where given, the lightest of the judged sets is the session's load. */
  loads?: readonly (number | null)[] | Missing;
  /** The load that was prescribed when it was done, null for none; left out, the present one. */
  rxLoadKg?: number | null | NotInKg | undefined;
  /** The most that one set asked for when it was done; left out, it is not known. */
  rxAmount?: number | undefined;
  /** How many sets were prescribed when it was done; left out, as many as now. */
  rxSets?: number | undefined;
  /** One number a set: repetitions, seconds, metres, steps or breaths; null for a set without a number. */
  reps?: readonly (number | null)[] | Missing;
  effort?: number | Missing;
  painBefore?: number | Missing;
  painDuring?: number | Missing;
  painAfter?: number | Missing;
  /** It got less than was said for the session as a whole (LG-7.6). */
  painAfterLowered?: boolean | Missing;
  /** Next-morning pain minus the usual morning, the share of this exercise (LG-8.7). */
  morningDelta?: number | Missing;
  /** That morning's pain was severe (LG-7.4), however it usually is; left out is no. */
  severeMorning?: boolean | undefined;
  /** That morning is still to come: nobody could have answered. */
  morningPending?: boolean | Missing;
  /** Spine-related symptoms spread further down the arm or leg. */
  peripheralised?: boolean | Missing;
  technique?: 'ok' | 'poor' | Missing;
  /** False: how it looked was not asked, so that nothing is held for it and nothing steps up on it; left out, it was asked. */
  techniqueAsked?: boolean | Missing;
  /** The patient did the easier version in its place: it has no sets and no load; left out is no. */
  isEasier?: boolean | undefined;
};

type DosePrescription = {
  kind: DoseKind;
  sets: number;
  repMin: number;
  repMax: number;
  timesPerWeek: number;
  incPct?: number | Missing;
  /** The prescribed load in kg, null for none; left out where it is not known in kg, then nothing is compared with it. */
  loadKg?: number | null | undefined;
};

/** Everything the decision table looks at (LG-8.5); sessions are oldest first. */
export type DecisionInput = WithChoices &
  WithOwnRules & {
    redFlag: RedFlagLevel;
    stopSymptom: StopSymptom | null;
    contraindicated: boolean;
    clinicianHold?: boolean | Missing;
    /** The hold is that of a flare-up, and no clinician's own (LG-8.8); left out is no. */
    isFlareHold?: boolean | undefined;
    /** Today lies in a pause on record; left out is no. */
    isPaused?: boolean | undefined;
    /** Since the latest session the exercise was left out because of pain; left out is no. */
    skippedForPain?: boolean | undefined;
    /** Under 16, and no clinician has seen how it is done (LG-4.3): held as a hold is. */
    techniqueUnseen?: boolean | Missing;
    painModel?: PainModel | Missing;
    /** The highest amber value the program was published with. */
    painAmberTo?: number | Missing;
    cautious?: boolean | Missing;
    effortTarget?: EffortBand | Missing;
    rx: DosePrescription;
    ageYears?: number | Missing;
    adherence14d?: number | Missing;
    sessions14d?: number | Missing;
    daysSinceLast: number;
    daysSinceProgression: number | null;
    weeklyMorningTrend: number | null;
    inventory: Inventory | Missing;
    sessions: readonly SessionRecord[];
  };
