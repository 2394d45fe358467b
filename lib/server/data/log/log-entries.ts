import 'server-only';
import type { LogItem } from '@/lib/schemas/log';
import type { ItemAnswer } from '@/lib/schemas/sync';
import { auditAll } from '@/lib/server/audit';
import {
  alertsOf,
  compared,
  type FreshLog,
  isAnySevere,
  judgeLogs,
  type KnownForLogs,
  type NamedLog,
} from '@/lib/server/data/log/log-judge';
import { alertRow, logRow, painRows, setRows } from '@/lib/server/data/log/log-rows';
import { type Batch, rejected, stored, writeOf } from '@/lib/server/data/log/log-sessions';
import { severeDays } from '@/lib/server/data/log/severe-days';
import { ownRulesOf } from '@/lib/server/data/program/prescription-rows';
import { fromDateColumn } from '@/lib/server/dates';
import type { Tx } from '@/lib/server/db';

type Own = { clinicId: string; patientId: string };

/**
 * Stores logs with their sets, pain scores and alerts; answers by id. The ids a log names are looked up among the patient's own rows,
 * in this transaction, and among the logs of the batch: however many there are and however they correct each other, it is the same
 * number of statements.
 */
export async function storeLogs(
  tx: Tx,
  batch: Batch,
  items: readonly LogItem[],
): Promise<Map<string, ItemAnswer>> {
  if (items.length === 0) return new Map();
  const own = { clinicId: batch.actor.clinicId, patientId: batch.patientId };
  const { fresh: wanted, answers } = judgeLogs(items, await readKnown(tx, own, items), batch);
  const inserted = await tx.exerciseLog.createManyAndReturn({
    data: wanted.map((entry) => logRow(batch, entry)),
    skipDuplicates: true,
    select: { id: true },
  });
  const freshIds = new Set(inserted.map((row) => row.id));
  const fresh = wanted.filter((entry) => freshIds.has(entry.logId));
  for (const { item } of fresh) answers.set(item.id, stored);
  await storeDetails(tx, batch, fresh);
  const overtaken = wanted.filter((entry) => !freshIds.has(entry.logId));
  for (const [id, answer] of await answersOfOvertaken(tx, own, overtaken)) answers.set(id, answer);
  return answers;
}

/** What another batch stored at the same moment, before this one could. */
async function answersOfOvertaken(
  tx: Tx,
  own: Own,
  overtaken: readonly FreshLog[],
): Promise<[string, ItemAnswer][]> {
  if (overtaken.length === 0) return [];
  const existing = await tx.exerciseLog.findMany({
    where: { ...own, clientLogId: { in: overtaken.map(({ item }) => item.id) } },
    select: { clientLogId: true, contentHash: true },
  });
  return overtaken.map(({ item }) => {
    const row = existing.find(({ clientLogId }) => clientLogId === item.id);
    return [item.id, row === undefined ? rejected('already_corrected') : compared(row, item)];
  });
}

/** Looks up sessions, prescriptions and logs of all items at once. */
async function readKnown(tx: Tx, own: Own, items: readonly LogItem[]): Promise<KnownForLogs> {
  const sessions = await tx.exerciseSession.findMany({
    where: { ...own, id: { in: items.map((item) => item.sessionId) } },
    select: {
      id: true,
      localDate: true,
      timeZone: true,
      programVersionId: true,
      version: { select: { painModel: true, painAmberTo: true } },
    },
  });
  const prescriptions = await tx.prescription.findMany({
    where: { ...own, id: { in: items.map((item) => item.prescriptionId) } },
    select: { id: true, programVersionId: true, side: true, ownRules: true, easierSlug: true },
  });
  return {
    sessions: sessions.map((row) => ({ ...row, localDate: fromDateColumn(row.localDate) })),
    prescriptions: prescriptions.map((row) => ({ ...row, ownRules: ownRulesOf(row) })),
    logs: await readNamed(tx, own, items),
  };
}

async function readNamed(tx: Tx, own: Own, items: readonly LogItem[]): Promise<Map<string, NamedLog>> {
  const ids = items.flatMap(({ id, correctsId }) => (correctsId === null ? [id] : [id, correctsId]));
  const rows = await tx.exerciseLog.findMany({
    where: { ...own, clientLogId: { in: [...new Set(ids)] } },
    select: {
      ...{ id: true, clientLogId: true, sessionId: true, prescriptionId: true, symptomsSpread: true },
      ...{ outcome: true, skipReason: true },
      contentHash: true,
      painScores: { select: { moment: true, score: true } },
      correctedBy: { select: { id: true } },
      marks: { where: { kind: { not: 'again' } }, select: { id: true } },
    },
  });
  return new Map(
    rows.map(({ id, clientLogId, painScores, correctedBy: later, marks, ...row }) => [
      clientLogId,
      {
        ...row,
        logId: id,
        pain: Object.fromEntries(painScores.map(({ moment, score }) => [moment, score])),
        isCorrected: later !== null || marks.length > 0,
      },
    ]),
  );
}

/** Sets, pain and alerts of logs that are new: never for one that was there before, so a second sending adds nothing. */
async function storeDetails(tx: Tx, batch: Batch, fresh: readonly FreshLog[]): Promise<void> {
  const own = { clinicId: batch.actor.clinicId, patientId: batch.patientId };
  await tx.loggedSet.createMany({ data: fresh.flatMap((entry) => setRows(batch, entry)) });
  await tx.painScore.createMany({ data: fresh.flatMap((entry) => painRows(batch, entry)) });
  const told = isAnySevere(fresh.map(({ item }) => item)) ? await readSevereDays(tx, own) : [];
  // One open alert for each rule and local day: a later entry joins it, one after it was acknowledged opens another (O-9).
  const alerts = await tx.alert.createManyAndReturn({
    data: alertsOf(fresh, told).map((entry) => alertRow(batch, entry)),
    skipDuplicates: true,
    select: { id: true },
  });
  const entity = (kind: string, id: string) => ({ patientId: batch.patientId, entity: { kind, id } });
  await auditAll(tx, batch.actor, [
    ...fresh.map(({ logId }) => ({ action: writeOf(batch), ...entity('ExerciseLog', logId) })),
    ...alerts.map((alert) => ({ action: 'alert.raise' as const, ...entity('Alert', alert.id) })),
  ]);
}

async function readSevereDays(tx: Tx, own: Own): Promise<string[]> {
  const rows = await tx.$queryRaw<{ day: string }[]>(severeDays(own));
  return rows.map(({ day }) => day);
}
