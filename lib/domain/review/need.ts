import { isSilent } from '../adherence/silence.ts';
import type { AlertRule } from './alert-rule.ts';
import { type Urgency, urgencies } from '../safety/urgency.ts';
import type { PatientSummary } from './summarize-patient.ts';

/**
 * Why a patient stands where they do on the review list, most urgent first (MS-8). Who is paused waits for nobody; who was discharged
 * is on the list only while something is open that a discharge does not settle.
 */
export const needReasons = [
  'red_flag',
  'precaution_conflict',
  'exercise_stopped',
  'symptoms_spread',
  'severe_pain',
  'pain_above_limit',
  'load_lowered',
  'clinician_told',
  'access_link_suspended',
  'moved_by_itself',
  'ready_to_progress',
  'adherence_low',
  'silent',
  'no_program',
  'not_started',
  'safety_unasked',
  'watched',
  'paused',
  'on_track',
  'discharged',
] as const;
export type NeedReason = (typeof needReasons)[number];

type NeedFacts = {
  summary: Pick<PatientSummary, 'lastSessionOn' | 'daysSilent' | 'pause' | 'fortnight' | 'hasRunAWeek'>;
  alerts: readonly { rule: AlertRule }[];
  /** The proposals that wait for an answer; a hold among them is one of which the clinician is told. */
  proposals: readonly { kind: 'stop' | 'lower' | 'hold' | 'raise'; isAbsence: boolean }[];
  /** A reduction, or a hold of which the clinician was told, was agreed, and no session has shown yet whether it was enough. */
  isWatched: boolean;
  /** No episode of care runs. */
  isDischarged: boolean;
  hasActiveProgram: boolean;
  /** The program is on hold as a whole. */
  isOnHold: boolean;
  hasOpenedLink: boolean;
  /** Flags that nobody has closed. */
  flags: readonly { urgency: Urgency }[];
  /** Required safety questions are unanswered. */
  isUnasked: boolean;
};

/** The most urgent reason that applies. */
export function needOf(facts: NeedFacts): NeedReason {
  const rules = new Set(facts.alerts.map((alert) => alert.rule));
  // A lighter return after an absence is part of being silent, and says nothing about pain or effort.
  const kinds = new Set(facts.proposals.filter((one) => !one.isAbsence).map((one) => one.kind));
  // Also once it was seen: it stops or holds everything until somebody closes it.
  if (facts.flags.length > 0) return 'red_flag';
  // A conflict stops the exercise as well, and says why.
  if (rules.has('precaution_conflict')) return 'precaution_conflict';
  if (kinds.has('stop')) return 'exercise_stopped';
  const told = (['symptoms_spread', 'severe_pain', 'pain_above_limit'] as const).find((rule) =>
    rules.has(rule),
  );
  if (told !== undefined) return told;
  if (kinds.has('lower')) return 'load_lowered';
  if (kinds.has('hold')) return 'clinician_told';
  if (rules.has('access_link_suspended')) return 'access_link_suspended';
  if (facts.isDischarged) return 'discharged';
  const { summary } = facts;
  // It has happened, also where the training has been paused since.
  if (rules.has('moved_within_bounds')) return 'moved_by_itself';
  // A step that was earned before the pause waits until the training goes on. A program may be on hold since before pauses were written down.
  if (summary.pause !== null || facts.isOnHold) return 'paused';
  if (kinds.has('raise')) return 'ready_to_progress';
  if (!facts.hasActiveProgram) return 'no_program';
  if (summary.lastSessionOn === null && !facts.hasOpenedLink) return 'not_started';
  // Not reported is not the same as not done: who is silent is asked, not called unreliable.
  if (isSilent(summary.daysSilent)) return 'silent';
  if (summary.fortnight.band === 'low' && summary.hasRunAWeek) return 'adherence_low';
  if (facts.isUnasked) return 'safety_unasked';
  return facts.isWatched ? 'watched' : 'on_track';
}

type Ordered = {
  need: NeedReason;
  fullName: string;
  alerts: readonly { raisedAt: string }[];
  flags: readonly { urgency: Urgency }[];
  summary: Pick<PatientSummary, 'daysSilent'>;
};

/** Place of the worst open flag, 0 for an emergency; after all of them without one. */
const worstOf = ({ flags }: Pick<Ordered, 'flags'>): number =>
  Math.min(urgencies.length, ...flags.map(({ urgency }) => urgencies.indexOf(urgency)));

/** By reason, the worst flag first, then by how long it has waited (oldest alert, longest silence), then by name. */
export function orderByNeed<T extends Ordered>(rows: readonly T[]): T[] {
  const waiting = (row: T) => row.alerts.map((alert) => alert.raisedAt).sort()[0] ?? '9999';
  return [...rows].sort(
    (a, b) =>
      needReasons.indexOf(a.need) - needReasons.indexOf(b.need) ||
      worstOf(a) - worstOf(b) ||
      waiting(a).localeCompare(waiting(b)) ||
      (b.summary.daysSilent ?? -1) - (a.summary.daysSilent ?? -1) ||
      a.fullName.localeCompare(b.fullName),
  );
}
