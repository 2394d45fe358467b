import { planWithRecords } from '@/lib/client/merge-records';
import { addDays } from '@/lib/domain/time/calendar-date';
import type { PlanOfDays } from '@/lib/schemas/day-plan';
import type { SyncItem } from '@/lib/schemas/log';
import { todayFrom } from '@/lib/schemas/today-from';

/** So far ahead a next day is looked for. */
const furthestDays = 28;
const noon = 12 * 60;

/** The next day after this one on which something is planned, as far as the plan knows; null where none is. */
export function nextDay(plan: PlanOfDays, records: readonly SyncItem[], localDate: string): string | null {
  const merged = planWithRecords(plan, records);
  for (let ahead = 1; ahead <= furthestDays; ahead += 1) {
    const day = addDays(localDate, ahead);
    if (todayFrom(merged, { localDate: day, minutesOfDay: noon }).state === 'ready') return day;
  }
  return null;
}
