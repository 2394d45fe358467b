import 'server-only';
import { isHeldOn } from '@/lib/domain/record/hold';
import { AppError, invalid, notFound } from '@/lib/errors';
import type { Addressed, HoldInput } from '@/lib/schemas/record';
import { holdPatient } from '@/lib/server/data/patient/require-record';
import { requireProgram } from '@/lib/server/data/program/program-versions';
import { patientDay } from '@/lib/server/data/patient/patient-day';
import { writeRecord } from '@/lib/server/data/record/write-record';
import { fromNullableDateColumn, toDateColumn } from '@/lib/server/dates';
import type { Tx } from '@/lib/server/db';
import type { PractitionerActor } from '@/lib/server/session/actor-types';

/**
 * Keeps one exercise of a running program at its dose until the hold is lifted or its last day has passed (D20). Refuses `conflict`
 * beside a hold that still counts, and for an exercise that is not in the version in force.
 */
export function addHold(
  actor: PractitionerActor,
  patientId: string,
  input: Addressed<HoldInput>,
  now: Date,
): Promise<{ holdId: string }> {
  return writeRecord(actor, patientId, ['clinicianHold'], async (tx) => {
    const { programId, lineageId, reason, untilOn } = input;
    const own = { clinicId: actor.clinicId, patientId };
    await holdPatient(tx, own);
    await requireProgram(tx, actor, patientId, programId);
    await requireInForce(tx, { patientId, programId, lineageId });
    const today = await patientDay(tx, own, now);
    if (!isHeldOn({ untilOn }, today))
      throw invalid([{ path: 'untilOn', code: 'date_past', message: 'This day has passed.' }]);
    await endOutrun(tx, actor, lineageId, patientId, today, now);
    const { id } = await tx.clinicianHold.create({
      data: {
        ...{ ...own, programId, lineageId, reason },
        untilOn: untilOn === null ? null : toDateColumn(untilOn),
        recordedById: actor.practitionerRoleId,
        recordedAt: now,
      },
      select: { id: true },
    });
    return { entity: { kind: 'ClinicianHold', id }, holdId: id };
  });
}

type InProgram = { patientId: string; programId: string; lineageId: string };

/** Refuses an exercise that is not in the version in force with `conflict`, one that the program never held with `not_found`. */
export async function requireInForce(tx: Tx, { patientId, programId, lineageId }: InProgram): Promise<void> {
  const rows = await tx.prescription.findMany({
    where: { patientId, lineageId, version: { programId } },
    select: { version: { select: { status: true, program: { select: { status: true } } } } },
  });
  if (rows.length === 0) throw notFound();
  const isInForce = rows.some(
    ({ version }) => version.status === 'active' && ['active', 'on_hold'].includes(version.program.status),
  );
  if (!isInForce)
    throw new AppError('conflict', {
      userMessage: 'This exercise is not in a running program any more. Nothing was recorded.',
    });
}

/** A hold whose last day has passed makes room for the next one; the day it ran out stays on record. */
async function endOutrun(
  tx: Tx,
  actor: PractitionerActor,
  lineageId: string,
  patientId: string,
  today: string,
  now: Date,
): Promise<void> {
  const own = { clinicId: actor.clinicId, patientId, lineageId, endedAt: null };
  const running = await tx.clinicianHold.findFirst({ where: own, select: { untilOn: true } });
  if (running === null) return;
  if (isHeldOn({ untilOn: fromNullableDateColumn(running.untilOn) }, today))
    throw new AppError('conflict', {
      userMessage: 'This exercise is on hold already. Lift that hold first.',
    });
  await tx.clinicianHold.updateMany({
    where: own,
    data: { endedAt: now, endedById: actor.practitionerRoleId },
  });
}

/** Lifts a hold; lifting it twice is no error. */
export function endHold(
  actor: PractitionerActor,
  patientId: string,
  holdId: string,
  now: Date,
): Promise<object> {
  return writeRecord(actor, patientId, ['clinicianHold', 'ended'], async (tx) => {
    const hold = { clinicId: actor.clinicId, patientId, id: holdId };
    if ((await tx.clinicianHold.count({ where: hold })) === 0) throw notFound();
    await tx.clinicianHold.updateMany({
      where: { ...hold, endedAt: null },
      data: { endedAt: now, endedById: actor.practitionerRoleId },
    });
    return { entity: { kind: 'ClinicianHold', id: holdId } };
  });
}
