import 'server-only';
import { isFirstMorning } from '@/lib/domain/log/usual-morning';
import type { MorningItem } from '@/lib/schemas/log';
import type { ItemAnswer, RejectionCode } from '@/lib/schemas/sync';
import { auditAll } from '@/lib/server/audit';
import { storeInOrder } from '@/lib/server/data/log/log-order';
import {
  alreadyStored,
  type Batch,
  byId,
  enteredBy,
  rejected,
  stored,
  writeOf,
} from '@/lib/server/data/log/log-sessions';
import { fromDateColumn, fromNullableDateColumn, toDateColumn } from '@/lib/server/dates';
import type { Tx } from '@/lib/server/db';
import { addDays } from '@/lib/domain/time/calendar-date';

/**
 * Stores answers about mornings; answers by id. A phone asks after a session that is on record and on the first mornings of a program
 * (LG-7.5), a sheet every day. Each morning has
 * one first answer, corrections follow it. Whether one has to be told is judged when all of a batch is there (`raiseSoreMornings`).
 */
export const storeMornings = (
  tx: Tx,
  batch: Batch,
  items: readonly MorningItem[],
): Promise<Map<string, ItemAnswer>> => storeInOrder(items, (ready) => storeReady(tx, batch, ready));

async function storeReady(
  tx: Tx,
  batch: Batch,
  items: readonly MorningItem[],
): Promise<Map<string, ItemAnswer>> {
  const answers = new Map<string, ItemAnswer>();
  const own = { clinicId: batch.actor.clinicId, patientId: batch.patientId };
  const known = await readKnown(tx, batch, items);
  const wanted = items
    .filter((item) => {
      const fault = morningRefusal(item, known, batch.source);
      if (fault !== null) answers.set(item.id, rejected(fault));
      return fault === null;
    })
    .toSorted(byId);
  const inserted = await tx.morningCheck.createManyAndReturn({
    data: wanted.map((item) => morningRow(batch, item)),
    skipDuplicates: true,
    select: { id: true },
  });
  const fresh = new Set(inserted.map((row) => row.id));
  const older = wanted.filter((item) => !fresh.has(item.id));
  const existing = await tx.morningCheck.findMany({
    where: { ...own, id: { in: older.map((item) => item.id) } },
  });
  for (const item of wanted) {
    const before = existing.find((row) => row.id === item.id);
    const old = before && { ...before, localDate: fromDateColumn(before.localDate) };
    answers.set(item.id, fresh.has(item.id) ? stored : answerAgain(item, old));
  }
  await auditAll(
    tx,
    batch.actor,
    inserted.map((row) => ({
      action: writeOf(batch),
      patientId: batch.patientId,
      entity: { kind: 'MorningCheck', id: row.id },
    })),
  );
  return answers;
}

export const morningRow = (batch: Batch, item: MorningItem) => ({
  clinicId: batch.actor.clinicId,
  patientId: batch.patientId,
  id: item.id,
  localDate: toDateColumn(item.localDate),
  timeZone: item.timeZone,
  pain: item.pain,
  region: item.region,
  correctsId: item.correctsId,
  recordedAt: new Date(item.recordedAt),
  receivedAt: batch.receivedAt(new Date(item.recordedAt)),
  clockSkewSeconds: batch.clockSkewSeconds,
  relatedPersonId: batch.relatedPersonId,
  enteredById: enteredBy(batch),
});

/** An answer about a morning as it is on record. */
export type KnownMorning = {
  id: string;
  localDate: string;
  timeZone: string;
  pain: number | null;
  region: string | null;
  correctsId: string | null;
  recordedAt: Date;
};

/** What to say to one that was not inserted: it was there before, or another stands in its place. */
function answerAgain(item: MorningItem, before: KnownMorning | undefined): ItemAnswer {
  if (before === undefined)
    return rejected(item.correctsId === null ? 'already_answered' : 'already_corrected');
  return isSameMorning(item, before) ? alreadyStored : rejected('conflict');
}

export const isSameMorning = (item: MorningItem, before: KnownMorning): boolean =>
  before.localDate === item.localDate &&
  before.timeZone === item.timeZone &&
  before.pain === item.pain &&
  before.region === item.region &&
  before.correctsId === item.correctsId &&
  before.recordedAt.getTime() === new Date(item.recordedAt).getTime();

/** What is on record of the patient that answers about mornings are judged by. */
export type KnownForMornings = {
  /** Days on which there was a session. */
  sessionDays: ReadonlySet<string>;
  /** First days of programs. */
  begun: readonly string[];
  corrected: readonly { id: string; localDate: string }[];
};

/** Why an answer about a morning is not taken: nobody asked, or it corrects none of that morning; null where it is. */
export function morningRefusal(
  item: MorningItem,
  { sessionDays, begun, corrected }: KnownForMornings,
  source: Batch['source'],
): RejectionCode | null {
  const isAsked =
    sessionDays.has(addDays(item.localDate, -1)) || begun.some((day) => isFirstMorning(item.localDate, day));
  if (source === 'phone' && !isAsked) return 'session_missing';
  if (item.correctsId === null) return null;
  const before = corrected.find((row) => row.id === item.correctsId);
  if (before === undefined) return 'corrected_missing';
  return before.localDate === item.localDate ? null : 'corrects_other';
}

/** Looks up the day before and the corrected answer of every item at once, among the patient's own rows. */
async function readKnown(
  tx: Tx,
  { actor: { clinicId }, patientId }: Batch,
  items: readonly MorningItem[],
): Promise<KnownForMornings> {
  const own = { clinicId, patientId };
  const sessions = await tx.exerciseSession.findMany({
    where: { ...own, localDate: { in: items.map((item) => toDateColumn(addDays(item.localDate, -1))) } },
    select: { localDate: true },
  });
  const firstVersions = await tx.programVersion.findMany({
    where: { ...own, number: 1, effectiveFrom: { not: null } },
    select: { effectiveFrom: true },
  });
  const corrects = items.flatMap((item) => (item.correctsId === null ? [] : [item.correctsId]));
  const corrected =
    corrects.length === 0
      ? []
      : await tx.morningCheck.findMany({
          where: { ...own, id: { in: corrects } },
          select: { id: true, localDate: true },
        });
  return {
    sessionDays: new Set(sessions.map((session) => fromDateColumn(session.localDate))),
    begun: firstVersions.flatMap(({ effectiveFrom }) => fromNullableDateColumn(effectiveFrom) ?? []),
    corrected: corrected.map(({ id, localDate }) => ({ id, localDate: fromDateColumn(localDate) })),
  };
}
