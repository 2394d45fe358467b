import { dayNow, nowWithOffset } from '@/lib/client/sitting-store';
import type { BodyRegion } from '@/lib/domain/body-chart/body-regions';
import { questionsOfTap } from '@/lib/domain/body-chart/red-flag-selection';
import { isWorseMorning } from '@/lib/domain/log/morning-check';
import type { Locale } from '@/lib/domain/result';
import { flagOfSymptom, flagsRaised, type SafetyAnswer } from '@/lib/domain/safety/flag-raised';
import type { RedFlagId } from '@/lib/domain/safety/red-flags';
import type { StopSymptomId } from '@/lib/domain/safety/stop-symptoms';
import type { SyncItem } from '@/lib/schemas/log';
import type { FlagView, SafetyView, ScreeningItem, StopSymptomItem } from '@/lib/schemas/screening';
import type { TodayView } from '@/lib/schemas/today';

/** Why questions are asked, and which. */
export type Asking = NonNullable<SafetyView['due']>;

/** The list behind "anything new or worrying?". */
export const worryAsking = (view: TodayView): Asking => ({
  occasion: 'worry',
  region: null,
  questionIds: view.safety.worry,
});

/** The record of one asking; every question that was shown is in it, answered or left open. */
export function screeningRecord(
  view: TodayView,
  asking: Asking,
  said: { answers: ReadonlyMap<RedFlagId, SafetyAnswer['answer']>; comment: string | null },
  language: Locale,
): ScreeningItem {
  return {
    kind: 'screening',
    id: crypto.randomUUID(),
    patientId: view.patientId,
    occasion: asking.occasion,
    language,
    localDate: dayNow(view),
    region: asking.region,
    comment: said.comment,
    answers: asking.questionIds.map((questionId) => ({
      questionId,
      answer: said.answers.get(questionId) ?? null,
    })),
    recordedAt: nowWithOffset(),
  };
}

export const stopSymptomRecord = (
  view: TodayView,
  sessionId: string,
  code: StopSymptomId,
): StopSymptomItem => ({
  kind: 'stop_symptom',
  id: crypto.randomUUID(),
  patientId: view.patientId,
  sessionId,
  code,
  recordedAt: nowWithOffset(),
});

/** The flags that one record raises, as the screens show them. */
export function flagsOf(item: ScreeningItem | StopSymptomItem): FlagView[] {
  const isStopSymptom = item.kind === 'stop_symptom';
  const raised = item.kind === 'stop_symptom' ? [flagOfSymptom(item.code)] : flagsRaised(item);
  return raised.map((flag) => ({ ...flag, isStopSymptom }));
}

/** Whether nobody exercises until a clinician has looked: also without a network, from the moment it is said (SF-2). */
export const isStopped = ({ open }: Pick<SafetyView, 'open'>): boolean =>
  open.some(({ urgency }) => urgency !== 'inform_clinician');

/**
 * The safety view with what this device has said on top: its flags are open, its questions asked. What the server has heard of is left
 * to the server, which knows what a clinician has closed since. A morning that is worse than usual, and a place that hurts for the first
 * time, ask at once.
 */
export function mergeSafety(
  { safety, morning, program }: Pick<TodayView, 'safety' | 'morning' | 'program'>,
  records: readonly SyncItem[],
): SafetyView {
  const unheard = records.filter(
    (item): item is ScreeningItem | StopSymptomItem =>
      (item.kind === 'screening' || item.kind === 'stop_symptom') && !safety.heard.includes(item.id),
  );
  const screenings = unheard.filter((item): item is ScreeningItem => item.kind === 'screening');
  const asked = new Set(screenings.flatMap(({ answers }) => answers.map(({ questionId }) => questionId)));
  const due =
    withoutAsked(safety.due, asked) ??
    (program === null ? null : withoutAsked(dueAtOnce(safety, morning), asked));
  return { ...safety, due, open: [...safety.open, ...unheard.flatMap(flagsOf)] };
}

function withoutAsked(asking: Asking | null, asked: ReadonlySet<RedFlagId>): Asking | null {
  const questionIds = asking?.questionIds.filter((id) => !asked.has(id)) ?? [];
  return asking === null || questionIds.length === 0 ? null : { ...asking, questionIds };
}

function dueAtOnce(safety: SafetyView, morning: TodayView['morning']): Asking | null {
  const answer = morning?.answer ?? null;
  if (morning === null || answer === null) return null;
  const isNew = answer.region !== null && !safety.namedRegions.includes(answer.region);
  const region = isNew ? answer.region : null;
  const ofRegion = region === null ? [] : questionsAtTap(region, safety.leftOut);
  const ofRise = isWorseMorning(answer.pain, morning.usual) ? safety.ifWorse : [];
  const questionIds = [...new Set([...ofRegion, ...ofRise])];
  if (questionIds.length === 0) return null;
  return ofRegion.length > 0
    ? { occasion: 'body_region', region, questionIds }
    : { occasion: 'pain_rise', region: null, questionIds };
}

/** This device knows no birth date and no condition: the server has named the questions that are not for this person. */
const questionsAtTap = (region: BodyRegion, leftOut: readonly RedFlagId[]): RedFlagId[] =>
  questionsOfTap(region, { ageYears: null, conditionCodes: null }).filter((id) => !leftOut.includes(id));
