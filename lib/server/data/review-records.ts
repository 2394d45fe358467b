import 'server-only';
import { addDays } from '@/lib/domain/adherence/plan-days';
import type { ReviewedLog, ReviewedVersion } from '@/lib/domain/review/records';
import { exerciseContent } from '@/lib/schemas/exercise-content';
import { fromRow } from '@/lib/server/data/prescription-rows';
import { fromDateColumn, toDateColumn } from '@/lib/server/dates';
import type { Tx } from '@/lib/server/db';

export type ReviewRecords = { versions: ReviewedVersion[]; logs: ReviewedLog[] };

/**
 * The program versions and logs of these patients since a local date, in the form that the review reads: corrected entries are
 * replaced by their corrections. Two statements, however many patients.
 */
export async function readReviewRecords(
  tx: Tx,
  patientIds: readonly string[],
  since: string,
): Promise<Map<string, ReviewRecords>> {
  const records = new Map<string, ReviewRecords>(patientIds.map((id) => [id, { versions: [], logs: [] }]));
  const versions = await tx.programVersion.findMany({
    where: {
      patientId: { in: [...patientIds] },
      status: { not: 'draft' },
      OR: [{ endedAt: null }, { endedAt: { gte: toDateColumn(since) } }],
    },
    orderBy: [{ effectiveFrom: 'asc' }, { number: 'asc' }],
    include: { prescriptions: { include: { exerciseVersion: { select: { content: true } } } } },
  });
  for (const version of versions) {
    if (version.effectiveFrom === null) continue;
    records.get(version.patientId)?.versions.push({
      versionId: version.id,
      firstDay: fromDateColumn(version.effectiveFrom),
      lastDay: lastDayOf(version, versions),
      prescriptions: version.prescriptions.map((row) => reviewedPrescription(row)),
    });
  }
  const logs = await tx.exerciseLog.findMany({
    where: {
      patientId: { in: [...patientIds] },
      correctedBy: null,
      session: { localDate: { gte: toDateColumn(since) } },
    },
    select: {
      patientId: true,
      sessionId: true,
      prescription: { select: { lineageId: true } },
      outcome: true,
      skipReason: true,
      session: { select: { localDate: true } },
      sets: { orderBy: [{ setNumber: 'asc' }, { side: 'asc' }], select: { amount: true } },
      painScores: { select: { moment: true, score: true } },
    },
  });
  for (const log of logs) {
    const painAt = (moment: 'during' | 'after') =>
      log.painScores.find((score) => score.moment === moment)?.score ?? null;
    records.get(log.patientId)?.logs.push({
      sessionId: log.sessionId,
      localDate: fromDateColumn(log.session.localDate),
      lineageId: log.prescription.lineageId,
      outcome: log.outcome,
      stoppedForPain: log.skipReason === 'pain',
      amounts: log.sets.map((set) => set.amount),
      painDuring: painAt('during'),
      painAfter: painAt('after'),
    });
  }
  return records;
}

type PrescriptionRow = Parameters<typeof fromRow>[0] & { exerciseVersion: { content: unknown } };

function reviewedPrescription(row: PrescriptionRow): ReviewedVersion['prescriptions'][number] {
  const prescription = fromRow(row);
  const { laterality } = exerciseContent.parse(row.exerciseVersion.content);
  const bothSides = prescription.side === 'bilateral' && laterality === 'unilateral';
  const amount = {
    reps: prescription.repsMin,
    hold: prescription.holdSeconds,
    breaths: prescription.breaths,
    time: prescription.durationSeconds,
    distance: prescription.distanceMetres,
    steps: prescription.steps,
  }[prescription.doseKind];
  return {
    lineageId: row.lineageId,
    sets: bothSides ? prescription.sets * 2 : prescription.sets,
    perSet: amount ?? 0,
    schedule: { ...prescription.schedule, timesPerDay: prescription.timesPerDay },
  };
}

type VersionDays = { programId: string; number: number; effectiveFrom: Date | null; endedAt: Date | null };

/** A version is in force until the day before the next one of its program begins, or until the day it was ended. */
function lastDayOf(version: VersionDays, all: readonly VersionDays[]): string | null {
  const next = all.find(
    (other) =>
      other.programId === version.programId && other.number > version.number && other.effectiveFrom !== null,
  );
  if (next?.effectiveFrom) return addDays(fromDateColumn(next.effectiveFrom), -1);
  return version.endedAt === null ? null : fromDateColumn(version.endedAt);
}
