import 'server-only';
import type { PatientActor } from '@/lib/server/session/actor-types';
import { fromDateColumn, toDateColumn } from '@/lib/server/dates';
import { act } from '@/lib/server/db';
import { todayIn } from '@/lib/server/today-in';
import { addDays, weekOf } from '@/lib/domain/time/calendar-date';

const weeks = 8;

/** One day on which something was logged. `highestPain` is the worst score during or after; null when none was given. */
export type ProgressDay = {
  localDate: string;
  done: number;
  partly: number;
  skipped: number;
  highestPain: number | null;
};

export type Progress = { firstDay: string; today: string; days: ProgressDay[] };

/** What the patient logged in the last eight weeks, day by day, newest first; corrected entries count in their last form. */
export function viewProgress(actor: PatientActor, now: Date): Promise<Progress> {
  return act(actor, 'log.read', async (tx) => {
    const today = todayIn(actor.timeZone, now);
    const firstDay = weekOf(addDays(today, -7 * (weeks - 1)))[0] ?? today;
    const logs = await tx.exerciseLog.findMany({
      where: {
        clinicId: actor.clinicId,
        patientId: actor.patientId,
        correctedBy: null,
        session: { localDate: { gte: toDateColumn(firstDay) } },
      },
      select: {
        outcome: true,
        session: { select: { localDate: true } },
        painScores: { where: { moment: { in: ['during', 'after'] } }, select: { score: true } },
      },
    });
    const days = new Map<string, ProgressDay>();
    for (const log of logs) {
      const localDate = fromDateColumn(log.session.localDate);
      const day = days.get(localDate) ?? { localDate, done: 0, partly: 0, skipped: 0, highestPain: null };
      day[log.outcome === 'stopped' ? 'partly' : log.outcome] += 1;
      for (const { score } of log.painScores) day.highestPain = Math.max(day.highestPain ?? 0, score);
      days.set(localDate, day);
    }
    return {
      firstDay,
      today,
      days: [...days.values()].toSorted((a, b) => (a.localDate < b.localDate ? 1 : -1)),
    };
  });
}
