import 'server-only';
import { addDays } from '@/lib/domain/time/calendar-date';
import { dayMoment, paperTurn } from '@/lib/domain/log/day-moment';
import type { DiaryInput } from '@/lib/schemas/diary';
import { type LogItem, logItem, type MorningItem, type SessionItem } from '@/lib/schemas/log';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import {
  checkDay,
  type HeldDiary,
  holdDiary,
  meanwhile,
  refused,
  refuseUnlessStored,
} from '@/lib/server/data/diary/diary-rules';
import { recordIn } from '@/lib/server/data/log/log';
import { fromDateColumn, toDateColumn } from '@/lib/server/dates';
import { act, type Tx } from '@/lib/server/db';

/**
 * Stores a week typed in from paper, all of it or nothing, under the name of who typed; answers how many records were new. Sending it
 * again is success and stores nothing. Refuses days outside the version or ahead (`invalid`), and what somebody else typed
 * meanwhile (`conflict`).
 */
export function transcribeDiary(
  actor: PractitionerActor,
  patientId: string,
  input: Omit<DiaryInput, 'patientId'>,
  now: Date,
): Promise<{ stored: number }> {
  return act(actor, 'log.transcribe', async (tx) => {
    const diary = await holdDiary(tx, actor, patientId, input.programVersionId, now);
    const { version, timeZone } = diary;
    for (const { localDate } of input.sessions) checkDay(localDate, diary, 'sessions');
    const sessions = input.sessions.map((session) => toSession(session, { patientId, ...version }, timeZone));
    const logs = input.logs.map((log) => toLog(log, sessions, patientId));
    await refuseTwins(tx, diary, sessions, logs);
    const mornings = input.mornings.map((morning) => toMorning(morning, diary));
    const answers = await recordIn(tx, actor, patientId, [...sessions, ...logs, ...mornings], {});
    for (const answer of answers) refuseUnlessStored(answer);
    return { stored: answers.filter(({ status }) => status === 'stored').length };
  });
}

function toSession(
  { id, localDate, turn }: DiaryInput['sessions'][number],
  { patientId, versionId }: { patientId: string; versionId: string },
  timeZone: string,
): SessionItem {
  const performedAt = dayMoment(localDate, turn, timeZone);
  if (performedAt === null)
    throw refused('sessions', 'date_mismatch', `${localDate} is no day in the patient’s time zone.`);
  const programVersionId = versionId;
  return { kind: 'session', id, patientId, programVersionId, performedAt, localDate, timeZone };
}

/** Paper does not say when an entry was written: it is kept under the moment of its sitting. */
function toLog(
  log: DiaryInput['logs'][number],
  sessions: readonly SessionItem[],
  patientId: string,
): LogItem {
  const session = sessions.find(({ id }) => id === log.sessionId);
  if (session === undefined) throw refused('logs', 'session_missing', 'An entry has no day.');
  const item = { ...log, kind: 'log', patientId, recordedAt: session.performedAt };
  const parsed = logItem.safeParse(item);
  if (!parsed.success) throw refused('logs', 'invalid', 'An entry cannot be read.');
  return parsed.data;
}

/** A morning of the sheet: after a day of the version, and not after today. It is kept under a moment of its day, as a sitting is. */
function toMorning(morning: DiaryInput['mornings'][number], diary: HeldDiary): MorningItem {
  const { patientId, today, timeZone } = diary;
  const { localDate } = morning;
  if (localDate > today) throw refused('mornings', 'future_date', `${localDate} has not come yet.`);
  checkDay(addDays(localDate, -1), diary, 'mornings');
  const recordedAt = dayMoment(localDate, 1, timeZone);
  if (recordedAt === null)
    throw refused('mornings', 'date_mismatch', `${localDate} is no day in the patient’s time zone.`);
  return { ...morning, kind: 'morning', patientId, timeZone, recordedAt };
}

/** One sitting for each turn of a day and one first entry for each exercise in it, whoever types. */
async function refuseTwins(
  tx: Tx,
  { clinicId, patientId }: HeldDiary,
  sessions: readonly SessionItem[],
  logs: readonly LogItem[],
): Promise<void> {
  const days = await tx.exerciseSession.findMany({
    where: {
      ...{ clinicId, patientId },
      source: 'paper',
      programVersionId: { in: sessions.map(({ programVersionId }) => programVersionId) },
      localDate: { in: sessions.map(({ localDate }) => toDateColumn(localDate)) },
      // A sitting whose entries were moved to another day leaves its place.
      logs: { some: { correctedBy: null } },
    },
    select: { id: true, localDate: true, performedAt: true },
  });
  const isTwin = days.some((row) =>
    sessions.some(
      (session) =>
        session.id !== row.id &&
        session.localDate === fromDateColumn(row.localDate) &&
        paperTurn(session.performedAt) === paperTurn(row.performedAt.toISOString()),
    ),
  );
  if (isTwin) throw meanwhile();
  const entries = await tx.exerciseLog.findMany({
    where: { clinicId, patientId, correctsId: null, sessionId: { in: sessions.map(({ id }) => id) } },
    select: { clientLogId: true, sessionId: true, prescriptionId: true },
  });
  const firsts = logs.filter(({ correctsId }) => correctsId === null);
  const keys = firsts.map(({ sessionId, prescriptionId }) => `${sessionId} ${prescriptionId}`);
  if (new Set(keys).size < keys.length)
    throw refused('logs', 'entry_twice', 'An exercise stands twice on one day.');
  const isAnother = (log: LogItem) =>
    entries.some(
      (row) =>
        row.sessionId === log.sessionId &&
        row.prescriptionId === log.prescriptionId &&
        row.clientLogId !== log.id,
    );
  if (firsts.some(isAnother)) throw meanwhile();
}
