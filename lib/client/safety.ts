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

/**
 * The record of one asking. A question that was not reached is not in it: nobody has read it, so it is neither answered nor left open,
 * and stays due.
 */
export function screeningRecord(
  view: Pick<TodayView, 'patientId' | 'timeZone' | 'localDate'>,
  asking: Asking,
  said: { answers: ReadonlyMap<RedFlagId, SafetyAnswer['answer']>; comment: string | null },
  language: Locale,
  id: string = crypto.randomUUID(),
): ScreeningItem {
  return {
    kind: 'screening',
    id,
    patientId: view.patientId,
    occasion: asking.occasion,
    language,
    localDate: dayNow(view),
    region: asking.region,
    comment: said.comment,
    answers: asking.questionIds.flatMap((questionId) => {
      const answer = said.answers.get(questionId);
      return answer === undefined ? [] : [{ questionId, answer }];
    }),
    recordedAt: nowWithOffset(),
  };
}

export const stopSymptomRecord = (
  view: TodayView,
  /** null: of no session. */
  sessionId: string | null,
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
 * to the server, which knows what a clinician has closed since. A morning that is worse than usual, a place that hurts for the first
 * time, and pain that has ended the day ask at once, each question once a day.
 */
export function mergeSafety(
  { safety, morning, program, localDate }: Pick<TodayView, 'safety' | 'morning' | 'program' | 'localDate'>,
  records: readonly SyncItem[],
  isEnded: boolean,
): SafetyView {
  const unheard = records.filter(
    (item): item is ScreeningItem | StopSymptomItem =>
      (item.kind === 'screening' || item.kind === 'stop_symptom') && !safety.heard.includes(item.id),
  );
  const screenings = records.filter((item): item is ScreeningItem => item.kind === 'screening');
  const asked = idsIn(screenings.filter(({ id }) => !safety.heard.includes(id)));
  const ofServer = safety.askedOn?.localDate === localDate ? safety.askedOn.questionIds : [];
  const ofDay = idsIn(screenings.filter((item) => item.localDate === localDate));
  const open = [...safety.open, ...unheard.flatMap(flagsOf)];
  // No later answer closes a flag: its question waits for the clinician.
  const waiting = new Set([...asked, ...ofServer, ...ofDay, ...open.map(({ code }) => code)]);
  const due =
    withoutAsked(safety.due, asked) ??
    (program === null ? null : withoutAsked(dueAtOnce(safety, morning, isEnded), waiting));
  return { ...safety, due, open };
}

const idsIn = (screenings: readonly ScreeningItem[]): Set<RedFlagId> =>
  new Set(screenings.flatMap(({ answers }) => answers.map(({ questionId }) => questionId)));

function withoutAsked(asking: Asking | null, asked: ReadonlySet<string>): Asking | null {
  const questionIds = asking?.questionIds.filter((id) => !asked.has(id)) ?? [];
  return asking === null || questionIds.length === 0 ? null : { ...asking, questionIds };
}

function dueAtOnce(safety: SafetyView, morning: TodayView['morning'], isEnded: boolean): Asking | null {
  const answer = morning?.answer ?? null;
  const named = answer?.region ?? null;
  const region = named === null || safety.namedRegions.includes(named) ? null : named;
  const ofRegion = region === null ? [] : questionsAtTap(region, safety.leftOut);
  const isWorse = morning !== null && answer !== null && isWorseMorning(answer.pain, morning.usual);
  const ofRise = isWorse || isEnded ? safety.ifWorse : [];
  const questionIds = [...new Set([...ofRegion, ...ofRise])];
  if (questionIds.length === 0) return null;
  return ofRegion.length > 0
    ? { occasion: 'body_region', region, questionIds }
    : { occasion: 'pain_rise', region: null, questionIds };
}

/** This device knows no birth date and no condition: the server has named the questions that are not for this person. */
const questionsAtTap = (region: BodyRegion, leftOut: readonly RedFlagId[]): RedFlagId[] =>
  questionsOfTap(region, { ageYears: null, conditionCodes: null }).filter((id) => !leftOut.includes(id));
