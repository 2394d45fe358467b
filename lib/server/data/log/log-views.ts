import 'server-only';
import type { LogView } from '@/lib/schemas/today';
import { fromDateColumn } from '@/lib/server/dates';
import type { Prisma } from '@/lib/server/generated/client';

/** What a patient's own screens need of a log. */
export const logSelect = {
  clientLogId: true,
  sessionId: true,
  prescriptionId: true,
  recordedAt: true,
  outcome: true,
  skipReason: true,
  effort: true,
  comment: true,
  technique: true,
  symptomsSpread: true,
  session: { select: { localDate: true } },
  prescription: { select: { lineageId: true } },
  sets: {
    orderBy: [{ setNumber: 'asc' }, { side: 'asc' }],
    select: { setNumber: true, side: true, amount: true, loadValue: true, loadUnit: true },
  },
  painScores: { select: { moment: true, score: true } },
} as const satisfies Prisma.ExerciseLogSelect;

export type LogRow = Prisma.ExerciseLogGetPayload<{ select: typeof logSelect }>;

export function toLogView(row: LogRow): LogView {
  return {
    logId: row.clientLogId,
    sessionId: row.sessionId,
    prescriptionId: row.prescriptionId,
    recordedAt: row.recordedAt.toISOString(),
    outcome: row.outcome,
    skipReason: row.skipReason,
    sets: row.sets.map((set) => ({
      setNumber: set.setNumber,
      side: set.side,
      amount: set.amount,
      loadValue: set.loadValue?.toString() ?? null,
      loadUnit: set.loadUnit === 'percent1RM' ? null : set.loadUnit,
    })),
    pain: Object.fromEntries(row.painScores.map(({ moment, score }) => [moment, score])),
    effort: row.effort,
    comment: row.comment,
    ...(row.technique === null ? {} : { technique: row.technique }),
    ...(row.symptomsSpread === null ? {} : { symptomsSpread: row.symptomsSpread }),
  };
}

/** On how many of these days something of an exercise was done. */
export function weekdaysDone(logs: readonly LogRow[], days: readonly string[]): number {
  const done = logs
    .filter((log) => log.outcome !== 'skipped')
    .map((log) => fromDateColumn(log.session.localDate));
  return days.filter((day) => done.includes(day)).length;
}
