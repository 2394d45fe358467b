import { addDays } from '../../lib/domain/time/calendar-date';
import { viewRecord } from '../../lib/server/data/patient/record';
import { addHold } from '../../lib/server/data/record/hold';
import { addOrder } from '../../lib/server/data/record/order';
import { addPause } from '../../lib/server/data/record/pause';
import { recordUsualMorning } from '../../lib/server/data/record/training';
import type { PractitionerActor } from '../../lib/server/session/actor-types';
import type { DemoRecord } from './patients';

/** What the therapist recorded after registration, through the functions that the patient page calls. */
export async function fillRecord(
  therapist: PractitionerActor,
  { order, pause, hold, usualMorning }: DemoRecord,
  patientId: string,
  today: string,
  now: Date,
): Promise<void> {
  const dayOf = (days: number) => addDays(today, days);
  const { facts, runningExercises } = await viewRecord(therapist, patientId, now);
  if (order !== undefined) {
    const { fromDay, ...given } = order;
    const conditionId = facts.conditions[0]?.conditionId ?? '';
    await addOrder(therapist, patientId, conditionId, { ...given, fromOn: dayOf(fromDay) }, now);
  }
  if (pause !== undefined) {
    const { fromDay, untilDay, ...why } = pause;
    const days = { fromOn: dayOf(fromDay), untilOn: dayOf(untilDay) };
    await addPause(therapist, patientId, { ...why, ...days }, now);
  }
  if (hold !== undefined) {
    const exercise = runningExercises.find(({ slug }) => slug === hold.slug);
    if (exercise === undefined) throw new Error(`no ${hold.slug} to hold`);
    const { programId, lineageId } = exercise;
    const input = { programId, lineageId, reason: hold.reason, untilOn: dayOf(hold.untilDay) };
    await addHold(therapist, patientId, input, now);
  }
  if (usualMorning !== undefined) await recordUsualMorning(therapist, patientId, usualMorning, now);
}
