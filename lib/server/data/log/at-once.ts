import 'server-only';
import type { MorningItem, SyncItem } from '@/lib/schemas/log';
import type { ItemAnswer } from '@/lib/schemas/sync';
import { type OnRecord, readOnRecord } from '@/lib/server/data/log/at-once-read';
import { type DailyRows, writeAtOnce } from '@/lib/server/data/log/at-once-write';
import { type DailyItems, dailyItemsOf } from '@/lib/server/data/log/daily-items';
import { alertsOf, judgeLogs } from '@/lib/server/data/log/log-judge';
import { inOrder } from '@/lib/server/data/log/log-order';
import { alertRow, logRow, painRows, setRows } from '@/lib/server/data/log/log-rows';
import {
  alreadyStored,
  type Batch,
  byId,
  isSameSession,
  sessionRow,
  stored,
} from '@/lib/server/data/log/log-sessions';
import { isSameMorning, morningRefusal, morningRow } from '@/lib/server/data/log/morning';
import { latestUsual, morningAlertRows, type SaidUsual, toTold } from '@/lib/server/data/log/sore-mornings';
import { isSameUsualMorning, usualMorningRow } from '@/lib/server/data/log/usual-morning-entries';
import type { Tx } from '@/lib/server/db';

/** The items of one kind that are new; those that are there already, the same, are left out. Null where one is neither. */
type Fresh<T> = readonly T[] | null;

type StoredAtOnce = { answerOf: (item: SyncItem) => ItemAnswer; hasOpenBounds: boolean };

/**
 * The road of an ordinary batch: one statement reads all that its items are judged by, one writes all that follows from them, however many
 * there are. The rules are those of the careful road. Null, with nothing written, where there is anything out of the ordinary: an item
 * that would be refused, or one of a rare kind.
 */
export async function storeAtOnce(
  tx: Tx,
  given: Omit<Batch, 'receivedAt'>,
  items: readonly SyncItem[],
  times: { receivedAt: Batch['receivedAt'] | null; now: Date },
): Promise<StoredAtOnce | null> {
  const daily = dailyItemsOf(items);
  if (daily === null) return null;
  const own = { clinicId: given.actor.clinicId, patientId: given.patientId };
  const known = await readOnRecord(tx, own, daily, times.now);
  if (known === null) return null;
  const batch: Batch = { ...given, receivedAt: times.receivedAt ?? (() => known.now) };
  const fresh = freshOf(batch, daily, known);
  if (fresh === null) return null;
  await writeAtOnce(tx, batch, fresh.rows);
  return {
    answerOf: ({ kind, id }) => (fresh.ids.has(`${kind} ${id}`) ? stored : alreadyStored),
    hasOpenBounds: known.hasOpenBounds,
  };
}

function freshOf(
  batch: Batch,
  daily: DailyItems,
  known: OnRecord,
): { rows: DailyRows; ids: ReadonlySet<string> } | null {
  const sessions = freshSessions(daily, known);
  const logs = sessions && freshLogs(batch, daily, known, sessions);
  const mornings = sessions && freshMornings(batch, daily, known, sessions);
  const usual = freshUsualMornings(daily, known);
  if (sessions === null || logs === null || mornings === null || usual === null) return null;
  const items = [...sessions, ...logs.map(({ item }) => item), ...mornings, ...usual];
  return {
    ids: new Set(items.map(({ kind, id }) => `${kind} ${id}`)),
    rows: {
      exercise_session: sessions.map((item) => sessionRow(batch, item)),
      exercise_log: logs.map((entry) => logRow(batch, entry)),
      logged_set: logs.flatMap((entry) => setRows(batch, entry)),
      pain_score: logs.flatMap((entry) => painRows(batch, entry)),
      alert: [
        ...alertsOf(logs, known.severeDays).map((entry) => alertRow(batch, entry)),
        ...morningAlertRows(batch, mornings, known.mornings.map(toTold), usualWith(batch, usual, known)),
      ],
      morning_check: mornings.map((item) => morningRow(batch, item)),
      usual_morning: usual.map((item) => usualMorningRow(batch, item)),
    },
  };
}

const usualWith = (
  batch: Batch,
  usual: readonly DailyItems['usualMornings'][number][],
  known: OnRecord,
): SaidUsual | null =>
  latestUsual([
    ...(known.usual === null ? [] : [known.usual]),
    ...usual.map(({ id, pain, localDate, recordedAt }) => ({
      ...{ id, pain, assessedOn: localDate },
      receivedAt: batch.receivedAt(new Date(recordedAt)),
    })),
  ]);

function freshSessions({ sessions }: DailyItems, known: OnRecord): Fresh<DailyItems['sessions'][number]> {
  return newOnes(sessions.toSorted(byId), known.sessions, isSameSession, (item) =>
    known.versions.some(({ id }) => id === item.programVersionId),
  );
}

function freshLogs(
  batch: Batch,
  { logs }: DailyItems,
  known: OnRecord,
  sessions: readonly DailyItems['sessions'][number][],
) {
  const added = sessions.flatMap(({ id, localDate, timeZone, programVersionId }) => {
    const version = known.versions.find((each) => each.id === programVersionId);
    return version === undefined ? [] : [{ id, localDate, timeZone, programVersionId, version }];
  });
  const judged = judgeLogs(logs, { ...known, sessions: [...known.sessions, ...added] }, batch);
  const isOrdinary = [...judged.answers.values()].every(({ status }) => status === 'already_stored');
  return isOrdinary ? judged.fresh : null;
}

function freshMornings(
  batch: Batch,
  { mornings }: DailyItems,
  known: OnRecord,
  sessions: readonly { localDate: string }[],
): Fresh<MorningItem> {
  const { ordered, circular } = inOrder(mornings);
  const sessionDays = new Set([...known.sessionDays, ...sessions.map(({ localDate }) => localDate)]);
  const before = [...known.mornings];
  const isWanted = (item: MorningItem): boolean => {
    const facts = { sessionDays, begun: known.begun, corrected: before };
    const isTaken = before.some(
      ({ localDate, correctsId }) =>
        correctsId === item.correctsId && (correctsId !== null || localDate === item.localDate),
    );
    const isAccepted = !isTaken && morningRefusal(item, facts, batch.source) === null;
    if (isAccepted) before.push({ ...item, recordedAt: new Date(item.recordedAt) });
    return isAccepted;
  };
  return circular.length > 0 ? null : newOnes(ordered, known.mornings, isSameMorning, isWanted);
}

function freshUsualMornings(
  { usualMornings }: DailyItems,
  known: OnRecord,
): Fresh<DailyItems['usualMornings'][number]> {
  return newOnes(usualMornings.toSorted(byId), known.usualMornings, isSameUsualMorning, () => true);
}

function newOnes<T extends { id: string }, K extends { id: string }>(
  items: readonly T[],
  known: readonly K[],
  isSame: (item: T, before: K) => boolean,
  isWanted: (item: T) => boolean,
): Fresh<T> {
  const fresh: T[] = [];
  for (const item of items) {
    const before = known.find(({ id }) => id === item.id);
    if (before === undefined && isWanted(item)) fresh.push(item);
    else if (before === undefined || !isSame(item, before)) return null;
  }
  return fresh;
}
