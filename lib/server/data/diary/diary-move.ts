import 'server-only';
import { createHash } from 'node:crypto';
import { dayMoment, paperTurn } from '@/lib/domain/log/day-moment';
import { addDays } from '@/lib/domain/time/calendar-date';
import type { DiaryMove } from '@/lib/schemas/diary';
import { type LogItem, logItem, type MorningItem, type SessionItem } from '@/lib/schemas/log';
import { auditAll } from '@/lib/server/audit';
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
import type { PractitionerActor } from '@/lib/server/session/actor-types';

/**
 * Moves what was typed in from paper for one day to another day of the same version: the entries in their last form and, where it came
 * from paper too, the next morning. The old ones stay on record as corrected. Answers how many entries moved; sent again, none. Refuses
 * days outside the version or ahead and days that hold entries (`invalid`, at `to`), and a day that changed meanwhile (`conflict`).
 */
export function moveDiaryDay(
  actor: PractitionerActor,
  patientId: string,
  input: Omit<DiaryMove, 'patientId'>,
  now: Date,
): Promise<{ moved: number }> {
  return act(actor, 'log.transcribe', async (tx) => {
    const { from, to } = input;
    const diary = await holdDiary(tx, actor, patientId, input.programVersionId, now);
    if (from === to) throw refused('to', 'same_day', 'It stands on that day already.');
    checkDay(to, diary, 'to');
    const sessions = await readDay(tx, diary, from);
    const standing = sessions.flatMap(({ logs }) => logs.map(({ clientLogId }) => clientLogId));
    if (!isSame(standing, input.logIds)) {
      if (await isMoved(tx, diary, input)) return { moved: 0 };
      throw meanwhile();
    }
    if (standing.length === 0)
      throw refused('from', 'nothing_there', `Nothing from paper stands on ${from}.`);
    await refuseTaken(tx, diary, to);
    const items = [
      ...sessions.flatMap((session) => movedSession(session, diary, to)),
      ...(await movedMorning(tx, diary, from, to)),
    ];
    for (const answer of await recordIn(tx, actor, patientId, items, { isMove: true }))
      refuseUnlessStored(answer);
    await auditAll(
      tx,
      actor,
      sessions.map(({ id }) => ({
        action: 'log.transcribe' as const,
        patientId,
        entity: { kind: 'ExerciseSession', id },
        fields: ['local_date'],
      })),
    );
    return { moved: standing.length };
  });
}

/** The same name for the same move, so that a second sending is the same record. */
function movedId(id: string, to: string): string {
  const hex = createHash('sha256').update(`moved ${id} ${to}`).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

const isSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((id) => others.includes(id));

async function isMoved(
  tx: Tx,
  { clinicId, patientId }: HeldDiary,
  { logIds, to }: Pick<DiaryMove, 'logIds' | 'to'>,
) {
  if (logIds.length === 0) return false;
  const ids = logIds.map((id) => movedId(id, to));
  return (
    (await tx.exerciseLog.count({ where: { clinicId, patientId, clientLogId: { in: ids } } })) === ids.length
  );
}

type StoredSitting = Awaited<ReturnType<typeof readDay>>[number];

/** The sittings of that day from paper that still hold something, with their entries in the last form. */
const readDay = (tx: Tx, { clinicId, patientId, version }: HeldDiary, localDate: string) =>
  tx.exerciseSession.findMany({
    where: {
      ...{ clinicId, patientId, programVersionId: version.versionId, source: 'paper' },
      localDate: toDateColumn(localDate),
      logs: { some: { correctedBy: null } },
    },
    select: {
      id: true,
      performedAt: true,
      logs: { where: { correctedBy: null }, include: { sets: true, painScores: true } },
    },
  });

async function refuseTaken(tx: Tx, { clinicId, patientId }: HeldDiary, to: string): Promise<void> {
  const there = await tx.exerciseLog.findFirst({
    where: { clinicId, patientId, correctedBy: null, session: { localDate: toDateColumn(to) } },
    select: { session: { select: { source: true } } },
  });
  if (there === null) return;
  const words =
    there.session.source === 'phone'
      ? `${to} holds entries already: they came by phone.`
      : `${to} holds entries already. Look at it; correct or move those first.`;
  throw refused('to', 'day_taken', words);
}

function movedSession(
  { id, performedAt, logs }: StoredSitting,
  { patientId, version, timeZone }: HeldDiary,
  to: string,
): (SessionItem | LogItem)[] {
  const moment = dayMoment(to, paperTurn(performedAt.toISOString()), timeZone);
  if (moment === null) throw refused('to', 'date_mismatch', `${to} is no day in the patient’s time zone.`);
  const session: SessionItem = {
    ...{ kind: 'session', id: movedId(id, to), patientId, programVersionId: version.versionId },
    ...{ performedAt: moment, localDate: to, timeZone },
  };
  return [session, ...logs.map((log) => movedLog(log, session))];
}

const movedLog = (log: StoredSitting['logs'][number], session: SessionItem): LogItem =>
  logItem.parse({
    ...{ kind: 'log', id: movedId(log.clientLogId, session.localDate), sessionId: session.id },
    ...{ patientId: session.patientId, recordedAt: session.performedAt, correctsId: log.clientLogId },
    ...{ prescriptionId: log.prescriptionId, outcome: log.outcome, skipReason: log.skipReason },
    sets: log.sets.map(({ setNumber, side, amount, loadValue, loadUnit }) => ({
      ...{ setNumber, side, amount, loadUnit },
      loadValue: loadValue?.toString() ?? null,
    })),
    pain: Object.fromEntries(log.painScores.map(({ moment, score }) => [moment, score])),
    ...{ effort: log.effort, comment: log.comment },
    ...(log.technique === null ? {} : { technique: log.technique }),
    ...(log.symptomsSpread === null ? {} : { symptomsSpread: log.symptomsSpread }),
  });

/** The next morning belongs to the column of the sheet. Its old place says "not noted"; what a phone answered stays where it is. */
async function movedMorning(
  tx: Tx,
  { clinicId, patientId, timeZone, today }: HeldDiary,
  from: string,
  to: string,
): Promise<MorningItem[]> {
  const [old, place] = [addDays(from, 1), addDays(to, 1)];
  const rows = await tx.morningCheck.findMany({
    where: { clinicId, patientId, correctedBy: null, localDate: { in: [old, place].map(toDateColumn) } },
  });
  const on = (day: string) => rows.find(({ localDate }) => fromDateColumn(localDate) === day);
  const morning = on(old);
  if (morning === undefined || morning.pain === null || morning.enteredById === null) return [];
  if (place > today)
    throw refused(
      'to',
      'morning_ahead',
      `A next morning stands with it, and that of ${to} has not come yet.`,
    );
  const there = on(place);
  if (there !== undefined && (there.pain !== null || there.enteredById === null))
    throw refused('to', 'morning_taken', `The morning after ${to} is noted already. Look at it first.`);
  const [left, moved] = [dayMoment(old, 1, timeZone), dayMoment(place, 1, timeZone)];
  if (left === null || moved === null)
    throw refused('to', 'date_mismatch', `${place} is no day in the patient’s time zone.`);
  const common = { kind: 'morning' as const, patientId, timeZone };
  return [
    {
      ...{ ...common, id: movedId(morning.id, `from ${old}`), localDate: old, recordedAt: left },
      ...{ pain: null, region: null, correctsId: morning.id },
    },
    {
      ...{ ...common, id: movedId(morning.id, place), localDate: place, recordedAt: moved },
      ...{ pain: morning.pain, region: null, correctsId: there?.id ?? null },
    },
  ];
}
