import { estimateMinutes } from '@/lib/domain/dosage/prescription';
import { addDays } from '@/lib/domain/time/calendar-date';
import type { PlanOfDays } from '@/lib/schemas/day-plan';
import { todayFrom } from '@/lib/schemas/today-from';
import type { TodayExercise } from '@/lib/schemas/today';
import { isLeftOut } from './records';

export type NextDay = { localDate: string; exercises: readonly TodayExercise[]; minutes: number };

/** So far ahead a day is looked for. */
const longestDays = 14;
const noon = 12 * 60;

/** The next day after this one on which something is due, by the program as it is known now; null: none within a fortnight. */
export function nextDayOf(plan: PlanOfDays, localDate: string): NextDay | null {
  for (let ahead = 1; ahead <= longestDays; ahead += 1) {
    const day = addDays(localDate, ahead);
    const { exercises } = todayFrom(plan, { localDate: day, minutesOfDay: noon });
    const due = exercises.filter((exercise) => exercise.isDue && !isLeftOut(exercise));
    if (due.length > 0)
      return { localDate: day, exercises: due, minutes: estimateMinutes(due.map(({ seconds }) => seconds)) };
  }
  return null;
}
