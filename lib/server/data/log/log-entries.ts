import 'server-only';
import { createHash } from 'node:crypto';
import { canonicalJson } from '@/lib/domain/canonical-json';
import { sideFits } from '@/lib/domain/log/logged-side';
import { type AgreedLimits, limitsOf } from '@/lib/domain/pain/agreed-limits';
import { alertOfLog, isSevere, type LogAlert, type ToldOfExercise } from '@/lib/domain/review/log-alert';
import type { LogItem } from '@/lib/schemas/log';
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
import { ownRulesOf } from '@/lib/server/data/program/prescription-rows';
import { fromDateColumn } from '@/lib/server/dates';
import type { Tx } from '@/lib/server/db';

/** What a log leads to, as it stands in the database. */
type Context = {
  limits: AgreedLimits;
  /** The entry whose place it takes, with what was said then. */
  corrected: ({ logId: string } & ToldOfExercise) | null;
  localDate: string;
};

const hashOf = (item: LogItem): string => createHash('sha256').update(canonicalJson(item)).digest('hex');

/**
 * Stores logs with their sets, pain scores and alerts; answers by id. The ids a log names are looked up among the patient's own rows,
 * in this transaction.
 */
export const storeLogs = (
  tx: Tx,
  batch: Batch,
  items: readonly LogItem[],
): Promise<Map<string, ItemAnswer>> => storeInOrder(items, (ready) => storeReady(tx, batch, ready));

async function storeReady(tx: Tx, batch: Batch, items: readonly LogItem[]): Promise<Map<string, ItemAnswer>> {
  const answers = new Map<string, ItemAnswer>();
  const own = { clinicId: batch.actor.clinicId, patientId: batch.patientId };
  const contexts = await readContexts(tx, own, items, batch.isMove);
  const wanted = items
    .flatMap((item) => {
      const context = contexts(item);
      if (typeof context !== 'string') return [{ id: item.id, item, context, logId: crypto.randomUUID() }];
      answers.set(item.id, rejected(context));
      return [];
    })
    .toSorted(byId);
  const inserted = await tx.exerciseLog.createManyAndReturn({
    data: wanted.map(({ item, context, logId }) => ({
      ...own,
      id: logId,
      sessionId: item.sessionId,
      prescriptionId: item.prescriptionId,
      clientLogId: item.id,
      contentHash: hashOf(item),
      outcome: item.outcome,
      skipReason: item.skipReason,
      effort: item.effort,
      comment: item.comment,
      technique: item.technique ?? null,
      symptomsSpread: item.symptomsSpread ?? null,
      correctsId: context.corrected?.logId ?? null,
      recordedAt: new Date(item.recordedAt),
      receivedAt: batch.receivedAt(new Date(item.recordedAt)),
      relatedPersonId: batch.relatedPersonId,
      enteredById: enteredBy(batch),
    })),
    skipDuplicates: true,
    select: { id: true },
  });
  const freshIds = new Set(inserted.map((row) => row.id));
  const fresh = wanted.filter((entry) => freshIds.has(entry.logId));
  await storeDetails(tx, batch, fresh);
  const existing = await tx.exerciseLog.findMany({
    where: { ...own, clientLogId: { in: wanted.map((entry) => entry.id) } },
    select: { id: true, clientLogId: true, contentHash: true },
  });
  for (const { id, item, logId } of wanted) {
    const row = existing.find((candidate) => candidate.clientLogId === id);
    answers.set(
      id,
      row === undefined
        ? rejected('already_corrected')
        : row.id === logId
          ? stored
          : row.contentHash === hashOf(item)
            ? alreadyStored
            : rejected('conflict'),
    );
  }
  return answers;
}

