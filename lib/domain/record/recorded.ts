import type { DoseKind, Goal } from '../dosage/goals.ts';
import type { Weight } from '../dosage/load.ts';
import type { Dose, WrittenDose } from '../dosage/prescription.ts';
import type { Side } from '../dosage/side.ts';
import type {
  Equipment,
  Laterality,
  Level,
  Muscle,
  Pattern,
  Position,
  Region,
} from '../library/vocabulary.ts';
import type { LoadContext } from '../load/load-context.ts';
import type { PainModel } from '../pain/pain-zone.ts';
import type { LocalizedText } from '../result.ts';
import type { PatientCondition } from '../safety/precautions.ts';
import type { SafetyRecord } from '../safety/recorded-flag.ts';
import type { SafetyNote } from '../safety/settled-precautions.ts';
import type { ExerciseAttribute } from '../safety/vocabulary.ts';
import type { PainRegion } from '../pain/pain-regions.ts';
import type { FlareReport } from './flare.ts';
import type { RecordedHold } from './hold.ts';
import type { RecordedPause } from './pause.ts';
import type { SignedBounds } from './signed-bounds.ts';
import type { LogMark, LogOutcome, SkipReason, Technique } from './told.ts';

/** What the library says of a prescribed exercise. */
export type RecordedExercise = {
  slug: string;
  names: LocalizedText;
  region: Region;
  pattern: Pattern;
  position: Position;
  equipment: Equipment;
  laterality: Laterality;
  level: Level;
  attributes: readonly ExerciseAttribute[];
  muscles: readonly Muscle[];
  secondaryMuscles: readonly Muscle[];
  doseKind: DoseKind;
  /** The dose for each goal that it is meant for: a row of the table by name, or written out. */
  defaultDosage: Partial<Record<Goal, string | WrittenDose>>;
  unloadedVariant: string | null;
  assistedVariant: string | null;
  regressions: readonly string[];
  progressions: readonly string[];
};

export type RecordedPrescription = {
  prescriptionId: string;
  /** The same through all versions; the history of an exercise hangs on it. */
  lineageId: string;
  dose: Dose;
  exercise: RecordedExercise;
};

/** A published version and the local days on which it is in force, both included; still in force when `lastDay` is null. */
export type RecordedVersion = {
  versionId: string;
  programId: string;
  number: number;
  isActive: boolean;
  /** Its program is paused today; since when is not on record. */
  isOnHold: boolean;
  painModel: PainModel;
  /** The highest amber value it was published with; null is the book's own. */
  painAmberTo: number | null;
  firstDay: string;
  lastDay: string | null;
  prescriptions: readonly RecordedPrescription[];
};

/** What was said of an entry afterwards; `sameAs` is the entry that counts for both. */
export type RecordedMark = { kind: LogMark; sameAs: string | null };

export type RecordedSet = { setNumber: number; side: Side; amount: number; weight: Weight | null };

/** One log as it was sent. An answer that was not given is null, never 0. */
export type RecordedLog = {
  logId: string;
  /** The log whose place this one takes. */
  correctsId: string | null;
  sessionId: string;
  /** What it was logged against: one prescription of one version. */
  prescriptionId: string;
  lineageId: string;
  /** The local day it counts on, never after the day it was received (`countedTime`). */
  localDate: string;
  /** UTC instant from which it counts: the beginning of the session, never later than it was received. */
  startedAt: string;
  /** It was dated ahead of our clock when it was received. */
  isDatedAhead: boolean;
  /** From the patient's own device, or typed in from their sheet. */
  source: 'phone' | 'paper';
  outcome: LogOutcome;
  skipReason: SkipReason | null;
  sets: readonly RecordedSet[];
  pain: { rest: number | null; during: number | null; after: number | null; nextMorning: number | null };
  effort: number | null;
  technique: Technique | null;
  symptomsSpread: boolean | null;
  /** The easier version was done in its place: the sets are those of another exercise; left out: no. */
  isEasier?: boolean;
  /** What was said of it afterwards; left out where nothing was. */
  mark?: RecordedMark;
};

/** A morning's answer as it was sent; `pain` null is "would rather not say", `region` null is "not asked where". */
export type RecordedMorning = {
  morningId: string;
  /** The answer whose place this one takes. */
  correctsId: string | null;
  /** The morning it counts for, never after the day it was received. */
  localDate: string;
  pain: number | null;
  region: PainRegion | null;
};

/** What was decided about an earlier proposal. */
export type RecordedDecision = {
  lineageId: string;
  basis: string;
  outcome: 'accepted' | 'changed' | 'declined';
  /** The reason that was given with it; null: none. */
  note: string | null;
  /** The patient's local day. */
  decidedOn: string;
};

/** How the patient's mornings usually are; `pain` null is "would rather not say". */
export type RecordedUsualMorning = { pain: number | null; assessedOn: string };

/** Everything that proposals are worked out from, for one patient. */
export type PatientRecords = {
  today: string;
  context: LoadContext;
  versions: readonly RecordedVersion[];
  logs: readonly RecordedLog[];
  pauses: readonly RecordedPause[];
  mornings: readonly RecordedMorning[];
  /** The latest answers to the safety questions, and every flag. */
  safety: SafetyRecord;
  decisions: readonly RecordedDecision[];
  /** Within what steps were agreed beforehand, those that have ended too, the newest first (LG-0.1). */
  bounds: readonly SignedBounds[];
  /** Keeps a diary on paper, so that nothing changes between two sheets. */
  usesPaper: boolean;
  /** The active conditions and the decisions about precautions, newest first. */
  precautions: { conditions: readonly PatientCondition[]; notes: readonly SafetyNote[] };
  /** Easier and harder exercises of the library, by slug; empty where no variation is named. */
  neighbours: ReadonlyMap<string, RecordedExercise>;
  /** Exercises that a clinician keeps at their dose; a hold that ran out is among them. */
  holds: readonly RecordedHold[];
  /** Exercises, by lineage, of which a clinician has seen how this patient does them (LG-4.3). */
  techniqueSeen: readonly string[];
  /** The clinician asks for small steps and longer waits, whatever else is on record (LG-8.0). */
  isCautious: boolean;
  /** How mornings usually are, as it was said last; null: never asked (LG-7.5). */
  usualMorning: RecordedUsualMorning | null;
  /** All that was said of flare-ups, in no order (LG-8.8). */
  flareReports: readonly FlareReport[];
};
