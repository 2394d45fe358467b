import 'server-only';
import { invalid } from '@/lib/errors';
import type { IrritabilityInput, StrengthTestInput } from '@/lib/schemas/patient';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import { audit } from '@/lib/server/audit';
import { patientDay } from '@/lib/server/data/patient/patient-day';
import { requireRecord } from '@/lib/server/data/patient/require-record';
import { toDateColumn } from '@/lib/server/dates';
import { act } from '@/lib/server/db';

/** Records how easily symptoms are stirred up, on the patient's day of that moment; the latest counts, earlier ones stay. */
export function recordIrritability(
  author: PractitionerActor,
  patientId: string,
  input: Omit<IrritabilityInput, 'patientId'>,
  when: Date | string,
): Promise<void> {
  return act(author, 'record.write', async (tx) => {
    await requireRecord(tx, author, patientId);
    const { painWorst, nightOrRestPain, settleMinutes } = input;
    await tx.irritabilityAssessment.create({
      data: {
        clinicId: author.clinicId,
        patientId,
        painWorst,
        nightOrRestPain,
        settleMinutes,
        assessedOn: toDateColumn(await patientDay(tx, { clinicId: author.clinicId, patientId }, when)),
        recordedById: author.practitionerRoleId,
      },
    });
    await audit(tx, author, {
      action: 'record.write',
      patientId,
      entity: { kind: 'Patient', id: patientId },
      fields: ['irritability'],
    });
  });
}

/** Records one submaximal test set, from which loads are estimated, on the patient's day of that moment. */
export function recordStrengthTest(
  author: PractitionerActor,
  patientId: string,
  input: Omit<StrengthTestInput, 'patientId'>,
  when: Date | string,
): Promise<void> {
  return act(author, 'record.write', async (tx) => {
    await requireRecord(tx, author, patientId);
    const exercise = await tx.exercise.findUnique({
      where: { slug: input.exerciseSlug },
      select: { slug: true },
    });
    if (exercise === null)
      throw invalid([
        { path: 'exerciseSlug', code: 'exercise_unknown', message: 'This exercise is not in the library.' },
      ]);
    await tx.strengthTest.create({
      data: {
        clinicId: author.clinicId,
        patientId,
        exerciseSlug: input.exerciseSlug,
        side: input.side,
        loadValue: input.load.value,
        loadUnit: input.load.unit,
        repetitions: input.repetitions,
        effort: input.effort,
        performedOn: toDateColumn(await patientDay(tx, { clinicId: author.clinicId, patientId }, when)),
        recordedById: author.practitionerRoleId,
      },
    });
    await audit(tx, author, {
      action: 'record.write',
      patientId,
      entity: { kind: 'Patient', id: patientId },
      fields: ['strengthTests'],
    });
  });
}