/** Looks up session, prescription and corrected log of every item at once; a code says what is missing or does not fit. */
async function readContexts(
  tx: Tx,
  own: { clinicId: string; patientId: string },
  items: readonly LogItem[],
  isMove: boolean,
): Promise<(item: LogItem) => Context | RejectionCode> {
  const sessions = await tx.exerciseSession.findMany({
    where: { ...own, id: { in: items.map((item) => item.sessionId) } },
    select: {
      id: true,
      localDate: true,
      programVersionId: true,
      version: { select: { painModel: true, painAmberTo: true } },
    },
  });
  const prescriptions = await tx.prescription.findMany({
    where: { ...own, id: { in: items.map((item) => item.prescriptionId) } },
    select: { id: true, programVersionId: true, side: true, ownRules: true },
  });
  const corrects = items.flatMap((item) => (item.correctsId === null ? [] : [item.correctsId]));
  const corrected =
    corrects.length === 0
      ? []
      : await tx.exerciseLog.findMany({
          where: { ...own, clientLogId: { in: corrects } },
          select: {
            ...{ id: true, clientLogId: true, sessionId: true, prescriptionId: true, symptomsSpread: true },
            painScores: { select: { moment: true, score: true } },
          },
        });
  return (item) => {
    const session = sessions.find((row) => row.id === item.sessionId);
    if (session === undefined) return 'session_missing';
    const prescription = prescriptions.find((row) => row.id === item.prescriptionId);
    if (prescription === undefined || prescription.programVersionId !== session.programVersionId)
      return 'unknown_prescription';
    if (item.sets.some((set) => !sideFits(set.side, prescription.side))) return 'side_mismatch';
    const limits = limitsOf(session.version, { ownRules: ownRulesOf(prescription) });
    const localDate = fromDateColumn(session.localDate);
    if (item.correctsId === null) return { limits, corrected: null, localDate };
    const before = corrected.find((row) => row.clientLogId === item.correctsId);
    if (before === undefined) return 'corrected_missing';
    const isSameEntry =
      (isMove || before.sessionId === item.sessionId) && before.prescriptionId === item.prescriptionId;
    if (!isSameEntry) return 'corrects_other';
    const pain = Object.fromEntries(before.painScores.map(({ moment, score }) => [moment, score]));
    const { symptomsSpread } = before;
    return { limits, corrected: { logId: before.id, pain, symptomsSpread }, localDate };
  };
}

const painMoments = ['rest', 'during', 'after', 'next_morning'] as const;

/** Sets, pain and alerts of logs that are new: never for one that was there before, so a second sending adds nothing. */
async function storeDetails(tx: Tx, batch: Batch, fresh: readonly Fresh[]): Promise<void> {
  const own = { clinicId: batch.actor.clinicId, patientId: batch.patientId };
  await tx.loggedSet.createMany({
    data: fresh.flatMap(({ item, logId }) => item.sets.map((set) => ({ ...own, logId, ...set }))),
  });
  await tx.painScore.createMany({
    data: fresh.flatMap(({ item, logId }) =>
      painMoments.flatMap((moment) => {
        const score = item.pain[moment];
        return score === undefined ? [] : [{ ...own, logId, moment, score }];
      }),
    ),
  });
  const alerts = (await alertsOf(tx, own, fresh)).map(({ rule, item, logId }) => ({
    ...own,
    id: crypto.randomUUID(),
    rule,
    logId,
    raisedAt: batch.receivedAt(new Date(item.recordedAt)),
  }));
  await tx.alert.createMany({ data: alerts });
  const entity = (kind: string, id: string) => ({ patientId: batch.patientId, entity: { kind, id } });
  await auditAll(tx, batch.actor, [
    ...fresh.map(({ logId }) => ({ action: writeOf(batch), ...entity('ExerciseLog', logId) })),
    ...alerts.map((alert) => ({ action: 'alert.raise' as const, ...entity('Alert', alert.id) })),
  ]);
}

type Fresh = { item: LogItem; logId: string; context: Context };

/** The alerts that these entries raise, in their order: severe pain once for each local day of the patient (LG-7.4). */
async function alertsOf(
  tx: Tx,
  own: { clinicId: string; patientId: string },
  fresh: readonly Fresh[],
): Promise<(Fresh & { rule: LogAlert })[]> {
  const isAnySevere = fresh.some(({ item }) => isSevere(item.pain));
  const told = new Set(isAnySevere ? await daysOfSevereAlerts(tx, own) : []);
  return fresh.flatMap((entry) => {
    const { item, context } = entry;
    const now = { pain: item.pain, symptomsSpread: item.symptomsSpread ?? null };
    const rule = alertOfLog(context.limits, now, context.corrected, told.has(context.localDate));
    if (rule === null) return [];
    if (isSevere(item.pain)) told.add(context.localDate);
    return [{ ...entry, rule }];
  });
}

/** The days of which severe pain was told: those on which the entries that told it stand now, in their last form. */
async function daysOfSevereAlerts(tx: Tx, own: { clinicId: string; patientId: string }): Promise<string[]> {
  const alerts = await tx.alert.findMany({
    where: { ...own, rule: 'severe_pain', logId: { not: null } },
    select: { logId: true },
  });
  let logIds = alerts.flatMap(({ logId }) => logId ?? []);
  for (;;) {
    const later = await tx.exerciseLog.findMany({
      where: { ...own, correctsId: { in: logIds } },
      select: { id: true, correctsId: true },
    });
    if (later.length === 0) break;
    const replacedBy = new Map(later.map(({ id, correctsId }) => [correctsId, id]));
    logIds = logIds.map((id) => replacedBy.get(id) ?? id);
  }
  const standing = await tx.exerciseLog.findMany({
    where: { ...own, id: { in: logIds } },
    select: { session: { select: { localDate: true } } },
  });
  return standing.map(({ session }) => fromDateColumn(session.localDate));
}
