import type { RecordedAnswer, RecordedFlag, SafetyRecord } from '../safety/recorded-flag.ts';
import { urgencyWithGaps } from '../safety/red-flag-triage.ts';
import { type RedFlagId, redFlagIds } from '../safety/red-flags.ts';
import { type TriageUrgency, worseUrgency } from '../safety/urgency.ts';
import { addDays, daysBetween } from '../time/calendar-date.ts';
import {
  type QuestionContext,
  emergenciesOf,
  isSpineOrLegProblem,
  questionsFor,
  recheckEveryDays,
  recheckQuestions,
} from './red-flag-selection.ts';

/** Two rounds of the four-weekly set without an answer: then the last one is too old to rest on (a choice; one round may run late). */
export const answersExpireDays = 2 * recheckEveryDays;

export type FlagState = {
  /** The worst open flag, as the decision table takes it; `incomplete`: none is open, but required questions are unanswered. */
  redFlag: TriageUrgency;
  stopSymptom: 'same_day' | 'emergency_now' | null;
  /** Required questions without an answer that counts, in the order of the rule book. */
  unanswered: readonly RedFlagId[];
};

type StateInput = SafetyRecord & { context: QuestionContext; today: string };

/**
 * Where a patient stands with the safety questions (SF-2): the one judge for engine, test sets, phone and review list. A flag is open
 * until a clinician has closed it, whatever is answered later. A required question is unanswered when it was never asked, when the
 * latest asking left it open or "not sure" and no clinician has closed its flag since, or when its four-weekly repetition has been
 * missed twice.
 */
export function flagState({ answers, flags, context, today }: StateInput): FlagState {
  const open = flags.filter(isOpen);
  const worst = (ones: readonly RecordedFlag[]) =>
    ones.reduce<TriageUrgency>((level, { urgency }) => worseUrgency(level, urgency), 'none');
  const unanswered = unansweredOf({ answers, flags, context, today });
  const asked = worst(open.filter(({ isStopSymptom }) => !isStopSymptom));
  const told = worst(open.filter(({ isStopSymptom }) => isStopSymptom));
  return {
    redFlag: asked === 'none' && unanswered.length > 0 ? 'incomplete' : asked,
    stopSymptom: told === 'emergency_now' || told === 'same_day' ? told : null,
    unanswered,
  };
}

/**
 * Since when required questions are unanswered: the first day of the program for one that was never asked, the day of an answer that
 * settled nothing, the day on which an answer became too old; the earliest of them. Null when none is unanswered.
 */
export function unansweredSince(input: StateInput, programFrom: string): string | null {
  const { answers, flags } = input;
  const days = unansweredOf(input).map((id) => {
    const latest = answers.find(({ questionId }) => questionId === id);
    if (latest === undefined) return programFrom;
    return isSettled(latest, flags) ? addDays(latest.localDate, answersExpireDays) : latest.localDate;
  });
  return days.toSorted()[0] ?? null;
}

export const isOpen = ({ closedAt }: Pick<RecordedFlag, 'closedAt'>): boolean => closedAt === null;

/** Questions whose flag a clinician has closed, and which are not open again: asked only as "has this changed?" (SF-2). */
export const knownQuestions = (flags: readonly Pick<RecordedFlag, 'code' | 'closedAt'>[]): RedFlagId[] =>
  redFlagIds.filter(
    (id) => flags.some(({ code }) => code === id) && !flags.some((flag) => flag.code === id && isOpen(flag)),
  );

/** Whether light trials and test sets wait: an open flag of the same day or worse, a stop symptom, or a gap (LG-2.4, LG-4.4). */
export function blocksTestSets({ redFlag, stopSymptom, unanswered }: FlagState): boolean {
  const level = urgencyWithGaps({ urgency: redFlag, unanswered });
  return stopSymptom !== null || (level !== 'none' && level !== 'inform_clinician');
}

function unansweredOf({ answers, flags, context, today }: StateInput): RedFlagId[] {
  const required = emergenciesOf(questionsFor(context));
  const repeated = isSpineOrLegProblem(context)
    ? recheckQuestions(context.ageYears, context.conditionCodes ?? [])
    : [];
  return required.filter((id) => {
    const latest = answers.find(({ questionId }) => questionId === id);
    if (latest === undefined || !isSettled(latest, flags)) return true;
    return repeated.includes(id) && daysBetween(latest.localDate, today) >= answersExpireDays;
  });
}

/** Yes and no are answers; a question that was left open is settled by the clinician who closed its flag since. */
export const isSettled = (latest: RecordedAnswer, flags: readonly RecordedFlag[]): boolean =>
  latest.answer === 'yes' ||
  latest.answer === 'no' ||
  flags.some(
    ({ code, closedAt }) => code === latest.questionId && closedAt !== null && closedAt >= latest.at,
  );
