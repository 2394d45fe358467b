import 'server-only';
import type { LogView } from '@/lib/schemas/today';
import type { Prisma } from '@/lib/server/generated/client';

/** What a patient's own screens need of a log. */
export const logSelect = {
  id: true,
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
  isEasier: true,
  session: { select: { localDate: true, source: true } },
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
    ...(row.isEasier ? { isEasier: true as const } : {}),
    ...(row.session.source === 'paper' ? { isPaper: true as const } : {}),
  };
}
