import type { DosageSubject } from '../../dosage/choose-row.ts';
import type { DoseKind, Goal } from '../../dosage/goals.ts';
import type { EffortBand } from '../../dosage/effort-bands.ts';
import type { Inventory } from '../../load/inventory.ts';
import type { LoadLabel } from '../../number/units.ts';
import type { Irritability } from '../../pain/irritability.ts';
import type { MorningScore } from '../../pain/morning-pain.ts';
import type { PainModel } from '../../pain/pain-zone.ts';
import type { RefusalCode } from '../../messages/refusals.ts';
import type { WithChoices } from '../../choices/rule-choices.ts';
import type { Region } from '../../library/vocabulary.ts';
import type { PainRegion } from '../../pain/pain-regions.ts';
import type { RedFlagLevel, SessionRecord, StopSymptom } from '../engine/decision-input.ts';
import type { DecisionUrgency } from '../engine/outcome.ts';
import type { Decision } from '../rows/decision.ts';
import type { DecisionContext } from '../words/explain-decision.ts';
import type { MissingName } from '../words/missing-words.ts';
import type { BodyArea } from '../engine/increments.ts';
import type { WithOwnRules } from '../../dosage/own-rules.ts';
import type { AgreedBand } from '../../record/signed-bounds.ts';

/** One exercise as it was logged on one local date. Logs may come in any order. */
export type ProgramLog = Omit<SessionRecord, 'morningDelta' | 'morningPending'> & {
  /** Left and right apart, where each set is done with both: each side is judged by its own sets. */
  sides?: readonly [SideOfLog, SideOfLog];
  logId: string;
  localDate: string;
  /** UTC instant of the start, as ISO text; orders two logs of one day. */
  startedAt: string;
  /** It was dated ahead of our clock; left out is no. */
  isDatedAhead?: boolean;
};

/** What one side did of a session. */
export type SideOfLog = Pick<SessionRecord, 'loadKg' | 'loads' | 'reps'>;

/** How it was on one morning. Several sore regions of one morning are several entries; `region` null is "not asked where". */
export type Morning = { localDate: string; pain: number | null; region: PainRegion | null };

export type ProgramPatient = DosageSubject & {
  painModel: PainModel | null;
  /** The highest amber value this program was published with; null is the book's own. */
  painAmberTo?: number | null;
  irritability: Irritability | null;
  /** The highest effort that the conditions allow (LG-4.3); null or left out: none sets a limit. */
  effortMax?: number | null;
  redFlag: RedFlagLevel;
  /** Since when required safety questions are unanswered; null or left out where none is, or the day is not known. */
  safetyOpenSince?: string | null;
  stopSymptom: StopSymptom | null;
  /** Today lies in a pause; left out is no. */
  isPaused?: boolean;
  /** The clinician wants the cautious steps for this patient. */
  cautiousTicked: boolean;
  /** The usual morning pain as it was asked at the start, until three mornings are known (LG-7.5). */
  baselineMorning: MorningScore | null;
  mornings: readonly Morning[];
};

export type SafetyState = {
  rating: 'contraindicated' | 'caution' | 'preferred' | 'none';
  overridden: boolean;
};

export type ProgramPrescription = WithOwnRules & {
  prescriptionId: string;
  exerciseId: string;
  region: Region;
  bodyArea: BodyArea | null;
  goal: Goal;
  kind: DoseKind;
  sets: number;
  repMin: number;
  repMax: number;
  timesPerWeek: number;
  effortTarget: EffortBand;
  /** The prescribed load in kg, null for none; left out where it is not known in kg. */
  loadKg?: number | null | undefined;
  inventory: Inventory | null;
  clinicianHold: boolean;
  /** The hold is that of a flare-up alone (LG-8.8); left out is no. */
  isFlareHold?: boolean;
  /** Under 16, and no clinician has seen how this exercise is done (LG-4.3); left out is no. */
  techniqueUnseen?: boolean;
  /** Left out because of pain since its latest session; left out is no. */
  skippedForPain?: boolean;
  safety: SafetyState;
  /** What a dry run begins with while nothing was logged; null is without load, left out is the lightest owned. */
  plannedLoad?: { kg: number; label: LoadLabel } | null;
  /** What takes its place in a dry run when another version is proposed; null where the clinician would have to choose. */
  instead?: { easier: Replacement | null; harder: Replacement | null };
  /** Within what the clinician agreed to steps beforehand (LG-0.1). */
  autoApply: AgreedBand | null;
  oneRm: { oneRmKg: number; daysAgo: number } | null;
  lastProgressedOn: string | null;
  /** Of this exercise by its own schedule, in the 14 days that end yesterday (MS-1.3). */
  adherence14d: number | null;
  sessions14d: number | null;
  sessionsPlanned14d: number | null;
  muscles: { primary: readonly string[]; secondary: readonly string[] };
  nextVariationName: string | null;
  easierVariationName: string | null;
  logs: readonly ProgramLog[];
};

/** Another version of an exercise, by its name in the reader's language. */
export type Replacement = { name: string; prescription: ProgramPrescription };

export type ProgramInput = WithChoices & {
  today: string;
  patient: ProgramPatient;
  prescriptions: readonly ProgramPrescription[];
};

/** Where a proposal goes: to the patient at once, to the clinician first, or in force because it was agreed beforehand (LG-0.1). */
export type ProposalRoute = 'patient_now' | 'clinician_first' | 'auto_apply';
export type WaitingReason =
  | 'needs_approval'
  | 'clinician_decides'
  | 'no_weekly_trend'
  | 'irritability_unknown'
  | 'cautious'
  | 'under_16'
  | 'outside_agreed_band'
  | 'volume_check';

export type Proposal = {
  type: 'proposal';
  prescriptionId: string;
  exerciseId: string;
  route: ProposalRoute;
  /** Why an upward step waits; null for everything shown at once. */
  waitsFor: WaitingReason | null;
  decision: Decision;
  /** Numbers behind the sentence. */
  context: DecisionContext;
  /** Rules used beside the row of the decision. */
  rules: readonly string[];
  capKg: number | null;
};
export type RefusedProposal = {
  type: 'refused';
  prescriptionId: string;
  exerciseId: string;
  route: 'clinician_first';
  refusal: RefusalCode;
};

export type ProgramNote =
  | { code: 'sore_region_unexplained'; region: PainRegion; localDate: string }
  | { code: 'volume_check_recovery'; muscle: string; sets: number }
  | { code: 'volume_jump'; muscle: string; sets: number; lastWeek: number }
  | { code: 'review_within_7_days' }
  /** An answer that has been missing for so many days keeps so many exercises, of all, from progressing. */
  | { code: 'cannot_progress'; answer: MissingName; days: number; exercises: number; of: number };

export type ProgramProposals = {
  /** Most urgent first, then stops, reductions, holds, steps; ties in the order of the program. */
  proposals: readonly (Proposal | RefusedProposal)[];
  urgency: DecisionUrgency;
  notes: readonly ProgramNote[];
  weeklySets: Readonly<Record<string, number>>;
};
