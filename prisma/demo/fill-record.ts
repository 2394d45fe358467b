import { addDays } from '../../lib/domain/time/calendar-date';
import { viewRecord } from '../../lib/server/data/patient/record';
import { addHold } from '../../lib/server/data/record/hold';
import { addOrder } from '../../lib/server/data/record/order';
import { addPause } from '../../lib/server/data/record/pause';
import { recordUsualMorning } from '../../lib/server/data/record/training';
import type { PractitionerActor } from '../../lib/server/session/actor-types';
import { changeEpisode } from '../../lib/server/data/record/episode';
import type { DemoRecord } from './demo-patient';

/** What the therapist recorded after registration, through the functions that the patient page calls. */
export async function fillRecord(
  therapist: PractitionerActor,
  { orders = [], pauses = [], hold, usualMorning, episode = [] }: DemoRecord,
  patientId: string,
  { firstDay, today, now }: { firstDay: string; today: string; now: Date },
): Promise<void> {
  const dayOf = (days: number) => addDays(today, days);
  const { facts, runningExercises } = await viewRecord(therapist, patientId, now);
  for (const { fromDay, ...given } of orders) {
    const conditionId = facts.conditions[0]?.conditionId ?? '';
    await addOrder(therapist, patientId, conditionId, { ...given, fromOn: dayOf(fromDay) }, now);
  }
  for (const { fromDay, untilDay, ...why } of pauses)
    await addPause(
      therapist,
      patientId,
      { ...why, fromOn: dayOf(fromDay), untilOn: dayOf(untilDay) },
      workingHours(dayOf(fromDay), now),
    );
  if (hold !== undefined) {
    const exercise = runningExercises.find(({ slug }) => slug === hold.slug);
    if (exercise === undefined) throw new Error(`no ${hold.slug} to hold`);
    const { programId, lineageId } = exercise;
    const input = { programId, lineageId, reason: hold.reason, untilOn: dayOf(hold.untilDay) };
    await addHold(therapist, patientId, input, now);
  }
  if (usualMorning !== undefined)
    await recordUsualMorning(therapist, patientId, usualMorning, workingHours(firstDay, now));
  for (const { day, ...change } of episode)
    await changeEpisode(therapist, patientId, change, workingHours(dayOf(day), now));
}

/** A moment of a day at which the clinic is open, never one that is still to come. */
export const workingHours = (date: string, now: Date): Date =>
  new Date(Math.min(Date.parse(`${date}T10:00:00Z`), now.getTime()));
