import { isPausedOn } from '../record/pause.ts';
import { isDueOn } from '../dosage/schedule.ts';
import { baselineMorning, morningDeltaOf, morningZone } from '../pain/morning-pain.ts';
import { judgePain } from '../pain/judge-pain.ts';
import { isPainAboveLimit } from '../pain/pain-above-limit.ts';
import { type PainZone, severePain } from '../pain/pain-zone.ts';
import { morningsOf } from '../progression/records/recorded-sessions.ts';
import { isCounted, lastForms } from '../record/last-forms.ts';
import { doneWords } from '../record/done-words.ts';
import { limitsOfLogs } from '../record/limits-of-log.ts';
import type { PatientRecords, RecordedLog, RecordedVersion } from '../record/recorded.ts';
import type { SkipReason } from '../record/told.ts';
import { addDays } from '../time/calendar-date.ts';
import { worstOf } from './course.ts';
import { matrixDays } from './matrix-days.ts';

/** One sitting of one exercise: what was done, and its worst pain by the limits that counted for it. */
export type MatrixEntry = { done: string; pain: number | null; zone: PainZone };
export type MatrixCell = { entries: MatrixEntry[]; isMissing: boolean };
export type MatrixRow = {
  lineageId: string;
  exercise: string;
  cells: MatrixCell[];
  comments: { localDate: string; text: string }[];
};
export type DayMatrix = {
  days: string[];
  rows: MatrixRow[];
  mornings: ({ pain: number; zone: PainZone } | null)[];
  /** Why exercises were left out in these days, the most frequent first. */
  skips: { reason: SkipReason; times: number }[];
};

type Records = Pick<PatientRecords, 'today' | 'versions' | 'logs' | 'mornings' | 'usualMorning' | 'pauses'>;

/**
 * What was done of each exercise on each of the last days, beside what was due and not told of (of exercises that have their days; who
 * chooses the days is never shown as missing one). `comments` by the id of the entry; `lastDay`: today, or a day before it.
 */
export function dayMatrixOf(
  records: Records,
  comments: ReadonlyMap<string, string>,
  lastDay: string = records.today,
): DayMatrix {
  const { versions } = records;
  const days = Array.from({ length: matrixDays }, (_, place) => addDays(lastDay, place + 1 - matrixDays));
  const logs = lastForms(records.logs).filter(({ localDate }) => days.includes(localDate));
  const limitsOf = limitsOfLogs(versions);
  const entryOf = (log: RecordedLog, version: Prescribed): MatrixEntry => {
    const limits = limitsOf(log);
    const pain = worstOf([log.pain.during, log.pain.after]);
    const judged = judgePain(limits, pain, log.pain.rest);
    const zone = isPainAboveLimit(limits, log.pain) || judged === 'pain_invalid' ? 'red' : judged;
    return { done: doneWords(log, version.dose.doseKind), pain, zone };
  };
  const rows = prescribedIn(versions, days, logs).map((prescription): MatrixRow => {
    const own = logs.filter(({ lineageId }) => lineageId === prescription.lineageId);
    return {
      lineageId: prescription.lineageId,
      exercise: prescription.exercise.names.en,
      cells: days.map((day) => {
        const entries = own
          .filter(({ localDate }) => localDate === day)
          .toSorted((a, b) => a.startedAt.localeCompare(b.startedAt))
          .map((log) => entryOf(log, prescription));
        return {
          entries,
          isMissing: entries.length === 0 && isMissing(records, prescription.lineageId, day),
        };
      }),
      comments: own
        .toSorted((a, b) => a.startedAt.localeCompare(b.startedAt))
        .flatMap(({ logId, localDate }) => {
          const text = comments.get(logId)?.trim() ?? '';
          return text === '' ? [] : [{ localDate, text }];
        }),
    };
  });
  return { days, rows, mornings: morningsOn(days, records), skips: skipsOf(logs) };
}

type Prescribed = RecordedVersion['prescriptions'][number];

/** What was prescribed or done in these days, the present program first. */
function prescribedIn(
  versions: readonly RecordedVersion[],
  days: readonly string[],
  logs: readonly RecordedLog[],
): Prescribed[] {
  const [firstDay = '', lastDay = ''] = [days[0], days.at(-1)];
  const done = new Set(logs.map(({ lineageId }) => lineageId));
  const latestFirst = versions.toSorted(
    (a, b) => Number(b.isActive) - Number(a.isActive) || b.firstDay.localeCompare(a.firstDay),
  );
  const found = new Map<string, Prescribed>();
  for (const version of latestFirst) {
    const isOfThen =
      version.firstDay <= lastDay && (version.isActive || (version.lastDay ?? '9999') >= firstDay);
    for (const one of version.prescriptions)
      if (!found.has(one.lineageId) && (isOfThen || done.has(one.lineageId))) found.set(one.lineageId, one);
  }
  return [...found.values()];
}

function isMissing({ today, versions, pauses }: Records, lineageId: string, day: string): boolean {
  if (day >= today || pauses.some((pause) => isPausedOn(pause, day))) return false;
  return versions
    .filter(({ firstDay, lastDay }) => firstDay <= day && (lastDay === null || lastDay >= day))
    .flatMap(({ prescriptions }) => prescriptions)
    .some(
      (one) =>
        one.lineageId === lineageId && one.dose.schedule.type !== 'times_per_week' && isDueOn(one.dose, day),
    );
}

function morningsOn(
  days: readonly string[],
  { logs, mornings, usualMorning }: Records,
): DayMatrix['mornings'] {
  const all = morningsOf(mornings, lastForms(logs));
  const scores = all.map(({ localDate, pain }) => ({ date: localDate, pain }));
  const assessed = usualMorning === null ? null : { date: usualMorning.assessedOn, pain: usualMorning.pain };
  return days.map((day) => {
    const pain = worstOf(all.filter(({ localDate }) => localDate === day).map((one) => one.pain));
    if (pain === null) return null;
    const usual = baselineMorning({ mornings: scores, assessed, sessionDate: addDays(day, -1) });
    const zone = morningZone(morningDeltaOf(pain, usual.ok ? usual.baseline : null));
    return { pain, zone: pain >= severePain ? 'red' : zone };
  });
}

function skipsOf(logs: readonly RecordedLog[]): DayMatrix['skips'] {
  const times = new Map<SkipReason, number>();
  for (const { skipReason } of logs.filter(isCounted))
    if (skipReason !== null) times.set(skipReason, (times.get(skipReason) ?? 0) + 1);
  return [...times]
    .map(([reason, count]) => ({ reason, times: count }))
    .toSorted((a, b) => b.times - a.times || a.reason.localeCompare(b.reason));
}
