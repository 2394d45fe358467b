import 'server-only';
import { clockIn } from '@/lib/domain/time/zone-clock';
import { AppError } from '@/lib/errors';
import { todayFrom } from '@/lib/schemas/today-from';
import type { TodayView } from '@/lib/schemas/today';
import { remembered, rememberedText, type Work } from '@/lib/server/data/memo/memo';
import { readPatientRecords } from '@/lib/server/data/proposal/progression-records';
import { readPlan } from '@/lib/server/data/today/day-plan';
import type { DayReader, PatientActor } from '@/lib/server/session/actor-types';
import type { Tx } from '@/lib/server/db';

/** The patient's day, as it is kept: see `readToday`. */
export const viewToday = (actor: PatientActor, now: Date): Promise<TodayView> =>
  remembered<TodayView>(actor, workOfToday(actor, now), ownDoor(actor), now);

/** The same as JSON text, for answers that are made of nothing else. */
export const todayText = (actor: PatientActor, now: Date): Promise<string> =>
  rememberedText(actor, workOfToday(actor, now), ownDoor(actor), now);

/** A patient sees their own. */
const ownDoor = ({ timeZone }: PatientActor) =>
  ({ operation: 'log.read', enter: () => Promise.resolve(timeZone) }) as const;

export const workOfToday = (reader: DayReader, now: Date): Work => ({
  patientId: reader.patientId,
  kind: `today ${reader.language} ${reader.relatedPersonId === null ? 'own' : 'related'}`,
  make: (tx) => readToday(tx, reader, now),
});

/** The patient's day: the version in force, what is due, what was logged, what is new. The day is the patient's own, by their zone. */
async function readToday(tx: Tx, reader: DayReader, now: Date): Promise<TodayView> {
  const clock = clockIn(now.toISOString(), reader.timeZone);
  if (!clock.ok) throw new AppError('fault', { message: `no clock in ${reader.timeZone}` });
  const records = await readPatientRecords(tx, reader, now);
  return todayFrom(await readPlan(tx, reader, records, now), clock);
}
