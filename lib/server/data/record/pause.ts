import 'server-only';
import { notFound } from '@/lib/errors';
import type { PauseInput } from '@/lib/schemas/record';
import { writeRecord } from '@/lib/server/data/record/write-record';
import { toDateColumn } from '@/lib/server/dates';
import type { PractitionerActor } from '@/lib/server/session/actor-types';

/** Pauses a patient's training over a span of local days; nothing is expected on them (MS-1). */
export function addPause(
  actor: PractitionerActor,
  patientId: string,
  { reason, note, fromOn, untilOn }: PauseInput,
  now: Date,
): Promise<{ pauseId: string }> {
  return writeRecord(actor, patientId, ['pause'], async (tx) => {
    const pauseId = crypto.randomUUID();
    await tx.pause.create({
      data: {
        ...{ id: pauseId, clinicId: actor.clinicId, patientId, reason, note, recordedAt: now },
        fromOn: toDateColumn(fromOn),
        untilOn: untilOn === null ? null : toDateColumn(untilOn),
        enteredById: actor.practitionerRoleId,
      },
    });
    return { entity: { kind: 'Pause', id: pauseId }, pauseId };
  });
}

/** Ends a pause: `endedOn` is the first day on which something is expected again, never before the pause began. */
export function endPause(
  actor: PractitionerActor,
  patientId: string,
  pauseId: string,
  endedOn: string,
  now: Date,
): Promise<object> {
  return writeRecord(actor, patientId, ['pause', 'ended'], async (tx) => {
    const pause = await tx.pause.findFirst({
      where: { clinicId: actor.clinicId, patientId, id: pauseId },
      select: { fromOn: true },
    });
    if (pause === null) throw notFound();
    const day = toDateColumn(endedOn);
    await tx.pause.updateMany({
      where: { clinicId: actor.clinicId, patientId, id: pauseId, endedAt: null },
      data: {
        endedOn: day < pause.fromOn ? pause.fromOn : day,
        endedAt: now,
        endedById: actor.practitionerRoleId,
      },
    });
    return { entity: { kind: 'Pause', id: pauseId } };
  });
}
