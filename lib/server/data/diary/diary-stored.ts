import 'server-only';
import { addDays } from '@/lib/domain/time/calendar-date';
import type { StoredMorning } from '@/lib/domain/log/diary-days';
import type { StoredEntry } from '@/lib/domain/log/diary-grid';
import { bandOf } from '@/lib/domain/log/diary-items';
import { paperTurn } from '@/lib/domain/log/day-moment';
import type { PainMoment } from '@/lib/domain/record/told';
import { readMornings } from '@/lib/server/data/log/morning-views';
import { fromDateColumn, toDateColumn } from '@/lib/server/dates';
import type { Tx } from '@/lib/server/db';

export type StoredWeek = {
  entries: StoredEntry[];
  /** The mornings after these days, whoever answered. */
  mornings: StoredMorning[];
  /** Days of the week on which the patient logged by phone. */
  phoneDays: string[];
};

/** What seven days of one version hold: entries from paper in their last form, and the days that came by phone. */
export async function readStoredWeek(
  tx: Tx,
  own: { clinicId: string; patientId: string },
  versionId: string,
  from: string,
): Promise<StoredWeek> {
  const sessions = await tx.exerciseSession.findMany({
    where: {
      ...own,
      localDate: { gte: toDateColumn(from), lte: toDateColumn(addDays(from, 6)) },
      OR: [{ programVersionId: versionId }, { source: 'phone' }],
    },
    orderBy: [{ localDate: 'asc' }, { performedAt: 'asc' }],
    select: {
      id: true,
      localDate: true,
      performedAt: true,
      source: true,
      logs: {
        where: { correctedBy: null },
        select: {
          clientLogId: true,
          prescriptionId: true,
          outcome: true,
          comment: true,
          effort: true,
          technique: true,
          symptomsSpread: true,
          painScores: { select: { moment: true, score: true } },
          sets: {
            orderBy: [{ setNumber: 'asc' }, { side: 'asc' }],
            select: { setNumber: true, amount: true, loadValue: true },
          },
        },
      },
    },
  });
  const mornings = (await readMornings(tx, [own.patientId], addDays(from, 1))).get(own.patientId) ?? [];
  const phone = sessions.filter(({ source }) => source === 'phone');
  return {
    phoneDays: [...new Set(phone.map(({ localDate }) => fromDateColumn(localDate)))],
    mornings: mornings.filter(({ localDate }) => localDate <= addDays(from, 7)),
    entries: sessions
      .filter(({ source }) => source === 'paper')
      .flatMap((session) =>
        session.logs.map((log): StoredEntry => {
          const painAt = (moment: PainMoment) =>
            log.painScores.find((score) => score.moment === moment)?.score ?? null;
          return {
            ...{ sessionId: session.id, logId: log.clientLogId, prescriptionId: log.prescriptionId },
            localDate: fromDateColumn(session.localDate),
            turn: paperTurn(session.performedAt.toISOString()),
            isDone: log.outcome !== 'skipped',
            amounts: oncePerSet(log.sets),
            load: log.sets[0]?.loadValue?.toString() ?? null,
            band: bandOf(log.comment),
            effort: log.effort,
            ...{ before: painAt('rest'), pain: painAt('during'), after: painAt('after') },
            ...{ technique: log.technique, spread: log.symptomsSpread },
          };
        }),
      ),
  };
}

/** A set that is kept for each side was one number on the sheet. */
const oncePerSet = (sets: readonly { setNumber: number; amount: number }[]): number[] => [
  ...new Map(sets.map(({ setNumber, amount }) => [setNumber, amount])).values(),
];
