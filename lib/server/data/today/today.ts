import 'server-only';
import { clockIn } from '@/lib/domain/time/zone-clock';
import { AppError } from '@/lib/errors';
import { todayFrom } from '@/lib/schemas/today-from';
import type { TodayView } from '@/lib/schemas/today';
import { readPatientRecords } from '@/lib/server/data/proposal/progression-records';
import { readPlan } from '@/lib/server/data/today/day-plan';
import type { PatientActor } from '@/lib/server/session/actor-types';
import { act } from '@/lib/server/db';

/** The patient's day: the version in force, what is due, what was logged, what is new. The day is the patient's own, by their zone. */
export function viewToday(actor: PatientActor, now: Date): Promise<TodayView> {
  return act(actor, 'log.read', async (tx) => {
    const clock = clockIn(now.toISOString(), actor.timeZone);
    if (!clock.ok) throw new AppError('fault', { message: `no clock in ${actor.timeZone}` });
    const records = await readPatientRecords(tx, actor, now);
    return todayFrom(await readPlan(tx, actor, records, now), clock);
  });
}
