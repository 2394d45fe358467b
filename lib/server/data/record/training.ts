import 'server-only';
import type { TrainingStatus } from '@/lib/domain/person/training';
import { patientDay } from '@/lib/server/data/patient/patient-day';
import { writeRecord } from '@/lib/server/data/record/write-record';
import { toDateColumn } from '@/lib/server/dates';
import type { PractitionerActor } from '@/lib/server/session/actor-types';

/** Records whether the patient is used to strength training, from now on; what was recorded before stays. */
export function recordTraining(
  actor: PractitionerActor,
  patientId: string,
  trainingStatus: TrainingStatus,
  now: Date,
): Promise<object> {
  return writeRecord(actor, patientId, ['trainingStatus'], async (tx) => {
    const own = { clinicId: actor.clinicId, patientId };
    await tx.patient.update({
      where: { clinicId_id: { clinicId: actor.clinicId, id: patientId } },
      data: { trainingStatus },
    });
    await tx.trainingRecord.create({
      data: { ...own, trainingStatus, recordedById: actor.practitionerRoleId, recordedAt: now },
    });
    return { entity: { kind: 'Patient', id: patientId } };
  });
}

/** Records how the patient's mornings usually are, as it was said to a clinician (LG-7.5). */
export function recordUsualMorning(
  actor: PractitionerActor,
  patientId: string,
  pain: number,
  now: Date,
): Promise<object> {
  return writeRecord(actor, patientId, ['usualMorning'], async (tx) => {
    const id = crypto.randomUUID();
    const today = await patientDay(tx, { clinicId: actor.clinicId, patientId }, now);
    await tx.usualMorning.create({
      data: {
        ...{ id, clinicId: actor.clinicId, patientId, pain },
        assessedOn: toDateColumn(today),
        recordedAt: now,
        enteredById: actor.practitionerRoleId,
      },
    });
    return { entity: { kind: 'UsualMorning', id } };
  });
}
