import { type AgreedLimits } from '../pain/agreed-limits.ts';
import {
  baselineMorning,
  fewestBaselineScores,
  isSoreMorning,
  medianScore,
  redMorningRise,
} from '../pain/morning-pain.ts';
import { isPainAboveLimit, isPainRed } from '../pain/pain-above-limit.ts';
import { morningsOf } from '../progression/records/recorded-sessions.ts';
import { lastForms } from '../record/last-forms.ts';
import { limitsOfLogs } from '../record/limits-of-log.ts';
import type { PatientRecords, RecordedLog } from '../record/recorded.ts';
import { addDays } from '../time/calendar-date.ts';
import { isSevere, isSkippedForPain, isStoppedForPain } from './log-alert.ts';
import type { ReviewFact } from './review-of.ts';

/** So far back pain, a stop or a skip for pain stands against "on track" (a choice). */
export const painDays = 14;
/** So far back a morning does (a choice). */
export const morningDays = 7;
/** A comment is on the list until it was acknowledged, at most so long (a choice). */
export const commentDays = 28;
const usualDays = 28;

/** When an entry arrived, and what was written beside it. */
export type Arrival = { receivedAt: string; comment: string | null };

export type ToldInput = Pick<PatientRecords, 'today' | 'versions' | 'logs' | 'mornings' | 'usualMorning'> & {
  /** By the id of a log or a morning; one without says nothing of when it came. */
  arrivals: ReadonlyMap<string, Arrival>;
  /** Severe pain within the agreed limits is muted for this patient (LG-7.4). */
  isPainMuted: boolean;
};

export const blankFact = {
  localDate: null,
  subject: null,
  lineageId: null,
  number: null,
  moment: null,
  usual: null,
  limit: null,
  told: null,
  urgency: null,
  timesInRow: null,
  isCorrected: false,
  alertIds: [],
} as const satisfies Omit<ReviewFact, 'reason' | 'key' | 'at'>;

/** What a patient told in the last days that somebody has to know: by entry, each in its last form. */
export function toldFacts(input: ToldInput): ReviewFact[] {
  const logs = lastForms(input.logs);
  const names = namesByLineage(input.versions);
  const limitsOf = limitsOfLogs(input.versions);
  const within = (log: RecordedLog, days: number) => log.localDate > addDays(input.today, -days);
  const facts = logs.flatMap((log): ReviewFact[] => {
    const arrival = input.arrivals.get(log.logId);
    const base = {
      ...blankFact,
      at: arrival?.receivedAt ?? log.startedAt,
      localDate: log.localDate,
      lineageId: log.lineageId,
      subject: names.get(log.lineageId) ?? null,
    };
    const said: ReviewFact[] = [];
    if (within(log, painDays)) {
      if (log.symptomsSpread === true)
        said.push({ ...base, reason: 'symptoms_spread', key: `spread:${log.logId}` });
      const pain = painReason(log, limitsOf(log), input.isPainMuted);
      if (pain !== null)
        said.push({
          ...base,
          ...worstScore(log),
          reason: pain,
          key: `pain:${log.logId}`,
          usual: usualPain(log, logs),
          limit: limitsOf(log).amber,
          timesInRow: timesInRow(log, logs, limitsOf),
        });
      if (isStoppedForPain(log))
        said.push({ ...base, reason: 'stopped_for_pain', key: `stopped:${log.logId}` });
      if (isSkippedForPain(log))
        said.push({ ...base, reason: 'skipped_for_pain', key: `skipped:${log.logId}` });
    }
    const comment = arrival?.comment?.trim() ?? '';
    if (comment !== '' && within(log, commentDays))
      said.push({ ...base, reason: 'comment', key: `comment:${log.logId}`, subject: comment });
    return said;
  });
  return [...facts, ...judgedMornings(input).flatMap(({ fact }) => (fact === null ? [] : [fact]))];
}

export const namesByLineage = (versions: PatientRecords['versions']): Map<string, string> =>
  new Map(
    versions.flatMap(({ prescriptions }) =>
      prescriptions.map(({ lineageId, exercise }) => [lineageId, exercise.names.en]),
    ),
  );

