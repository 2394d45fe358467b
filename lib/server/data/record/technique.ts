import 'server-only';
import { notFound } from '@/lib/errors';
import type { Addressed, TechniqueInput } from '@/lib/schemas/record';
import { holdPatient } from '@/lib/server/data/patient/require-record';
import { requireProgram } from '@/lib/server/data/program/program-versions';
import { requireInForce } from '@/lib/server/data/record/hold';
import { writeRecord } from '@/lib/server/data/record/write-record';
import type { PractitionerActor } from '@/lib/server/session/actor-types';

/**
 * Records that the clinician has seen how the patient does one exercise of a running program: under 16 nothing of it goes up before
 * (LG-4.3). Seen twice is no error; the first name stays.
 */
export function observeTechnique(
  actor: PractitionerActor,
  patientId: string,
  { programId, lineageId }: Addressed<TechniqueInput>,
  now: Date,
): Promise<{ observationId: string }> {
  return writeRecord(actor, patientId, ['techniqueSeen'], async (tx) => {
    const own = { clinicId: actor.clinicId, patientId };
    await holdPatient(tx, own);
    await requireProgram(tx, actor, patientId, programId);
    await requireInForce(tx, { patientId, programId, lineageId });
    const seen = await tx.techniqueObservation.findFirst({
      where: { ...own, lineageId, withdrawnAt: null },
      select: { id: true },
    });
    const { id } =
      seen ??
      (await tx.techniqueObservation.create({
        data: { ...own, programId, lineageId, recordedById: actor.practitionerRoleId, recordedAt: now },
        select: { id: true },
      }));
    return { entity: { kind: 'TechniqueObservation', id }, observationId: id };
  });
}

/** Takes an observation back: nothing goes up again until the exercise was seen anew. Twice is no error. */
export function withdrawTechnique(
  actor: PractitionerActor,
  patientId: string,
  observationId: string,
  now: Date,
): Promise<object> {
  return writeRecord(actor, patientId, ['techniqueSeen', 'withdrawn'], async (tx) => {
    const observation = { clinicId: actor.clinicId, patientId, id: observationId };
    if ((await tx.techniqueObservation.count({ where: observation })) === 0) throw notFound();
    await tx.techniqueObservation.updateMany({
      where: { ...observation, withdrawnAt: null },
      data: { withdrawnAt: now, withdrawnById: actor.practitionerRoleId },
    });
    return { entity: { kind: 'TechniqueObservation', id: observationId } };
  });
}
