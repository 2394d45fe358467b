import 'server-only';
import { AppError, notFound } from '@/lib/errors';
import type { HoldInput } from '@/lib/schemas/record';
import { requireProgram } from '@/lib/server/data/program/program-versions';
import { writeRecord } from '@/lib/server/data/record/write-record';
import { toDateColumn } from '@/lib/server/dates';
import type { PractitionerActor } from '@/lib/server/session/actor-types';

/** Keeps one exercise at its dose until the hold is lifted or its last day has passed (D20). Refuses `conflict` beside a running one. */
export function addHold(
  actor: PractitionerActor,
  patientId: string,
  input: HoldInput,
  now: Date,
): Promise<{ holdId: string }> {
  return writeRecord(actor, patientId, ['clinicianHold'], async (tx) => {
    const { programId, lineageId, reason, untilOn } = input;
    await requireProgram(tx, actor, patientId, programId);
    const prescribed = await tx.prescription.count({
      where: { patientId, lineageId, version: { programId } },
    });
    if (prescribed === 0) throw notFound();
    const [hold] = await tx.clinicianHold.createManyAndReturn({
      data: [
        {
          ...{ clinicId: actor.clinicId, patientId, programId, lineageId, reason },
          untilOn: untilOn === null ? null : toDateColumn(untilOn),
          recordedById: actor.practitionerRoleId,
          recordedAt: now,
        },
      ],
      skipDuplicates: true,
      select: { id: true },
    });
    if (hold === undefined)
      throw new AppError('conflict', {
        userMessage: 'This exercise is on hold already. Lift that hold first.',
      });
    return { entity: { kind: 'ClinicianHold', id: hold.id }, holdId: hold.id };
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
