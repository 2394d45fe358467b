import { planWithRecords } from '@/lib/client/merge-records';
import { isLeftOut } from '@/lib/client/records';
import { estimateMinutes } from '@/lib/domain/dosage/prescription';
import { secondsLeft } from '@/lib/domain/log/own-calendar';
import { addDays } from '@/lib/domain/time/calendar-date';
import type { PlanOfDays } from '@/lib/schemas/day-plan';
import type { SyncItem } from '@/lib/schemas/log';
import { todayFrom } from '@/lib/schemas/today-from';
import type { TodayExercise } from '@/lib/schemas/today';

export type NextDay = { localDate: string; exercises: readonly TodayExercise[]; minutes: number };

/** So far ahead a next day is looked for. */
const furthestDays = 28;
const noon = 12 * 60;

/** The next day after this one on which something is planned, as far as the plan knows, and what; null where none is. */
export function nextDay(plan: PlanOfDays, records: readonly SyncItem[], localDate: string): NextDay | null {
  const merged = planWithRecords(plan, records);
  for (let ahead = 1; ahead <= furthestDays; ahead += 1) {
    const day = addDays(localDate, ahead);
    const { exercises } = todayFrom(merged, { localDate: day, minutesOfDay: noon });
    const due = exercises.filter((exercise) => exercise.isDue && !isLeftOut(exercise));
    if (due.length > 0) return { localDate: day, exercises: due, minutes: estimateMinutes(secondsLeft(due)) };
  }
  return null;
}