function painReason(
  { pain }: Pick<RecordedLog, 'pain'>,
  limits: AgreedLimits,
  isMuted: boolean,
): 'severe_pain' | 'pain_above_limit' | null {
  // Muting never hides what lies above the agreed limit itself (LG-7.4).
  if (isMuted) return isPainRed(limits, pain) ? 'pain_above_limit' : null;
  if (isSevere(pain)) return 'severe_pain';
  return isPainAboveLimit(limits, pain) ? 'pain_above_limit' : null;
}

function worstScore({ pain }: RecordedLog): Pick<ReviewFact, 'number' | 'moment'> {
  const { during, after } = pain;
  if (during === null && after === null) return { number: null, moment: null };
  return (during ?? -1) >= (after ?? -1)
    ? { number: during, moment: 'during' }
    : { number: after, moment: 'after' };
}

/** The worst of each earlier day of 28, in the middle; null with fewer than three such days. */
function usualPain({ localDate }: RecordedLog, logs: readonly RecordedLog[]): number | null {
  const worst = new Map<string, number>();
  for (const { localDate: day, pain } of logs) {
    const scores = [pain.during, pain.after].filter((score) => score !== null);
    if (day >= localDate || day < addDays(localDate, -usualDays) || scores.length === 0) continue;
    worst.set(day, Math.max(worst.get(day) ?? 0, ...scores));
  }
  return worst.size < fewestBaselineScores ? null : medianScore([...worst.values()]);
}

/** Days in a row, this one included, on which this exercise hurt above its limit. */
function timesInRow(
  log: RecordedLog,
  logs: readonly RecordedLog[],
  limitsOf: ReturnType<typeof limitsOfLogs>,
): number {
  const days = new Map<string, boolean>();
  for (const one of logs) {
    if (one.lineageId !== log.lineageId || one.localDate > log.localDate || one.outcome === 'skipped')
      continue;
    const isAbove = isPainAboveLimit(limitsOf(one), one.pain);
    days.set(one.localDate, isAbove || days.get(one.localDate) === true);
  }
  const newestFirst = [...days].toSorted(([a], [b]) => b.localeCompare(a));
  const calm = newestFirst.findIndex(([, isAbove]) => !isAbove);
  return calm === -1 ? newestFirst.length : calm;
}

export type JudgedMorning = {
  fact: ReviewFact | null;
  /** No usual morning is known that it could be measured against, and it is not so low that no usual one would make it red. */
  isUnjudged: boolean;
};

/** The mornings of the last seven days: two points above the usual one, or 8 and more whatever is usual (LG-7.1, LG-7.5). */
export function judgedMornings({
  today,
  logs,
  mornings,
  usualMorning,
  arrivals,
}: Omit<ToldInput, 'versions' | 'isPainMuted'>): JudgedMorning[] {
  const last = lastForms(logs);
  const all = morningsOf(mornings, last);
  const scores = all.map(({ localDate, pain }) => ({ date: localDate, pain }));
  const assessed = usualMorning === null ? null : { date: usualMorning.assessedOn, pain: usualMorning.pain };
  const arrivedAt = (localDate: string): string => {
    const ids = [
      ...mornings.filter((one) => one.localDate === localDate).map(({ morningId }) => morningId),
      ...last.filter((log) => addDays(log.localDate, 1) === localDate).map(({ logId }) => logId),
    ];
    const times = ids.flatMap((id) => arrivals.get(id)?.receivedAt ?? []);
    return times.toSorted().at(-1) ?? `${localDate}T00:00:00.000Z`;
  };
  return all.flatMap(({ localDate, pain }): JudgedMorning[] => {
    if (pain === null || localDate > today || localDate <= addDays(today, -morningDays)) return [];
    const sessionDate = addDays(localDate, -1);
    const usual = baselineMorning({ mornings: scores, assessed, sessionDate });
    const baseline = usual.ok ? usual.baseline : null;
    const isSore = isSoreMorning(pain, baseline);
    const fact: ReviewFact = {
      ...blankFact,
      reason: 'sore_morning',
      // Another score for the same morning is another fact.
      key: `morning:${localDate}:${pain}`,
      at: arrivedAt(localDate),
      localDate,
      number: pain,
      moment: 'next_morning',
      usual: baseline,
    };
    return [
      { fact: isSore ? fact : null, isUnjudged: !isSore && baseline === null && pain >= redMorningRise },
    ];
  });
}
